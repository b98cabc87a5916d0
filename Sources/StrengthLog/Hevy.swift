import DelimitedText
import Running

/// The CSV of Hevy.
///
/// The weight column names its unit, `weight_kg` or `weight_lbs`; where both are there, one may hold
/// zeros only. The app's own export writes local time ("30 Jun 2025, 19:56"), copies from its
/// programming interface an instant. `set_type` is a word, or a number in some copies.
struct Hevy: StrengthDialect {
  static let format = StrengthFormat.hevy

  private let table: DelimitedTable
  private let weights: WeightColumns

  init?(_ text: DelimitedText, defaultUnit: WeightUnit?) {
    guard let table = DelimitedTable(text),
      ["start_time", "exercise_title", "reps"].allSatisfy(table.has),
      let weights = WeightColumns(table, "weight", defaultUnit: defaultUnit)
    else { return nil }
    self.table = table
    self.weights = weights
  }

  func read() -> LoggedSets {
    LoggedSets(table) { (row, findings) throws(RowProblem) in [try set(row, &findings)] }
  }

  private func set(_ row: SetRow, _ findings: inout Findings) throws(RowProblem) -> StrengthSet {
    let start = try row.start("start_time")
    let exercise = try row.exercise("exercise_title")
    let weightKg = try weights.weightKg(row, &findings)
    let repetitions = try row.repetitions("reps")
    let durationS = try row.durationS("duration_seconds")
    try row.checkDone(repetitions, durationS, distance: ["distance_km", "distance_miles"])
    return StrengthSet(
      start: start, session: row.words("title"), exercise: exercise, weightKg: weightKg,
      repetitions: repetitions, durationS: durationS,
      kind: row.kind(row["set_type"], kinds, &findings), calf: nil,
      number: row.number("set_index"), line: row.row.line)
  }
}

private let kinds: [String: SetKind] = [
  "normal": .working, "1": .working, "warmup": .warmUp, "2": .warmUp, "dropset": .drop,
  "drop": .drop, "3": .drop, "failure": .failure, "4": .failure,
]
