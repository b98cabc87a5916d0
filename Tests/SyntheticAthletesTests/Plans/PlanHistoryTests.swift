import Testing

@testable import SyntheticAthletes

@Suite("What becomes of made-up plans")
struct PlanHistoryTests {
  private static func histories(_ count: Int = 20, seed: UInt64 = 7) -> [PlanHistory] {
    TrainingPlan.all.flatMap { plan in (0..<count).map { plan.history($0, seed: seed) } }
  }

  @Test("The same seed gives the same histories, another seed others")
  func seeds() {
    let histories = Self.histories(3)
    #expect(Self.histories(3) == histories)
    #expect(Self.histories(3, seed: 8).allSatisfy { !histories.contains($0) })
  }

  @Test("Runs lie in their week, by time, and none overlaps another")
  func order() {
    for history in Self.histories(4) {
      for (number, week) in history.weeks.enumerated() {
        let monday = PlanHistory.monday(number)
        #expect(week.runs.allSatisfy { (monday..<monday + 7).contains($0.day) })
      }
      let runs = history.weeks.flatMap(\.runs)
      for (run, next) in zip(runs, runs.dropFirst()) {
        let between = (next.day - run.day) * 86_400 + next.secondOfDay - run.secondOfDay
        #expect(Double(between) > run.seconds)
      }
    }
  }

  @Test(
    "Weeks that nothing disturbs come near their plan: nine tenths of its kilometres at the least")
  func nearPlan() {
    for plan in TrainingPlan.all {
      var (asked, run) = (0.0, 0.0)
      for index in 0..<20 {
        for week in plan.history(index, seed: 7).weeks where !week.isDisturbed {
          asked += week.planned.km
          run += week.km
        }
      }
      #expect((0.88...1.02).contains(run / asked), "\(plan.name)")
    }
  }

  @Test("Athletes differ in level, and some weeks are disturbed, but not most")
  func scatter() {
    let histories = Self.histories()
    #expect(Set(histories.map(\.runner.weekKm)).count == histories.count)
    let weeks = histories.flatMap(\.weeks)
    let disturbed = Double(weeks.count(where: \.isDisturbed)) / Double(weeks.count)
    #expect((0.1...0.35).contains(disturbed))
    // Illness and a lost watch leave weeks without a file that the plan did not leave out.
    #expect(weeks.contains { $0.isDisturbed && $0.runs.isEmpty && $0.planned.km > 0 })
  }

  @Test("About half keep a log, and some of these hold weeks without loaded calf work")
  func gym() {
    let logs = Self.histories().compactMap(\.gym)
    #expect((40...100).contains(logs.count))
    let loaded = logs.map { log in
      log.count { $0.exercises[0].sets[0].weight != nil }
    }
    #expect(zip(logs, loaded).contains { $0.count > $1 && $1 > 0 })
    #expect(zip(logs, loaded).contains { $0.count == $1 })
  }
}
