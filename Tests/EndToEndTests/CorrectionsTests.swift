import Foundation
import StreamTestSupport
import Testing

@Suite("Corrections of a person")
struct CorrectionsTests {
  private let workshop: Workshop

  /// Eight weeks with a run on each Wednesday, and two on that of the last.
  init() throws {
    workshop = try Workshop(empty: true)
    try workshop.write("name: Ada\ntime-zone: UTC\n", to: "athletes/ada/athlete.yaml")
    for week in 0..<8 {
      let day = try Date("2026-04-01T06:00:00Z", strategy: .iso8601).addingTimeInterval(
        Double(week) * 7 * 86_400)
      try workshop.write(
        TinyRun(day.formatted(.iso8601)).gpx, to: "athletes/ada/runs/\(week).gpx")
    }
    try workshop.write(
      TinyRun("2026-05-20T18:00:00Z").gpx, to: "athletes/ada/runs/late.gpx")
  }

  private func correct(_ rows: String...) throws -> SoleusCommand.Outcome {
    try workshop.write(
      (["file,start,sport,omit,distance_m,same-as,note"] + rows).joined(separator: "\n"),
      to: "athletes/ada/corrections.csv")
    return try workshop.run()
  }

  private func page(_ week: String) throws -> String {
    try workshop.reports().words("\(week)/ada.md")
  }

  @Test("A run that is left out counts no more, the page says so, and no file is read again")
  func omit() throws {
    _ = try workshop.run()
    let before = try workshop.reports()
    let records = try derived()
    #expect(try correct(",2026-05-20 18:00,,yes,,,my brother's").end == .exit(0))
    #expect(!(try workshop.reports()["runs.csv"].contains("late.gpx")))
    #expect(
      try page("2026-W21").contains(
        "Corrected by corrections.csv: runs/late.gpx is left out (my brother's)."))
    #expect(try derived() == records, "a correction is in no record")
    let changed = try workshop.reports().differences(from: before)
    #expect(changed.contains("other bytes: 2026-W21/ada.md"))
    #expect(!changed.contains("other bytes: 2026-W20/ada.md"), "\(changed)")
    try workshop.remove("athletes/ada/corrections.csv")
    _ = try workshop.run()
    #expect(try workshop.reports()["runs.csv"] == before["runs.csv"])
  }

  private func derived() throws -> String {
    try SoleusCommand.run(["derive", workshop.pipeline]).output
  }

  @Test("Another sport is named in the person's words")
  func ride() throws {
    #expect(try correct("late.gpx,,E-Bike | tour,,,,").end == .exit(0))
    #expect(!(try workshop.reports()["runs.csv"].contains("late.gpx")))
    #expect(try workshop.reports()["2026-W21/ada.html"].contains("left out as &quot;E-Bike | tour"))
  }

  @Test("A distance is shown as the person's, and the load follows")
  func distance() throws {
    _ = try workshop.run()
    let before = try easyKm("late.gpx")
    #expect(try correct("late.gpx,,,,3300,,belt").end == .exit(0))
    let text = try page("2026-W21")
    #expect(text.contains("distance by corrections.csv, 3.0 km in the file"))
    #expect(
      text.contains("runs/late.gpx has 3.3\u{A0}km in place of 3.0\u{A0}km (belt)."))
    #expect(try workshop.reports()["runs.csv"].contains(",person,"))
    let explained = try SoleusCommand.run([
      "explain", workshop.pipeline, "--athlete", "ada", "--run", "runs/late.gpx", "--as-of",
      Workshop.asOf,
    ]).output
    #expect(explained.contains("corrected by corrections.csv: runs/late.gpx has 3.3"))
    let ratio = try easyKm("late.gpx") / before
    #expect(ratio > 1.1 && ratio < 1.2, "a tenth more kilometres, each at a higher speed")
  }

  private func easyKm(_ file: String) throws -> Double {
    let lines = try workshop.reports()["runs.csv"].split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let column = try #require(lines[0].firstIndex(of: "easy_km"))
    let row = try #require(lines.first { $0.contains { $0.hasSuffix(file) } })
    return try #require(Double(row[column]))
  }

  @Test("The same run as another is listed and not counted")
  func sameAs() throws {
    #expect(try correct("late.gpx,,,,,7.gpx,two watches").end == .exit(0))
    let text = try page("2026-W21")
    #expect(text.contains("runs/late.gpx is the same run as runs/7.gpx (two watches)."))
    #expect(text.contains("runs/late.gpx: same run as runs/7.gpx (2026-05-"))
  }

  @Test("A bad row is told once with its line, and the others count")
  func badRow() throws {
    let outcome = try correct("late.gpx,,,yes,,,", "7.gpx,,,perhaps,,,", "gone.gpx,,,yes,,,")
    #expect(outcome.end == .exit(3))
    #expect(
      outcome.errors.hasPrefix(
        "soleus: ada/corrections.csv:3: bad-profile: omit is yes or no, not \"perhaps\"; "
          + "line 4: there is no file \"gone.gpx\". "))
    #expect(!(try workshop.reports()["runs.csv"].contains("late.gpx")))
    #expect(try workshop.run().end == .exit(0))
    let status = try SoleusCommand.run(["status", workshop.pipeline]).output
    #expect(status.contains("ada/corrections.csv:3"))
  }
}
