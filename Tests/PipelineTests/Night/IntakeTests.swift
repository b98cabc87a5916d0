import AthleteWeeks
import Foundation
import Running
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("What a night reads")
struct IntakeTests {
  private let folder = TemporaryFolder()
  private let plan: Plan
  private let store: Store

  init() throws {
    let archive = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("EndToEndTests/Fixtures/archive").path
    for name in ["athletes", "pipeline.yaml"] {
      try FileManager.default.copyItem(
        atPath: archive + "/" + name, toPath: folder.path + "/" + name)
    }
    plan = try Plan.read(folder.path + "/pipeline.yaml")
    store = try Store(path: plan.storeFile)
  }

  private func path(_ relative: String) -> String { folder.path + "/athletes/" + relative }

  /// How many files a night decodes, and what stands for all records of an athlete after it.
  private func night() async throws -> (read: Int, keys: [FileName: String]) {
    let result = try await Intake(plan: plan, store: store, jobs: 2).update(
      try AthleteFolder.all(of: plan).athletes, notes: try store.notes()
    ) { _, _ in }
    return (result.read, result.recordsKeys)
  }

  @Test("Each file is decoded once, and none on the next night")
  func once() async throws {
    let first = try await night()
    #expect(first.read == 15)
    let second = try await night()
    #expect(second.read == 0)
    #expect(second.keys == first.keys)
  }

  @Test("Files that were touched, moved, copied or linked are hashed and not decoded")
  func sameContent() async throws {
    let before = try await night()
    let runs = path("emil-hofer/runs/")
    let manager = FileManager.default
    try manager.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
      ofItemAtPath: runs + "track-1.gpx.gz")
    try manager.moveItem(atPath: runs + "track-2.gpx.gz", toPath: runs + "renamed.gpx.gz")
    try manager.copyItem(atPath: runs + "track-3.gpx.gz", toPath: runs + "copy.gpx.gz")
    try manager.linkItem(atPath: runs + "track-4.gpx.gz", toPath: runs + "link.gpx.gz")
    let after = try await night()
    #expect(after.read == 0)
    let emil = FileName("emil-hofer")
    #expect(after.keys[emil] != before.keys[emil])
    #expect(try store.records(of: "emil-hofer").count == 6)
  }

  @Test("What changes one athlete's key of logs reads that athlete's logs and nothing else")
  func profile() async throws {
    _ = try await night()
    let file = path("dana-lind/athlete.yaml")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    func write(_ line: String) throws {
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix(line.prefix { $0 != ":" }) }
      try (lines.joined(separator: "\n") + "\n" + line + "\n")
        .write(toFile: file, atomically: true, encoding: .utf8)
    }
    try write("mass-kg: 83.5")
    #expect(try await night().read == 1)
    try write("shoe: plated")
    #expect(try await night().read == 1, "the former mass is back")
    try write("foot-strike: forefoot")
    #expect(try await night().read == 0)
  }

  @Test("A file that cannot be read for the moment is tried again, though it stays as it was")
  func passing() async throws {
    let folders = try AthleteFolder.all(of: plan).athletes
    let away = folder.path + "/away.gpx.gz"
    let file = path("emil-hofer/runs/track-1.gpx.gz")
    // Gone after the folder was listed, back before the next night: the same file, stamp and all.
    #expect(rename(file, away) == 0)
    let taken = try await Intake(plan: plan, store: store, jobs: 2).update(folders, notes: [:]) {
      _, _ in
    }
    #expect(!taken.isSettled, "or the night would be taken for done")
    #expect(try rejected() == [.unreadable])
    #expect(rename(away, file) == 0)
    #expect(try await night().read == 1)
    #expect(try rejected() == [])
  }

  private func rejected() throws -> [RejectionCode] {
    try store.records(of: "emil-hofer").compactMap { placed in
      if case .rejected(let rejection) = placed.record.outcome { rejection.code } else { nil }
    }
  }
}
