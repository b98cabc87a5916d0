import AthleteWeeks
import Running
import SoleusLoad
import WeeklyReport
import Writing

/// What files hold as a table for a terminal: a row a recording, and below the table what was noticed.
///
/// Names of files come last in a row, so that rows can be shown as they come.
package struct InspectionTable {
  /// Under which the rows stand that were shown last.
  private var heading = ""
  /// Rows of files that hold nothing, until there is a heading.
  private var held: [String] = []
  private var noted = NotedBelow()
  private var hasEstimate = false

  package init() {}

  /// The lines to show for a file, after a heading where another athlete's rows begin.
  package mutating func lines(_ result: Inspection.Result) -> [String] {
    let rows = rows(result)
    guard let heading = Self.heading(result), heading != self.heading else {
      // No row stands above the first heading.
      guard self.heading.isEmpty else { return rows }
      held += rows
      return []
    }
    let gap = self.heading.isEmpty ? [] : [""]
    self.heading = heading
    defer { held = [] }
    return gap + [heading] + held + rows
  }

  /// What stands below all rows.
  package var below: [String] {
    held + (hasEstimate ? ["", "~ is estimated"] : []) + noted.lines
  }

  // MARK: Rows

  private static func heading(_ result: Inspection.Result) -> String? {
    guard let by = result.profileLines else { return nil }
    let units = result.athlete.units
    let titles = Column.row([
      .start: "start", .distance: units.name, .moving: "moving", .pace: units.paceName,
      .ascent: "m up", .cadence: "steps/min", .surface: "surface", .load: units.loadName,
    ])
    return ((by.isEmpty ? ["times in \(result.athlete.timeZone)"] : by) + [titles + "file"])
      .joined(separator: "\n")
  }

  private mutating func rows(_ result: Inspection.Result) -> [String] {
    let file = result.file
    switch result.outcome {
    case .rejected(let rejection):
      noted.note(rejection, file)
      return [spanning(rejection.code == .missing ? "missing" : "rejected", file)]
    case .strength(let log):
      for finding in log.findings { noted.note(finding, file) }
      for problem in log.rowProblems {
        noted.note(problem.code, "", "\(file):\(problem.line): \(problem.message)")
      }
      let words =
        "\(log.format) log: \(Format.count(log.sessions, "session")), "
        + "\(Format.count(log.sets.count, "set")), \(log.calfSets) of calf work"
      return [spanning(words, file)] + InspectedExercises(log).lines
    case .activities(let list):
      for finding in list.findings { noted.note(finding, file) }
      return [spanning("list of \(list.activities.count) activities, \(list.runs) runs", file)]
    case .runs(_, let recordings):
      return recordings.map { recording in
        row(recording, result, recordings.count > 1)
      }
    }
  }

  private mutating func row(
    _ recording: RecordingOutcome, _ result: Inspection.Result, _ isOneOfMany: Bool
  ) -> String {
    func name(_ number: Int) -> String { isOneOfMany ? "\(result.file) (\(number))" : result.file }
    switch recording {
    case .passedOver(let skipped):
      let word = skipped.word.map { " (\"\(ForeignText.line($0))\")" } ?? ""
      return spanning(
        "skipped: \(skipped.code.rawValue), \(skipped.sport.rawValue)\(word)", name(skipped.number))
    case .rejected(let refused):
      noted.note(refused.rejection, name(refused.number))
      return spanning("rejected", name(refused.number))
    case .run(let run):
      for finding in run.findings { noted.note(finding, name(run.number)) }
      return Column.row(cells(run, result)) + name(run.number)
    }
  }

  private mutating func cells(_ run: Run, _ result: Inspection.Result) -> [Column: String] {
    let units = result.athlete.units
    let (day, seconds) = result.clock.day(of: run.start)
    func marked(_ text: String?, _ signal: Signal) -> String? {
      guard let text, run.quality[signal]?.source == .estimated else { return text }
      hasEstimate = true
      return "~" + text
    }
    let surface = run.surfaces.max { $0.share < $1.share }.map { most in
      let text = "\(most.surface.rawValue) \(Format.percent(most.share))"
      // A device's mode is told, the rest is made out.
      guard most.witness != .device else { return text }
      hasEstimate = true
      return "~" + text
    }
    let load = result.load(of: run)?.band()
    return [
      .start: "\(day) \(Format.timeOfDay(seconds))",
      .distance: marked(run.distanceM.map(units.distance), .distance),
      .moving: run.movingS.map(Format.duration), .pace: run.paceSPerKm.map(units.pace),
      .ascent: marked(run.ascentM.map { Format.fixed($0, 0) }, .ascent),
      .cadence: marked(run.cadenceSPM.map { Format.fixed($0, 0) }, .cadence),
      .surface: surface,
      .load: load.map { units.load($0) } ?? "unknown",
    ].compactMapValues(\.self)
  }

  /// Words in place of figures.
  private func spanning(_ words: String, _ file: String) -> String {
    Column.padded(words, Column.width - 2) + "  " + file
  }
}

/// The columns before the name of the file; each has room for what a run can come to.
private enum Column: Int, CaseIterable {
  case start, distance, moving, pace, ascent, cadence, surface, load

  private var width: Int {
    switch self {
    case .start: 16
    case .distance: 6
    case .moving: 8
    case .pace: 6
    case .ascent: 6
    case .cadence: 9
    case .surface: 15
    case .load: 16
    }
  }

  private var isText: Bool { self == .start || self == .surface }

  /// Of all of them.
  static var width: Int { allCases.reduce(0) { $0 + $1.width + 2 } }

  /// A row up to the name of the file; what is not known is a dash.
  static func row(_ cells: [Column: String]) -> String {
    allCases.map { column in
      let text = cells[column] ?? "–"
      let padding = String(repeating: " ", count: max(0, column.width - text.count))
      return (column.isText ? text + padding : padding + text) + "  "
    }.joined()
  }

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
