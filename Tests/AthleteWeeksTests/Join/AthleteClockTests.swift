import Foundation
import Running
import Testing

@testable import AthleteWeeks

@Suite("The athlete's clock")
struct AthleteClockTests {
  private func local(_ instant: String, _ zone: String) throws -> String {
    let clock = try #require(AthleteClock(zone))
    let (day, seconds) = clock.day(
      of: try Date(instant, strategy: .iso8601).timeIntervalSince1970)
    return "\(day) \(seconds / 3_600):\(seconds / 60 % 60):\(seconds % 60)"
  }

  @Test(
    "Zones make days",
    arguments: [
      ("2026-05-24T21:59:59Z", "Europe/Berlin", "2026-05-24 23:59:59"),
      ("2026-05-24T22:00:00Z", "Europe/Berlin", "2026-05-25 0:0:0"),
      ("2026-05-24T11:00:00Z", "Pacific/Kiritimati", "2026-05-25 1:0:0"),
      ("2026-05-24T11:00:00Z", "Pacific/Pago_Pago", "2026-05-24 0:0:0"),
      ("2026-05-24T18:20:00Z", "Asia/Kathmandu", "2026-05-25 0:5:0"),
      ("1969-12-31T23:59:59Z", "UTC", "1969-12-31 23:59:59"),
      ("1969-12-31T23:59:59Z", "America/New_York", "1969-12-31 18:59:59"),
    ])
  func zones(instant: String, zone: String, expected: String) throws {
    #expect(try local(instant, zone) == expected)
  }

  @Test(
    "Days of 23 and of 25 hours begin and end at midnight",
    arguments: [("2026-03-29", 23.0), ("2026-10-25", 25.0), ("2026-05-20", 24.0)])
  func summerTime(date: String, hours: Double) throws {
    let clock = try #require(AthleteClock("Europe/Berlin"))
    // From an hour that is surely before the day to one surely after it.
    let noon = try Date(date + "T12:00:00Z", strategy: .iso8601).timeIntervalSince1970
    let day = clock.day(of: noon).day
    let inside = stride(from: noon - 86_400, to: noon + 86_400, by: 900)
      .count { clock.day(of: $0).day == day }
    #expect(Double(inside) / 4 == hours)
  }

  @Test("Fractions of a second stay in their second, also before 1970")
  func fractions() throws {
    let clock = try #require(AthleteClock("UTC"))
    #expect(clock.day(of: 86_399.9) == clock.day(of: 86_399))
    #expect(clock.day(of: -0.1).day == LocalDay(daysSince1970: -1))
    #expect(clock.day(of: -0.1).secondsIntoDay == 86_399)
  }

  @Test("A session's own local time stays as it is")
  func sessions() throws {
    let clock = try #require(AthleteClock("America/New_York"))
    let day = LocalDay(year: 2026, month: 5, day: 20)
    #expect(clock.day(of: .local(day, seconds: 60)).day == day)
    #expect(clock.day(of: .local(day, seconds: 60)).secondsIntoDay == 60)
    #expect(clock.day(of: SessionStart.instant(0)).day == LocalDay(daysSince1970: -1))
  }

  @Test("No clock for a zone that does not exist", arguments: ["", "Europe/Atlantis", "Berlin"])
  func unknown(zone: String) { #expect(AthleteClock(zone) == nil) }
}
