import Foundation
package import Running

/// Turns instants into the days of an athlete's zone, or of the zones that the athlete moved to.
package struct AthleteClock {
  private let zone: TimeZone
  /// With the instants from which they are those of the athlete, oldest first.
  private let later: [(from: Double, zone: TimeZone)]
  /// Whether nobody told the zone: where a watch states its own clock, that tells more.
  let isAssumed: Bool

  /// `nil` for an identifier that no zone has.
  package init?(_ identifier: String, later: [DatedZone] = [], isAssumed: Bool = false) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    self.zone = zone
    self.isAssumed = isAssumed
    var zones: [(from: Double, zone: TimeZone)] = []
    for next in later {
      guard let zone = TimeZone(identifier: next.zone) else { return nil }
      zones.append((Self.midnight(next.from, in: zone), zone))
    }
    self.later = zones
  }

  /// When a day begins, seconds since 1970; of a day that begins with the change of a clock, an hour beside
  /// it at most.
  private static func midnight(_ day: LocalDay, in zone: TimeZone) -> Double {
    let utc = Double(day.daysSince1970) * 86_400
    return utc - Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: utc)))
  }

  private func zone(at instant: Double) -> TimeZone {
    later.last { $0.from <= instant }?.zone ?? zone
  }

  /// What local time is ahead of UTC at an instant, seconds.
  func offsetS(at instant: Double) -> Double {
    let zone = zone(at: instant)
    return Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: instant)))
  }

  /// The local day of an instant, seconds since 1970, and the seconds since its midnight.
  package func day(of instant: Double) -> (day: LocalDay, secondsIntoDay: Int) {
    Self.day(of: instant, aheadS: Int(offsetS(at: instant)))
  }

  /// The day of an instant, and the seconds since its midnight, on a clock that is `aheadS` ahead of UTC.
  static func day(of instant: Double, aheadS: Int) -> (day: LocalDay, secondsIntoDay: Int) {
    let local = Int(instant.rounded(.down)) + aheadS
    let day = Int((Double(local) / 86_400).rounded(.down))
    return (LocalDay(daysSince1970: day), local - day * 86_400)
  }

  /// The local day of a session.
  func day(of start: SessionStart) -> (day: LocalDay, secondsIntoDay: Int) {
    switch start {
    case .local(let day, let seconds): (day, seconds)
    case .instant(let seconds): day(of: seconds)
    }
  }
}

extension AthleteClock {
  /// Seconds since 1970 in local time, by which sessions are put in order.
  func seconds(of start: SessionStart) -> Int {
    let (day, seconds) = day(of: start)
    return day.daysSince1970 * 86_400 + seconds
  }
}
