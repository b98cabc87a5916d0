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
      "comparisons": comparisons,
    ]
  }

  static func all(of week: AthleteWeek) -> [Tile] {
    [load(week), quick(week), distance(week), strength(week.strength)]
  }

  private static func load(_ week: AthleteWeek) -> Tile {
    guard let easyKm = week.load.easyKm else {
      return Tile(
        title: "Soleus load",
        comparisons: [week.load.runCount == 0 ? "no run files" : "no run with a known speed"])
    }
    let units = week.athlete.units
    return Tile(
      title: "Soleus load", figure: units.load(easyKm.central), unit: units.loadName,
      band: "band " + units.range(easyKm), comparisons: loadComparisons(week))
  }

  /// A part of a week is only set beside the mean of whole weeks.
  private static func loadComparisons(_ week: AthleteWeek) -> [String] {
    let units = week.athlete.units
    let gain = [week.load.gain.flatMap { GainWords.parts($0, units) }].compactMap(\.self)
    guard let four = week.againstFour else {
      return gain + ["too few earlier weeks to compare with"]
    }
    if week.status == .provisional {
      return gain + [mean(four, units.load(four.meanEasyKm)), "the week is not over"]
    }
    let known =
      four.weeksWithFiles < four.weeks ? ", \(four.weeksWithFiles) weeks known" : ""
    let lines = [against(four, units), "band \(Wording.changeBand(four.ratio))" + known]
    return gain + lines + [week.againstTwelve.map { against($0, units) }].compactMap(\.self)
  }

  private static func against(_ comparison: Comparison, _ units: Units) -> String {
    "\(Wording.signedChange(comparison.ratio.central)) on \(Phrase.word(comparison.weeks)) weeks' "
      + "mean of \(units.load(comparison.meanEasyKm))"
  }

  private static func mean(_ comparison: Comparison, _ value: String) -> String {
    "\(Phrase.word(comparison.weeks)) weeks' mean \(value)"
  }

  private static func quick(_ week: AthleteWeek) -> Tile {
    guard let quickS = week.load.quickS, let line = week.load.quickLine else {
      return Tile(
        title: "Quick running",
        comparisons: [
          week.load.runCount == 0 ? "no run files" : "too few earlier runs to say what is quick"
        ])
    }
    let before = week.againstFour.flatMap { four in
      four.meanQuickS.map { mean(four, Wording.minutes($0) + "\u{A0}min") }
    }
    return Tile(
      title: "Quick running", figure: Wording.minutes(quickS), unit: "min",
      comparisons: [before, Wording.quick(line, week.athlete.units)].compactMap(\.self))
  }

  private static func distance(_ week: AthleteWeek) -> Tile {
    let load = week.load
    let units = week.athlete.units
    let moving = load.movingS.map { Format.hours($0) + " moving" }
    guard let distance = load.distanceM else {
      let runs = load.runCount == 0 ? "no run files" : Format.count(load.runCount, "run")
      return Tile(
        title: "Distance and time", band: moving, comparisons: [runs])
    }
    let steps = load.steps.map { ", \(Format.thousands($0)) steps" } ?? ""
    let before = week.againstFour.flatMap { four in
      four.meanDistanceM.map { mean(four, units.distanceWithUnit($0)) }
    }
    return Tile(
      title: "Distance and time", figure: units.distance(distance), unit: units.name, band: moving,
      comparisons: [Format.count(load.runCount, "run") + steps, before].compactMap(\.self))
  }

  private static func strength(_ strength: WeekStrength) -> Tile {
    guard strength.hasLog else {
      return Tile(title: "Calf strength", comparisons: ["no strength log so far"])
    }
    if let end = strength.logEndsOn {
      return Tile(
        title: "Calf strength", comparisons: ["the log ends on \(Format.shortDate(end))"])
    }
    let sets = strength.soleusSets + strength.calfSets
    let before = strength.meanSetsOfFourBefore.map { "four weeks' mean \(Format.fixed($0, 1))" }
    return Tile(
      title: "Calf strength", figure: "\(sets)", unit: sets == 1 ? "set" : "sets",
      band: "\(strength.soleusSets) soleus, \(strength.calfSets) other calf",
      comparisons: [before, "apart from running load"].compactMap(\.self))
  }
}
