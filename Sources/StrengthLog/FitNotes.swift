import DelimitedText
import Running

/// The CSV of FitNotes for Android: `Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance
/// Unit,Time,Comment`, or with `Weight,Weight Unit` in newer versions.
///
/// A day is all that tells sessions apart, and sets have neither number nor kind.
struct FitNotes: StrengthDialect {
  static let format = StrengthFormat.fitNotes

  private let table: DelimitedTable
  private let weights: WeightColumns

  init?(_ text: DelimitedText, defaultUnit: WeightUnit?) {
    guard let table = DelimitedTable(text),
      ["date", "exercise", "category", "reps"].allSatisfy(table.has),
      let weights = WeightColumns(
        table, "weight", unitColumn: "weight unit", defaultUnit: defaultUnit)
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
    let durationS = try row.durationS("time")
    try row.checkDone(repetitions, durationS, distance: ["distance"])
    return StrengthSet(
      start: start, session: "", exercise: exercise, weightKg: weightKg, repetitions: repetitions,
      durationS: durationS, kind: .working, calf: nil, line: row.row.line)
  }
}

/// The CSV of FitNotes for iOS:
/// `Name,StartTime,…,Exercise,Equipment,Reps,Weight,Time,Distance,Status,IsWarmup,…`.
///
/// Times are instants, decimals may have a comma, and nothing states the unit. A set whose status is
/// NotStarted was planned and not done.
struct FitNotesIOS: StrengthDialect {
  static let format = StrengthFormat.fitNotes

  private let table: DelimitedTable
  private let weights: WeightColumns

  init?(_ text: DelimitedText, defaultUnit: WeightUnit?) {
    guard let table = DelimitedTable(text),
      ["starttime", "exercise", "reps", "status", "iswarmup"].allSatisfy(table.has),
      let weights = WeightColumns(table, "weight", defaultUnit: defaultUnit)
    else { return nil }
    self.table = table
    self.weights = weights
  }

  func read() -> LoggedSets {
    LoggedSets(table) { (row, findings) throws(RowProblem) in
      try set(row, &findings).map { [$0] } ?? []
    }
  }

  private func set(_ row: SetRow, _ findings: inout Findings) throws(RowProblem) -> StrengthSet? {
    let status = row["status"]?.lowercased()
    if status == "notstarted" { return nil }
    let start = try row.start("starttime")
    let exercise = try row.exercise("exercise")
    let weightKg = try weights.weightKg(row, &findings)
    let repetitions = try row.repetitions("reps")
    let durationS = try row.durationS("time")
    try row.checkDone(repetitions, durationS, distance: ["distance"])
    let kind = row.kind(status, ["done": .working, "failed": .failure], &findings)
    return StrengthSet(
      start: start, session: row.words("name"), exercise: exercise, weightKg: weightKg,
      repetitions: repetitions, durationS: durationS,
      kind: row.says("iswarmup") ? .warmUp : kind, calf: nil, line: row.row.line)
  }
}
