import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running

@Suite("Demanding days")
struct DemandingDaysTests {
  /// Hilly days, counted from the Monday, after a routine with a long run on Sundays.
  private func days(_ hilly: [Int]) -> [Int]? {
    let runs = hilly.map { MadeUpHistory.run(day: $0, km: 8, ascentM: 200) }
    let history = (MadeUpHistory.routine() + runs).sorted { $0.day < $1.day }
    return MadeUpHistory.week(history).demandingDays?.days.map {
      $0.day.daysSince1970 - MadeUpHistory.monday.daysSince1970
    }
  }

  @Test("Three days in a row are found, two or three with a day between are not")
  func inARow() {
    #expect(days([1, 2, 3]) == [1, 2, 3])
    #expect(days([1, 2]) == nil && days([1, 2, 4]) == nil)
  }

  @Test("They are told in the week of the third day, and not again for a fourth")
  func third() {
    // The Sunday before is long.
    #expect(days([0, 1]) == [-1, 0, 1])
    #expect(days([-3, -2, 0]) == nil && days([-2, 0]) == [-2, -1, 0])
  }

  @Test("Who had such days in the four weeks before hears nothing, later they are news again")
  func usual() {
    #expect(days([-26, -25, -24, 1, 2, 3]) == nil)
    #expect(days([-40, -39, -38, 1, 2, 3]) == [1, 2, 3])
  }

  @Test("Each day tells what it asked, the most of its sessions")
  func demands() throws {
    var runs = [
      MadeUpHistory.run(day: 1, km: 8, fastKm: 4), MadeUpHistory.run(day: 2, km: 8, ascentM: 200),
      MadeUpHistory.run(day: 2, km: 5, ascentM: 150), MadeUpHistory.run(day: 3, km: 16),
    ]
    runs[2].run.start += 36_000
    let week = MadeUpHistory.week(MadeUpHistory.routine(fastShare: 0.1) + runs)
    let days = try #require(week.demandingDays).days
    #expect(days.map(\.demands) == [[.quick: 1_000], [.hilly: 200], [.long: 5_120]])
  }
}
