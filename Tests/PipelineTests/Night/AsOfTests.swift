import AthleteWeeks
import Running
import Testing

@testable import Pipeline

@Suite("What counts as now")
struct AsOfTests {
  @Test("A day is the day of every athlete, an instant that of the athlete's zone")
  func days() throws {
    let day = try #require(LocalDay("2026-06-08"))
    for zone in ["Pacific/Auckland", "UTC", "America/Los_Angeles"] {
      #expect(AsOf.day(day).day(on: try #require(AthleteClock(zone))) == day)
    }
    let night = AsOf.instant(AsOf.day(day).instant - 43_200)
    #expect(night.day(on: try #require(AthleteClock("UTC"))) == day)
    #expect(
      night.day(on: try #require(AthleteClock("America/Los_Angeles"))) == day.advanced(by: -1))
  }

  @Test("It is told as it was given")
  func words() throws {
    #expect(AsOf.day(try #require(LocalDay("2026-06-08"))).words == "2026-06-08")
    #expect(AsOf.instant(0).words == "1970-01-01T00:00:00Z")
  }
}
