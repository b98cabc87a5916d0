package import Running

/// Three demanding days in a row, such as the four weeks before did not hold.
package struct DemandingDays: Sendable, Equatable {
  /// By day; there are three.
  package var days: [Day]

  package struct Day: Sendable, Equatable {
    package var day: LocalDay
    /// How much of what, as ``Demand/of(_:quickS:)`` gives it; the most of the day's sessions.
    package var demands: [Demand: Double]
  }
}

extension DemandingDays {
  /// Days in a row.
  static let length = 3
  /// Weeks before that must hold no such days, or they are no news.
  static let weeksBefore = 4

  /// The first such days of which the third lies in `week`.
  ///
  /// - Parameter quickS: quick running of a session by what is quick in `week`, seconds.
  init?(_ sessions: [Session], of week: Week, quickS: (Session) -> Double?) {
    let first = week.advanced(by: -Self.weeksBefore).monday.advanced(by: 1 - Self.length)
    var demands: [LocalDay: [Demand: Double]] = [:]
    for session in sessions.from(first, before: week.sunday.advanced(by: 1)) {
      demands[session.day, default: [:]].merge(
        Demand.of(session.runs, quickS: quickS(session)), uniquingKeysWith: max)
    }
    /// The third of the first such days since `first`, be it in this week or before.
    let third = (0..<7 * (Self.weeksBefore + 1)).lazy.map {
      first.advanced(by: $0 + Self.length - 1)
    }
    .first { third in
      (0..<Self.length).allSatisfy { demands[third.advanced(by: -$0)]?.isEmpty == false }
    }
    guard let third, third >= week.monday else { return nil }
    days = (0..<Self.length).reversed().map { back in
      let day = third.advanced(by: -back)
      return Day(day: day, demands: demands[day] ?? [:])
    }
  }
}
