import Foundation
import Testing

@Suite("status")
struct StatusTests {
  private func status(
    _ workshop: Workshop, _ options: [String] = []
  ) throws -> String {
    let outcome = try SoleusCommand.run(["status", workshop.pipeline] + options)
    #expect(outcome.end == .exit(0) && outcome.errors == "")
    return outcome.output
  }

  private func object(_ workshop: Workshop, _ options: [String] = []) throws -> [String: Any] {
    let line = try status(workshop, ["--json"] + options)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test("Before the first run it says how to begin")
  func beginning() throws {
    let workshop = try Workshop()
    #expect(try status(workshop).hasSuffix("Next: soleus run \(workshop.pipeline)\n"))
    #expect(try object(workshop)["last_run"] is NSNull)
  }

  @Test("It tells the last run, what that changed, and the last change before")
  func lastRun() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let first = try status(workshop)
    #expect(first.contains("UTC, just now, as of 2026-05-26T06:00:00Z: 15 files read of "))
    #expect(first.contains("1 newly rejected"))
    #expect(!first.contains("Last change"))
    _ = try workshop.run()
    let second = try status(workshop)
    #expect(second.contains("just now, as of 2026-05-26T06:00:00Z: nothing new"))
    #expect(second.contains("Last change: "))
    let last = try #require(try object(workshop)["last_run"] as? [String: Any])
    #expect(last["reports_written"] as? Int == 0 && last["settled"] as? Bool == true)
    let change = try #require(try object(workshop)["last_change"] as? [String: Any])
    #expect((change["files_read"] as? [String: Int])?["emil-hofer"] == 4)
  }

  @Test(
    "Who sent nothing for more than a week is named with the last day, the longest silent first")
  func silent() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    #expect(try !status(workshop, ["--as-of", "2026-05-27"]).contains("Nothing sent"))
    let lines = try status(workshop, ["--as-of", "2026-06-20"])
    #expect(lines.contains("  emil-hofer since 2026-05-23\n  dana-lind since 2026-05-24\n"))
    let silent = try object(workshop, ["--as-of", "2026-06-01"])["silent"] as? [[String: Any]]
    #expect(silent?.map { $0["athlete"] as? String } == ["emil-hofer", "dana-lind"])
    #expect(try (object(workshop, ["--as-of", "2026-05-31"])["silent"] as? [Any])?.count == 1)
  }

  @Test("The next step is the most pressing one")
  func next() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    #expect(try status(workshop).contains("Next: mend the files in quarantine"))
    #expect(try status(workshop, ["--as-of", "2100-01-01"]).contains("Next: see why no run came"))
    try workshop.remove("athletes/dana-lind/runs/2026-05/cut-off.tcx")
    _ = try workshop.run()
    #expect(try status(workshop).contains("Next: ask those who sent nothing"))
    #expect(try status(workshop, ["--as-of", "2026-05-27"]).contains("Next: nothing to do"))
  }
}
