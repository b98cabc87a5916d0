import AthleteWeeks
import Running
import Writing

/// A figure with its unit, its band and what to hold it against.
struct Tile {
  var title: String
  /// `nil` where it is not known.
  var figure: String?
  var unit = ""
  var band: String?
  /// Each on a line of its own.
  var comparisons: [String]

  /// What stands large.
  var value: String { figure ?? "unknown" }

  /// The tile for the page's template.
  var block: Block {
    [
      "title": title, "value": value, "isUnknown": figure == nil, "unit": unit, "band": band,
      "comparisons": comparisons.map(unbroken),
    ]
  }

  static func all(of week: AthleteWeek) -> [Tile] {
    let running = [load(week), quick(week), longest(week)]
    // Where only sets are known, they lead.
    return week.load.runCount == 0 && week.strength.isKnown
      ? [strength(week)] + running : running + [strength(week)]
  }

  private static func load(_ week: AthleteWeek) -> Tile {
    guard let easyKm = week.load.easyKm else {
      return Tile(
        title: "Soleus load",
        comparisons: [week.load.runCount == 0 ? "no run files" : "no run with a known speed"])
    }
    let units = week.athlete.units
    let gain = week.load.gain.map { GainWords.text($0, units) }
    return Tile(
      title: "Soleus load", figure: units.load(easyKm.central), unit: units.loadName,
      band: gain ?? "band " + units.range(easyKm),
      comparisons: (gain == nil ? [] : ["band " + units.range(easyKm)])
        + (own(week, week.own.easyKm, easyKm.central, units.load) ?? [
          "too few weeks to compare with"
        ]))
  }

  /// A part of a week has no place among whole ones.
  private static func own(
    _ week: AthleteWeek, _ own: OwnWeeks?, _ value: Double?, _ figure: (Double) -> String
  ) -> [String]? {
    own.map {
      [OwnWeeksWords.sentence($0, now: week.status == .provisional ? nil : value, figure)]
    }
  }

  private static func quick(_ week: AthleteWeek) -> Tile {
    guard let quickS = week.load.quickS, let line = week.load.quickLine else {
      return Tile(
        title: "Quick running",
        comparisons: [
          week.load.runCount == 0 ? "no run files" : "too few earlier runs to say what is quick"
        ])
    }
    return Tile(
      title: "Quick running", figure: Wording.minutes(quickS), unit: "min",
      comparisons: (own(week, week.own.quickS, quickS, Wording.minutes) ?? []) + [
        line.words(week.athlete.units)
      ])
  }

  private static func longest(_ week: AthleteWeek) -> Tile {
    guard let run = week.longRun else {
      return Tile(
        title: "Longest run",
        comparisons: [week.load.runCount == 0 ? "no run files" : "no run with a known distance"])
    }
    let units = week.athlete.units
    let before = week.singleRun.flatMap { $0.day == run.day ? $0 : nil }.map {
      "\(SingleRunComparison.daysBefore) days before: \(units.distanceWithUnit($0.longestBeforeM))"
    }
    let parts = run.recordings > 1 ? "in \(run.recordings) recordings" : nil
    return Tile(
      title: "Longest run", figure: units.distance(run.distanceM), unit: units.name,
      band: "on " + Format.weekday(run.day),
      comparisons: [before, parts].compactMap(\.self))
  }

  /// This week, the weeks before, the heaviest load, and since when.
  private static func strength(_ week: AthleteWeek) -> Tile {
    let (title, strength) = ("Calf strength", week.strength)
    guard strength.hasLog else {
      return Tile(title: title, comparisons: ["no strength log so far"])
    }
    if let end = strength.logEndsOn {
      return Tile(title: title, comparisons: ["the log ends on \(Format.shortDate(end))"])
    }
    let sets = strength.soleusSets + strength.calfSets
    let before = strength.meanSetsOfFourBefore.map {
      "four weeks before: \(Format.fixed($0, 1)) each"
    }
    let heaviest = week.bars.last?.strength?.heaviestPerLegKg.map {
      "heaviest " + Wording.loadOnLeg($0, massKg: week.athlete.massKg)
    }
    let weighted =
      strength.daysSinceLoadedWork.map { "last with weight \(Sentences.when($0, week))" }
      ?? "none with weight in the log"
    return Tile(
      title: title, figure: "\(sets)", unit: sets == 1 ? "set" : "sets",
      comparisons: [
        before, heaviest, weighted,
      ].compactMap(\.self))
  }
}
