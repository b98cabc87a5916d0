/// In what people read distances, paces and loads; files stay in SI.
public enum Units: String, Codable, Sendable, CaseIterable {
  case km, mi

  /// Metres in one; the mile is that of the agreement of 1959.
  public var metres: Double {
    switch self {
    case .km: 1_000
    case .mi: 1_609.344
    }
  }
}
