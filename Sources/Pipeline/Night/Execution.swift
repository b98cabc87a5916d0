import AthleteWeeks
import Foundation
import Running
import WeeklyReport
import Writing

/// One execution of a plan: derive what is new, report what has changed, join the roster.
package struct Execution: Sendable {
  let plan: Plan
  let asOf: AsOf
  /// The only athlete who is read and reported; `nil` is all.
  let only: String?
  /// What is meant to be gone.
  let forgetting: Forgetting
  /// How many files or athletes are worked on at a time.
  let jobs: Int
  let programVersion: String
  /// When it was started by the clock, seconds since 1970; for `soleus status` alone.
  let startedAt: Double
  /// Seconds since any instant, of a clock that nobody sets; for what a night cost alone.
  let clock: @Sendable () -> Double

  package init(
    _ plan: Plan, asOf: AsOf, only: String? = nil, forgetting: Forgetting = Forgetting(), jobs: Int,
    programVersion: String,
    startedAt: Double, clock: @escaping @Sendable () -> Double
  ) {
    self.plan = plan
    self.asOf = asOf
    self.only = only
    self.forgetting = forgetting
    self.startedAt = startedAt
    self.clock = clock
    self.jobs = jobs
    self.programVersion = programVersion
  }

  /// What an execution came to.
  package struct Summary: Sendable {
    package var exit: ExitCode
    package var athletes: Int
    package var filesRead: Int
    package var filesUnchanged: Int
    package var runs: Int
    package var reportsWritten: Int
    package var reportFolder: String
    package var latestWeek: String?
    /// Messages that were handed over.
    package var mailed = 0
    var run: LastRun
  }

  /// A long part of an execution, of which there are so many pieces.
  package enum Phase: String, Sendable, CaseIterable {
    case looking, map, reading, reporting, joining
  }

  /// Runs the plan.
  ///
  /// - Parameters:
  ///   - progress: hears how many of how many pieces of a phase are done.
  ///   - tell: hears a line of each input that is rejected for the first time, or again after a change,
  ///     and of new files that are no input; gives whether the words came out.
  ///   - log: gets what happens, line by line.
  package func run(
    progress: (Phase, Int, Int) -> Void, tell: (String) -> Bool, log: NightLog? = nil
  ) async throws(Failure) -> Summary {
    var times = PhaseTimes(clock)
    var told: [String] = []
    func note(_ event: String, _ members: [(String, JSONText)]) {
      log?.note(event, at: startedAt + times.elapsedS, members)
    }
    note("start", [("pipeline", .string(plan.file)), ("as_of", .string(asOf.words))])
    do {
      let summary = try await mending(
        { phase, done, count in
          if times.enter(phase) {
            note("phase", [("phase", .string(phase.rawValue)), ("pieces", .int(count))])
          }
          progress(phase, done, count)
        },
        { words in
          told.append(words)
          note("told", [("words", .string(words))])
          return tell(words)
        },
        { input, record in
          note(
            "file",
            [
              ("athlete", .string(input.athlete)), ("file", .string(input.path)),
              ("rejected", .string(record.rejection?.code.rawValue)),
            ])
        })
      times.end()
      let figures = NightFigures(
        programVersion: programVersion, startedAt: startedAt, asOf: asOf, only: only,
        exit: summary.exit, seconds: times.seconds, elapsedS: times.elapsedS, run: summary.run,
        filesUnchanged: summary.filesUnchanged, mailed: summary.mailed, told: told)
      note("end", figures.members)
      do {
        try figures.write(beside: plan.storeFile)
      } catch {
        // It is no report: a night that ended well ends well without it.
        _ = tell("\(NightFigures.path(beside: plan.storeFile)) could not be written")
      }
      return summary
    } catch {
      let failure = Failure(error, plan)
      note("end", [("exit", .int(Int(failure.exit.rawValue))), ("words", .string(failure.words))])
      throw failure
    }
  }

  /// Executes the plan, a second time where the store turns out to be damaged.
  private func mending(
    _ progress: (Phase, Int, Int) -> Void, _ tell: (String) -> Bool,
    _ hear: (KnownInput, FileRecord) -> Void
  ) async throws -> Summary {
    do {
      return try await execute(progress, tell, hear)
    } catch let error where Store.isDamage(error) {
      let aside = try DamagedStore.setAside(plan, startedAt: startedAt, error)
      _ = tell("the store \(plan.storeFile) was damaged and is made anew; it lies in \(aside)")
      return try await execute(progress, tell, hear)
    }
  }

  private func execute(
    _ progress: (Phase, Int, Int) -> Void, _ tell: (String) -> Bool,
    _ hear: (KnownInput, FileRecord) -> Void
  ) async throws -> Summary {
    try refuseFalseClock()
    // Some thousand files are looked at meanwhile.
    async let standing = ReportFiles.digest(of: plan.reportFolder)
    let (folders, found) = try AthleteFolder.all(of: plan, only: only) {
      progress(.looking, $0, $1)
    }
    let (store, lock) = try Self.openStore(plan)
    let claim = try ClaimedFolder(plan, startedAt: startedAt)
    defer { withExtendedLifetime((lock, claim)) {} }
    let refused = try found + goneAthletes(store, refused: found)
    let notes = try store.notes()
    let before = LastRuns(noted: notes[FileName(LastRuns.note)])
    try refuseFalseClock(after: before.last)
    let (program, programNote) = Program.running(
      version: programVersion, noted: notes[FileName(Note.program)])
    /// Tells of what is so for long, once.
    func tellOnce(_ name: String, _ problem: String?) throws {
      guard problem != notes[FileName(name)] else { return }
      if problem.map(tell) ?? true { try store.setNote(name, problem) }
    }
    try tellOnce(Note.map, plan.map?.problem { progress(.map, $0, $1) })
    try tellOnce(Note.locks, lock.isOwn || claim.isOwn ? Self.hasNoLocks : nil)
    var night = Night(
      plan: plan, program: program, asOf: asOf, clock: startedAt, folders: folders,
      refused: refused,
      isWhole: only == nil, forgetting: forgetting, notedRules: notes[FileName(Note.rules)])
    let key = night.key
    if only == nil, forgetting == Forgetting(), notes[FileName(Note.night)] == key,
      let stands = notes[FileName(Note.folders)],
      await stands == standing,
      !NightSwitch.leftCopy(plan.reportFolder),
      let noted = notes[FileName(Note.status)],
      let status = try? Status(noted: noted)
    {
      let run = lastRun()
      try store.setNote(LastRuns.note, try before.adding(run))
      return try deliver(
        folders,
        Summary(
          exit: status.runs + status.sets > 0 ? .done : .noUsableInput, athletes: folders.count,
          filesRead: 0, filesUnchanged: status.files, runs: status.runs, reportsWritten: 0,
          reportFolder: plan.reportFolder, latestWeek: status.latestWeek, run: run), tell)
    }
    let taken = try await Intake(
      plan: plan, store: store, jobs: jobs, isWhole: night.isWhole, refused: refused,
      forgetting: forgetting
    ).update(folders, notes: notes, hear: hear) { progress(.reading, $0, $1) }
    night.add(taken.waiting)
    // Until everything is in place, the next execution starts over.
    try store.setNote(Note.night, nil)
    let former = RosterReport.State(noted: notes[FileName(Note.roster)])
    let joins = try night.canJoin()
    if joins { try store.setNote(Note.roster, try RecordLine.text(former.unfinished)) }
    let reported = try await night.report(
      store: store, taken.recordsKeys, jobs: jobs, former: former, joins: joins, progress: progress)
    try tellOnce(Note.appearance, reported.isInPlace ? Self.isMadeInPlace : nil)
    // Of whom nothing is left the reports stay, and only the report itself says so.
    let own = Dictionary(
      reported.lines.map { (FileName($0.athlete), $0) }, uniquingKeysWith: { first, _ in first })
    let lines = (reported.roster?.lines ?? reported.lines).map { own[FileName($0.athlete)] ?? $0 }
    try store.setNote(Note.program, programNote)
    if let roster = reported.roster {
      let status = Status(lines, refused, latestWeek: roster.latest)
      try store.setNote(Note.status, try RecordLine.text(status))
      try store.setNote(Note.roster, try RecordLine.text(roster.state))
      try store.setNote(Note.rules, night.rules)
    } else {
      _ = tell(Self.notJoined)
    }
    let told = try MemoryFolder(plan).tell(
      lines, refused: night.isWhole ? refused : nil, memories: reported.memories,
      on: LocalDay(utc: asOf.instant), tell)
    if let roster = reported.roster { try MemoryFolder(plan).rosterFile.write(roster.memory) }
    let run = lastRun(taken, written: reported.written, rejected: told.rejections)
    try store.setNote(LastRuns.note, try before.adding(run))
    // A file that could not be read for the moment is looked at again, though nothing else changes, and
    // what nobody heard is told again.
    if taken.isSettled, told.isHeard, night.isWhole {
      try store.setNote(Note.folders, ReportFiles.digest(of: plan.reportFolder))
      try store.setNote(Note.night, key)
    }
    let usable = lines.reduce(0) { $0 + $1.runs + $1.sets }
    let exit: ExitCode = usable == 0 ? .noUsableInput : told.rejections > 0 ? .newRejections : .done
    return try deliver(
      folders,
      Summary(
        exit: exit, athletes: lines.count, filesRead: taken.read,
        filesUnchanged: lines.reduce(refused.count) { $0 + $1.files } - taken.read,
        runs: lines.reduce(0) { $0 + $1.runs },
        reportsWritten: reported.written, reportFolder: plan.reportFolder,
        latestWeek: reported.roster?.latest, run: run), tell)
  }

  /// Mails what is due of the reports that stand.
  private func deliver(
    _ folders: [AthleteFolder], _ summary: Summary, _ tell: (String) -> Bool
  ) throws -> Summary {
    guard let delivery = Delivery(plan, folders, asOf: asOf, isWhole: only == nil) else {
      return summary
    }
    let result = try delivery.run(tell)
    var summary = summary
    summary.mailed = result.delivered
    if result.failed > 0, summary.exit == .done { summary.exit = .newRejections }
    return summary
  }

  private func lastRun(
    _ taken: Intake.Taken = Intake.Taken(), written: Int = 0, rejected: Int = 0
  ) -> LastRun {
    LastRun(
      at: startedAt, asOf: asOf == .instant(startedAt) ? nil : asOf.words, only: only,
      filesRead: taken.readOf,
      reportsWritten: written, newlyRejected: rejected, isSettled: taken.isSettled)
  }

  private static let notJoined =
    "rosters, tables and latest stay as they were, for another athlete's report is unfinished or of "
    + "another program, model or pipeline file: run once without --athlete"

  private static let isMadeInPlace =
    "the report folder cannot change places with a copy of it (the file system cannot do that, the store "
    + "lies in it, or a file in it is somebody else's): reports appear one by one, and while they do, "
    + "\(NightSwitch.mixtureMark) lies in the folder"

  private static let hasNoLocks =
    "the file system of the store or of the report folder has no locks: files that end in .held say "
    + "who writes; one that another machine left is to be deleted by hand"

  /// Names of what the store notes of whole nights.
  enum Note {
    static let program = "program"
    static let night = "night"
    static let status = Status.note
    static let roster = "roster"
    static let folders = "folders"
    /// What was told of the map.
    static let map = "map"
    /// What was told of file systems.
    static let locks = "locks"
    /// What was told of how nights appear.
    static let appearance = "appearance"
    static let rules = "rules"
  }

  /// Opens the store and holds it against any other execution.
  static func openStore(_ plan: Plan) throws -> (store: Store, lock: FileLock) {
    let lock = try FileLock.ofStore(plan)
    return (try Store(path: plan.storeFile) { try MemoryFolder(plan).take($0) }, lock)
  }
}

extension FileLock {
  /// Holds the store of a plan.
  static func ofStore(_ plan: Plan) throws(Execution.Failure) -> FileLock {
    do {
      let folder = (plan.storeFile as NSString).deletingLastPathComponent
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      if let lock = try FileLock(at: plan.storeFile + ".lock") { return lock }
    } catch {
      throw Execution.Failure(
        exit: .storeCannotOpen, message: "the store cannot be opened: \(plan.storeFile)",
        hint: "Mend the permissions of its folder or the key \"store\" in \(plan.file).")
    }
    throw Execution.Failure(
      exit: .locked, message: "another execution holds the store \(plan.storeFile)",
      hint: "Wait for it to end; a process that was killed holds nothing.")
  }
}
