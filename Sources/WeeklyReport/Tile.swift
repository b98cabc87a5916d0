import Running

/// A figure with its unit, its band and what to hold it against.
struct Tile {
  var title: String
  var value: String
  var unit: String
  var band: String?
  var comparison: String

  static func all(of week: AthleteWeek) -> [Tile] {
    [load(week), hard(week), distance(week), strength(week.strength)]
  }

  private static func load(_ week: AthleteWeek) -> Tile {
    let easyKm = week.load.easyKm
    return Tile(
      title: "Soleus load", value: easyKm.map { Format.easyKm($0.central) } ?? "unknown",
      unit: easyKm == nil ? "" : "easy km", band: easyKm.map { "band " + Format.range($0) },
      comparison: loadComparison(week))
  }

  private static func loadComparison(_ week: AthleteWeek) -> String {
    guard week.load.easyKm != nil else {
      return week.load.runCount == 0 ? "no run files" : "no run with a known speed"
    }
    guard let four = week.againstFour else { return "too few earlier weeks to compare with" }
    let mean = "mean of \(Wording.weeksBefore(four)) " + Format.easyKm(four.meanEasyKm)
    if week.status == .provisional { return mean + "; the week is not over" }
    var text = Wording.signedChange(four.ratio.central) + " against the " + mean
    text += " (band \(Wording.changeBand(four.ratio)))"
    if let twelve = week.againstTwelve {
      text += "; " + Wording.signedChange(twelve.ratio.central) + " against twelve"
    }
    return text
  }

  private static func hard(_ week: AthleteWeek) -> Tile {
    let share = week.load.hardShare
    let before = week.againstFour?.meanHardShare
      .map { "mean of the weeks before \(Format.percent($0)); " }
    return Tile(
      title: "In hard steps", value: share.map { Format.fixed($0 * 100, 0) } ?? "unknown",
      unit: share == nil ? "" : "% of the load", band: nil,
      comparison: share == nil
        ? "no load, no share"
        : (before ?? "") + "hard: " + Wording.reference(week.load.hardReference))
  }

  private static func distance(_ week: AthleteWeek) -> Tile {
    let load = week.load
    guard let distance = load.distanceM else {
      let runs = load.runCount == 0 ? "no run files" : Format.count(load.runCount, "run")
      return Tile(
        title: "Distance and time", value: "unknown", unit: "", band: load.movingS.map(moving),
        comparison: runs)
    }
    var comparison = Format.count(load.runCount, "run")
    if let steps = load.steps { comparison += ", \(thousands(steps)) steps" }
    if let mean = week.againstFour?.meanDistanceM {
      comparison += "; mean of the weeks before \(Format.km(mean))\u{A0}km"
    }
    return Tile(
      title: "Distance and time", value: Format.km(distance), unit: "km",
      band: load.movingS.map(moving), comparison: comparison)
  }

  private static func moving(_ seconds: Double) -> String { Format.hours(seconds) + " moving" }

  private static func thousands(_ steps: Double) -> String {
    let digits = Format.fixed(steps, 0)
    guard digits.count > 3 else { return digits }
    return digits.dropLast(3) + "\u{202F}" + digits.suffix(3)
  }

  private static func strength(_ strength: WeekStrength) -> Tile {
    guard strength.hasLog else {
      return Tile(
        title: "Calf strength", value: "unknown", unit: "", band: nil, comparison: "no strength log")
    }
    let sets = strength.soleusSets + strength.calfSets
    var comparison = "apart from running load"
    if let mean = strength.meanSetsOfFourBefore {
      comparison = "mean of the four weeks before \(Format.fixed(mean, 1)); " + comparison
    }
    return Tile(
      title: "Calf strength", value: "\(sets)", unit: sets == 1 ? "set" : "sets",
      band: "\(strength.soleusSets) soleus, \(strength.calfSets) other calf", comparison: comparison)
  }
}
