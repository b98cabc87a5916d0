import Foundation
import StreamTestSupport
import Testing

@Suite("What a night leaves for those who watch it", .serialized)
struct NightFiguresTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func figures() throws -> [String: Any] {
    try json(
      String(contentsOfFile: workshop.folder.path + "/state/store.night.json", encoding: .utf8))
  }

  @Test("night.json has times by phase, peak memory, counts and what was told, of every run")
  func figuresOfNight() throws {
    _ = try workshop.run()
    let first = try figures()
    #expect(first["exit"] as? Int == 3)
    let phases = try #require(first["phases_s"] as? [String: Double])
    #expect(Set(phases.keys) == ["looking", "reading", "reporting", "joining"])
    let elapsed = try #require(first["elapsed_s"] as? Double)
    #expect(phases.values.reduce(0, +) <= elapsed + 0.01 && elapsed > 0)
    let peak = try #require(first["peak_memory_mib"] as? Double)
    #expect((5...500).contains(peak))
    #expect((first["files_read"] as? [String: Int])?.values.reduce(0, +) == 15)
    #expect((first["told"] as? [String])?.count == first["newly_rejected"] as? Int)
    #expect(try workshop.run().end == .exit(0))
    let second = try figures()
    #expect(second["exit"] as? Int == 0 && (second["told"] as? [String])?.isEmpty == true)
    #expect((second["files_read"] as? [String: Int])?.isEmpty == true)
  }

  @Test(
    "A log has a line of JSON for each thing that happens, night after night, without positions")
  func log() throws {
    let path = workshop.folder.path + "/night.log"
    for _ in 0..<2 { _ = try SoleusCommand.run(workshop.arguments() + ["--log", path]) }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = try text.split(separator: "\n").map { try json(String($0)) }
    let events = lines.compactMap { $0["event"] as? String }
    #expect(events.count == lines.count && lines.allSatisfy { $0["at"] is String })
    #expect(events.filter { $0 == "start" }.count == 2 && events.filter { $0 == "end" }.count == 2)
    #expect(events.filter { $0 == "file" }.count == 15)
    #expect(events.first == "start" && events.last == "end")
    #expect(events.contains("told") && events.contains("phase"))
    #expect(!text.contains("lat") || !text.contains("\"lat"))
    let nowhere = try SoleusCommand.run(workshop.arguments() + ["--log", "/nowhere/at/all"])
    #expect(nowhere.end == .exit(1) && nowhere.errors.contains("/nowhere/at/all cannot be written"))
  }

  @Test("run.json has the tables' hashes, what came since the night before and the weeks revised")
  func summary() throws {
    _ = try workshop.run()
    let first = try json(try workshop.reports()["run.json"])
    #expect(first["since"] is NSNull)
    let tables = try #require(first["tables"] as? [String: String])
    for (name, digest) in tables {
      let sum = Process()
      sum.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
      sum.arguments = [workshop.reportFolder + "/" + name]
      let pipe = Pipe()
      sum.standardOutput = pipe
      try sum.run()
      let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      #expect(output.hasPrefix(digest), "\(name)")
    }
    #expect(Set(tables.keys) == ["runs.csv", "strength.csv", "weekly.csv"])
    try workshop.write(
      TinyRun("2026-05-08T06:00:00Z").gpx, to: "athletes/emil-hofer/runs/found-later.gpx")
    _ = try workshop.run(asOf: "2026-05-27T06:00:00Z")
    let second = try json(try workshop.reports()["run.json"])
    let since = try #require(second["since"] as? [String: Any])
    #expect(since["day"] as? String == "2026-05-26")
    #expect(since["runs"] as? [String: Int] == ["emil-hofer": 1])
    #expect(
      second["revised"] as? [[String: String]] == [["athlete": "emil-hofer", "week": "2026-W19"]])
    #expect((second["tables"] as? [String: String])?["runs.csv"] != tables["runs.csv"])
  }
}
