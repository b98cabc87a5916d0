/// The unit a log states its weights in.
public enum WeightUnit: String, Codable, Sendable, CaseIterable {
  case kilograms = "kg"
  case pounds = "lb"

  /// The unit that a log or an athlete's file writes as kg, kgs, lb or lbs.
  public init?(word: String) {
    switch word.lowercased() {
    case "kg", "kgs": self = .kilograms
    case "lb", "lbs": self = .pounds
    default: return nil
    }
  }

  /// Kilograms in one; the pound is exact by the international agreement of 1959.
  public var inKilograms: Double {
    switch self {
    case .kilograms: 1
    case .pounds: 0.453_592_37
    }
  }
}
