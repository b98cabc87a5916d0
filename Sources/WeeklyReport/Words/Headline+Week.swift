import AthleteWeeks
import Running
import Writing

/// The week as it was: how much, and where that lies among the runner's own weeks before.
extension Headline {
  /// A week of which no rule says anything.
  static func plain(_ week: AthleteWeek) -> String {
    guard let km = kilometres(week) else { return (amount(week) ?? "") }
    if let back = week.afterGap, back.weeksInARow > 1 {
      return "Back after \(Phrase.word(back.weeksInARow)) weeks without a run: \(km), usual before "
        + "\(week.athlete.units.distanceWithUnit(back.usualM))."
    }
    guard week.status != .provisional, let own = week.own.distanceM,
      let metres = week.load.distanceM
    else { return amount(week) ?? "" }
    let (range, last) = (range(own, week), last(own, week))
    let emptyWeeks = week.bars.dropLast().reversed().prefix { $0.isGap && !$0.isBeforeFirst }.count
    if emptyWeeks > 1 {
      return "Back after \(Phrase.word(emptyWeeks)) weeks without files: \(km) (\(range) before)."
    }
    let rank = own.rank(of: metres)
    // What shows as one figure is no news.
    func isShown(as other: Double) -> Bool {
      week.athlete.units.distance(metres) == week.athlete.units.distance(other)
    }
    let (isHighest, isLowest) = (isShown(as: own.highest), isShown(as: own.lowest))
    if isHighest, isLowest { return "Usual week: \(km), as in all \(all(own, week))." }
    if rank == 1, !isHighest { return "Biggest week of \(last): \(km) (\(range) before)." }
    if rank > own.count, !isLowest {
      return "Smallest week of \(last): \(km) (\(range) before)."
    }
    let isLow = rank >= own.count - 1
    if metres < lightBelow * own.usual, !isLow {
      let usual = week.athlete.units.distanceWithUnit(own.usual)
      return "Light week: \(km), usual \(usual); \(last) had \(range)."
    }
    let place =
      isLow
      ? "among the lowest three of" : rank <= 3 ? "among the top three of" : "within"
    return
      "\(isLow && metres < lowBelow * own.usual ? "Light" : "Usual") week: \(km), \(place) \(last) "
      + "(\(range))."
  }

  /// Of the usual distance: a week below it is light wherever it stands, and one that is hardly less than
  /// usual is not, even as one of the lowest.
  private static let lightBelow = 0.8
  private static let lowBelow = 0.9

  /// How much was run, and where that lies among the weeks before.
  static func amount(_ week: AthleteWeek) -> String? {
    let load = week.load
    guard load.runCount > 0 else { return nil }
    let runs = Format.count(load.runCount, "run")
    let time = load.movingS.map { ", " + Format.hours($0) } ?? ""
    guard let km = kilometres(week), let metres = load.distanceM else {
      return "\(runs) without a known distance\(time)."
    }
    guard let own = week.own.distanceM else {
      let isFirst = week.bars.dropLast().allSatisfy(\.isBeforeFirst)
      let so = week.status == .provisional ? "So far " : isFirst ? "First week on file: " : "Week "
      return "\(so)\(km) in \(runs)\(time)."
    }
    guard week.status != .provisional else {
      return
        "So far \(km) in \(runs); \(last(own, week)) had \(range(own, week)) \(week.athlete.units.name)."
    }
    let rank = own.rank(of: metres)
    let place =
      rank == 1
      ? "above all \(all(own, week))"
      : rank > own.count ? "below all \(all(own, week))" : "within \(last(own, week))"
    return "Week \(km)\(time): \(place) (\(range(own, week))\u{A0}\(week.athlete.units.name))."
  }

  private static func kilometres(_ week: AthleteWeek) -> String? {
    week.load.distanceM.map(week.athlete.units.distanceWithUnit)
  }

  private static func range(_ own: OwnWeeks, _ week: AthleteWeek) -> String {
    week.athlete.units.whole(own.lowest, own.highest)
  }

  /// How far the weeks reach that are too few to call one usual.
  static func before(_ week: AthleteWeek) -> String? {
    let known = week.bars.dropLast().compactMap(\.distanceM)
    guard let lowest = known.min(), let highest = known.max() else { return nil }
    let units = week.athlete.units
    return "Before \(units.whole(lowest, highest))\u{A0}\(units.name)"
  }

  private static func last(_ own: OwnWeeks, _ week: AthleteWeek) -> String {
    own.count < OwnWeeks.before
      ? "the \(all(own, week))" : "the last \(Phrase.word(OwnWeeks.before))"
  }

  /// After `all`: `ten known of the last twelve`, `seven on file`, `of the last twelve`.
  private static func all(_ own: OwnWeeks, _ week: AthleteWeek) -> String {
    let last = "of the last \(Phrase.word(OwnWeeks.before))"
    guard own.count < OwnWeeks.before else { return last }
    let count = Phrase.word(own.count)
    // Younger than twelve weeks, and without a gap.
    let isWhole = week.bars.dropLast().count { !$0.isBeforeFirst } == own.count
    return isWhole && week.bars[0].isBeforeFirst ? "\(count) on file" : "\(count) known \(last)"
  }
}
