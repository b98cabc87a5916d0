import Running
import SoleusLoad
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes

@Suite("Sessions")
struct SessionTests {
  /// A run of an hour, `minutes` after midnight of a day of the week.
  private func run(_ minutes: Int, day: Int = 2, km: Double = 10) -> DatedRun {
    var dated = MadeUpHistory.run(day: day, km: km)
    dated.run.start = Double(dated.day.daysSince1970 * 86_400 + minutes * 60)
    dated.run.elapsedS = 3_600
    return dated
  }

  @Test("Recordings less than half an hour apart are one session, half an hour apart they are two")
  func apart() {
    #expect(Session.sessions([run(0), run(89), run(178)]).map(\.count) == [3])
    #expect(Session.sessions([run(0), run(90)]).map(\.count) == [1, 1])
    #expect(Session.sessions([]).isEmpty)
  }

  @Test("A session adds up what its recordings know")
  func sums() {
    var unknown = run(70)
    (unknown.run.distanceM, unknown.load) = (nil, nil)
    let session = Session.sessions([run(0, km: 8), unknown])[0]
    #expect(session.distanceM == 8_000)
    #expect(session.easyKm == MadeUpHistory.run(day: 2, km: 8).load?.easyKm)
  }

  @Test("No session goes on into the next week, over midnight it does")
  func weeks() {
    #expect(Session.sessions([run(23 * 60, day: 6), run(5, day: 7)]).count == 2)
    #expect(Session.sessions([run(23 * 60, day: 5), run(5, day: 6)]).count == 1)
  }

  @Test("The parts of a long run are compared together")
  func together() throws {
    let parts = [run(600, km: 14), run(665, km: 14)]
    let week = MadeUpHistory.week(MadeUpHistory.routine(longKm: 15) + parts)
    #expect(week.longRun?.distanceM == 28_000)
    #expect(week.longRun?.recordings == 2)
    #expect(try #require(week.singleRun).ratio > 1.8)
    #expect(week.runs.count >= 2)
  }
}
