import DelimitedText
import Running
import WrittenValues

/// Which columns of a table of sets hold what.
///
/// A name that means two things is settled by what stands below it: `Time` is a time of day or how long a
/// set was held, `Set` the number of a set or how many there were.
struct TableColumns {
  let date: String
  /// The time of day beside a date without one.
  private(set) var clock: String?
  let exercise: String
  private(set) var duration: String?
  /// How many sets a row stands for.
  private(set) var count: String?
  /// Whether the column `set` counts the sets.
  private(set) var numbersSets = true
  private(set) var weights: [(name: String, unit: WeightUnit?)] = []
  /// What is noted of a set: its notes, and the leg that worked.
  private(set) var notes: [String] = []
  private(set) var weightsOfUnknownUnit: [String] = []
  /// Names without a meaning, in the header's order.
  private(set) var unknown: [String] = []
  private var first: [ColumnWords.Role: String] = [:]
  private var blankIsNotDone = false

  init?(_ table: DelimitedTable) {
    var dates: [String] = []
    for name in table.columnNames where !name.isEmpty {
      guard let role = ColumnWords.standard.role(name) else { unknown.append(name); continue }
      if first[role] == nil { first[role] = name }
      if role == .date { dates.append(name) }
      if role == .note { notes.append(name) }
      guard role == .weight else { continue }
      if let unit = ColumnWords.standard.weight(name) {
        weights.append((name, unit))
      } else {
        weightsOfUnknownUnit.append(name)
      }
    }
    func values(_ column: String) -> [String] { table.rows.compactMap { table[$0, column] } }
    let dated = dates.first {
      values($0).contains { LoggedTime($0) != .unreadable || SerialDate.start($0) != nil }
    }
    if first[.reps] == nil, first[.duration] == nil, let work = Self.workColumn(table) {
      for role in [ColumnWords.Role.set, .sets] where first[role] == work { first[role] = nil }
      unknown.removeAll { $0 == work }
      first[.reps] = work
    }
    guard let date = dated ?? dates.first, let exercise = first[.exercise],
      first[.reps] != nil || first[.duration] != nil,
      !table.columnNames.contains(where: Self.isOfOneSet)
    else { return nil }
    self.date = date
    self.exercise = exercise
    // Of "Duration" (45m) and "Seconds" (30) the former is the whole session's.
    let durations = table.columnNames.filter { ColumnWords.standard.role($0) == .duration }
    duration =
      durations.first { values($0).allSatisfy { (plainNumber($0) ?? clockSeconds($0)) != nil } }
      ?? durations.last
    if let time = first[.time] {
      let hasClock = values(date).contains { $0.contains(":") }
      if !hasClock, !values(time).isEmpty, values(time).allSatisfy(Self.isTimeOfDay) {
        clock = time
      } else {
        duration = time
      }
    } else {
      clock = dates.first { $0 != date && values($0).allSatisfy(Self.isTimeOfDay) }
    }
    let done = first[.done].map(values) ?? []
    blankIsNotDone = !done.isEmpty && done.allSatisfy { ColumnWords.standard.says("yes", $0) }
    settleSets(table)
  }

  subscript(role: ColumnWords.Role) -> String? { first[role] }

  /// Whether nothing says that the set was only planned.
  func wasDone(_ row: SetRow) -> Bool {
    if let text = first[.skipped].flatMap({ row[$0] }), !ColumnWords.standard.says("no", text) {
      return false
    }
    guard let column = first[.done] else { return true }
    return row[column].map { !ColumnWords.standard.says("no", $0) } ?? !blankIsNotDone
  }

  /// The kind of set that a word names; figures behind it do not count.
  static func kind(_ text: String) -> SetKind? {
    let words = ColumnWords.standard
    var key = ColumnWords.key(text)
    while key.count > 1, key.last?.isNumber == true { key.removeLast() }
    for end in ["", "set", "sets"] where end.isEmpty || key.hasSuffix(end) {
      let word = String(key.dropLast(end.count))
      if words.says("working", word) { return .working }
      if words.says("warm-up", word) { return .warmUp }
      if words.says("drop", word) { return .drop }
      if words.says("failure", word) { return .failure }
    }
    return nil
  }

  /// Whether a column is that of one set of several, as "Set 1 (Reps)".
  static func isOfOneSet(_ name: String) -> Bool {
    let key = ColumnWords.key(name)
    return ["set1", "reps1", "weight1", "satz1", "serie1", "série1"].contains(where: key.hasPrefix)
  }

  private static func isTimeOfDay(_ text: String) -> Bool {
    guard case .read(.local(_, let seconds)) = LoggedTime("2000-01-01 " + text) else {
      return false
    }
    return seconds >= 4 * 3600
  }

  /// The column that tells sets and repetitions in one, as "3x12" below "Sets".
  private static func workColumn(_ table: DelimitedTable) -> String? {
    table.columnNames.first { name in
      let cells = table.rows.compactMap { table[$0, name] }
      return !cells.isEmpty && cells.allSatisfy(WorkText.isWork)
    }
  }

  /// Numbers run 1, 2, 3 within an exercise of a day; how many sets there were does not.
  private mutating func settleSets(_ table: DelimitedTable) {
    let isPlural = first[.set] == nil
    guard let column = first[.set] ?? first[.sets] else { return }
    var runs: [[String]: [Int?]] = [:]
    for row in table.rows {
      let number = table[row, column].flatMap(plainNumber).flatMap { Int(exactly: $0) }
      let key = [table[row, date] ?? "", table[row, exercise] ?? ""]
      runs[key, default: []].append(number)
    }
    let numbers = runs.values.map { $0.compactMap(\.self) }
    let areAlone = runs.values.allSatisfy { $0.count == 1 }
    let isCount: Bool
    if isPlural {
      isCount = !numbers.contains { $0.count >= 3 && $0 == Array(1...$0.count) }
    } else {
      isCount = first[.sets] == nil && areAlone && numbers.contains { $0.contains { $0 > 1 } }
    }
    numbersSets = !isCount
    first[.set] = isCount ? nil : column
    count = isCount ? column : isPlural ? nil : first[.sets]
  }
}
