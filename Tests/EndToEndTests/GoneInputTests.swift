import Foundation
import StreamTestSupport
import Testing

@Suite("Input that was there and is gone", .serialized)
struct GoneInputTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop(empty: true)
    for (athlete, count) in [("ada", 7), ("bo", 2)] {
      try workshop.write(
        "name: \(athlete)\ntime-zone: UTC\n", to: "athletes/\(athlete)/athlete.yaml")
      for day in 0..<count {
        try workshop.write(
          TinyRun("2026-05-1\(day)T06:00:00Z").gpx, to: "athletes/\(athlete)/runs/\(day).gpx")
      }
    }
  }

  private func night(
    _ options: [String] = [], asOf: String = Workshop.asOf
  ) throws -> SoleusCommand.Outcome {
    try SoleusCommand.run(workshop.arguments(asOf: asOf) + options)
  }

  private func status() throws -> String {
    try SoleusCommand.run(["status", workshop.pipeline]).output
  }

  private func move(_ place: String, to other: String) throws {
    try FileManager.default.moveItem(
      atPath: workshop.folder.path + "/" + place, toPath: workshop.folder.path + "/" + other)
  }

  /// How many runs of each athlete the table lists.
  private func runs() throws -> [String: Int] {
    Dictionary(
      grouping: try workshop.reports()["runs.csv"].split(whereSeparator: \.isNewline).dropFirst()
    ) { String($0.prefix { $0 != "," }) }.mapValues(\.count)
  }

  @Test(
    "Reports of what is gone stay, it is told once and every seventh night, and all is well when it is back",
    arguments: [
      (
        "athletes/ada",
        "soleus: ada/: gone: the athlete's folder was there at the last run and is not"
      ),
      (
        "athletes/bo/runs", "soleus: bo/runs: gone: 2 files that were there at the last run are not"
      ),
    ])
  func kept(place: String, words: String) throws {
    #expect(try night().end == .exit(0))
    let before = try workshop.reports()
    try move(place, to: "away")
    let first = try night()
    #expect(first.end == .exit(3) && first.errors.contains(words), "\(first.errors)")
    #expect(first.errors.contains("--prune"))
    #expect(try runs() == ["ada": 7, "bo": 2])
    #expect(try workshop.reports()["2026-W20/ada.html"] == before["2026-W20/ada.html"])
    let second = try night(asOf: "2026-05-27T06:00:00Z")
    #expect(second.end == .exit(0) && second.errors == "", "\(second.errors)")
    #expect(try status().contains(words.dropFirst("soleus: ".count)))
    #expect(try status().contains("Next: bring back what is gone"))
    #expect(try night(asOf: "2026-06-02T06:00:00Z").end == .exit(3))
    try move("away", to: place)
    #expect(try night().end == .exit(0))
    #expect(try workshop.reports().differences(from: before) == [])
    #expect(!(try status().contains("gone")))
  }

  @Test("What stands of files that are gone is exported, though it was derived in another way")
  func exported() throws {
    _ = try night()
    try move("athletes/bo/runs", to: "away")
    try workshop.editPipeline("grade,", "grade: {over-m: 90},")
    #expect(try night().end == .exit(3))
    let tables = workshop.folder.path + "/tables"
    let outcome = try SoleusCommand.run([
      "export", workshop.pipeline, "--to", tables, "--as-of", Workshop.asOf,
    ])
    #expect(outcome.end == .exit(0), "\(outcome.errors)")
    let rows = try FolderContents(tables)["runs/athlete=bo/year=2026/runs.csv"]
    #expect(rows.split(separator: "\r\n").count == 3)
  }

  @Test("More than a handful of files that are gone are kept, a few are let go")
  func files() throws {
    #expect(try night().end == .exit(0))
    for day in 0..<5 { try workshop.remove("athletes/ada/runs/\(day).gpx") }
    let few = try night()
    #expect(few.end == .exit(0) && few.errors == "", "\(few.errors)")
    #expect(try runs() == ["ada": 2, "bo": 2])
    for day in 5..<7 { try workshop.remove("athletes/ada/runs/\(day).gpx") }
    let all = try night()
    #expect(
      all.end == .exit(3)
        && all.errors.contains(
          "ada/runs: gone: 2 files that were there at the last run are not (runs/5.gpx; runs/6.gpx)"
        ), "\(all.errors)")
    #expect(try runs() == ["ada": 2, "bo": 2])
  }

  @Test("What is meant to be gone goes, with its pages, its memory and no word")
  func meant() throws {
    #expect(try night().end == .exit(0))
    try workshop.remove("athletes/ada")
    #expect(try night().end == .exit(3))
    let mistyped = try night(["--forget", "adda"])
    #expect(mistyped.end == .exit(4) && mistyped.errors.contains("did you mean \"ada\"?"))
    let there = try night(["--forget", "bo"])
    #expect(there.end == .exit(4) && there.errors.contains("Take the folder"))
    let meant = try night(["--forget", "ada"])
    #expect(meant.end == .exit(0) && meant.errors == "", "\(meant.errors)")
    #expect(try runs() == ["bo": 2])
    #expect(!(try workshop.reports().names.contains { $0.contains("ada") }))
    let left = FileManager.default.enumerator(atPath: workshop.folder.path + "/state")
    #expect(left?.contains { ($0 as? String)?.contains("ada") ?? false } == false)

    try workshop.remove("athletes/bo/runs")
    #expect(try night().end == .exit(3))
    #expect(try night(["--prune"]).end == .exit(4), "nobody has anything left")
    #expect(try runs() == [:])
  }

  @Test("Files that were renamed or moved within the folder are not gone")
  func moved() throws {
    #expect(try night().end == .exit(0))
    try workshop.makeFolder("athletes/ada/runs/2026")
    for day in 0..<7 {
      try move("athletes/ada/runs/\(day).gpx", to: "athletes/ada/runs/2026/run-\(day).gpx")
    }
    let moved = try night()
    #expect(moved.end == .exit(0) && moved.errors == "", "\(moved.errors)")
    #expect(try runs() == ["ada": 7, "bo": 2])
  }

  @Test("Where not one file is usable any more, no page of before is taken away")
  func barren() throws {
    #expect(try night().end == .exit(0))
    let before = try workshop.reports()
    for (athlete, count) in [("ada", 7), ("bo", 2)] {
      for day in 0..<count { try workshop.write("", to: "athletes/\(athlete)/runs/\(day).gpx") }
    }
    for asOf in [Workshop.asOf, "2026-05-27T06:00:00Z"] {
      let barren = try night(asOf: asOf)
      #expect(barren.end == .exit(4))
      #expect(barren.errors.contains("not one usable run or set"))
      let pages = try workshop.reports().differences(from: before)
        .filter { !$0.hasSuffix("run.json") && !$0.contains("index.") }
      #expect(pages == [])
    }
    #expect(try status().contains("9 files in quarantine"))
  }

  @Test(
    "With a new store, too, an athlete of whom nothing is left keeps the pages, while others go on")
  func emptied() throws {
    #expect(try night().end == .exit(0))
    let before = try workshop.reports()
    try move("athletes/bo/runs", to: "away")
    try workshop.remove("state/store.sqlite")
    try workshop.write(TinyRun("2026-05-18T06:00:00Z").gpx, to: "athletes/ada/runs/next.gpx")
    let emptied = try night()
    #expect(emptied.end == .exit(3) && emptied.errors.contains("bo/: gone: nothing is left"))
    #expect(try runs() == ["ada": 8, "bo": 2])
    #expect(try workshop.reports()["2026-W20/bo.html"] == before["2026-W20/bo.html"])
    #expect(try status().contains("bo/: gone: nothing is left"))
    try move("away", to: "athletes/bo/runs")
    #expect(try night().end == .exit(0))
    #expect(try runs() == ["ada": 8, "bo": 2])
  }

  @Test("A run of another athlete alone neither tells of who is gone nor forgets that it was told")
  func others() throws {
    #expect(try night().end == .exit(0))
    try move("athletes/bo", to: "away")
    #expect(try night().end == .exit(3))
    #expect(try night(["--athlete", "ada"]).end == .exit(0))
    #expect(try status().contains("bo/: gone"))
    let next = try night(asOf: "2026-05-27T06:00:00Z")
    #expect(next.end == .exit(0) && next.errors == "", "\(next.errors)")
  }
}
