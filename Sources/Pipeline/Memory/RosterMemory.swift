import AthleteWeeks
import Foundation
import Running
import WeeklyReport
import Writing

/// What must be remembered of all athletes together, so that a roster says what came since the night
/// before and names a broken file for two weeks and no longer.
struct RosterMemory: Codable, Equatable {
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

  /// Takes note of a night; a second one of the same day is held against the same night before.
  mutating func note(_ lines: [AthleteLine], on today: LocalDay) {
    let noted = day.flatMap { LocalDay($0) }
    // A night made for a day of the past has nothing to remember.
    if let noted, noted > today { return }
    if let noted, noted < today {
      (dayBefore, runsBefore) = (self.day, runs)
    }
    day = today.description
    runs = Dictionary(lines.map { ($0.athlete, $0.runs) }) { first, _ in first }
    let names = lines.flatMap { line in line.rejected.map { Self.name(line.athlete, $0) } }
    rejected = Dictionary(
      names.map { ($0, rejected[$0] ?? today.description) }
    ) { first, _ in first }
  }

  private static func name(_ athlete: String, _ line: AthleteLine.RejectedLine) -> String {
    let content = line.sha256.isEmpty || line.rejection.code == .empty ? line.file : line.sha256
    return athlete + " " + AthleteMemory.name(of: line.rejection, content: content)
  }

  /// What came since the night before in a sentence; `nil` where there was none.
  ///
  /// - Parameter names: of athletes by their folders.
  func since(_ names: [String: String]) -> String? {
    guard let before = dayBefore.flatMap({ LocalDay($0) }) else { return nil }
    let changes = runs.mapValues { $0 }.merging(runsBefore) { now, _ in now }.keys.sorted().map {
      (athlete: $0, runs: (runs[$0] ?? 0) - (runsBefore[$0] ?? 0))
    }
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
        ForeignText.line("\(line.athlete)/\(file.file): \(file.rejection.code.rawValue).") + " "
          + file.rejection.hint
      }
    }
  }

  /// What `file` holds; one that is not there yet remembers nothing, and so does one that is damaged: what
  /// came since is lost for a night and no more.
  static func read(_ path: String) -> RosterMemory {
    guard let data = FileManager.default.contents(atPath: path),
      let memory = try? JSONDecoder().decode(RosterMemory.self, from: data),
      memory.schema == schema
    else { return RosterMemory() }
    return memory
  }

  /// Writes it whole or not at all, unless the file holds it already.
  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    let name = (path as NSString).lastPathComponent
    let folder = OutputFolder(
      path: (path as NSString).deletingLastPathComponent, writer: "-" + name)
    _ = try folder.write(String(decoding: try encoder.encode(self), as: UTF8.self) + "\n", to: name)
  }
}
