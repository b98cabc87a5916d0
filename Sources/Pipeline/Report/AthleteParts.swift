import Foundation
import Running
import WeeklyReport
import Writing

/// What a report leaves of one athlete for the roster and for the next night.
///
/// Week lines, row parts of the tables, and what they were made of; all of it may be dropped at any
/// time.
struct AthleteParts {
  let folder: OutputFolder
  private let athlete: String

  /// For days on which nothing comes.
  let ahead: DaysAhead

  /// - Parameter folder: holds the parts of all athletes.
  init(folder: String, athlete: String) {
    self.folder = OutputFolder(path: folder + "/" + athlete)
    ahead = DaysAhead(self.folder)
    self.athlete = athlete
  }

  /// What stands in the folder, and what it was made of.
  struct State: Codable {
    /// The layout of the file; any other is as good as none.
    static let schema = 1

    var schema = State.schema
    /// Of everything that the parts follow from; empty while they are being made.
    var key: String
    var line: AthleteLine
    /// Of the row parts.
    var runsDigest: String
    var setsDigest: String
    /// Oldest first.
    var weeks: [WeekState]

    /// While pages are made: it vouches for nothing and knows every page that may be there.
    static func unfinished(line: AthleteLine, pages: [String]) -> State {
      State(
        key: "", line: line, runsDigest: "", setsDigest: "",
        weeks: [WeekState(week: "", digest: "", pages: pages, runBytes: 0, setBytes: 0)])
    }
  }

  /// A week as it was last made.
  struct WeekState: Codable {
    var week: String
    /// Of everything that the week follows from.
    var digest: String
    var pages: [String]
    /// Of each page; `nil` where an older program made them.
    var stamps: [String?]?
    /// Bytes of the week's rows in the parts of runs.csv and strength.csv.
    var runBytes: Int
    var setBytes: Int
  }

  static let runs = RunsCSV.table.file
  static let sets = StrengthCSV.table.file
  private static let weeks = "weeks.ndjson"
  private static let state = "state.json"

  /// `nil` where there is none, or none that this program knows; one that cannot be read is an error, or
  /// the athlete would be lost to the roster in silence.
  func state() throws -> State? {
    guard isThere("\(folder.path)/\(Self.state)") else { return nil }
    let data = try whole(Self.state)
    guard let state = try? JSONDecoder().decode(State.self, from: data),
      state.schema == State.schema
    else { return nil }
    return state
  }

  /// Whether every part is there.
  var areWhole: Bool { [Self.weeks, Self.runs, Self.sets].allSatisfy(folder.has) }

  func write(_ state: State) throws {
    _ = try folder.write(try RecordLine.text(state) + "\n", to: Self.state)
  }

  /// The lines of weeks as text, one a line.
  func weekLines() throws -> [Data] {
    try whole(Self.weeks).lines.filter { !$0.isEmpty }
  }

  func write(lines: [Data], runs: Data, sets: Data) throws {
    try write(lines: lines)
    for (part, name) in [(runs, Self.runs), (sets, Self.sets)] {
      _ = try folder.write(part, to: name)
    }
  }

  func write(lines: [Data]) throws {
    let text = lines.reduce(into: Data()) { $0 += $1 + [UInt8(ascii: "\n")] }
    _ = try folder.write(text, to: Self.weeks)
  }

  /// A part that must be there.
  func whole(_ name: String) throws -> Data {
    guard let data = data(name) else {
      let path = folder.path + "/" + name
      throw Missing(path: path, reason: isThere(path) ? "cannot be read" : "is missing")
    }
    return data
  }

  /// A part is not there: the roster would lose the athlete in silence.
  struct Missing: Error {
    var path: String
    var reason: String
  }

  func data(_ name: String) -> Data? {
    FileManager.default.contents(atPath: folder.path + "/" + name)
  }

  /// The athletes of whom there are parts in `folder`.
  static func athletes(in folder: String) throws -> [String] {
    guard isThere(folder) else { return [] }
    do {
      return try FolderListing.names(in: folder)
        .filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/\(state)") }
    } catch {
      throw Missing(path: folder, reason: "cannot be listed")
    }
  }

  /// The athlete's share of the roster; `nil` where no report was finished.
  func rows() throws -> AthleteRows? {
    guard let state = try state(), !state.key.isEmpty else { return nil }
    func part(_ name: String, _ digest: String) -> RowPart {
      RowPart(digest: Data(digest.utf8)) { try whole(name) }
    }
    return AthleteRows(
      line: state.line, weekLines: try weekLines(), runs: part(Self.runs, state.runsDigest),
      sets: part(Self.sets, state.setsDigest))
  }

  /// The athlete's share after a report, which must be there.
  func finishedRows() throws -> AthleteRows {
    guard let rows = try rows() else {
      throw Missing(path: "\(folder.path)/\(Self.state)", reason: "is missing")
    }
    return rows
  }

  func remove() {
    ahead.remove()
    for name in [Self.weeks, Self.runs, Self.sets, Self.state] { folder.remove(name) }
  }
}
