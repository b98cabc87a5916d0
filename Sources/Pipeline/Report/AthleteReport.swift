import AthleteWeeks
import Foundation
import Running
import WeeklyReport
import Writing

/// Makes what one athlete's records ask for and is not there yet: pages, week lines and row parts.
///
/// It depends on the records, the profile, the plan, the athlete's local day and the athlete's memory, and
/// on no other athlete.
struct AthleteReport {
  let plan: Plan
  let origin: ReportOrigin
  /// Stands for the program: another one makes everything anew.
  let programKey: String
  let profile: AthleteProfile
  let clock: AthleteClock
  /// The athlete's local day.
  let today: LocalDay
  /// The same by the clock: of a week that ends no sooner nothing is remembered.
  let clockDay: LocalDay
  let reports: OutputFolder
  let parts: AthleteParts

  /// Weeks without any input are reported for so long after the last one: then everybody knows.
  private static let silentWeeks = 4

  /// - Parameter now: by the clock, seconds since 1970; `nil` where nobody looks at it.
  init(
    plan: Plan, program: Program, profile: AthleteProfile, asOf: AsOf, clock now: Double?,
    partsFolder: String, reports: OutputFolder
  ) {
    self.plan = plan
    origin = ReportOrigin(plan, program)
    programKey = program.key
    self.profile = profile
    let (clock, today) = (profile.clock, asOf.day(on: profile.clock))
    self.clock = clock
    self.today = today
    clockDay = now.map { min(clock.day(of: $0).day, today) } ?? today
    let athlete = profile.athlete.id
    self.reports = reports.asWriter(athlete)
    parts = AthleteParts(folder: partsFolder, athlete: athlete)
  }

  /// What became of the athlete's report.
  struct Result {
    var line: AthleteLine
    /// Files that were not there or held something else.
    var written = 0
    var memory: AthleteMemory
  }

  /// Stands for everything that the report follows from but the records.
  private var base: String {
    Digest.of([
      programKey, profile.key, plan.modelName, plan.modelDigest,
      plan.reports.map(\.rawValue).joined(separator: ","), plan.reportFolder,
    ])
  }

  /// Stands for what makes figures of the same files: the model and the way to derive.
  private var rules: String {
    let map = plan.map.map { ".\($0.key.prefix(8))" } ?? ""
    return "\(plan.modelDigest.prefix(8)).\(Derivation.version)\(map)"
  }

  /// - Parameters:
  ///   - recordsKey: stands for the records; while it stays, they are not asked for.
  ///   - forgets: whether what is gone is meant to be; else the reports stay where nothing is left.
  func update(
    recordsKey: String, places: [RejectedFile], unread: [UnreadFile], memory: AthleteMemory,
    forgets: Bool = false,
    records: () throws -> [PlacedRecord]
  ) throws -> Result {
    func key(_ memory: AthleteMemory, on day: LocalDay) -> String {
      self.key(recordsKey, places, unread, memory, day)
    }
    let state = try parts.state()
    let missing = missingWeeks(state)
    if let state, missing.isEmpty, parts.areWhole {
      let key = key(memory, on: today)
      if state.key == key { return Result(line: state.line, memory: memory) }
      if let ahead = parts.ahead.day(today, key: key), let written = try put(ahead, state) {
        return Result(line: state.line, written: written, memory: memory)
      }
    }
    let all = try records()
    let unread = (unread + all.compactMap(UnreadFile.init))
      .sorted { FileName($0.file) < FileName($1.file) }
    let records = all.filter { UnreadFile($0) == nil }
    let join = AthleteJoin(
      profile, records, places: places, unread: unread, bands: plan.bands, today: today)
    var remembered = memory
    // What cannot be read for now has its former record and a place.
    let files = Set((all.map(\.file) + places.map(\.file)).map(FileName.init)).count
    var line = AthleteLine(join.history, records, places + join.faults, files: files)
    line.accept { memory.accepted.contains(AthleteMemory.name(of: $0)) }
    let hadInput = state.map { !$0.key.isEmpty && $0.line.runs + $0.line.sets > 0 } ?? false
    if hadInput, !forgets, !records.contains(where: \.record.hasInput) {
      if line.rejected.isEmpty {
        line.rejected.append(
          AthleteLine.RejectedLine(
            file: "", sha256: "",
            rejection: Rejection(
              .gone, "nothing is left of what there was at the last run; the reports stay")))
      }
      return Result(line: line, memory: memory)
    }
    let digests = WeekDigests(
      join, base: Digest.of([base] + Set(records.map(\.record.derivation)).sorted()))
    let planned = plannedWeeks(join, digests, memory: &remembered)
    let written = try make(
      planned, join, from: state, missing, line: line, key: key(remembered, on: today))
    try parts.ahead.write(
      daysAhead(join, digests, planned.last) { key(remembered, on: $0) })
    return Result(line: line, written: written, memory: remembered)
  }

  /// Whether everything stands as `update` would leave it, without looking at a record.
  func isStanding(
    recordsKey: String, places: [RejectedFile], unread: [UnreadFile], memory: AthleteMemory
  ) -> Bool {
    guard let state = try? parts.state() else { return false }
    return state.key == key(recordsKey, places, unread, memory, today) && parts.areWhole
      && missingWeeks(state).isEmpty
  }

