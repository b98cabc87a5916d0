import DelimitedText
public import Running
import WrittenValues

/// What one file of a strength app holds.
public struct StrengthLog: Sendable {
  public var format: StrengthFormat
  /// How many sessions the sets belong to.
  public var sessions: Int
  /// Every set that could be used, in the order of the file.
  public var sets: [StrengthSet]
  /// The rows that could not be used, in the order of the file.
  public var problems: [RowProblem]
  public var findings: [Finding]

  /// Reads a strength log, told apart by its header.
  ///
  /// `athlete` gives the body mass; `defaultUnit` counts where the log does not state its unit, and
  /// where neither does, kilograms are assumed and a finding says so. Throws `empty` where there are
  /// no sets, `no-header` where it is no known log, and `no-usable-rows` where every row has a problem.
  public static func read(
    _ bytes: [UInt8], of athlete: Athlete, defaultUnit: WeightUnit?, catalogue: ExerciseCatalogue
  ) throws(Rejection) -> StrengthLog {
    let text = DelimitedText(bytes)
    let rows = PlainDigits.plain(text.rows)
    guard let header = rows.first else {
      throw Rejection(.empty, "The file has no content.")
    }
    for (text, dialect) in beginnings(of: rows, text.separator) {
      guard let dialect = dialect.init(text, defaultUnit: defaultUnit) else { continue }
      var logged = dialect.read()
      try logged.checkUsable()
      let sets = catalogue.recognise(logged.sets, of: athlete, findings: &logged.findings)
      return StrengthLog(
        format: type(of: dialect).format, sessions: logged.sessions,
        sets: sets, problems: logged.problems, findings: logged.findings.list)
    }
    let known = StrengthFormat.allCases.map(\.label).joined(separator: ", ")
    throw Rejection(
      .noHeader, line: header.line,
      "The first row is the header of none of \(known): “\(printable(header.fields[0]))” …")
  }

  /// Each dialect with the whole text, then with what stands below a title, which sheets have over the header.
  private static func beginnings(
    of rows: [DelimitedText.Row], _ separator: DelimitedText.Separator
  ) -> some Sequence<(DelimitedText, any StrengthDialect.Type)> {
    let titles = rows.prefix(mostTitles).prefix { row in
      row.fields.count { $0.contains { !$0.isWhitespace } } <= 2
    }
    return (0...titles.count).lazy.flatMap { skipped in
      let text = DelimitedText(rows: Array(rows.dropFirst(skipped)), separator: separator)
      return dialects.map { (text, $0) }
    }
  }

  private static let mostTitles = 10
}

/// The apps whose logs are read.
public enum StrengthFormat: String, Codable, Sendable, CaseIterable {
  case strong, hevy
  case fitNotes = "fitnotes"
  case jefit, fitbod
  /// Our own, in docs/strength.md.
  case plain
  /// Any other table with columns of a date, an exercise and what was done.
  case table

  /// The app's name for people.
  public var label: String {
    switch self {
    case .strong: "Strong"
    case .hevy: "Hevy"
    case .fitNotes: "FitNotes"
    case .jefit: "JEFIT"
    case .fitbod: "Fitbod"
    case .plain: "the plain log of docs/strength.md"
    case .table: "a table with a date, an exercise and repetitions or seconds"
    }
  }
}

extension LoggedSets {
  /// How many starts and titles there are; a set without a title goes with those of its start.
  fileprivate var sessions: Int {
    let titles = Dictionary(grouping: sets.map(\.set), by: \.start).values
      .map { Set($0.map(\.session)) }
    return titles.reduce(0) { $0 + max(1, $1.subtracting([""]).count) }
  }

  /// Throws where there is nothing to go on with.
  fileprivate func checkUsable() throws(Rejection) {
    guard sets.isEmpty else { return }
    guard let first = problems.first else {
      throw Rejection(.empty, "A header, but not one set.")
    }
    let count = "None of the rows (\(problems.count))"
    // A rejection's message has no full stop of its own.
    let reason = first.message.hasSuffix(".") ? first.message.dropLast() : first.message[...]
    throw Rejection(
      .noUsableRows, line: first.line, "\(count) could be used; the first problem: \(reason)")
  }
}
