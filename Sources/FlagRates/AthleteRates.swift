import AthleteWeeks
import Running
import SyntheticAthletes

/// What the rules say of one made-up athlete: of every healthy week, and of each event.
struct AthleteRates: Sendable {
  private(set) var healthy = FlagRates.Count()
  private(set) var settled = FlagRates.Count()
  /// In the order of `PlanEvent.allCases`; without a usual week nothing is tried.
  private(set) var found: [FlagRates.Count] = []

  init(_ history: PlanHistory) {
    let records = PlanRecords(history)
    guard let join = records.joined() else { return }
    let flags = history.weeks.indices.map { number in
      number < FlagRates.firstWeek || history.weeks[number].runs.isEmpty
        ? [] : Self.flags(of: number, in: join)
    }
    for number in history.weeks.indices.dropFirst(FlagRates.firstWeek)
    where !history.weeks[number].runs.isEmpty {
      healthy.add(flags[number])
      if number >= PlanEvent.firstWeek { settled.add(flags[number]) }
    }
    found = PlanEvent.allCases.map { event in
      var count = FlagRates.Count()
      guard let changed = event.happening(to: history),
        let join = PlanRecords(changed, changedFrom: history, with: records).joined(
          weeks: Self.weeksBehindEvent)
      else { return count }
      let week = changed.weeks.count - 1
      // A flag that stands there in the same words without the event has found nothing.
      count.add(Self.flags(of: week, in: join).filter { !flags[week].contains($0) })
      return count
    }
  }

  /// No rule looks back further; it saves the join of the rest.
  private static let weeksBehindEvent = 40

  private static func flags(of number: Int, in join: AthleteJoin) -> [Flag] {
    let monday = LocalDay(daysSince1970: PlanHistory.monday(number))
    return join.builder.build(monday.week, status: .complete, isCurrent: false).raised
  }
}
