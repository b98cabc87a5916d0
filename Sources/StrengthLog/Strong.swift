import DelimitedText
import Running

/// The CSV of Strong, in the layouts its versions have written.
///
/// With commas (`Date,Workout Name,…,Weight,Reps`) nothing states the unit; with semicolons either a
/// column `Weight Unit` does, or the header (`Weight (kg)`). Times are local. `Set Order` holds the
/// number of the set or W, D or F for warm-up, drop and failure; newer versions add rows that are no
/// sets, with the word "Rest Timer" or "Note" in its place.
struct Strong: StrengthDialect {
  static let format = StrengthFormat.strong

  private let table: DelimitedTable
  private let weightColumn: String
  /// What the header or else the athlete's file says.
  private let unit: WeightUnit?

  init?(_ text: DelimitedText, defaultUnit: WeightUnit?) {
    let columns: [(String, WeightUnit?)] = [
      ("weight", defaultUnit), ("weight (kg)", .kilograms), ("weight (lbs)", .pounds),
      ("weight (lb)", .pounds),
    ]
    guard let table = DelimitedTable(text),
      ["date", "exercise name", "set order", "reps"].allSatisfy(table.has),
      let (column, unit) = columns.first(where: { table.has($0.0) })
    else { return nil }
    self.table = table
    weightColumn = column
    self.unit = unit
  }

  func read() -> LoggedSets {
    LoggedSets(table) { (row, findings) throws(RowProblem) in try set(row, &findings) }
  }

  private func set(_ row: SetRow, _ findings: inout Findings) throws(RowProblem) -> StrengthSet? {
    let order = row["set order"].flatMap { plainNumber($0) == nil ? $0 : nil }
    if let order, ["rest timer", "note"].contains(order.lowercased()) { return nil }
    let start = try row.start("date")
    let exercise = try row.exercise("exercise name")
    let stated = try statedUnit(row) ?? unit
    let weightKg = try row.weightKg(weightColumn, stated ?? .kilograms)
    let repetitions = try row.repetitions("reps")
    let durationS = try row.durationS("seconds")
    try row.checkDone(repetitions, durationS, distance: ["distance", "distance (meters)"])
    if stated == nil, weightKg != nil { findings.note(.weightUnitAssumed) }
    return StrengthSet(
      start: start, session: row.words("workout name"), exercise: exercise, weightKg: weightKg,
      repetitions: repetitions, durationS: durationS,
      kind: row.kind(row["set type"] ?? order, kinds, &findings), calf: nil, line: row.row.line)
  }

  private func statedUnit(_ row: SetRow) throws(RowProblem) -> WeightUnit? {
    guard let text = row["weight unit"] else { return nil }
    guard let unit = WeightUnit(word: text) else {
      throw row.problem(.badUnit, "Not a unit of weight: \(quoted(text)).")
    }
    return unit
  }
}

private let kinds: [String: SetKind] = [
  "normal": .working, "w": .warmUp, "warmup": .warmUp, "d": .drop, "drop": .drop,
  "dropset": .drop, "f": .failure, "failure": .failure,
]
