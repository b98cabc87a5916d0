package import AthleteWeeks
import Running
import Writing

/// What stands at the top, from a fixed grammar: the surest news with its figures and the question, then the
/// week beside the runner's own weeks, or that there is nothing to ask about.
///
/// It is in plain kilometres, which a coach knows; what the load adds to them stands below.
package struct Headline {
  /// What stands in bold.
  var lead: String
  /// What goes on after it; empty where the lead says all.
  var rest: String
  /// The rules of which it tells all but the reason.
  var told: [FlagRule]

  package static func text(_ week: AthleteWeek) -> String {
    let headline = Headline(week)
    return headline.rest.isEmpty ? headline.lead : headline.lead + " " + headline.rest
  }

  init(_ week: AthleteWeek) {
    let said = week.flags.first ?? week.said(.question).first
    let asked = Self.asked(week)
    told = [said, Self.standing(week)].compactMap { $0?.rule }
    if let said {
      lead = said.sentenceAndQuestion
      // A quiet week and one after a gap have said their kilometres.
      let isSaid = said.rule.kind != .flag || said.rule == .returnAfterGap
      rest = Self.joined([isSaid ? nil : Self.amount(week), asked])
    } else if week.load.runCount == 0 {
      (lead, rest) = Self.withoutRuns(week)
    } else {
      lead = Self.plain(week)
      rest = Self.joined([Self.unknown(week.load), asked ?? Self.nothing(week)])
    }
  }

  private static func joined(_ sentences: [String?]) -> String {
    sentences.compactMap(\.self).joined(separator: " ")
  }

  // MARK: The week as it was

  /// A week of which no rule says anything.
  private static func plain(_ week: AthleteWeek) -> String {
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
  private static func amount(_ week: AthleteWeek) -> String? {
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
      return "\(so)\(km) in \(runs)\(time)\(before(week) ?? "")."
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
  private static func before(_ week: AthleteWeek) -> String? {
    let known = week.bars.dropLast().compactMap(\.distanceM)
    guard let lowest = known.min(), let highest = known.max() else { return nil }
    let units = week.athlete.units
    return "; before \(units.whole(lowest, highest))\u{A0}\(units.name)"
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

  /// A week without run files: what was lifted leads, where a log tells.
  private static func withoutRuns(_ week: AthleteWeek) -> (String, String) {
    let soFar = week.status == .provisional
    let strength = week.strength
    let sets = strength.isKnown ? strength.soleusSets + strength.calfSets : 0
    let unknown = (soFar ? "No run files so far" : "No run files") + ": unknown, not rest."
    let last = week.lastRunDay.map { "the last run on file is of \(Format.shortDate($0))" }
    let ask =
      (soFar ? "Nothing to ask about yet; " : "Ask for them; ") + (last ?? "none is on file yet")
      + "."
    guard sets > 0 else { return (unknown, ask) }
    let heaviest =
      week.bars.last?.strength?.heaviestPerLegKg
      .map { ", heaviest " + Wording.loadOnLeg($0) } ?? ""
    return (
      "\(Format.count(sets, "calf set")) in \(Format.count(strength.calfSessions, "session"))\(heaviest).",
      unknown + " " + ask
    )
  }

  /// Runs that the kilometres leave out.
  private static func unknown(_ load: WeekLoad) -> String? {
    guard load.runsWithoutLoad > 0, load.distanceM != nil else { return nil }
    return "\(load.runsWithoutLoad) of \(Format.count(load.runCount, "run")) "
      + (load.runsWithoutLoad == 1 ? "has" : "have") + " no known speed and no load."
  }

  // MARK: What to do

  /// What else is to be asked: a standing state in the weeks in which it is told, a file that is broken.
  private static func asked(_ week: AthleteWeek) -> String? {
    let broken = week.rejectionsOfWeek.count
    let file = broken > 0 ? WeekLine.FlagLine(brokenFiles: broken).text : nil
    let sentences = [standing(week)?.sentenceAndQuestion, file]
    let all = joined(sentences)
    return all.isEmpty ? nil : all
  }

  private static func standing(_ week: AthleteWeek) -> Flag? {
    week.said(.standingState).first { $0.isNews }
  }

  private static func nothing(_ week: AthleteWeek) -> String {
    if week.load.distanceM == nil { return "Ask for files with distance." }
    if week.words.notes.contains(where: { $0.topic != nil }) {
      return "Nothing to ask about but what the notes say."
    }
    return week.own.distanceM == nil
      ? "Too few weeks on file to call one usual; nothing to ask about yet."
      : week.status == .provisional ? "Nothing to ask about so far." : "Nothing to ask about."
  }
}

extension AthleteWeek {
  /// Files that could not be used and are of this week by their day.
  var rejectionsOfWeek: [RejectedFile] { health.rejections.filter { $0.day?.week == week } }
  /// The same with those that claim a day to come, which have no week of their own yet.
  var rejectionsListed: [RejectedFile] {
    health.rejections.filter { $0.day?.week == week || $0.rejection.code == .datedAfterToday }
  }
}
