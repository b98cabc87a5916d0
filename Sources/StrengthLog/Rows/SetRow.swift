import DelimitedText
import Running
import Writing
import WrittenValues

/// One row of a log, whose fields are read as what a column should hold.
///
/// Apps write 0 for what was not logged, so 0 kg, 0 repetitions and 0 seconds are `nil`.
struct SetRow {
  let table: DelimitedTable
  let row: DelimitedText.Row
  var habits = TableHabits()
  var times = LastTime()

  /// Throws where the fields may not stand below their own headers.
  func checkShape() throws(RowProblem) {
    if let line = row.unclosedQuote {
      throw RowProblem(.unclosedQuote, line: line, "A quote opens and does not close.")
    }
    if table.overflows(row) {
      throw problem(
        .tooManyFields, "\(row.fields.count) fields below \(table.header.fields.count) headers.")
    }
  }

  subscript(column: String) -> String? { table[row, column] }

  /// The words of a field as one printable line, or "" where there are none.
  func words(_ column: String) -> String { self[column].map(printable) ?? "" }

  /// - Parameter time: a column of the time of day, where the date stands alone.
  func start(_ column: String, time: String? = nil) throws(RowProblem) -> SessionStart {
    guard var text = self[column] else { throw problem(.noDate, "No date.") }
    if let time, let time = self[time] { text += " " + time }
    switch times.reading(text, order: habits.dates) {
    case .read(let start): return start
    case .ambiguous: throw problem(.ambiguousDate, "Day or month first: \(quoted(text)).")
    case .unreadable: throw problem(.badDate, "Not a date: \(quoted(text)).")
    }
  }

  func exercise(_ column: String) throws(RowProblem) -> String {
    let name = words(column)
    guard !name.isEmpty else { throw problem(.noExercise, "No exercise.") }
    return name
  }

  func repetitions(_ column: String) throws(RowProblem) -> Int? {
    guard let text = self[column] else { return nil }
    return try repetitions(in: text)
  }

  func repetitions(in text: String) throws(RowProblem) -> Int? {
    guard let number = plainNumber(text), number == number.rounded() else {
      throw problem(.badRepetitions, "Not a number of repetitions: \(quoted(text)).")
    }
    guard (0...1000).contains(number) else {
      throw problem(.repetitionsOutOfRange, "\(quoted(text)) repetitions.")
    }
    return number == 0 ? nil : Int(number)
  }

  /// Seconds, written as such or as `mm:ss` or `h:mm:ss`.
  func durationS(_ column: String) throws(RowProblem) -> Double? {
    guard let text = self[column] else { return nil }
    guard let number = plainNumber(text) ?? clockSeconds(text) else {
      throw problem(.badDuration, "Not a number of seconds: \(quoted(text)).")
    }
    guard (0...86_400).contains(number) else {
      throw problem(.durationOutOfRange, "\(quoted(text)) seconds.")
    }
    return number == 0 ? nil : number
  }

  /// Throws where nothing says that the set was done; `distance` is a column that may say so.
  func checkDone(_ repetitions: Int?, _ durationS: Double?, distance: [String]) throws(RowProblem) {
    guard repetitions == nil, durationS == nil else { return }
    let covered = distance.contains { self[$0].flatMap(plainNumber).map { $0 > 0 } ?? false }
    if !covered { throw problem(.nothingDone, "Neither repetitions nor seconds nor distance.") }
  }

  /// The kind of set an app's word names; an unknown one is noted and taken as a working set.
  func kind(_ text: String?, _ words: [String: SetKind], _ findings: inout Findings) -> SetKind {
    guard let text else { return .working }
    if let kind = words[text.lowercased().filter(\.isLetterOrDigit)] { return kind }
    findings.note(.setKindUnknown, detail: quoted(text))
    return .working
  }

  /// The log's own count of the set, where the field holds one.
  func number(_ column: String) -> Int? {
    self[column].flatMap(plainNumber).flatMap { Int(exactly: $0) }
  }

  /// Whether a text is a number, as set marks such as W are not.
  func isNumber(_ text: String) -> Bool { habits.numbers.number(text) != nil }

  /// Whether a field says yes: true, yes or 1.
  func says(_ column: String) -> Bool {
    self[column].map { ColumnWords.standard.says("yes", $0) } ?? false
  }

  func problem(_ code: RowProblemCode, _ message: String) -> RowProblem {
    RowProblem(code, line: row.line, message)
  }
}

extension Character {
  var isLetterOrDigit: Bool { isLetter || isNumber }
}

/// The seconds of `mm:ss` or `h:mm:ss`.
func clockSeconds(_ text: String) -> Double? {
  let parts = text.split(separator: ":", omittingEmptySubsequences: false)
  guard (2...3).contains(parts.count) else { return nil }
  var seconds = 0.0
  for part in parts {
    guard let number = plainNumber(String(part)), number >= 0 else { return nil }
    seconds = seconds * 60 + number
  }
  return seconds
}

/// Text from a file as one line that no terminal or report stumbles over, at most 80 characters.
func printable(_ text: String) -> String {
  if text.utf8.count <= 80, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
  let line = ForeignText.visible(text, substitute: " ")
  return line.count > 80 ? line.prefix(79) + "…" : line
}

func quoted(_ text: String) -> String { "“\(printable(text))”" }
