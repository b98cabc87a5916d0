import AthleteWeeks
import Running
import Writing

/// What was underfoot in a week, and who says so.
enum GroundWords {
  /// `Underfoot: road 42.0 km (assumed), trail 8.2 km (by map, fairly sure).`, or `nil` without distance.
  static func line(_ week: AthleteWeek) -> String? {
    guard !week.ground.isEmpty else { return nil }
    let parts = week.ground.map { ground in
      let km = week.athlete.units.distanceWithUnit(ground.distanceM)
      guard ground.surface != .unknown else { return "\(km) unknown" }
      let sure = [witness(ground), sureness(ground)].compactMap(\.self)
      return "\(Wording.surface(ground.surface)) \(km) (\(sure.joined(separator: ", ")))"
    }
    return "Underfoot: " + parts.joined(separator: ", ") + "."
  }

  private static func witness(_ ground: WeekGround) -> String {
    (ground.witnessShare < 0.9 ? "mostly " : "") + Wording.witness(ground.witness)
  }

  /// A number would say more than is known; `nil` where a person said it, or nobody did.
  private static func sureness(_ ground: WeekGround) -> String? {
    guard ![.athlete, .prior].contains(ground.witness) else { return nil }
    return switch ground.confidence {
    case 0.9...: nil
    case 0.7...: "fairly sure"
    default: "unsure"
    }
  }
}
