package import Running

/// The two neighbouring days of a week that carry most, held against the athlete's own days.
package struct HardDays: Sendable, Equatable {
  package var first: LocalDay
  package var firstEasyKm: Double
  package var second: LocalDay
  package var secondEasyKm: Double
  /// What so large a share of the athlete's running days stayed below, easy km.
  package var limitEasyKm: Double
  /// Running days behind the limit.
  package var runningDays: Int

  /// The load that both days reach.
  var lighterEasyKm: Double { min(firstEasyKm, secondEasyKm) }
}

extension HardDays {
  /// Below twenty days a percentile is a guess.
  static let minimumDays = 20
  /// Days before the week that count.
  static let daysBefore = 84

  /// The pair whose lighter day is heaviest, the Sunday before the week included; days whose load is
  /// unknown are left out.
  ///
  /// - Parameter percentile: of the running days of the twelve weeks before, 0 to 1.
  init?(_ loads: DailyLoads, of week: Week, percentile: Double) {
    let own = (1...Self.daysBefore).compactMap { loads[week.monday.advanced(by: -$0)] }
      .filter { $0 > 0 }.sorted()
    guard own.count >= Self.minimumDays else { return nil }
    // So many days are at or below the limit that no more than the rest are above it, which the
    // nearest of the values would not keep.
    let limit = own[max(0, Int((Double(own.count) * percentile).rounded(.up)) - 1)]
    let days = [week.monday.advanced(by: -1)] + week.days
    let pairs = zip(days, days.dropFirst()).compactMap { first, second -> HardDays? in
      guard let a = loads[first], let b = loads[second] else { return nil }
      return HardDays(
        first: first, firstEasyKm: a, second: second, secondEasyKm: b, limitEasyKm: limit,
        runningDays: own.count)
    }
    guard let heaviest = pairs.max(by: { $0.lighterEasyKm < $1.lighterEasyKm }) else { return nil }
    self = heaviest
  }
}
