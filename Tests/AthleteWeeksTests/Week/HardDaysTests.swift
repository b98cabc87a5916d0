import SoleusLoad
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running

@Suite("Hard days")
struct HardDaysTests {
  @Test("The pair whose lighter day is heaviest stands for the week")
  func heaviest() throws {
    let loads = [(0, 30.0), (1, 16.0), (4, 20.0), (5, 19.0)]
    let runs = loads.map { MadeUpHistory.run(day: $0, km: 10, easyKm: $1) }
    let days = try #require(MadeUpHistory.week(MadeUpHistory.routine() + runs).hardDays)
    #expect(days.first == MadeUpHistory.monday.advanced(by: 4))
    #expect(days.lighterEasyKm == 19 && days.limitEasyKm == 15 && days.runningDays == 36)
  }

  @Test("At most a tenth of the days lie above the limit")
  func percentile() throws {
    for days in 20...40 {
      let before = (1...days).map { MadeUpHistory.run(day: -2 * $0, km: 10, easyKm: Double($0)) }
      let two = [5, 6].map { MadeUpHistory.run(day: $0, km: 10, easyKm: 50) }
      let hard = try #require(MadeUpHistory.week(before.reversed() + two).hardDays)
      let above = before.count { ($0.load?.easyKm ?? 0) > hard.limitEasyKm }
      #expect(above * 10 <= days, "\(days) days")
    }
  }

  @Test("The Sunday before pairs with the Monday")
  func acrossTheWeek() throws {
    let week = MadeUpHistory.week(
      MadeUpHistory.routine(longKm: 15) + [MadeUpHistory.run(day: 0, km: 15, easyKm: 18)])
    #expect(try #require(week.hardDays).first == MadeUpHistory.monday.advanced(by: -1))
  }

  @Test("Days whose load is unknown do not make up for days that are known")
  func unknownDays() {
    func isKnown(knownDays: Int) -> Bool {
      let known = (1...knownDays).map { MadeUpHistory.run(day: -2 * $0, km: 10, easyKm: 20) }
      let unknown = (1...22).map { MadeUpHistory.run(day: -2 * $0 - 1, km: 10, easyKm: 0) }
      let two = [5, 6].map { MadeUpHistory.run(day: $0, km: 10, easyKm: 20.5) }
      return MadeUpHistory.week((known + unknown).sorted { $0.day < $1.day } + two).hardDays != nil
    }
    #expect(isKnown(knownDays: 20))
    #expect(!isKnown(knownDays: 19))
  }
}
