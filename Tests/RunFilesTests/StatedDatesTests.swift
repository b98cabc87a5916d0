import Testing

@testable import RunFiles

@Suite("What files say of when a recording was")
struct StatedDatesTests {
  @Test("No clock that was never set is believed", arguments: [0.0, 631_065_610, 1e12, -5])
  func incredible(instant: Double) {
    var stated = StatedDates()
    stated.add(instant)
    #expect(stated.instants.isEmpty)
  }

  @Test(
    "A name tells an instant or a day wherever its date stands",
    arguments: [
      ("Run 2026-03-10T06:00:00Z", [1_773_122_400.0], []),
      ("2026-03-10 06:00 easy", [1_773_122_400], []),
      ("2026-03-10", [], [1_773_144_000.0]), ("Run of 2026-03-10 in rain", [], [1_773_144_000]),
      ("Run_20260310_070000.gpx", [], [1_773_144_000]),
      ("Lauf 10.3.2026 07:00", [], [1_773_144_000]),
      ("3/10/2026", [], [1_791_028_800, 1_773_144_000]), ("13/03/2026", [], [1_773_403_200]),
      ("activity_2026031099.gpx", [], []),
      ("2026-13-10", [], []), ("Intervals 10x400", [], []), ("", [], []),
    ])
  func names(name: String, instants: [Double], days: [Double]) {
    var stated = StatedDates()
    stated.add(datesIn: name)
    #expect(stated.instants == instants && stated.days == days)
  }

  @Test("The first day of a clock is its epoch's, in any zone")
  func epochs() {
    #expect(ClockEpochs.epoch(near: 631_065_600 - 36_000) == 631_065_600)
    #expect(ClockEpochs.epoch(near: 86_399) == 0 && ClockEpochs.epoch(near: 86_400) == nil)
    #expect(ClockEpochs.epoch(near: 1_773_122_400) == nil)
  }
}
