import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes

@Suite("Demands")
struct DemandTests {
  @Test("A session is long from 75 minutes, quick from ten quick minutes, hilly from 20 m a km")
  func lines() {
    func demands(_ km: Double, quickS: Double? = 0, ascentM: Double = 0) -> [Demand: Double] {
      Demand.of([MadeUpHistory.run(day: 0, km: km, ascentM: ascentM)], quickS: quickS)
    }
    #expect(demands(14) == [:] && demands(15) == [.long: 4_800])
    #expect(demands(10, quickS: 599) == [:] && demands(10, quickS: 600) == [.quick: 600])
    #expect(demands(10, quickS: nil) == [:])
    #expect(demands(10, ascentM: 199) == [:] && demands(10, ascentM: 200) == [.hilly: 200])
    #expect(demands(20, quickS: 700, ascentM: 900).count == 3)
  }

  @Test(
    "Recordings of one session add up, and climb counts beside the kilometres that it is known of")
  func session() {
    let halves = [8.0, 8].map { MadeUpHistory.run(day: 0, km: $0) }
    #expect(Demand.of(halves, quickS: nil) == [.long: 5_120])
    let climb = MadeUpHistory.run(day: 0, km: 4, ascentM: 80)
    #expect(Demand.of([climb, MadeUpHistory.run(day: 0, km: 8)], quickS: nil) == [.hilly: 80])
  }
}
