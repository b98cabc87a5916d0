import StreamTestSupport
import Testing

@Suite("Runs without points, and runs that are lost")
struct RunsWithoutPointsTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop(empty: true)
    try workshop.write("name: Ada\ntime-zone: UTC\n", to: "athletes/ada/athlete.yaml")
    try workshop.write(TinyRun("2026-05-20T06:00:00Z").gpx, to: "athletes/ada/runs/good.gpx")
  }

  /// The cells of the line of runs.csv that names the file, by column.
  private func row(_ file: String) throws -> [String: String] {
    let lines = try workshop.reports()["runs.csv"].split(whereSeparator: \.isNewline)
    let head = lines[0].split(separator: ",", omittingEmptySubsequences: false)
    let row = try #require(lines.first { $0.contains(file) })
      .split(separator: ",", omittingEmptySubsequences: false)
    return Dictionary(zip(head.map(String.init), row.map(String.init))) { first, _ in first }
  }

  /// The week's text, with plain blanks.
  private func page() throws -> String {
    try workshop.reports().words("2026-W21/ada.md").replacing("\u{A0}", with: " ")
  }

  @Test("Laps alone are a run with a load, a start alone is one whose load is unknown")
  func known() throws {
    try workshop.write(
      "<TrainingCenterDatabase><Activities><Activity Sport='Running'><Id>2026-05-18T06:00:00Z</Id>"
        + "<Lap StartTime='2026-05-18T06:00:00Z'><TotalTimeSeconds>1800</TotalTimeSeconds>"
        + "<DistanceMeters>5000</DistanceMeters></Lap></Activity></Activities></TrainingCenterDatabase>",
      to: "athletes/ada/runs/laps.tcx")
    try workshop.write(
      "<gpx><metadata><time>2026-05-19T06:00:00Z</time></metadata><trk><type>treadmill_running</type>"
        + "<trkseg/></trk></gpx>", to: "athletes/ada/runs/start.gpx")
    #expect(try workshop.run().end == .exit(0))
    let laps = try row("laps.tcx")
    #expect(laps["day"] == "2026-05-18" && laps["distance_m"] == "5000.0")
    #expect(laps["moving_s"] == "1800" && laps["easy_km"]?.isEmpty == false)
    let start = try row("start.gpx")
    #expect(start["day"] == "2026-05-19" && start["points"] == "0")
    for column in [
      "distance_m", "moving_s", "elapsed_s", "easy_km", "steps", "contact_bw_s_per_leg",
    ] {
      #expect(start[column] == "", "\(column)")
    }
    let page = try page()
    #expect(page.contains("known from its laps alone"))
    #expect(page.contains("only its start is known"))
    #expect(page.contains("1 of 3 runs has no known speed and no load"))
    #expect(!page.contains("no-track-points"))
  }

  @Test(
    "A run whose times nothing puts right is refused by name and reason, and its day is unknown")
  func refused() throws {
    let points = String(
      repeating: "<trkpt lat='48' lon='11'><time>2026-05-19T06:00:00Z</time></trkpt>", count: 50)
    try workshop.write(
      "<gpx><trk><type>running</type><trkseg>\(points)</trkseg></trk></gpx>",
      to: "athletes/ada/runs/same.gpx")
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(3))
    #expect(outcome.errors.contains("ada/runs/same.gpx: unusable-times: "))
    let page = try page()
    #expect(
      page.contains("runs/same.gpx, Tue 19 May: unusable-times (all 50 points have the same time)"))
    let drawn = try workshop.reports()["2026-W21/ada.html"]
    #expect(drawn.contains("Monday: no run; Tuesday: unknown"))
    #expect(try workshop.run().end == .exit(0))
  }
}
