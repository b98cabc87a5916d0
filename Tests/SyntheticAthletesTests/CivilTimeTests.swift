import Testing

@testable import SyntheticAthletes

@Suite("Civil time")
struct CivilTimeTests {
  @Test("Every day of the years around has the date that leads back to it")
  func dates() {
    for day in 0..<30_000 {
      let date = CivilTime.date(ofDay: day)
      #expect(CivilTime.day(date.year, date.month, date.day) == day)
    }
    #expect(CivilTime.isoDate(ofDay: CivilTime.day(2026, 2, 16)) == "2026-02-16")
    #expect(CivilTime.day(2026, 2, 16) == 20_500)
  }

  @Test("Clocks go forward on the last Sunday of March")
  func summer() {
    let berlin = CivilTime(winterOffsetHours: 1)
    let noon = 43_200
    let before = berlin.instant(day: CivilTime.day(2026, 3, 28), secondOfDay: noon)
    let after = berlin.instant(day: CivilTime.day(2026, 3, 29), secondOfDay: noon)
    #expect(after - before == 23 * 3600)
    #expect(CivilTime.utc(before) == "2026-03-28T11:00:00Z")
    #expect(CivilTime.utc(after) == "2026-03-29T10:00:00Z")
    let london = CivilTime(winterOffsetHours: 0)
    let late = london.instant(day: CivilTime.day(2026, 6, 7), secondOfDay: 82_800)
    #expect(CivilTime.utc(late, fraction: ".000") == "2026-06-07T22:00:00.000Z")
  }
}
