import AthleteWeeks
import Running
import SyntheticAthletes

/// What the rules say of one made-up athlete: of every healthy week, and of each event.
struct AthleteRates: Sendable {
  private(set) var healthy = FlagRates.Count()
  private(set) var settled = FlagRates.Count()
  /// In the order of `PlanEvent.allCases`; without a usual week nothing is tried.
  private(set) var found = PlanEvent.allCases.map { _ in FlagRates.Count() }
  /// In the order of `FlagRates.lines`.
  private(set) var trades = FlagRates.lines.map { _ in FlagRates.Trade() }

  init(_ history: PlanHistory) {
    let records = PlanRecords(history)
    guard let join = records.joined() else { return }
    let weeks = history.weeks.indices.map { number in
      number < FlagRates.firstWeek || history.weeks[number].runs.isEmpty
        ? nil : Self.week(number, in: join)
    }
    for (number, week) in weeks.enumerated() {
      guard let week else { continue }
      healthy.add(week.raised)
      if number >= PlanEvent.firstWeek { settled.add(week.raised) }
      for (place, line) in FlagRates.lines.enumerated() {
        trades[place].healthy.add(Self.flags(of: week, beyond: line))
      }
    }
    for (place, event) in PlanEvent.allCases.enumerated() {
      guard let changed = event.happening(to: history),
        let join = PlanRecords(changed, changedFrom: history, with: records).joined(
          weeks: Self.weeksBehindEvent)
      else { continue }
      let number = changed.weeks.count - 1
      let (now, before) = (Self.week(number, in: join), weeks[number])
      /// A flag that stands there in the same words without the event has found nothing.
      func new(_ flags: (AthleteWeek) -> [Flag]) -> [Flag] {
        let old = before.map(flags) ?? []
        return flags(now).filter { !old.contains($0) }
      }
      found[place].add(new(\.raised))
      guard event == FlagRates.eventOfTrade else { continue }
      for (place, line) in FlagRates.lines.enumerated() {
        trades[place].found.add(new { Self.flags(of: $0, beyond: line) })
      }
    }
  }

  /// No rule looks back further; it saves the join of the rest.
  private static let weeksBehindEvent = 40

  private static func week(_ number: Int, in join: AthleteJoin) -> AthleteWeek {
    let monday = LocalDay(daysSince1970: PlanHistory.monday(number))
    return join.builder.build(monday.week, status: .complete, isCurrent: false)
  }

  /// What is said of a week with another line of the rule that is traded.
  private static func flags(of week: AthleteWeek, beyond line: Double) -> [Flag] {
    week.raised.filter { $0.rule != FlagRates.traded }
      + [FlagRates.traded.flag(week, beyond: line)].compactMap(\.self)
  }
}
