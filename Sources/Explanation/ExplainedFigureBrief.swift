import AthleteWeeks
import Running
import SoleusLoad
import WeeklyReport
import Writing

extension ExplainedFigure {
  /// So many lines are read at a glance.
  private static let most = 10

  /// The explanation in at most ten lines: the figure, what it is of, what speaks, what makes it unsure.
  package var brief: String {
    let lines = week.map(briefLines) ?? runs.flatMap(briefLines)
    let end = "Load model \(model.name); without --brief every factor and source"
    return (lines.prefix(Self.most - 1) + [end]).joined(separator: "\n")
  }

  private func briefLines(_ week: AthleteWeek) -> [String] {
    let units = athlete.units
    var lines = ["\(athlete.name), \(week.week): \(Headline.text(week))"]
    guard let easyKm = week.load.easyKm else { return lines + ["No load is known of this week."] }
    lines.append(
      "load      \(units.load(easyKm)) \(units.loadName)" + Self.words(week.load.gain, units))
    if let own = week.own.easyKm {
      lines.append(
        "before    \(units.load(own.lowest))–\(units.load(own.highest)) \(units.loadName) a week, usually "
          + units.load(own.usual))
    }
    let heaviest = runs.filter { $0.run.load != nil }
      .sorted { ($0.run.load?.easyKm ?? 0) > ($1.run.load?.easyKm ?? 0) }
    lines += heaviest.prefix(2).map { explained in
      "run       \(explained.run.day), \(Self.load(of: explained, units)), \(explained.run.file)"
    }
    let others = runs.count - min(2, heaviest.count)
    if others > 0 { lines.append("          and \(Format.count(others, "more run", "more runs"))") }
    lines += week.raised.prefix(2).map {
      "\($0.rule.kind.title.lowercased().padded(to: 9)) \($0.text)"
    }
    return lines
  }

  private func briefLines(_ explained: ExplainedRun) -> [String] {
    let (dated, units) = (explained.run, athlete.units)
    var lines = [
      "\(athlete.name), \(dated.day) \(Format.timeOfDay(dated.secondsIntoDay)): \(dated.file)"
    ]
    let figures = [RunFigure.distance, .moving, .pace, .cadence, .ascent]
    lines += figures.compactMap { FigureWords.line($0, of: dated.run, units) }
    lines.append(
      "load".padded(to: 15) + Self.load(of: explained, units) + Self.words(dated.gain, units))
    if let doubt = explained.breakdown?.doubts.first {
      lines.append("most in doubt".padded(to: 15) + Self.words(doubt.cause))
    }
    return lines
  }

  private static func load(of explained: ExplainedRun, _ units: Units) -> String {
    explained.run.load.map { "\(units.load($0.band())) \(units.loadName)" } ?? "no load known"
  }

  /// `, from 60.0 km: +2.1 for quick and steep running`.
  private static func words(_ gain: LoadGain?, _ units: Units) -> String {
    gain.map { ", " + GainWords.text($0, units) } ?? ""
  }
}
