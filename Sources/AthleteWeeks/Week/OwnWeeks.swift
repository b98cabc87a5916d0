/// The athlete's own weeks before one, by one figure: what is usual, and how far they reach.
package struct OwnWeeks: Sendable, Equatable {
  /// Of the known, non-empty weeks, the lowest first.
  private let values: [Double]

  /// Weeks looked back on.
  package static let before = 12
  /// With fewer known weeks nothing is usual.
  package static let minimum = 6

  /// `nil` with too few weeks.
  package init?(_ values: [Double]) {
    guard values.count >= Self.minimum else { return nil }
    self.values = values.sorted()
  }

  /// How many weeks are known.
  package var count: Int { values.count }
  package var lowest: Double { values[0] }
  package var highest: Double { values[count - 1] }

  /// Their median.
  package var usual: Double { (values[(count - 1) / 2] + values[count / 2]) / 2 }

  /// The place of a value beside them, 1 for the highest; of equals the first.
  package func rank(of value: Double) -> Int { 1 + values.count { $0 > value } }
}

/// What is usual by load, distance, quick running and number of sessions; each `nil` where too few weeks are known.
package struct OwnFigures: Sendable, Equatable {
  package var easyKm: OwnWeeks?
  package var distanceM: OwnWeeks?
  /// Seconds, all by what is quick now.
  package var quickS: OwnWeeks?
  /// How many there were.
  package var sessions: OwnWeeks?

  package init(
    easyKm: OwnWeeks? = nil, distanceM: OwnWeeks? = nil, quickS: OwnWeeks? = nil,
    sessions: OwnWeeks? = nil
  ) {
    self.easyKm = easyKm
    self.distanceM = distanceM
    self.quickS = quickS
    self.sessions = sessions
  }
}
