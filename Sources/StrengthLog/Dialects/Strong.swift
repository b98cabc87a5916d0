import DelimitedText
import Running
import WrittenValues

/// The CSV of Strong, in the layouts its versions have written.
///
/// With commas (`Date,Workout Name,…,Weight,Reps`) nothing states the unit; with semicolons either a
/// column `Weight Unit` does, or the header (`Weight (kg)`), and decimals may have a comma. Times are
/// local. `Set Order` holds the number of the set or W, D or F for warm-up, drop and failure; newer
/// versions add rows that are no sets, with the words "Rest Timer" or "Note" in its place. The names
/// of the columns are those of the app's language, of which English and French are known.
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
          seconds: "seconds", distance: ["distance", "distance (meters)"], number: "set order"),
        order: "set order", weight: "weight", restTimer: "rest timer"),
      Columns(
        set: SetColumns(
          start: "date", session: "nom de l'entraînement", exercise: "nom de l'exercice",
          repetitions: "réps", seconds: "secondes", distance: ["distance"],
          number: "ordre de la série"),
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
    LoggedSets(table) { (row, findings) throws(RowProblem) in
      let mark = row[columns.order].flatMap { plainNumber($0) == nil ? $0 : nil }
      if let mark, [columns.restTimer, "note"].contains(mark.lowercased()) { return [] }
      let kind = row.kind(row["set type"] ?? mark, kinds, &findings)
      return [try row.set(columns.set, weights, kind, &findings)]
    }
  }
}

private let kinds: [String: SetKind] = [
  "normal": .working, "w": .warmUp, "warmup": .warmUp, "d": .drop, "drop": .drop,
  "dropset": .drop, "f": .failure, "failure": .failure,
]
