import Running

/// What makes a session demanding here; the lines are choices, not findings.
package enum Demand: String, Sendable, CaseIterable {
  case long, quick, hilly

  /// Seconds on the move from which a session is long.
  package static let longFromS = 4_500.0
  /// Seconds of quick running from which a session is quick: strides stay below, repetitions do not.
  package static let quickFromS = 600.0
  /// Metres of climb per kilometre from which a session is hilly.
  package static let hillyFromMPerKm = 20.0

  /// What asks much in a session, with how much: seconds on the move, quick seconds, metres of climb.
  ///
  /// - Parameters:
  ///   - runs: the recordings of the session.
  ///   - quickS: their quick running, seconds; `nil` where it is not known what is quick.
  static func of(_ runs: [DatedRun], quickS: Double?) -> [Demand: Double] {
    func sum(_ value: (Run) -> Double?) -> Double { runs.reduce(0) { $0 + (value($1.run) ?? 0) } }
    let movingS = sum { $0.movingS }
    let km = sum { $0.ascentM == nil ? nil : $0.distanceM } / 1_000
    let ascentM = sum { $0.distanceM == nil ? nil : $0.ascentM }
    var demands: [Demand: Double] = [:]
    if movingS >= longFromS { demands[.long] = movingS }
    if let quickS, quickS >= quickFromS { demands[.quick] = quickS }
    if km > 0, ascentM / km >= hillyFromMPerKm { demands[.hilly] = ascentM }
    return demands
  }
}
