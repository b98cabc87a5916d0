/// Writes sessions as the app Strong exports them; times are local and name no zone.
public struct StrongCSV: Sendable {
  public init() {}

  /// The whole file.
  public func text(of sessions: [StrengthSession]) -> String {
    var text =
      "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
      + "Workout Notes,RPE\n"
    for session in sessions {
      let date =
        CivilTime.isoDate(ofDay: session.day) + " " + CivilTime.clock(session.secondOfDay)
      let duration =
        session.minutes < 60
        ? "\(session.minutes)m" : "\(session.minutes / 60)h \(session.minutes % 60)m"
      for exercise in session.exercises {
        let warmUps = exercise.sets.prefix { $0.isWarmUp }.count
        for (index, set) in exercise.sets.enumerated() {
          let order = set.isWarmUp ? "W" : "\(index + 1 - warmUps)"
          let note = index == 0 && !exercise.note.isEmpty ? "\"\(exercise.note)\"" : ""
          text += "\(date),\"\(session.title)\",\(duration),\"\(exercise.name)\",\(order),"
          text += "\((set.weight ?? 0).fixed(1)),\(set.count ?? 0),0,\(set.seconds ?? 0),"
          text += "\(note),,\n"
        }
      }
    }
    return text
  }
}
