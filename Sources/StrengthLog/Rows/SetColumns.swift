import DelimitedText
import Running

/// The columns of a log that has one set a row.
struct SetColumns: Sendable {
  var start: String
  /// The time of day, where it stands apart from the date.
  var time: String?
  var session: String?
  var exercise: String
  var repetitions: String
  var seconds: String
  /// Columns that may tell that a set without repetitions and seconds was done.
  var distance: [String] = []
  /// The log's own count of the set.
  var number: String?
  /// What is noted of the set or its exercise, and of the session.
  var note: String?
  var sessionNote: String?
}

extension SetRow {
  /// The set that the row holds, without what the catalogue makes of it.
  func set(
    _ columns: SetColumns, _ weights: WeightColumns?, _ kind: SetKind, _ findings: inout Findings
  ) throws(RowProblem) -> LoggedSet {
    let start = try start(columns.start, time: columns.time)
    let exercise = try exercise(columns.exercise)
    let weightKg = try weights?.weightKg(self, &findings) ?? nil
    let repetitions = try repetitions(columns.repetitions)
    let note = NoteReading(columns.note.flatMap { self[$0] })
    // A hold that is noted alone is how long the set lasted.
    let durationS = try durationS(columns.seconds) ?? (repetitions == nil ? note.holdS : nil)
    try checkDone(repetitions, durationS, distance: columns.distance)
    return LoggedSet(
      set: StrengthSet(
        start: start, session: columns.session.map(words) ?? "", exercise: exercise,
        weightKg: weightKg, repetitions: repetitions, durationS: durationS, kind: kind, calf: nil,
        number: columns.number.flatMap(number), line: row.line),
      note: note, sessionNote: NoteReading(columns.sessionNote.flatMap { self[$0] }))
  }
}
