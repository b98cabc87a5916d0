import Foundation
import StreamTestSupport
import Testing

@Suite("Nights that make only what has changed")
struct IncrementalTests {
  /// What the night would have made without a cache, from the same files and the same memory.
  private func madeAnew(
    _ nights: MadeUpNights, memory: String, jobs: Int
  ) throws -> FolderContents {
    let other = try Workshop(empty: true)
    let path = nights.workshop.folder.path
    try other.remove("athletes")
    for name in ["athletes", "pipeline.yaml"] {
      try FileManager.default.createSymbolicLink(
        atPath: other.folder.path + "/" + name + ".link", withDestinationPath: path + "/" + name)
    }
    try other.editPipeline("athletes: athletes", "athletes: athletes.link")
    try other.makeFolder("state")
    if FileManager.default.fileExists(atPath: memory) {
      try FileManager.default.copyItem(
        atPath: memory, toPath: other.folder.path + "/state/store.memory")
    }
    _ = try other.run(asOf: nights.asOf, jobs: jobs)
    return try other.reports()
  }

  @Test(
    "Whatever happened, a night gives the bytes that everything made anew gives",
    arguments: [1, 2, 3] as [UInt64])
  func sameBytes(seed: UInt64) throws {
    var nights = try MadeUpNights(seed: seed)
    let memory = nights.workshop.folder.path + "/state/store.memory"
    let before = nights.workshop.folder.path + "/memory-before"
    _ = try nights.workshop.run(asOf: nights.asOf)
    for night in 1...9 {
      let happened = try nights.pass()
      try? FileManager.default.removeItem(atPath: before)
      try FileManager.default.copyItem(atPath: memory, toPath: before)
      let outcome = try nights.workshop.run(asOf: nights.asOf)
      #expect([.exit(0), .exit(3)].contains(outcome.end), "night \(night): \(happened)")
      let anew = try madeAnew(nights, memory: before, jobs: night % 3 + 1)
      #expect(
        try nights.workshop.reports().differences(from: anew) == [],
        "night \(night): \(happened)")
    }
  }

  @Test("A run of today writes its week's files and those that list them, and no other page")
  func newestRun() throws {
    let nights = try MadeUpNights(seed: 9)
    let workshop = nights.workshop
    _ = try workshop.run(asOf: nights.asOf)
    let before = try workshop.reports()
    try workshop.write(
      TinyRun("2026-05-25T12:00:00Z").gpx, to: "athletes/ada/runs/newest.gpx")
    _ = try workshop.run(asOf: nights.asOf)
    let changed = try workshop.reports().differences(from: before)
    #expect(changed.contains("other bytes: 2026-W22/ada.html"))
    #expect(
      changed.allSatisfy { line in
        line.contains("2026-W22/ada.") || line.contains("/index.") || !line.contains("/")
      }, "\(changed)")
    #expect(
      changed.filter { $0.contains("/index.") }
        == ["html", "json", "md"].map { "other bytes: 2026-W22/index.\($0)" })
  }

  @Test("What is an athlete's own does not change with who else is there")
  func alone() throws {
    let nights = try MadeUpNights(seed: 5)
    let workshop = nights.workshop
    _ = try workshop.run(asOf: nights.asOf)
    let together = try workshop.reports()
    try workshop.remove("athletes/bo")
    _ = try workshop.run(asOf: nights.asOf)
    let alone = try workshop.reports()
    let pages = together.names.filter { $0.contains("/ada.") }
    #expect(pages.count > 100)
    #expect(pages.allSatisfy { together.files[$0] == alone.files[$0] })
  }
}
