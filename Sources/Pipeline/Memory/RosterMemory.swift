import AthleteWeeks
import Running
import WeeklyReport
import Writing

/// What must be remembered of all athletes together, so that a roster says what came since the night
/// before and names a broken file for two weeks and no longer.
struct RosterMemory: Remembered, Equatable {
  /// The layout of the file; another one is refused.
  static let schema = 1
  /// Days for which a file that cannot be read is named.
  static let daysNamed = 14

  private var schema = RosterMemory.schema
  /// The day of the newest night, and the runs of each athlete then.
  private var day: String?
  private var runs: [String: Int] = [:]
  /// The same of the newest night of an earlier day.
  private var dayBefore: String?
  private var runsBefore: [String: Int] = [:]
  /// By their names, when files that cannot be read were first seen.
  private var rejected: [String: String] = [:]

  private enum CodingKeys: String, CodingKey {
    case schema, day, runs, rejected
    case dayBefore = "day_before"
    case runsBefore = "runs_before"
  }

  init() {}

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    schema = try values.schema(Self.schema, forKey: .schema)
    day = try values.decodeIfPresent(String.self, forKey: .day)
    runs = try values.decode([String: Int].self, forKey: .runs)
    dayBefore = try values.decodeIfPresent(String.self, forKey: .dayBefore)
    runsBefore = try values.decode([String: Int].self, forKey: .runsBefore)
    rejected = try values.decode([String: String].self, forKey: .rejected)
  }

  /// Takes note of a night; a second one of the same day is held against the same night before.
  ///
  /// One of a day before the newest has nothing to be held against, and neither has the next: which of the
  /// two days was wrong is not known.
  mutating func note(_ lines: [AthleteLine], on today: LocalDay) {
    let noted = day.flatMap { LocalDay($0) }
    let isBackward = noted.map { $0 > today } ?? false
    if isBackward {
      (dayBefore, runsBefore) = (nil, [:])
    } else if let noted, noted < today {
      (dayBefore, runsBefore) = (runs.isEmpty ? nil : self.day, runs)
    }
    day = today.description
    runs = isBackward ? [:] : Dictionary(lines.map { ($0.athlete, $0.runs) }) { first, _ in first }
    let names = lines.flatMap { line in line.rejected.map { Self.name(line.athlete, $0) } }
    rejected = Dictionary(
      names.map { ($0, min(rejected[$0] ?? today.description, today.description)) }
    ) { first, _ in first }
  }

  private static func name(_ athlete: String, _ line: AthleteLine.RejectedLine) -> String {
    athlete + " " + AthleteMemory.name(of: line)
  }

  /// The day of the night before, and by how many runs each athlete has more than then; `nil` where there
  /// was none.
  var changes: (since: LocalDay, [(athlete: String, runs: Int)])? {
    guard let before = dayBefore.flatMap({ LocalDay($0) }) else { return nil }
    return (
      before,
      Set(runs.keys).union(runsBefore.keys).sorted().map {
        ($0, (runs[$0] ?? 0) - (runsBefore[$0] ?? 0))
      }.filter { $0.1 != 0 }
    )
  }

  /// What came since the night before in a sentence; `nil` where there was none.
  ///
  /// - Parameter names: of athletes by their folders.
  func since(_ names: [String: String]) -> String? {
    guard let (before, changes) = changes else { return nil }
    func part(_ changes: [(athlete: String, runs: Int)], _ word: String) -> String? {
      guard !changes.isEmpty else { return nil }
      let sum = changes.reduce(0) { $0 + abs($1.runs) }
      return "\(Format.count(sum, "run")) \(word), of "
        + Phrase.names(changes.map { ForeignText.line(names[$0.athlete] ?? $0.athlete) })
    }
    let parts = [
      part(changes.filter { $0.runs > 0 }, "more"), part(changes.filter { $0.runs < 0 }, "fewer"),
    ].compactMap(\.self)
    let day = Format.shortDate(before)
    return parts.isEmpty
      ? "Nothing came since \(day)." : "Since \(day): " + parts.joined(separator: "; ") + "."
  }

  /// Files that cannot be read and were first seen in the last two weeks, in words.
  func named(_ lines: [AthleteLine]) -> [String] {
    guard let today = day.flatMap({ LocalDay($0) }) else { return [] }
    return lines.flatMap { line in
      line.rejected.filter { file in
        guard let first = rejected[Self.name(line.athlete, file)].flatMap({ LocalDay($0) }) else {
          return true
        }
        return today < first.advanced(by: Self.daysNamed)
      }.map { file in
        ForeignText.line(
          NamedRejection(athlete: line.athlete, file: file.file, rejection: file.rejection).words)
      }
    }
  }
}
