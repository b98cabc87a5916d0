import Foundation
import Testing

@Suite("run --athlete")
struct OneAthleteTests {
  private func run(
    _ workshop: Workshop, _ athlete: String? = nil, asOf: String = Workshop.asOf
  ) throws -> SoleusCommand.Outcome {
    try SoleusCommand.run(
      workshop.arguments(asOf: asOf) + (athlete.map { ["--athlete", $0] } ?? []))
  }

  /// A run of each athlete that was not there before.
  private func addRuns(_ workshop: Workshop) throws {
    for (hour, athlete) in [(9, "dana-lind"), (10, "emil-hofer")] {
      try workshop.write(
        TinyRun("2026-05-22T\(hour < 10 ? "0" : "")\(hour):00:00Z").gpx,
        to: "athletes/\(athlete)/runs/new.gpx")
    }
  }

  @Test(
    "Only that athlete's new files count; rosters and tables join them with the others' last reports"
  )
  func others() throws {
    let workshop = try Workshop()
    _ = try run(workshop)
    let before = try workshop.reports()
    try addRuns(workshop)
    let outcome = try run(workshop, "emil-hofer")
    #expect(outcome.end == .exit(0) && outcome.errors == "")
    let changed = try workshop.reports().differences(from: before)
    #expect(changed.contains("other bytes: 2026-W21/emil-hofer.html"))
    #expect(changed.contains("other bytes: 2026-W21/index.html"))
    #expect(!changed.contains { $0.contains("dana-lind") })
    #expect(!changed.contains { $0.hasPrefix("missing") || $0.hasPrefix("unexpected") })
    let table = try workshop.reports()["runs.csv"]
    #expect(table.contains("emil-hofer,") && table.contains("dana-lind,"))
    #expect(table.contains("runs/new.gpx"))
    // What the whole night makes after it is what it would have made without it.
    #expect(try run(workshop).end == .exit(0))
    let other = try Workshop()
    _ = try run(other)
    try addRuns(other)
    _ = try run(other)
    #expect(try workshop.reports().differences(from: try other.reports()) == [])
  }

  @Test("One athlete after the other comes to what one night over all comes to")
  func oneByOne() throws {
    let workshop = try Workshop()
    #expect(try run(workshop, "emil-hofer").end == .exit(0))
    #expect(try !workshop.reports().names.contains { $0.contains("dana-lind") })
    #expect(try run(workshop, "dana-lind").end == .exit(3))
    #expect(
      try workshop.reports().differences(from: try Workshop.expectedReports()) == [])
    // And the night over all has nothing to do but to say so.
    let before = try workshop.reports()
    #expect(try run(workshop).end == .exit(0))
    #expect(try workshop.reports().differences(from: before) == [])
  }

  @Test("A page of another athlete that somebody took away is made by the next whole night")
  func missingPage() throws {
    let workshop = try Workshop()
    _ = try run(workshop)
    let whole = try workshop.reports()
    try workshop.remove("reports/2026-W20/dana-lind.html")
    #expect(try run(workshop, "emil-hofer").end == .exit(0))
    #expect(try workshop.reports().differences(from: whole) == ["missing: 2026-W20/dana-lind.html"])
    #expect(try run(workshop).end == .exit(0))
    #expect(try workshop.reports().differences(from: whole) == [])
  }

  @Test("An athlete whose folder is gone is nobody's business here")
  func departed() throws {
    let workshop = try Workshop()
    _ = try run(workshop)
    let whole = try workshop.reports()
    try workshop.remove("athletes/dana-lind")
    #expect(try run(workshop, "emil-hofer").end == .exit(0))
    #expect(try workshop.reports().differences(from: whole) == ["other bytes: run.json"])
    #expect(try run(workshop).end == .exit(3))
    let forgotten = workshop.arguments() + ["--forget", "dana-lind"]
    #expect(try SoleusCommand.run(forgotten).end == .exit(0))
    #expect(try !workshop.reports().names.contains { $0.contains("dana-lind") })
  }

  @Test(
    "Where the others' reports are of another pipeline file, rosters and tables stay as they were")
  func otherRules() throws {
    let workshop = try Workshop()
    _ = try run(workshop)
    let before = try workshop.reports()
    try workshop.editPipeline("schema: 1", "schema: 1\nunits: mi")
    let outcome = try run(workshop, "emil-hofer")
    #expect(outcome.end == .exit(0))
    #expect(outcome.errors.contains("run once without --athlete"))
    let changed = try workshop.reports().differences(from: before)
    #expect(changed.allSatisfy { $0.contains("emil-hofer") }, "\(changed)")
    #expect(!changed.isEmpty)
    _ = try run(workshop)
    let other = try Workshop()
    try other.editPipeline("schema: 1", "schema: 1\nunits: mi")
    _ = try run(other)
    #expect(try workshop.reports().differences(from: try other.reports()) == [])
  }

  @Test("An athlete whom nobody knows is told of with the one who was meant")
  func unknown() throws {
    let workshop = try Workshop()
    let outcome = try run(workshop, "emil-hoffer")
    #expect(outcome.end == .exit(4))
    #expect(outcome.errors.contains("no athlete emil-hoffer"))
    #expect(outcome.errors.contains("did you mean \"emil-hofer\"?"))
    #expect(!FileManager.default.fileExists(atPath: workshop.store))
  }
}
