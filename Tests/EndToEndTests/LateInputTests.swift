import Foundation
import Testing

@Suite("Input that comes late, is corrected or replaced", .serialized)
struct LateInputTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop(empty: true)
    try workshop.write("name: Ada\ntime-zone: UTC\n", to: "athletes/ada/athlete.yaml")
    try workshop.write(TinyRun("2026-05-11T06:00:00Z").gpx, to: "athletes/ada/runs/monday.gpx")
    try workshop.write(TinyRun("2026-05-13T06:00:00Z").gpx, to: "athletes/ada/runs/wednesday.gpx")
    #expect(try workshop.run().end == .exit(0))
  }

  private func page() throws -> String {
    try workshop.reports().words("2026-W20/ada.md").replacing("\u{A0}", with: " ")
  }

  @Test("A page says what came after its week was complete, what is gone, and when that was seen")
  func late() throws {
    #expect(try !page().contains("evised"))
    try workshop.write(TinyRun("2026-05-15T06:00:00Z").gpx, to: "athletes/ada/runs/friday.gpx")
    #expect(try workshop.run(asOf: "2026-05-28T06:00:00Z").end == .exit(0))
    #expect(try page().contains("revised Thu 28 May: 1 run more"))
    #expect(try page().contains("Revised on Thu 28 May: the run of Fri 15 May"))
    try workshop.remove("athletes/ada/runs/monday.gpx")
    #expect(try workshop.run(asOf: "2026-05-30T06:00:00Z").end == .exit(0))
    let both = try page()
    #expect(both.contains("Revised on Thu 28 May: the run of Fri 15 May"))
    #expect(both.contains("Revised on Sat 30 May: the run of Mon 11 May"))
    #expect(both.contains("is gone"))
    let json = try workshop.reports()["2026-W20/ada.json"]
    #expect(json.contains("\"on\": \"2026-05-30\"") || json.contains("\"on\":\"2026-05-30\""))
    // It stands in the memory, not in the cache.
    for name in ["store.sqlite", "store.parts"] { try workshop.remove("state/" + name) }
    #expect(try workshop.run(asOf: "2026-06-03T06:00:00Z").end == .exit(0))
    #expect(try page().contains("Revised on Thu 28 May: the run of Fri 15 May"))
  }

  @Test("As it was before it is complete again, and says nothing")
  func undone() throws {
    let before = try workshop.reports()
    try workshop.write(TinyRun("2026-05-15T06:00:00Z").gpx, to: "athletes/ada/runs/friday.gpx")
    #expect(try workshop.run().end == .exit(0))
    try workshop.remove("athletes/ada/runs/friday.gpx")
    #expect(try workshop.run().end == .exit(0))
    #expect(try workshop.reports().differences(from: before) == [])
  }

  @Test("A correction of a run is a revision of its week, with the way before and after")
  func corrected() throws {
    try workshop.write(
      "file,distance_m\nruns/monday.gpx,9000\n", to: "athletes/ada/corrections.csv")
    #expect(try workshop.run(asOf: "2026-05-28T06:00:00Z").end == .exit(0))
    #expect(try page().contains("Revised on Thu 28 May: the run of Mon 11 May (9.0"))
  }

  @Test("A night that a day in the future was told to notes no week as complete that is not over")
  func future() throws {
    let (now, day) = (Date.now.timeIntervalSince1970, 86_400.0)
    let later = Date(timeIntervalSince1970: now + 30 * day)
    let run = Date(timeIntervalSince1970: now + 1 * day)
    let style = Date.ISO8601FormatStyle()
    try workshop.write(TinyRun(run.formatted(style)).gpx, to: "athletes/ada/runs/first.gpx")
    #expect(try workshop.run(asOf: later.formatted(style)).end == .exit(0))
    try workshop.write(
      TinyRun(run.addingTimeInterval(7_200).formatted(style)).gpx,
      to: "athletes/ada/runs/second.gpx")
    #expect(try workshop.run(asOf: later.formatted(style)).end == .exit(0))
    let pages = try workshop.reports()
    let revised = pages.names.filter { $0.hasSuffix("/ada.md") && pages[$0].contains("revised") }
    #expect(revised == [])
  }

  @Test("Who moves has days and weeks of the zone of that time, and no page of before changes")
  func moved() throws {
    try workshop.write(
      "name: Ada\ntime-zone:\n  - UTC\n  - 2026-05-18: Pacific/Auckland\n",
      to: "athletes/ada/athlete.yaml")
    // In Auckland it is Monday already.
    try workshop.write(TinyRun("2026-05-24T18:00:00Z").gpx, to: "athletes/ada/runs/sunday.gpx")
    #expect(try workshop.run(asOf: "2026-06-02T06:00:00Z").end == .exit(0))
    let rows = try workshop.reports()["runs.csv"].split(whereSeparator: \.isNewline)
    #expect(rows.contains { $0.contains("sunday.gpx") && $0.contains("2026-05-25") })
    #expect(rows.contains { $0.contains("monday.gpx") && $0.contains("2026-05-11") })
    #expect(try workshop.reports()["2026-W20/ada.html"].contains("Days of UTC"))
    #expect(
      try workshop.reports()["2026-W22/ada.html"].contains("Days of Pacific/Auckland"))
  }
}
