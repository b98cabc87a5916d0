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
    guard week.own.distanceM == nil else {
      return week.status == .provisional ? "Nothing to ask about so far." : "Nothing to ask about."
    }
    let few = before(week).map { $0 + ", in too few weeks" } ?? "Too few weeks on file"
    return few + " to call one usual; nothing to ask about yet."
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
