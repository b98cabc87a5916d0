import DelimitedText
import Running
import WrittenValues

/// The CSV of Strong, in the layouts its versions have written.
///
/// With commas (`Date,Workout Name,…,Weight,Reps`) nothing states the unit; with semicolons either a
/// column `Weight Unit` does, or the header (`Weight (kg)`), and decimals may have a comma. Times are
/// local. `Set Order` holds the number of the set or W, D or F for warm-up, drop and failure; newer
/// versions add rows that are no sets, with the words "Rest Timer" or "Note" in its place. The note of an
/// exercise stands on such a row or on that of its first set. The names of the columns are those of the
/// app's language, of which English and French are known.
struct Strong: StrengthDialect {
  static let format = StrengthFormat.strong

  private let table: DelimitedTable
  private let columns: Columns
  private let weights: WeightColumns

  /// The names of the columns in one language, and of the rows that tell a rest.
  private struct Columns {
    var set: SetColumns
    var order: String
    var weight: String
    var restTimer: String

    static let known = [
      Columns(
        set: SetColumns(
          start: "date", session: "workout name", exercise: "exercise name", repetitions: "reps",
          seconds: "seconds", distance: ["distance", "distance (meters)"], number: "set order",
          note: "notes", sessionNote: "workout notes"),
        order: "set order", weight: "weight", restTimer: "rest timer"),
      Columns(
        set: SetColumns(
          start: "date", session: "nom de l'entraînement", exercise: "nom de l'exercice",
          repetitions: "réps", seconds: "secondes", distance: ["distance"],
          number: "ordre de la série", note: "notes", sessionNote: "notes d'entraînement"),
        order: "ordre de la série", weight: "poids", restTimer: "minuteur de repos"),
    ]
  }

  init?(_ text: DelimitedText, defaultUnit: WeightUnit?) {
    guard let table = DelimitedTable(text), table.has("date"),
      let columns = Columns.known.first(where: {
        [$0.set.exercise, $0.order, $0.set.repetitions].allSatisfy(table.has)
      }),
      let weights = WeightColumns(
        table, columns.weight, unitColumn: "weight unit", defaultUnit: defaultUnit)
    else { return nil }
    self.table = table
    self.columns = columns
    self.weights = weights
  }

  func read() -> LoggedSets {
    var notes = NotesOfExercises()
    var logged = LoggedSets(table) { (row, findings) throws(RowProblem) in
      let mark = row[columns.order].flatMap { plainNumber($0) == nil ? $0 : nil }
      if let mark, mark.lowercased() == columns.restTimer { return [] }
      if let mark, mark.lowercased() == "note" {
        notes.add(row, columns.set)
        return []
      }
      let kind = row.kind(row["set type"] ?? mark, kinds, &findings)
      let set = try row.set(columns.set, weights, kind, &findings)
      notes.add(set)
      return [set]
    }
    for index in logged.sets.indices { notes.complete(&logged.sets[index]) }
    return logged
  }
}

private let kinds: [String: SetKind] = [
  "normal": .working, "w": .warmUp, "warmup": .warmUp, "d": .drop, "drop": .drop,
  "dropset": .drop, "f": .failure, "failure": .failure,
]

/// What is noted of each exercise of a session as a whole.
private struct NotesOfExercises {
  private struct Exercise: Hashable {
    var start: SessionStart
    var name: String
  }

  private var notes: [Exercise: NoteReading] = [:]

  /// Takes in a row that holds nothing but a note.
  mutating func add(_ row: SetRow, _ columns: SetColumns) {
    guard let start = try? row.start(columns.start), let note = columns.note else { return }
    notes[Exercise(start: start, name: row.words(columns.exercise))] = NoteReading(row[note])
  }

  /// Takes in a set; its note is the exercise's if it is the first.
  mutating func add(_ logged: LoggedSet) {
    let exercise = Exercise(start: logged.set.start, name: logged.set.exercise)
    if notes[exercise] == nil { notes[exercise] = logged.note }
  }

  /// Gives a set without a note of its own that of its exercise.
  func complete(_ logged: inout LoggedSet) {
    guard logged.note == NoteReading() else { return }
    let exercise = Exercise(start: logged.set.start, name: logged.set.exercise)
    logged.note = notes[exercise] ?? logged.note
  }
}
