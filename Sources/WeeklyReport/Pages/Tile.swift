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

  /// A part of a week has no place among whole ones.
  private static func loadComparisons(_ week: AthleteWeek) -> [String] {
    let units = week.athlete.units
    let gain = [week.load.gain.flatMap { GainWords.parts($0, units) }].compactMap(\.self)
    return gain
      + (own(week, week.own.easyKm, week.load.easyKm?.central, units.load)
        ?? ["too few earlier weeks to compare with"])
  }

  private static func own(
    _ week: AthleteWeek, _ own: OwnWeeks?, _ value: Double?, _ figure: (Double) -> String
  ) -> [String]? {
    guard let own else { return nil }
    guard week.status == .provisional else {
      return [OwnWeeksWords.sentence(own, now: value, figure)]
    }
    return [OwnWeeksWords.sentence(own, now: nil, figure), "the week is not over"]
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
    return Tile(
      title: "Distance and time", figure: units.distance(distance), unit: units.name, band: moving,
      comparisons: [Format.count(load.runCount, "run") + steps]
        + (own(week, week.own.distanceM, distance, units.distance) ?? []))
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
