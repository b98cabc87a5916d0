import Conditions
package import Running

/// What a person says of single recordings, as `corrections.csv` lists it.
///
/// It beats every other witness and is applied in the join: no record hangs on it.
package struct Corrections: Sendable, Equatable {
  package static let file = "corrections.csv"

  package var rows: [Row] = []
  /// A problem costs its row only.
  package var problems: [Problem] = []

  /// What is said of one recording.
  package struct Row: Sendable, Equatable {
    /// In the file, from 1.
    var line: Int
    var place: Place
    var changes: [Change]
    var note: String?
  }

  /// Which recording is meant: by its file, by its start, or by both where neither is enough.
  package struct Place: Sendable, Equatable {
    /// The path below the athlete's folder, or the file's name alone.
    var file: String?
    var day: LocalDay?
    /// Since local midnight.
    var minute: Int?

    /// The words in which a person would say it.
    var words: String {
      let time = minute.map { " \($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" } ?? ""
      return [file, day.map { $0.description + time }].compactMap(\.self).joined(separator: ", ")
    }
  }

  package enum Change: Sendable, Equatable {
    case isRun
    /// Another sport, in the person's words.
    case isOther(String)
    case isOmitted
    /// Metres.
    case distance(Double)
    case isSameAs(Place)
  }

  package init() {}

  /// Reads the table: `file` or `start`, and `sport`, `omit`, `distance_m`, `same-as` and `note`.
  ///
  /// - Parameter sport: what a word for a sport means, such as `trail run` or `Laufen`.
  package init(_ bytes: [UInt8], sport: (String) -> Sport) {
    var table = SaidTable(file: Self.file)
    rows = table.rows(
      bytes, either: ["file", "start"],
      optional: ["sport", "omit", "distance_m", "same-as", "note"]
    ) { fields throws(Fault) -> Row in try Self.row(fields, sport) }
    problems = table.problems
  }

  typealias Fault = SaidTable.Fault

  static func problem(_ line: Int, _ message: String) -> Problem {
    Problem(file: file, line: line, column: 1, message: message)
  }

  private static func row(
    _ fields: SaidTable.Fields, _ sport: (String) -> Sport
  ) throws(Fault) -> Row {
    var place = Place(file: fields["file"])
    if let text = fields["start"] {
      guard let start = Place(start: text) else {
        throw Fault("\"\(text)\" is no local time such as 2026-05-31 or 2026-05-31 07:05")
      }
      (place.day, place.minute) = (start.day, start.minute)
    }
    guard place != Place() else { throw Fault("neither file nor start says which recording") }
    let changes = try changes(fields, sport)
    guard !changes.isEmpty else {
      throw Fault("it corrects nothing: sport, omit, distance_m and same-as are empty")
    }
    return Row(line: fields.line, place: place, changes: changes, note: fields["note"])
  }

  private static func changes(
    _ fields: SaidTable.Fields, _ sport: (String) -> Sport
  ) throws(Fault) -> [Change] {
    var changes: [Change] = []
    if let word = fields["sport"] {
      changes.append(sport(word) == .running ? .isRun : .isOther(word))
    }
    if let omit = fields["omit"]?.lowercased() {
      guard let isOmitted = ["yes": true, "no": false][omit] else {
        throw Fault("omit is yes or no, not \"\(omit)\"")
      }
      if isOmitted { changes.append(.isOmitted) }
    }
    if let text = fields["distance_m"] {
      guard let metres = Double(text), shortestM...longestM ~= metres else {
        throw Fault("\"\(text)\" is no run's distance in metres, such as 10500")
      }
      changes.append(.distance(metres))
    }
    if let other = fields["same-as"] {
      changes.append(.isSameAs(Place(start: other) ?? Place(file: other)))
    }
    return changes
  }

  /// Less is a number of kilometres or miles, and more than the world record of six days (1,036.8 km,
  /// IAU) a slip of the pen.
  private static let shortestM = 100.0
  private static let longestM = 1_036_800.0
}

extension Corrections.Place {
  /// Reads a local day, with the time of day where it stands there; `nil` for anything else.
  fileprivate init?(start text: String) {
    let parts = text.split { $0 == " " || $0 == "T" }
    guard let first = parts.first, parts.count <= 2, let day = LocalDay(String(first)) else {
      return nil
    }
    self.init(day: day)
    guard parts.count == 2 else { return }
    let fields = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count), fields.allSatisfy({ (1...2).contains($0.count) }) else {
      return nil
    }
    let numbers = fields.compactMap { UInt8($0) }
    guard numbers.count == fields.count, numbers[0] < 24,
      numbers.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    minute = Int(numbers[0]) * 60 + Int(numbers[1])
  }
}
