import AthleteWeeks
package import Running
import Writing

/// What counts as now: an instant, or a day of everybody's own calendar.
package enum AsOf: Sendable, Equatable {
  /// Seconds since 1970: each athlete's day is the one of their zone.
  case instant(Double)
  /// The day that it is for every athlete, whatever the zone.
  case day(LocalDay)

  /// The day of an athlete.
  func day(on clock: AthleteClock) -> LocalDay {
    switch self {
    case .instant(let seconds): clock.day(of: seconds).day
    case .day(let day): day
    }
  }

  /// As it is told on the command line.
  var words: String {
    switch self {
    case .instant(let seconds): Format.instant(seconds)
    case .day(let day): day.description
    }
  }

  /// Seconds since 1970; of a day its noon in UTC, at which nearly every zone has that date.
  package var instant: Double {
    switch self {
    case .instant(let seconds): seconds
    case .day(let day): Double(day.daysSince1970) * 86_400 + 43_200
    }
  }
}
