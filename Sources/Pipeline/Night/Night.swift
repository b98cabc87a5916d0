import AthleteWeeks
import Foundation
import Running
import WeeklyReport

/// The reports of one night: what they follow from, and how they are made from the store's records.
struct Night {
  let plan: Plan
  let program: Program
  let asOf: AsOf
  /// Seconds since 1970: of weeks that end later nothing is remembered.
  let clock: Double
  private(set) var folders: [AthleteFolder]
  let refused: [RejectedFolder]
  /// Whether the folders are those of all athletes; else the others' reports stay as they are.
  var isWhole = true
  /// What is meant to be gone.
  var forgetting = Forgetting()
  /// By what rules the reports that stand were made; `nil` is unknown.
  var notedRules: String?

  /// Stands for everything that the reports follow from, as far as it is seen without opening a run.
  var key: String {
    Digest.of(
      ground
        + folders.flatMap { folder in
          let today = asOf.day(on: folder.profile.clock)
          return [
            folder.profile.key, folder.profile.listsKey,
            Intake.scanKey(folder.derivations(plan)),
            today.description,
          ] + folder.places.map { "\($0.file) \($0.rejection.message)" }
            + folder.unread.map { "\($0.file) \($0.reason)" }
        } + refused.map { "\($0.name) \($0.rejection.message)" })
  }

  /// Stands for what the reports of all athletes have in common.
  var rules: String { Digest.of(ground) }

  private var ground: [String] {
    [
      program.key, plan.modelName, plan.modelDigest, plan.reportFolder, plan.units.rawValue,
      plan.reports.map(\.rawValue).joined(separator: ","),
    ]
  }

  // MARK: Making the reports

  /// Tells of files that cannot be read for now as of places that cannot be looked at.
  mutating func add(_ waiting: [FileName: [RejectedFile]]) {
    for index in folders.indices {
      let files = waiting[FileName(folders[index].profile.athlete.id)] ?? []
      folders[index].places += files.sorted { FileName($0.file) < FileName($1.file) }
    }
  }

  struct Result {
    /// `nil` where the athletes were not joined.
    var roster: RosterReport.Result?
    var memories: [FileName: AthleteMemory]
    var written: Int
    /// Whether readers saw the night while it was made.
    var isInPlace: Bool
    /// Of the athletes who were reported.
    var lines: [AthleteLine] = []
  }

  /// Whose finished reports are joined with these, by their parts.
  private func others() throws -> [AthleteParts] {
    if isWhole {
      // Rows of other rules do not go with these; the pages stand all the same.
      guard notedRules == rules else { return [] }
      return waiting.map { AthleteParts(folder: plan.partsFolder, athlete: $0) }
    }
    let own = Set(folders.map { FileName($0.profile.athlete.id) })
    return try AthleteParts.athletes(in: plan.partsFolder).filter { !own.contains(FileName($0)) }
      .map { AthleteParts(folder: plan.partsFolder, athlete: $0) }
  }

  /// Those whose folders cannot be looked into for now, and whose pages stay.
  private var waiting: [String] { refused.filter(\.isPassing).map(\.name) }

  /// Whether the athletes can be joined: the others' reports are finished, and made by the same rules.
  func canJoin() throws -> Bool {
    let others = try others()
    return try isWhole || others.isEmpty
      || notedRules == rules && others.allSatisfy { try $0.rows() != nil }
  }

  /// Makes what is not there yet, athletes side by side.
  func report(
    store: Store, _ recordsKeys: [FileName: String], jobs: Int,
    former: RosterReport.State, joins: Bool, progress: (Execution.Phase, Int, Int) -> Void
  ) async throws -> Result {
    let appearance = try NightSwitch(
      plan.reportFolder, kept: [plan.storeFile, plan.athletesFolder])
    let reports = plan.reports(at: appearance.work)
    reports.sweep()
    let memory = MemoryFolder(plan)
    var memories: [FileName: AthleteMemory] = [:]
    if isWhole { try removeDeparted(from: reports) }
    var written = 0
    var lines: [AthleteLine] = []
    progress(.reporting, 0, folders.count)
    try await inParallel(Array(folders.enumerated()), width: jobs) {
      [plan, program, asOf, clock, forgetting] item in
      Swift.Result {
        let folder = item.element
        let athlete = folder.profile.athlete.id
        return try AthleteReport(
          plan: plan, program: program, profile: folder.profile, asOf: asOf,
          clock: clock, partsFolder: plan.partsFolder, reports: reports
        ).update(
          recordsKey: recordsKeys[FileName(athlete)] ?? "",
          places: folder.places, unread: folder.unread,
          memory: try memory.file(of: athlete).read(), forgets: forgetting.holds(athlete)
        ) { try store.records(of: athlete) }
      }
    } receive: { result in
      let result = try result.get()
      memories[FileName(result.line.athlete)] = result.memory
      written += result.written
      lines.append(result.line)
      progress(.reporting, memories.count, folders.count)
    }
    guard joins else {
      try appearance.publish()
      return Result(
        memories: memories, written: written, isInPlace: appearance.isInPlace, lines: lines)
    }
    let own = folders.map { AthleteParts(folder: plan.partsFolder, athlete: $0.profile.athlete.id) }
    let rows = try (own.map { try $0.finishedRows() } + others().compactMap { try $0.rows() })
      .sorted { FileName($0.line.athlete) < FileName($1.line.athlete) }
    progress(.joining, rows.count, rows.count)
    // Where it is damaged, what came since is lost for a night and no more.
    let remembered = (try? memory.rosterFile.read()) ?? RosterMemory()
    let roster = try RosterReport(
      plan: plan, program: program, asOf: asOf.instant, reports: reports, refused: refused
    ).update(rows, former: former, memory: remembered)
    try appearance.publish()
    return Result(
      roster: roster, memories: memories, written: written + roster.written,
      isInPlace: appearance.isInPlace, lines: lines)
  }

  /// Whether an athlete's reports would be left as they are.
  func isStanding(
    _ folder: AthleteFolder, recordsKey: String
  ) throws -> Bool {
    let memory = try MemoryFolder(plan).file(of: folder.profile.athlete.id).read()
    return AthleteReport(
      plan: plan, program: program, profile: folder.profile, asOf: asOf, clock: clock,
      partsFolder: plan.partsFolder, reports: plan.reports(at: plan.reportFolder)
    ).isStanding(
      recordsKey: recordsKey, places: folder.places, unread: folder.unread, memory: memory)
  }

  /// Takes away all that there is of athletes whose folders are meant to be gone.
  private func removeDeparted(from reports: OutputFolder) throws {
    let present = Set((folders.map(\.profile.athlete.id) + waiting).map(FileName.init))
    for athlete in try AthleteParts.athletes(in: plan.partsFolder)
    where !present.contains(FileName(athlete)) {
      let parts = AthleteParts(folder: plan.partsFolder, athlete: athlete)
      for page in try parts.state()?.weeks.flatMap(\.pages) ?? [] { reports.remove(page) }
      parts.remove()
      try MemoryFolder(plan).forget(athlete)
    }
  }
}
