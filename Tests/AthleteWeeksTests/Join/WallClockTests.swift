import Testing

@testable import AthleteWeeks

@Suite("Wall clocks in names")
struct WallClockTests {
  @Test(
    "Times of day are found as apps write them",
    arguments: [
      ("Running 3/8/26 5:09 pm", 1_029), ("route_2026-03-08_5.09pm.gpx", 1_029),
      ("Run 12:05 a.m.", 5), ("12:30 PM jog", 750), ("2026-03-08-1709.gpx", 1_029),
      ("20260308_170925.tcx.gz", 1_029), ("2026-03-08 17:09:25", 1_029),
      ("8.3.2026 17.09", 1_029), ("2026-03-08T17-09-25", 1_029), ("20260308 1709 Lauf", 1_029),
    ])
  func found(text: String, minute: Int) {
    #expect(WallClock(text)?.minute == minute)
  }

  @Test("People's clocks are told from programs'")
  func ofPeople() {
    #expect(WallClock("5:09 pm")?.isOfPeople == true)
    #expect(WallClock("Lauf 08.03.2026, 18.30 Uhr") == WallClock("6:30 pm"))
    #expect(WallClock("Course 08/03/2026 18h30") == WallClock("6:30 pm"))
    #expect(WallClock("2026-03-08-1709")?.isOfPeople == false)
  }

  @Test(
    "Dates, distances, paces and times of another zone are none",
    arguments: [
      "Morning Run", "10 km in 45:30", "2026-03-08.gpx", "activity_14523360.gpx",
      "2026-03-08T17:09:25Z", "2026-03-08 17:09 UTC", "2026-03-08T17:09:25+02:00", "13:75 pm",
    ])
  func none(text: String) {
    #expect(WallClock(text) == nil)
  }

  @Test("Times of day are as far apart as the clock has them")
  func apart() {
    #expect(WallClock.apart(5, 1_435) == 10)
    #expect(WallClock.apart(600, 630) == 30)
  }
}
