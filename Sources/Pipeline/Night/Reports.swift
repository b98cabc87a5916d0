import AthleteWeeks
import Running
import WeeklyReport
import Writing

/// Makes the files of the report folder, one after the other: pages before what lists them.
struct Reports {
  /// Relative paths of what was made.
  private(set) var paths: [String] = []
  /// The newest week that is over for everybody, else the newest.
  private(set) var latest: Week?
  /// Weeks that are over, with what they were made of.
  private(set) var completed: [(athlete: String, week: Week, runs: Int, sets: Int)] = []

  private let plan: Plan
  private let context: ReportOrigin
  private let write: (_ text: String, _ path: String) throws -> Void

  /// Hands each text to `write` as soon as it is made, so that no more than one is held.
  ///
  /// - Parameter firstComplete: runs and sets of a week's first complete report, `nil` before it.
  init(
    plan: Plan, asOf: Double, joins: [AthleteJoin], inputs: [KnownInput], context: ReportOrigin,
    silentWeeks: Int, firstComplete: (String, Week) throws -> (runs: Int, sets: Int)?,
    write: @escaping (_ text: String, _ path: String) throws -> Void
  ) throws {
    self.plan = plan
    self.context = context
    self.write = write
    guard let weeks = Self.weeks(joins, silentWeeks) else {
      try addRunJSON(asOf, joins, inputs, nil)
      return
    }
    latest =
      weeks.last { week in joins.allSatisfy { $0.builder.isOver(week) } } ?? weeks.last
    var weekly = WeeklyCSV.table.header
    for week in weeks {
      var ofWeek: [AthleteWeek] = []
      for join in joins {
        let athlete = join.history.athlete
        let (runs, sets) = join.builder.inputs(of: week)
        var status = WeekStatus.provisional
        if join.builder.isOver(week) {
          let first = try firstComplete(athlete.id, week)
          status =
            if let first, first != (runs, sets) {
              .revised(
                runsBefore: first.runs, runsNow: runs, setsBefore: first.sets, setsNow: sets)
            } else {
              .complete
            }
          if first == nil { completed.append((athlete.id, week, runs, sets)) }
        }
        // Before an athlete's first file there is nothing to say, also not that it is missing.
        guard let span = join.builder.span ?? weeks.last.map({ $0...$0 }),
          week >= span.lowerBound
        else { continue }
        ofWeek.append(
          join.builder.build(week, status: status, isCurrent: week >= (latest ?? week)))
      }
      try addPages(ofWeek, of: week)
      for page in ofWeek { weekly += WeeklyCSV.table.line(page) }
    }
    try addTables(weekly, joins)
    try addRunJSON(asOf, joins, inputs, weeks)
  }

  /// The weeks with input of anybody, up to the current one, each with a few weeks after it.
  ///
  /// A watch whose battery died dates runs decades back; the empty decades after them say nothing.
  private static func weeks(_ joins: [AthleteJoin], _ silentWeeks: Int) -> [Week]? {
    guard let current = joins.map(\.builder.today.week).max() else { return nil }
    let withInput = Set(
      joins.flatMap { join in
        join.history.runs.map(\.day.week) + join.history.sets.map(\.day.week)
      }
    ).filter { $0 <= current }
    let weeks = Set(withInput.flatMap { week in (0...silentWeeks).map(week.advanced) })
      .filter { $0 <= current }.sorted()
    return weeks.isEmpty ? nil : weeks
  }

  private mutating func add(_ text: String, at path: String) throws {
    paths.append(path)
    try write(text, path)
  }

  private mutating func addPages(_ ofWeek: [AthleteWeek], of week: Week) throws {
    for page in ofWeek {
      let base = "\(week)/\(page.athlete.id)"
      if plan.reports.contains(.html) {
        try add(AthletePage.html(page, context), at: base + ".html")
      }
      if plan.reports.contains(.markdown) {
        try add(AthleteMarkdown.text(page, context), at: base + ".md")
      }
      if plan.reports.contains(.json) {
        try add(AthleteJSON.text(page, context), at: base + ".json")
      }
    }
    if plan.reports.contains(.html) {
      try add(RosterPage.html(ofWeek, of: week, context), at: "\(week)/index.html")
    }
  }

  private mutating func addTables(_ weekly: String, _ joins: [AthleteJoin]) throws {
    guard plan.reports.contains(.csv) else { return }
    let runs = joins.flatMap { join in
      join.history.runs.map { run in
        RunsCSV.Row(
          athlete: join.history.athlete, run: run,
          hardShare: join.builder.hardShare(of: run))
      }
    }
    let sets = joins.flatMap { join in
      join.history.sets.map { StrengthCSV.Row(athlete: join.history.athlete, set: $0) }
    }
    try add(weekly, at: WeeklyCSV.table.file)
    try add(RunsCSV.table.text(runs), at: RunsCSV.table.file)
    try add(StrengthCSV.table.text(sets), at: StrengthCSV.table.file)
  }

  private mutating func addRunJSON(
    _ asOf: Double, _ joins: [AthleteJoin], _ inputs: [KnownInput], _ weeks: [Week]?
  ) throws {
    let rejected = inputs.compactMap { input in
      input.rejection.map { rejection in
        JSONText.members(
          [("athlete", .string(input.athlete)), ("file", .string(input.path))]
            + rejection.members())
      }
    }
    func sum(_ count: (AthleteJoin) -> Int) -> JSONText {
      .int(joins.reduce(0) { $0 + count($1) })
    }
    let report = JSONText.object([
      "schema": .int(1), "as_of": .string(Format.instant(asOf)),
      "program": .string(context.programVersion), "model": .string(context.modelName),
      "model_digest": .string(context.modelDigest), "athletes": .int(joins.count),
      "files": .int(inputs.count), "runs": sum(\.history.runs.count),
      "duplicates": sum(\.history.duplicates.count), "skipped": sum(\.history.skipped),
      "sets": sum(\.history.sets.count), "rejected": .array(rejected),
      "first_week": .string(weeks?.first?.description),
      "last_week": .string(weeks?.last?.description),
      "latest": .string(latest?.description),
    ])
    try add(report.text, at: "run.json")
  }
}
