import AthleteWeeks
import Foundation
import Running
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("Zones of an athlete who moved")
struct DatedZonesTests {
  private func profile(_ zones: String) throws -> AthleteProfile {
    let folder = TemporaryFolder()
    try folder.write("name: Ada\ntime-zone:\(zones)\n", to: "athlete.yaml")
    return AthleteProfile(id: "ada", folder: folder.path)
  }

  @Test("Days before a move are those of the first zone, days from it on those of the next")
  func days() throws {
    let profile = try profile("\n  - Europe/Berlin\n  - 2026-09-01: America/Chicago")
    #expect(profile.problems == [])
    let clock = profile.clock
    func day(_ text: String) throws -> LocalDay {
      clock.day(of: try Date(text, strategy: .iso8601).timeIntervalSince1970).day
    }
    // Half an hour before midnight in Berlin, and half an hour before it in Chicago.
    #expect(try day("2026-08-30T21:30:00Z") == LocalDay("2026-08-30"))
    #expect(try day("2026-08-30T22:30:00Z") == LocalDay("2026-08-31"))
    #expect(try day("2026-09-06T04:30:00Z") == LocalDay("2026-09-05"))
    #expect(try day("2026-09-01T05:00:00Z") == LocalDay("2026-09-01"))
    let first = try #require(LocalDay("2026-08-31"))
    #expect(profile.athlete.timeZone(on: first) == "Europe/Berlin")
    #expect(
      profile.athlete.timeZones(in: first...first.advanced(by: 6))
        == ["Europe/Berlin", "America/Chicago"])
  }

  @Test(
    "What is no zone, has no date or is out of order is told with its line",
    arguments: [
      ("\n  - Europe/Berlin\n  - 2026-09-01: Mars/Base", "there is no time zone \"Mars/Base\"", 4),
      ("\n  - Europe/Berlin\n  - America/Chicago", "a zone with the first day in it", 4),
      ("\n  - 2026-09-01: America/Chicago", "the first zone stands without a date", 3),
      (
        "\n  - Europe/Berlin\n  - 2026-09-01: America/Chicago\n  - 2026-08-01: Asia/Tokyo",
        "2026-08-01 does not follow 2026-09-01", 5
      ),
    ])
  func faults(zones: String, words: String, line: Int) throws {
    let problem = try #require(try profile(zones).problems.first)
    #expect(problem.message.contains(words), "\(problem.message)")
    #expect(problem.line == line)
  }
}
