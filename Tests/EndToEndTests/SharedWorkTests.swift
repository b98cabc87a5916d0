import Foundation
import StreamTestSupport
import Testing

@Suite("Work that is shared out")
struct SharedWorkTests {
  private func output(_ arguments: [String]) throws -> String {
    let outcome = try SoleusCommand.run(arguments)
    #expect(outcome.end == .exit(0) && outcome.errors == "", "\(arguments)")
    return outcome.output
  }

  @Test(
    "derive, report and roster over any shards, order and workers give the folder that run gives",
    arguments: [1, 2, 3] as [UInt64])
  func sameFolder(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let workshop = try Workshop()
    try workshop.write("name: Ada\n", to: "athletes/ada/athlete.yaml")
    let root = workshop.folder.path + "/athletes/"
    let files = try FileManager.default.subpathsOfDirectory(atPath: root)
      .filter { $0.contains("/runs/") || $0.contains("/strength/") }
      .filter { $0.contains(".") && !$0.hasSuffix("2026-05") }.shuffled(using: &generator)
    var records: [String] = []
    let width = Int.random(in: 1...7, using: &generator)
    for first in stride(from: 0, to: files.count, by: width) {
      let shard = files[first..<min(first + width, files.count)].map { name in
        Bool.random(using: &generator) ? name : root + name
      }
      // As `find` lists them, with what nobody means to be read.
      let leftovers = ["ada/runs/Thumbs.db", "ada/runs/.stfolder/marker", "ada/runs/a.gpx.part"]
      let list = try workshop.folder.write(
        (shard + leftovers).joined(separator: "\n"), to: "shard.txt")
      records += try output([
        "derive", workshop.pipeline, "--files-from", list, "--jobs", "\(seed)",
      ]).split(separator: "\n").map(String.init)
    }
    #expect(records.count == files.count)
    records.shuffle(using: &generator)
    var lines: [String] = []
    for athlete in ["emil-hofer", "dana-lind", "ada"].shuffled(using: &generator) {
      let own = try workshop.folder.write(
        records.filter { $0.hasPrefix("{\"athlete\":\"\(athlete)\",") }.joined(separator: "\n"),
        to: "\(athlete).ndjson")
      lines += try output([
        "report", workshop.pipeline, "--athlete", athlete, "--records", own, "--memory",
        workshop.folder.path + "/\(athlete).memory", "--as-of", Workshop.asOf,
      ]).split(separator: "\n").map(String.init)
    }
    let weeks = try workshop.folder.write(
      lines.shuffled(using: &generator).joined(separator: "\n"), to: "weeks.ndjson")
    _ = try output(["roster", workshop.pipeline, "--weeks", weeks, "--as-of", Workshop.asOf])
    let shared = try workshop.reports()
    try workshop.remove("reports")
    try workshop.remove("state")
    _ = try workshop.run()
    #expect(try shared.differences(from: workshop.reports()) == [])
  }

  @Test("derive prints the same whatever the number of workers, and only what is asked for")
  func derive() throws {
    let workshop = try Workshop()
    let all = try output(["derive", workshop.pipeline, "--jobs", "1"])
    #expect(try output(["derive", workshop.pipeline, "--jobs", "5"]) == all)
    let emil = try output(["derive", workshop.pipeline, "--athlete", "emil-hofer"])
    let lines = all.split(separator: "\n").filter { $0.contains("\"athlete\":\"emil-hofer\"") }
    #expect(emil.split(separator: "\n") == lines && lines.count == 4)
    #expect(!FileManager.default.fileExists(atPath: workshop.folder.path + "/state"))
  }

  @Test("What is no record, no file and no athlete is told with its place")
  func told() throws {
    let workshop = try Workshop()
    let list = try workshop.folder.write("emil-hofer/runs/none.gpx\n", to: "list.txt")
    let unknown = try SoleusCommand.run(["derive", workshop.pipeline, "--files-from", list])
    #expect(unknown.end == .exit(4) && unknown.errors.contains("none.gpx is no input"))
    let records = try workshop.folder.write("\n{\"schema\":7}\n", to: "records.ndjson")
    let report = ["report", workshop.pipeline, "--records", records, "--athlete"]
    let bad = try SoleusCommand.run(report + ["emil-hofer"])
    #expect(bad.end == .exit(4) && bad.errors.contains("line 2 is none"))
    let nobody = try SoleusCommand.run(report + ["nobody"])
    #expect(nobody.end == .exit(4) && nobody.errors.contains("no athlete nobody"))
  }

  @Test("Another memory gives another report, also from parts that are up to date")
  func otherMemory() throws {
    let workshop = try Workshop()
    let records = try workshop.folder.write(
      try output(["derive", workshop.pipeline, "--athlete", "emil-hofer"]), to: "r.ndjson")
    let memory = try workshop.folder.write(
      "{\"schema\":1,\"told\":[],\"weeks\":{\"2026-W20\":{\"runs\":9,\"sets\":0}}}", to: "m.json")
    let report = [
      "report", workshop.pipeline, "--athlete", "emil-hofer", "--records", records, "--as-of",
      Workshop.asOf,
    ]
    #expect(try !output(report).contains("\"revised\""))
    #expect(try output(report + ["--memory", memory]).contains("\"revised\""))
    #expect(try !output(report).contains("\"revised\""))
  }

  @Test("A record of another plan is refused: its figures are not those of this one")
  func otherPlan() throws {
    let workshop = try Workshop()
    let records = try workshop.folder.write(
      try output(["derive", workshop.pipeline, "--athlete", "emil-hofer"]), to: "r.ndjson")
    try workshop.write(
      "name: Emil\nheight-cm: 199\n", to: "athletes/emil-hofer/athlete.yaml")
    let outcome = try SoleusCommand.run([
      "report", workshop.pipeline, "--athlete", "emil-hofer", "--records", records,
    ])
    #expect(outcome.end == .exit(4) && outcome.errors.contains("derived in another way"))
  }
}
