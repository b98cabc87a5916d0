import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running

@Suite("Own weeks")
struct OwnWeeksTests {
  @Test("Usual is the median, and below six weeks nothing is")
  func usual() throws {
    let six = try #require(OwnWeeks([40, 10, 30, 20, 60, 50]))
    #expect(six.usual == 35 && six.lowest == 10 && six.highest == 60 && six.count == 6)
    #expect(try #require(OwnWeeks([40, 10, 30, 20, 60, 50, 90])).usual == 40)
    #expect(OwnWeeks([40, 10, 30, 20, 60]) == nil)
  }

  @Test("A week's place is counted from the highest, and of equals it has the first")
  func rank() throws {
    let own = try #require(OwnWeeks([10, 20, 30, 40, 50, 60]))
    #expect([61, 60, 45, 10, 9].map(own.rank) == [1, 1, 3, 6, 7])
  }

  @Test("Weeks without a run are left out, and only the twelve before count")
  func weeks() throws {
    let monday = MadeUpHistory.monday.week
    let routine = MadeUpHistory.routine(weeks: 12) + [MadeUpHistory.run(day: 2, km: 50)]
    let old = MadeUpHistory.run(day: -7 * 13, km: 90)
    let known = routine.filter { $0.day.week != monday.advanced(by: -2) }
    let own = MadeUpHistory.week([old] + known).own
    #expect(own.distanceM?.count == 11 && own.distanceM?.highest == 35_000)
    #expect(own.easyKm?.count == 11 && own.easyKm?.usual == 35)
    #expect(own.quickS == nil)
    let five = MadeUpHistory.week(MadeUpHistory.routine(weeks: 5)).own
    #expect(five == OwnFigures())
  }

  @Test("A week whose runs tell no distance has load or none, and no distance")
  func withoutDistance() {
    var runs = MadeUpHistory.routine(weeks: 6)
    for index in runs.indices.prefix(3) { runs[index].run.distanceM = nil }
    let own = MadeUpHistory.week(runs).own
    #expect(own.distanceM == nil && own.easyKm?.count == 6)
  }

  @Test("Quick running of earlier weeks goes by what is quick now, and none is a week of 0")
  func quick() throws {
    let slow = MadeUpHistory.routine(weeks: 12, fastShare: 0)
    let own = try #require(MadeUpHistory.week(slow).own.quickS)
    #expect(own.count == 12 && own.highest == 0)
  }
}
