/// Writes sessions as the app Hevy exports them; times are local and name no zone.
public struct HevyCSV: Sendable {
  public init() {}

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The line of column names.
  public static let header =
    "\"title\",\"start_time\",\"end_time\",\"description\",\"exercise_title\",\"superset_id\","
    + "\"exercise_notes\",\"set_index\",\"set_type\",\"weight_kg\",\"reps\",\"distance_km\","
    + "\"duration_seconds\",\"rpe\"\n"

  /// The whole file.
  public func text(of sessions: [StrengthSession]) -> String {
    var text = Self.header
    for session in sessions {
      let start = Self.time(session.day, session.secondOfDay)
      let end = Self.time(session.day, session.secondOfDay + session.minutes * 60)
      for exercise in session.exercises {
        for (index, set) in exercise.sets.enumerated() {
          text += "\"\(session.title)\",\"\(start)\",\"\(end)\",\"\",\"\(exercise.name)\",,"
          text += "\"\(exercise.note)\",\(index),\"\(set.isWarmUp ? "warmup" : "normal")\","
          text += (set.weight.map { $0.fixed(1) } ?? "") + ","
          text += (set.count.map { "\($0)" } ?? "") + ",,"
          text += (set.seconds.map { "\($0)" } ?? "") + ",\n"
        }
      }
    }
    return text
  }

  /// A local time as `3 Mar 2026, 19:56`.
  private static func time(_ day: Int, _ second: Int) -> String {
    let date = CivilTime.date(ofDay: day)
    return "\(date.day) \(months[date.month - 1]) \(date.year), "
      + CivilTime.clock(second).prefix(5)
  }
}
