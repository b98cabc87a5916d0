/// What a training plan asks of one day.
package struct PlannedSession: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case easy, long, tempo, repetitions, hills, race, trail, runWalk, treadmill, treadmillQuick
  }

  /// 0 for Monday to 6 for Sunday.
  package var weekday: Int
  package var kind: Kind
  /// With warm-up and rests.
  package var km: Double

  package init(_ weekday: Int, _ kind: Kind, km: Double) {
    self.weekday = weekday
    self.kind = kind
    self.km = km
  }
}

/// What a training plan asks of one week.
package struct PlannedWeek: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// Training as it is meant to be.
    case usual
    /// Less, to recover.
    case down
    /// Less before a race.
    case taper
    case race
    /// Nothing, for long.
    case pause
    /// Finding back after a pause or a race.
    case back
  }

  package var kind: Kind
  package var sessions: [PlannedSession]

  package init(_ kind: Kind, _ sessions: [PlannedSession]) {
    self.kind = kind
    self.sessions = sessions
  }

  package var km: Double { sessions.reduce(0) { $0 + $1.km } }
  package var longestKm: Double { sessions.map(\.km).max() ?? 0 }

  /// A week of `km`: those sessions, of given length, and the rest in easy runs on the weekdays.
  package static func filled(
    _ kind: Kind, km: Double, _ sessions: [PlannedSession], easyOn weekdays: [Int],
    as easy: PlannedSession.Kind = .easy
  ) -> PlannedWeek {
    let rest = km - sessions.reduce(0) { $0 + $1.km }
    // Who has little left runs on fewer days, not for ten minutes.
    let days = weekdays.prefix(max(1, Int(rest / shortestKm)))
    guard rest >= shortestKm else { return PlannedWeek(kind, sessions) }
    return PlannedWeek(
      kind,
      (sessions + days.map { PlannedSession($0, easy, km: rest / Double(days.count)) })
        .sorted { $0.weekday < $1.weekday })
  }

  /// Nobody laces up for less, km: assumed.
  private static let shortestKm = 3.0
}
