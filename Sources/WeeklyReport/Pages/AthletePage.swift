package import AthleteWeeks
import Running
import SoleusLoad
import Writing

/// One athlete's week as a self-contained HTML page that prints on one sheet: what is read in ten seconds
/// first, what it rests on folded below.
package enum AthletePage {
  /// The page; same values, same bytes.
  package static func html(_ week: AthleteWeek, _ context: ReportOrigin) -> String {
    PageTemplates.render(page(week, context), "athlete")
  }

  private static func page(_ week: AthleteWeek, _ context: ReportOrigin) -> Block {
    let units = week.athlete.units
    let headline = Headline(week)
    let problems = problems(of: week)
    let surfaces = DaysChart.surfaces(week)
    let weeksChart = WeeksChart.block(week)
    // Balance and massage count in no figure of the page.
    let exercises = week.strength.exercises.filter { [.soleus, .calf].contains($0.emphasis) }
    let strength = strength(week)
    let twelveWeeks = StrengthTable(week, hasChart: weeksChart != nil).block
    let runs = RunCells.all(week.runs, units)
    return [
      "name": ForeignText.line(week.athlete.name),
      "week": week.week.description,
      "dates": Format.dates(of: week.week),
      "zone": Phrase.names(
        week.athlete.timeZones(in: week.week.monday...week.week.sunday).map(ForeignText.line)),
      "status": Wording.status(week),
      "isComplete": [.complete, .recalculated].contains(week.status),
      "before": week.pageBefore.map { before -> Block in
        [
          "link": "../\(before)/\(ForeignText.link(week.athlete.id)).html",
          "label": "W\(before.number)",
        ]
      },
      "unit": units.name,
      "paceUnit": units.paceName,
      "lead": unbroken(ForeignText.line(headline.lead)),
      "rest": headline.rest.isEmpty ? nil : unbroken(ForeignText.line(headline.rest)),
      "tiles": Tile.all(of: week).map(\.block),
      "hasCharts": weeksChart != nil || !week.runs.isEmpty,
      "weeksChart": weeksChart,
      "daysChart": DaysChart.block(week),
      "legend": Surface.allCases.filter(surfaces.contains).map { surface -> Block in
        ["surface": surface.rawValue, "label": Wording.surface(surface)]
      },
      "words": PeoplesSentences.words(week),
      "hasSaid": !week.raised.isEmpty || !week.acknowledged.isEmpty,
      "said": (week.flags + week.remarks.filter(\.isNews)).map { said($0, headline) },
      "stillSo": week.remarks.filter { !$0.isNews }.map { ForeignText.line($0.sentence) },
      "seen": PeoplesSentences.seen(week),
      "furtherFlags": Sentences.furtherFlags(week),
      "runs": runs,
      "hasSurfaces": RunCells.hasSurfaces(week.runs),
      "hasClimb": RunCells.hasClimb(week.runs),
      "hasRuns": !week.runs.isEmpty,
      "runCount": "\(week.runs.count)",
      "runKey": RunCells.key(week.runs),
      "walking": Sentences.walking(week),
      "ground": GroundWords.line(week),
      // More than the sheet holds at two lines a run.
      "hasManyRuns": week.runs.count > 5,
      "isLong": week.runs.count > 9,
      "strength": strength,
      // Without a log the climb of twelve weeks is all there is.
      "strengthTitle": week.strength.hasLog ? "Calf strength" : "Climb",
      "hasWork": !exercises.isEmpty || !strength.isEmpty,
      "hasStrength": !exercises.isEmpty || !strength.isEmpty || twelveWeeks != nil,
      "exercises": exercises.map(exercise),
      "hasExercises": !exercises.isEmpty,
      "twelveWeeks": twelveWeeks,
      "health": Sentences.health(week),
      "problems": problems,
      "hasProblems": !problems.isEmpty,
      "limits": Sentences.shortLimits(units),
      "forWhom": Sentences.forWhom,
      "madeBy": Sentences.madeBy(context),
    ]
  }

  /// The first few files and rows that were not used; the others are in the JSON beside the page.
  private static func problems(of week: AthleteWeek) -> [String] {
    let all = Sentences.problems(week)
    guard all.count > 4 else { return all }
    return all.prefix(3) + [
      "\(all.count - 3) more are listed in the JSON and Markdown beside this page."
    ]
  }

  /// What the tiles do not say of the strength log; nothing where no log covers the week.
  private static func strength(_ week: AthleteWeek) -> [String] {
    guard week.strength.isKnown else { return [] }
    return (week.strength.worth?.course(massKg: week.athlete.massKg) ?? [])
      + Sentences.timing(week).prefix(1)
  }

  /// What the headline has told already keeps its opening and its reason.
  private static func said(_ flag: Flag, _ headline: Headline) -> Block {
    let isTold = headline.told.contains(flag.rule)
    return [
      "kind": flag.rule.kind.rawValue,
      "label": flag.rule.kind.label,
      "opening": ForeignText.line(flag.opening),
      "text": isTold ? nil : unbroken(Wording.sentence(ForeignText.line(flag.text))),
      "ask": isTold ? nil : flag.question,
      "reason": Wording.sentence(ForeignText.line(flag.reason)),
      "confidence": ForeignText.line(flag.confidence),
      "source": ForeignText.line(flag.source),
    ]
  }

  /// A line of the table of exercises.
  private static func exercise(_ row: ExerciseRow) -> Block {
    [
      "label": ForeignText.line(row.label),
      "emphasis": Wording.emphasis(row.emphasis),
      "sets": "\(row.sets)",
      "repetitions": row.repetitions.map { "\($0)" } ?? "–",
      "load": Wording.loadPerLeg(row.bestLoadPerLegKg),
      "force": row.peakForceBW.map { Wording.force($0.central) } ?? "–",
      "forceBand": row.peakForceBW.map { Wording.forceRange($0) },
    ]
  }
}

/// The text with ranges such as `29–60` that stay on one line.
func unbroken(_ text: String) -> String {
  let parts = text.unicodeScalars.split(separator: "–", omittingEmptySubsequences: false)
  guard parts.count > 1 else { return text }
  let digits: ClosedRange<Unicode.Scalar> = "0"..."9"
  var unbroken = String(parts[0])
  for (before, after) in zip(parts, parts.dropFirst()) {
    let isRange =
      if let last = before.last, let first = after.first {
        digits.contains(last) && digits.contains(first)
      } else {
        false
      }
    unbroken += (isRange ? "–\u{2060}" : "–") + String(after)
  }
  return unbroken
}

extension FlagKind {
  /// In a word, before what is said.
  var label: String {
    switch self {
    case .flag: "New"
    case .question: "Question"
    case .standingState: "Standing"
    case .worthKnowing: "Worth knowing"
    }
  }
}
