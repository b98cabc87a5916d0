import DelimitedText
import Running
import WrittenValues

/// Any table of sets whose header says, in words of some language, a date, an exercise, and repetitions
/// or seconds: what those write who keep a sheet, and apps that nobody has described.
///
/// Nothing that says how a set counts is passed over: its unit of weight, its kind, and whether it was
/// done. A column whose name is not known is told. Tables with a column for each set ("Set 1 (Reps)") are
/// refused.
struct TableLog: StrengthDialect {
  static let format = StrengthFormat.table

  private let table: DelimitedTable
  private let columns: TableColumns
  private let weights: WeightColumns?
  private let defaultUnit: WeightUnit?

  init?(_ text: DelimitedText, defaultUnit: WeightUnit?) {
    guard let table = DelimitedTable(text), let columns = TableColumns(table) else { return nil }
    self.table = table
    self.columns = columns
    self.defaultUnit = defaultUnit
    weights = WeightColumns(
      table, columns.weights, unitColumn: columns[.unit], defaultUnit: defaultUnit)
  }

  func read() -> LoggedSets {
    var logged = LoggedSets(table) { (row, findings) throws(RowProblem) in
      try sets(row, &findings)
    }
    logged.findings.note(
      .columnUnknown, count: columns.unknown.count,
      detail: columns.unknown.map(quoted).joined(separator: ", "))
    return logged
  }

  private func sets(_ row: SetRow, _ findings: inout Findings) throws(RowProblem) -> [LoggedSet] {
    guard columns.wasDone(row) else { return [] }
    let work = try work(row)
    let repetitions = work.flatMap { $0.repetitions.sets == [0] ? nil : $0.repetitions }
    // Beside repetitions a length such as 45m is that of the session and nothing to stumble over.
    let seconds = repetitions == nil ? try durationS(row) : try? durationS(row)
    let note = NoteReading(columns.notes.compactMap { row[$0] }.joined(separator: "; "))
    let durationS =
      seconds ?? repetitions?.seconds ?? (repetitions == nil ? note.holdS : nil)
    let mark = columns[.set].flatMap { row[$0] }.flatMap { row.isNumber($0) ? nil : $0 }
    // A rest or a note has a word of its own; "1a", "Set 2" or "B" is a set.
    if let mark, TableColumns.kind(mark) == nil, repetitions == nil,
      mark.count > 1, !mark.contains(where: \.isNumber)
    {
      return []
    }
    let kind = kind(row, mark, &findings)
    let start = try row.start(columns.date, time: columns.clock)
    let exercise = try row.exercise(columns.exercise)
    for name in columns.weightsOfUnknownUnit where row[name].flatMap(plainNumber) ?? 0 > 0 {
      throw row.problem(.badUnit, "Not a unit of weight: \(quoted(name)).")
    }
    var weightKg = try weights?.weightKg(row, &findings) ?? nil
    if let weight = work?.weight, weightKg == nil {
      weightKg = try WeightColumns.weightKg(
        weight, told: nil, assumed: defaultUnit, row, &findings)
    }
    if repetitions?.isAtLeast == true { findings.note(.repetitionsAtLeast) }
    let logged = repetitions?.sets ?? [nil]
    for one in logged {
      try row.checkDone(one, durationS, distance: columns[.distance].map { [$0] } ?? [])
    }
    let all = try times(row, logged.count).map {
      Array(repeating: logged, count: $0).flatMap(\.self)
    }
    return (all ?? logged).map { repetitions in
      LoggedSet(
        set: StrengthSet(
          start: start, session: columns[.session].map(row.words) ?? "", exercise: exercise,
          weightKg: weightKg, repetitions: repetitions,
          // Minutes beside repetitions are those of the whole session.
          durationS: repetitions == nil || durationS ?? 0 <= 600 ? durationS : nil, kind: kind,
          calf: nil, number: columns.numbersSets ? columns[.set].flatMap(row.number) : nil,
          line: row.row.line),
        note: note, sessionNote: NoteReading(columns[.sessionNote].flatMap { row[$0] }))
    }
  }

  private func work(_ row: SetRow) throws(RowProblem) -> WorkText? {
    guard let text = columns[.reps].flatMap({ row[$0] }) ?? workInSets(row),
      text.contains(where: \.isLetterOrDigit)
    else { return nil }
    guard let read = WorkText(text) else {
      throw row.problem(.badRepetitions, "Not a number of repetitions: \(quoted(text)).")
    }
    return read
  }

  /// What the column of sets tells of repetitions, where their own is empty: "3 sets of 12".
  private func workInSets(_ row: SetRow) -> String? {
    columns.count.flatMap { row[$0] }.flatMap { WorkText.isWork($0) ? $0 : nil }
  }

  private func durationS(_ row: SetRow) throws(RowProblem) -> Double? {
    guard let column = columns.duration else { return nil }
    let seconds = try row.durationS(column)
    let isMinutes = ["(min)", "(minutes)", "(mins)"].contains { column.hasSuffix($0) }
    return isMinutes && row[column]?.contains(":") == false ? seconds.map { $0 * 60 } : seconds
  }

  /// What the column of kinds says, else the mark in place of the set's number, else a column of yes.
  private func kind(_ row: SetRow, _ mark: String?, _ findings: inout Findings) -> SetKind {
    if let text = columns[.kind].flatMap({ row[$0] }) ?? mark {
      if let kind = TableColumns.kind(text) { return kind }
      findings.note(.setKindUnknown, detail: quoted(text))
    }
    func says(_ role: ColumnWords.Role) -> Bool { columns[role].map(row.says) ?? false }
    return says(.warmUp) ? .warmUp : says(.drop) ? .drop : says(.failure) ? .failure : .working
  }

  /// How many times the row stands for its sets; `nil` where it says so already.
  private func times(_ row: SetRow, _ written: Int) throws(RowProblem) -> Int? {
    guard let column = columns.count, let text = row[column], !WorkText.isWork(text) else {
      return nil
    }
    guard
      let count = plainNumber(text).flatMap({ Int(exactly: $0) }) ?? WorkPhrase.count(text),
      (1...20).contains(count), written == 1 || written == count
    else { throw row.problem(.badSets, "Not a number of sets from 1 to 20: \(quoted(text)).") }
    return written == 1 ? count : nil
  }
}
