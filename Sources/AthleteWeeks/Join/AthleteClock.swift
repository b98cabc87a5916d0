import Foundation
package import Running

/// Turns instants into the days of an athlete's zone.
package struct AthleteClock {
  let zone: TimeZone

  /// `nil` for an identifier that no zone has.
  package init?(_ identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    self.zone = zone
  }

  /// What local time is ahead of UTC at an instant, seconds.
  func offsetS(at instant: Double) -> Double {
    Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: instant)))
  }

  /// The local day of an instant, seconds since 1970, and the seconds since its midnight.
  package func day(of instant: Double) -> (day: LocalDay, secondsIntoDay: Int) {
    let local = Int(instant.rounded(.down)) + Int(offsetS(at: instant))
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
