import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes

@Suite("What belongs to a day")
struct DatedTests {
  private let runs = [-9, -3, -3, 0, 2, 6, 7].map { MadeUpHistory.run(day: $0, km: 5) }

  @Test("A stretch of days holds what belongs to them, its first day and not its end")
  func stretch() {
    let monday = MadeUpHistory.monday
    func days(_ first: Int, _ end: Int) -> [Int] {
      runs.from(monday.advanced(by: first), before: monday.advanced(by: end))
        .map { $0.day.daysSince1970 - monday.daysSince1970 }
    }
    #expect(days(-3, 2) == [-3, -3, 0])
    #expect(days(-99, 99).count == runs.count)
    #expect(days(3, 6) == [] && days(50, 60) == [] && days(5, -5) == [])
    #expect(runs.of(monday.week).map(\.id) == runs[3...5].map(\.id))
  }
}
