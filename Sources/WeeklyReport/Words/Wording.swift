import AthleteWeeks
package import Running
import SoleusLoad
import Writing

/// What the pages call things, in plain words.
package enum Wording {
  /// Whether the week is over, and the newest run on file: `over; last file Sat`.
  static func status(_ week: AthleteWeek) -> String {
    let last = week.lastRunDay.map { day in
      "last file "
        + (day.week == week.week ? String(Format.weekday(day).prefix(3)) : Format.shortDate(day))
    }
    let so = week.status == .provisional ? "still running" : "over"
    return [so, last ?? "no run yet", since(week.status)].compactMap(\.self)
      .joined(separator: "; ")
  }

  /// What came after the first complete report; `nil` where nothing did.
  private static func since(_ status: WeekStatus) -> String? {
    switch status {
    case .complete, .provisional: return nil
    case .recalculated: return "recalculated by newer rules"
    case .revised(let week):
      let changes = [
        change(from: week.runsBefore, to: week.runsNow, "run"),
        change(from: week.setsBefore, to: week.setsNow, "set"),
      ].compactMap(\.self)
      let revised = "revised" + (week.revisions.last.map { " " + Format.shortDate($0.on) } ?? "")
      return changes.isEmpty ? revised : "\(revised): " + changes.joined(separator: " and ")
    }
  }

  private static func change(from before: Int, to now: Int, _ noun: String) -> String? {
    guard before != now else { return nil }
    return Format.count(abs(now - before), noun) + (now > before ? " more" : " fewer")
  }

  /// The short form for a narrow column.
  static func statusWord(_ status: WeekStatus) -> String {
    switch status {
    case .complete: "complete"
    case .provisional: "provisional"
    case .recalculated: "recalculated"
    case .revised: revised
    }
  }

  static let revised = "revised"

  package static func surface(_ surface: Surface) -> String {
    switch surface {
    case .road: "road"
    case .track: "track"
    case .grass: "grass"
    case .trail: "trail"
    case .sand: "sand"
    case .treadmill: "treadmill"
    case .unknown: "unknown"
    }
  }

  /// `trail 71 %, road 29 %`, the largest first.
  static func surfaces(_ shares: [SurfaceShare]) -> String {
    let shown = sums(shares, from: 0.005)
    guard let first = shown.first else { return "unknown" }
    if shown.count == 1 { return surface(first.surface) }
    return shown.map { surface($0.surface) + " " + Format.percent($0.share) }
      .joined(separator: ", ")
  }

  /// `trail, road`: what was a tenth of the way and more, the largest first.
  static func surfaceNames(_ shares: [SurfaceShare]) -> String {
    let shown = sums(shares, from: 0.1)
    return shown.isEmpty
      ? "unknown" : shown.map { surface($0.surface) }.joined(separator: ", ")
  }

  /// Whoever says so, the largest first.
  private static func sums(
    _ shares: [SurfaceShare], from least: Double
  ) -> [(surface: Surface, share: Double)] {
    Dictionary(shares.map { ($0.surface, $0.share) }, uniquingKeysWith: +)
      .filter { $0.value >= least }
      .sorted { ($0.value, order($1.key)) > ($1.value, order($0.key)) }
      .map { (surface: $0.key, share: $0.value) }
  }

  /// Whether the surface is hardly more than a guess.
  static func isUnsure(_ shares: [SurfaceShare]) -> Bool {
    shares.max { $0.share < $1.share }.map { $0.confidence < 0.5 } ?? false
  }

  private static func order(_ surface: Surface) -> Int {
    Surface.allCases.firstIndex(of: surface) ?? 0
  }

  /// Where its code does not say it well enough.
  private static let witnesses: [SurfaceWitness: String] = [
    .device: "by the device", .words: "by name or notes", .list: "by the service",
    .noPosition: "no position", .oval: "by laps of an oval", .map: "by map",
    .offWays: "off the map's ways",
    .shape: "by hills and bends", .history: "by your other runs", .athlete: "by your word",
    .prior: "assumed",
  ]

  static func witness(_ witness: SurfaceWitness) -> String {
    witnesses[witness] ?? witness.rawValue.replacing("-", with: " ")
  }

  /// `M`, `C` or `E`: how cadence was had.
  static func mark(_ source: CadenceSource) -> String {
    switch source {
    case .measured: "M"
    case .converted: "C"
    case .estimated: "E"
    }
  }

  /// `d` or `g`: where distance came from.
  static func mark(_ source: DistanceSource) -> String? {
    switch source {
    case .device: "d"
    case .gps: "g"
    // The run's note says more than a letter could.
    case .none, .person: nil
    }
  }

  static func emphasis(_ emphasis: CalfEmphasis) -> String {
    switch emphasis {
    case .soleus: "soleus"
    case .calf: "calf"
    case .stability: "balance, hinge"
    case .massage: "massage, not counted"
    }
  }

  /// External kilograms on a working leg.
  static func loadPerLeg(_ load: Double?) -> String {
    guard let load else { return "unknown" }
    if load == 0 { return "body weight" }
    return Format.fixed(load, load == load.rounded() ? 0 : 1)
  }

  /// The same as a multiple of body weight, as norms of physiotherapy have it; `nil` where one of the two
  /// is not known.
  static func bodyWeights(_ load: Double?, massKg: Double?) -> Double? {
    guard let load, let massKg, massKg > 0 else { return nil }
    return load / massKg
  }

  /// In words, `0.65 × BW`; `nil` for body weight alone, which the load says.
  static func loadOverMass(_ load: Double?, _ massKg: Double?) -> String? {
    bodyWeights(load, massKg: massKg).flatMap {
      $0 > 0 ? Format.fixed($0, 2) + "\u{A0}×\u{A0}BW" : nil
    }
  }

  /// In a sentence: `42.5 kg per leg (0.65 × BW)`, `body weight`.
  static func loadOnLeg(_ load: Double, massKg: Double? = nil) -> String {
    guard load > 0 else { return "body weight" }
    let multiple = loadOverMass(load, massKg).map { " (\($0))" } ?? ""
    return loadPerLeg(load) + "\u{A0}kg per leg" + multiple
  }

  /// A day's easy km, `at least 9.9` where a run of it has no known load; `nil` where none has.
  static func dayLoad(_ day: DayBar, _ units: Units) -> String? {
    day.easyKm.map { (day.runsWithoutLoad > 0 ? "at least " : "") + units.load($0) }
  }

  /// Body weights, one decimal.
  static func force(_ bodyWeights: Double) -> String { Format.fixed(bodyWeights, 1) }

  static func forceRange(_ force: Banded) -> String {
    self.force(force.low) + "–" + self.force(force.high)
  }

  /// Whole minutes; a little is not none.
  static func minutes(_ seconds: Double) -> String {
    seconds > 0 && seconds < 30 ? "<1" : Format.fixed(seconds / 60, 0)
  }

  /// What a km cost: `1.09`; `nil` where it is not known.
  static func perKm(_ gain: LoadGain?) -> String? { gain?.perKm.map { Format.fixed($0, 2) } }

  /// A ratio as `12 % above`, `3 % below` or `level with`.
  static func change(_ ratio: Double) -> String {
    let percent = ((ratio - 1) * 100).rounded()
    if percent == 0 { return "level with" }
    return Format.fixed(abs(percent), 0) + "\u{A0}% " + (percent > 0 ? "above" : "below")
  }

  /// Text that ends like a sentence.
  static func sentence(_ text: String) -> String {
    guard let last = text.last, !".!?".contains(last) else { return text }
    return text + "."
  }
}
