import DelimitedText
import Running

/// The CSV of Fitbod:
/// `Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier`.
///
/// Dates are instants. What `multiplier` multiplies is not documented, and readers of the format
/// disagree, so the weight counts as it stands and a finding says where it is neither 0 nor 1.
struct Fitbod: StrengthDialect {
  static let format = StrengthFormat.fitbod

  private let table: DelimitedTable
  private let weights: WeightColumns

  init?(_ text: DelimitedText, defaultUnit: WeightUnit?) {
    guard let table = DelimitedTable(text),
      ["date", "exercise", "reps", "iswarmup", "duration(s)"].allSatisfy(table.has),
      let weights = WeightColumns(table, "weight", defaultUnit: defaultUnit)
    else { return nil }
    self.table = table
    self.weights = weights
  }

  func read() -> LoggedSets {
    LoggedSets(table) { (row, findings) throws(RowProblem) in [try set(row, &findings)] }
  }

  private func set(_ row: SetRow, _ findings: inout Findings) throws(RowProblem) -> StrengthSet {
    let start = try row.start("date")
    let exercise = try row.exercise("exercise")
    let weightKg = try weights.weightKg(row, &findings)
    let repetitions = try row.repetitions("reps")
    let durationS = try row.durationS("duration(s)")
    try row.checkDone(repetitions, durationS, distance: ["distance(m)"])
    if weightKg != nil, let multiplier = row["multiplier"].flatMap(plainNumber),
      ![0, 1].contains(multiplier)
    {
      findings.note(.weightMultiplier, detail: "\(multiplier) for \(quoted(exercise))")
    }
    return StrengthSet(
      start: start, session: "", exercise: exercise, weightKg: weightKg, repetitions: repetitions,
      durationS: durationS, kind: row.says("iswarmup") ? .warmUp : .working, calf: nil,
      line: row.row.line)
  }
}