  /// Stands for everything that the report follows from.
  private func key(
    _ recordsKey: String, _ places: [RejectedFile], _ unread: [UnreadFile],
    _ memory: AthleteMemory, _ day: LocalDay
  ) -> String {
    Digest.of(
      [base, recordsKey, profile.listsKey, day.description, memory.key]
        + places.map { "\($0.file) \($0.rejection.code) \($0.rejection.message)" }
        + unread.map { "\($0.file) \($0.reason)" })
  }

  /// The weeks of which a page is gone or is another than was made.
  private func missingWeeks(_ state: AthleteParts.State?) -> Set<String> {
    Set((state?.weeks ?? []).filter { $0.stamps != $0.pages.map(reports.stamp) }.map(\.week))
  }

  /// The weeks that the athlete has pages of; notes in `memory` which are complete for the first time.
  private func plannedWeeks(
    _ join: AthleteJoin, _ digests: WeekDigests, memory: inout AthleteMemory
  ) -> [PlannedWeek] {
    let own = weeks(join)
    let latest = own.last(where: join.builder.isOver) ?? own.last
    var before: Week?
    return own.map { week in
      defer { before = week }
      let status = status(of: week, join, &memory)
      let isCurrent = latest.map { week >= $0 } ?? false
      return PlannedWeek(
        week: week, before: before, status: status, isCurrent: isCurrent,
        digest: digests.digest(of: week, status: status, isCurrent: isCurrent, before: before))
    }
  }

  /// Makes the planned weeks that do not stand yet, and takes away those that are planned no more; gives
  /// how many files were written.
  private func make(
    _ planned: [PlannedWeek], _ join: AthleteJoin, from state: AthleteParts.State?,
    _ missing: Set<String>, line: AthleteLine, key: String
  ) throws -> Int {
    let former = FormerWeeks(parts, state)
    let pages = planned.map { pageNames($0.week) }
    // Until the last page is in place nothing vouches for any, and all that may be there are known.
    let known = (state?.weeks ?? []).flatMap(\.pages)
    try parts.write(.unfinished(line: line, pages: known + pages.flatMap(\.self)))
    let stay = Set(pages.flatMap { $0.map(FileName.init) })
    for page in known where !stay.contains(FileName(page)) { reports.remove(page) }
    var written = 0
    var made: [AthleteParts.WeekState] = []
    var (lines, runs, sets) = ([Data](), Data(), Data())
    for (week, pages) in zip(planned, pages) {
      let part: WeekPart
      if !missing.contains(week.week.description), let kept = former[week] {
        part = kept
      } else {
        let texts: [String]
        (part, texts) = try make(week, join.builder)
        written += try write(texts, of: week.week)
      }
      made.append(
        AthleteParts.WeekState(
          week: week.week.description, digest: week.digest, pages: pages,
          stamps: pages.map(reports.stamp), runBytes: part.runs.count, setBytes: part.sets.count))
      lines.append(part.line)
      runs += part.runs
      sets += part.sets
    }
    try parts.write(lines: lines, runs: runs, sets: sets)
    try parts.write(
      AthleteParts.State(
        key: key, line: line, runsDigest: Digest.of([], [runs]), setsDigest: Digest.of([], [sets]),
        weeks: made))
    return written
  }

  /// The athlete's weeks with input, up to the current one, each with a few weeks after it; of somebody
  /// without a run or a set, the current one and the one before, where `latest` points.
  ///
  /// A watch whose battery died dates runs decades back; the empty decades after them say nothing.
  func weeks(_ join: AthleteJoin) -> [Week] {
    let withInput = join.builder.weeksWithInput
    if withInput.isEmpty { return [today.week.advanced(by: -1), today.week] }
    return Set(withInput.flatMap { week in (0...Self.silentWeeks).map(week.advanced) })
      .filter { $0 <= today.week }.sorted()
  }

  func status(
    of week: Week, _ join: AthleteJoin, _ memory: inout AthleteMemory
  ) -> WeekStatus {
    guard join.builder.isOver(week) else { return .provisional }
    return memory.status(
      of: week, join.builder, rules: rules, on: today, notes: week.sunday < clockDay)
  }

  private func pageNames(_ week: Week) -> [String] {
    plan.pageKinds.map { "\(week)/\(profile.athlete.id)\($0.ending)" }
  }

  /// What a week leaves in the parts, and the texts of its pages.
  func make(
    _ planned: PlannedWeek, _ builder: WeekBuilder
  ) throws -> (part: WeekPart, pages: [String]) {
    var week = builder.build(planned.week, status: planned.status, isCurrent: planned.isCurrent)
    week.pageBefore = planned.before
    let input = builder.input(of: planned.week)
    let hasTables = plan.reports.contains(.csv)
    let runs = (hasTables ? input.runs : []).map {
      RunsCSV.table.line(
        RunsCSV.Row(athlete: profile.athlete, run: $0, quickS: builder.quickS(of: $0)))
    }
    let sets = (hasTables ? input.sets : []).map {
      StrengthCSV.table.line(StrengthCSV.Row(athlete: profile.athlete, set: $0))
    }
    let line = try RecordLine.text(
      WeekLine(
        week, pages: pageNames(planned.week),
        input: String(Digest.of(input.runs.map(\.id) + input.sets.map(\.id)).prefix(12))))
    return (
      WeekPart(
        line: Data(line.utf8), runs: Data(runs.joined().utf8), sets: Data(sets.joined().utf8)),
      plan.pageKinds.map { $0.text(week, origin) }
    )
  }

  /// Puts the texts of a week's pages in place; gives how many files were written.
  func write(_ texts: [String], of week: Week) throws -> Int {
    try zip(texts, pageNames(week)).count { try reports.write($0, to: $1) }
  }
}
