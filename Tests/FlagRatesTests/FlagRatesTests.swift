import Testing

@testable import FlagRates

@Suite("Rates of flags")
struct FlagRatesTests {
  @Test("Every plan and event is tried, weeks add up, and the same seed gives the same rates")
  func rates() async {
    let rates = await FlagRates(athletes: 1)
    #expect(rates.plans.count == 7 && rates.events.count == 5)
    for plan in rates.plans {
      #expect((40...59).contains(plan.healthy.weeks))
      #expect(plan.settled.weeks < plan.healthy.weeks)
      for count in [plan.healthy, plan.settled] + plan.found {
        #expect(count.any <= count.weeks)
        // Flags alone make a week one with a flag.
        let flags = rates.rules.filter(\.isFlag).compactMap { count.byRule[$0.id] }
        #expect(flags.allSatisfy { $0 <= count.any } && flags.reduce(0, +) >= count.any)
        #expect(Set(count.byRule.keys).isSubset(of: rates.rules.map(\.id)))
      }
      // The line that the rule has is among those tried, and a higher one flags no more weeks.
      let any = plan.trades.map(\.healthy.any)
      #expect(any[2] == plan.healthy.any && any == any.sorted(by: >))
      #expect(plan.found.count == 5 && plan.found.allSatisfy { $0.weeks <= 1 })
    }
    let again = await FlagRates(athletes: 1)
    #expect(again.plans.map(\.healthy) == rates.plans.map(\.healthy))
    #expect(again.plans.map(\.found) == rates.plans.map(\.found))
  }
}
