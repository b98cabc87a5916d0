import Foundation
import Running

/// Turns instants into the days of an athlete's zone.
struct AthleteClock {
  let zone: TimeZone

  /// `nil` for an identifier that no zone has.
  init?(_ identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    self.zone = zone
  }

  /// The local day of an instant, seconds since 1970, and the seconds since its midnight.
  func day(of instant: Double) -> (day: LocalDay, secondsIntoDay: Int) {
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: instant))
    let local = Int(instant.rounded(.down)) + offset
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
