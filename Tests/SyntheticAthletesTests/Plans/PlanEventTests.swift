import Testing

@testable import SyntheticAthletes

@Suite("Events put into made-up plans")
struct PlanEventTests {
  private static let histories = TrainingPlan.all.flatMap { plan in
    (0..<10).map { plan.history($0, seed: 7) }
  }

  /// Histories with and without an event.
  private static func pairs(_ event: PlanEvent) -> [(before: PlanHistory, after: PlanHistory)] {
    histories.compactMap { history in
      event.happening(to: history).map { (history, $0) }
    }
  }

  @Test("Nearly everybody has a usual week, from the 17th on", arguments: PlanEvent.allCases)
  func usual(event: PlanEvent) {
    let pairs = Self.pairs(event)
    #expect(pairs.count >= 65)
    for (before, after) in pairs {
      let week = after.weeks.count - 1
      #expect(week >= 16 && before.isUsual(week) && before.weeks[week].planned.kind == .usual)
      #expect(after.runner == before.runner)
      #expect(after.gym?.last.map { $0.day < PlanHistory.monday(week + 1) } ?? true)
      let untouched = event == .earlyReturn ? week - 5 : week
      #expect(Array(before.weeks[..<untouched]) == Array(after.weeks[..<untouched]))
    }
  }

  @Test("The longest run is 40 % longer than any of the 30 days before, and no other run changes")
  func longRun() {
    for (before, after) in Self.pairs(.longRun) {
      let week = after.weeks.count - 1
      let changed = zip(before.weeks[week].runs, after.weeks[week].runs).filter { $0 != $1 }
      #expect(changed.count == 1)
      let run = changed[0].1
      #expect(abs(run.metres - 1.4 * before.longestM(before: run.day)) < 1)
      #expect(run.metres == after.weeks[week].longestM)
    }
  }

  @Test("Three runs more, on free days where there are any")
  func extraSessions() {
    for (before, after) in Self.pairs(.extraSessions) {
      let week = after.weeks.count - 1
      let (old, new) = (before.weeks[week].runs, after.weeks[week].runs)
      #expect(new.count == old.count + 3 && old.allSatisfy(new.contains))
      #expect(Set(new.map(\.day)).count == min(7, Set(old.map(\.day)).count + 3))
    }
  }

  @Test("A big week has half as many kilometres again")
  func bigWeek() {
    for (before, after) in Self.pairs(.bigWeek) {
      let week = after.weeks.count - 1
      #expect(abs(after.weeks[week].km - 1.5 * before.weeks[week].km) < 0.01)
    }
  }

  @Test(
    "Tuesday is quick, Wednesday hilly, Thursday long or quick, and the week no longer than usual by half"
  )
  func demandingDays() {
    for (before, after) in Self.pairs(.demandingDays) {
      let week = after.weeks.count - 1
      let monday = PlanHistory.monday(week)
      let days = (1...3).compactMap { day in
        after.weeks[week].runs.first { $0.day == monday + day }
      }
      #expect(days.count == 3)
      #expect(days[0].seconds(of: .quick) > 10 * 60)
      #expect(days[1].ascentM / days[1].metres >= 0.018)
      #expect(days[2].seconds >= 79 * 60 || days[2].seconds(of: .quick) > 10 * 60)
      #expect(days[2].metres <= before.longestM(before: monday + 1) || days[2].kind == .tempo)
      #expect(after.weeks[week].runs.count <= 4)
    }
  }

  @Test("An early return is five weeks without a run, and 90 % of what was usual before")
  func earlyReturn() throws {
    for (before, after) in Self.pairs(.earlyReturn) {
      let week = after.weeks.count - 1
      #expect(after.weeks[week - 5..<week].allSatisfy { $0.runs.isEmpty })
      let usual = try #require(before.usualKm(before: week))
      #expect(abs(after.weeks[week].km - 0.9 * usual) < 0.01)
    }
  }
}
