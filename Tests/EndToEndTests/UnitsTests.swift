import Foundation
import StreamTestSupport
import Testing

@Suite("Units that people read")
struct UnitsTests {
  @Test("A pipeline in miles shows miles, an athlete's own unit wins, and tables stay as they are")
  func miles() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let before = try workshop.reports()
    try workshop.editPipeline("schema: 1", "schema: 1\nunits: mi")
    let profile = "athletes/emil-hofer/athlete.yaml"
    let text = try String(contentsOfFile: workshop.folder.path + "/" + profile, encoding: .utf8)
    try workshop.write(text + "\nunits: km\n", to: profile)
    #expect(try workshop.run().end == .exit(0))
    let after = try workshop.reports()
    for name in ["weekly.csv", "runs.csv", "strength.csv"] {
      #expect(after[name] == before[name], "\(name)")
    }
    #expect(after["2026-W20/emil-hofer.md"] == before["2026-W20/emil-hofer.md"])
    let page = after["2026-W20/dana-lind.md"]
    #expect(page.contains("easy mi") && page.contains("\u{A0}min/mi"))
    #expect(!page.contains("easy\u{A0}km") && !page.contains("min/km"))
    #expect(after["2026-W20/index.html"].contains("In mi;"))
    let week = try SoleusCommand.run([
      "explain", workshop.pipeline, "--athlete", "dana-lind", "--week", "2026-W20", "--as-of",
      Workshop.asOf,
    ]).output
    #expect(week.contains("easy mi of the week") && week.contains("of one easy mi"))
    #expect(!week.contains("easy km"))
  }

  @Test("inspect shows miles where asked, and its JSON stays in metres")
  func inspect() throws {
    let workshop = try Workshop(empty: true)
    try workshop.write(TinyRun("2026-05-20T06:00:00Z").gpx, to: "run.gpx")
    func inspect(_ options: String...) throws -> String {
      try SoleusCommand.run(["inspect", workshop.folder.path + "/run.gpx"] + options).output
    }
    #expect(try inspect().contains(" 3.0 km (gps)"))
    let miles = try inspect("--units", "mi")
    #expect(
      miles.contains(" 1.8 mi (gps)") && miles.contains(" min/mi") && miles.contains("easy mi"))
    #expect(try inspect("--units", "mi", "--json") == inspect("--json"))
  }

  @Test("A unit that there is none of is named with its line")
  func unknown() throws {
    let workshop = try Workshop()
    try workshop.editPipeline("schema: 1", "schema: 1\nunits: miles")
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(2))
    #expect(outcome.errors.contains("\"units\" is none of: km, mi"))
  }
}
