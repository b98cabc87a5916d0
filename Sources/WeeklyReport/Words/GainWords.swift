package import Running
package import SoleusLoad
import Writing

/// What the load adds to the kilometres, in words.
package enum GainWords {
  /// `from 60.0 km: +2.1 for quick and steep running`.
  package static func text(_ gain: LoadGain, _ units: Units) -> String {
    let from = "from \(units.distanceWithUnit(gain.km * 1_000)): "
    let added = gain.easyKm - gain.km
    let amount = signed(added, units)
    guard !amount.hasPrefix("±") else { return from + "no more than the \(units.word)s say" }
    let causes = causes(of: gain)
    let pace = causes.compactMap { adjective($0, adds: added > 0) }
    let others = causes.compactMap { noun($0, adds: added > 0) }
    let words =
      (pace.isEmpty ? [] : [pace.joined(separator: " and ") + " running"]) + others
    return from + amount + (words.isEmpty ? "" : " for " + words.joined(separator: " and "))
  }

  /// What each source adds: `speed +1.6, slope +0.6, walking −0.1`, without those that add nothing; `nil`
  /// where none does.
  package static func parts(_ gain: LoadGain, _ units: Units) -> String? {
    let parts = gain.parts.compactMap { part in
      let amount = signed(part.easyKm, units)
      return amount.hasPrefix("±") ? nil : "\(name(part.name)) \(amount)"
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// At most two sources that pull the way of the whole, each by a quarter of it and more.
  private static func causes(of gain: LoadGain) -> [LoadGain.Source] {
    let added = gain.easyKm - gain.km
    let pulling = gain.parts.filter { $0.easyKm / added >= 0.25 }
      .sorted { $0.easyKm / added > $1.easyKm / added }
    return pulling.prefix(2).map(\.name)
  }

  private static func signed(_ easyKm: Double, _ units: Units) -> String {
    let text = Format.fixed(abs(units.load(ofEasyKm: easyKm)), 1)
    let isNone = !text.contains { $0.isASCII && $0.isNumber && $0 != "0" }
    return (isNone ? "±" : easyKm > 0 ? "+" : "−") + text
  }

  private static func adjective(_ source: LoadGain.Source, adds: Bool) -> String? {
    switch source {
    case .speed: adds ? "quick" : "slow"
    case .slope: adds ? "steep" : "downhill"
    default: nil
    }
  }

  private static func noun(_ source: LoadGain.Source, adds: Bool) -> String? {
    switch source {
    case .speed, .slope: nil
    case .cadence: adds ? "slower steps than usual" : "quicker steps than usual"
    case .surface: "the surface"
    case .shoeAndStrike: "shoes and landing"
    case .walking: "walking"
    }
  }

  package static func name(_ source: LoadGain.Source) -> String {
    source == .shoeAndStrike ? "shoe and strike" : source.rawValue
  }
}
