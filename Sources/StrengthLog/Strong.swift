import DelimitedText
import Running

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

  private struct Columns {
    var session, exercise, order, weight, repetitions, seconds, restTimer: String

    static let known = [
      Columns(
        session: "workout name", exercise: "exercise name", order: "set order", weight: "weight",
        repetitions: "reps", seconds: "seconds", restTimer: "rest timer"),
      Columns(
        session: "nom de l'entraînement", exercise: "nom de l'exercice",
        order: "ordre de la série", weight: "poids", repetitions: "réps", seconds: "secondes",
        restTimer: "minuteur de repos"),
    ]
  }

  init?(_ text: DelimitedText, defaultUnit: WeightUnit?) {
    guard let table = DelimitedTable(text), table.has("date"),
      let columns = Columns.known.first(where: {
        table.has($0.exercise) && table.has($0.order) && table.has($0.repetitions)
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
      try set(row, &findings).map { [$0] } ?? []
    }
  }

  private func set(_ row: SetRow, _ findings: inout Findings) throws(RowProblem) -> StrengthSet? {
    let number = row.number(columns.order)
    let order = number == nil ? row[columns.order] : nil
    if let order, [columns.restTimer, "note"].contains(order.lowercased()) { return nil }
    let start = try row.start("date")
    let exercise = try row.exercise(columns.exercise)
    let weightKg = try weights.weightKg(row, &findings)
    let repetitions = try row.repetitions(columns.repetitions)
    let durationS = try row.durationS(columns.seconds)
    try row.checkDone(repetitions, durationS, distance: ["distance", "distance (meters)"])
    return StrengthSet(
      start: start, session: row.words(columns.session), exercise: exercise, weightKg: weightKg,
      repetitions: repetitions, durationS: durationS,
      kind: row.kind(row["set type"] ?? order, kinds, &findings), calf: nil, number: number,
      line: row.row.line)
  }
}

private let kinds: [String: SetKind] = [
  "normal": .working, "w": .warmUp, "warmup": .warmUp, "d": .drop, "drop": .drop,
  "dropset": .drop, "f": .failure, "failure": .failure,
]
