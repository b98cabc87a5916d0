import AthleteWeeks
import Foundation
package import Running

/// One execution of a plan: derive what is new, report what has changed, join the roster.
package struct Execution: Sendable {
  let plan: Plan
  /// The instant that counts as now, seconds since 1970.
  let asOf: Double
  /// How many files or athletes are worked on at a time.
  let jobs: Int
  let programVersion: String

  package init(_ plan: Plan, asOf: Double, jobs: Int, programVersion: String) {
    self.plan = plan
    self.asOf = asOf
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
  }

  /// A long part of an execution, of which there are so many pieces.
  package enum Phase: Sendable {
    case reading, reporting
  }

  /// Runs the plan.
  ///
  /// - Parameters:
  ///   - progress: hears how many of how many pieces of a phase are done.
  ///   - tell: hears a line of each input that is rejected for the first time, or again after a change,
  ///     and of new files that are no input.
  package func run(
    progress: (Phase, Int, Int) -> Void, tell: (String) -> Void
  ) async throws(Failure) -> Summary {
    do {
      return try await execute(progress, tell)
    } catch {
      throw Failure(error, plan)
    }
  }

  private func execute(
    _ progress: (Phase, Int, Int) -> Void, _ tell: (String) -> Void
  ) async throws -> Summary {
    let (folders, refused) = try AthleteFolder.all(of: plan)
    let (store, lock) = try openStore()
    defer { withExtendedLifetime(lock) {} }
    let notes = try store.notes()
    let (program, programNote) = Program.running(
      version: programVersion, noted: notes[FileName(Note.program)])
    let mapProblem = plan.map?.problem
    if mapProblem != notes[FileName(Note.map)] {
      if let mapProblem { tell(mapProblem) }
      try store.setNote(Note.map, mapProblem)
    }
    let night = Night(
      plan: plan, program: program, asOf: asOf, folders: folders, refused: refused)
    let touched = night.touchedWeeks(notes[FileName(Note.folders)])
    let key = night.key
    if notes[FileName(Note.night)] == key, touched?.isEmpty == true,
      night.rootIsWhole(notes[FileName(Note.roster)]),
      let noted = notes[FileName(Note.status)],
      let status = try? RecordLine.value(Status.self, of: Data(noted.utf8))
    {
      return Summary(
        exit: status.runs + status.sets > 0 ? .done : .noUsableInput, athletes: folders.count,
        filesRead: 0, filesUnchanged: status.files, runs: status.runs, reportsWritten: 0,
        reportFolder: plan.reportFolder, latestWeek: status.latestWeek)
    }
    let taken = try await Intake(plan: plan, store: store, jobs: jobs).update(
      folders, notes: notes
    ) { progress(.reading, $0, $1) }
    // Until everything is in place, the next execution starts over.
    try store.setNote(Note.night, nil)
    let former = RosterReport.State(noted: notes[FileName(Note.roster)])
    try store.setNote(Note.roster, try RecordLine.text(former.unfinished))
    let reported = try await night.report(
      store: store, taken.recordsKeys, touched: touched, jobs: jobs,
      former: former
    ) { progress(.reporting, $0, $1) }
    let status = Status(reported.roster, refused)
    try store.setNote(Note.program, programNote)
    try store.setNote(Note.status, try RecordLine.text(status))
    try store.setNote(Note.roster, try RecordLine.text(reported.roster.state))
    try store.setNote(Note.folders, night.folderTimes(reported.roster.state))
    let fresh = try MemoryFolder(plan).tell(
      reported.roster.lines, refused: refused, memories: reported.memories, tell)
    try reported.roster.memory.write(to: MemoryFolder(plan).rosterFile)
    // A file that could not be read for the moment is looked at again, though nothing else changes.
    if taken.isSettled { try store.setNote(Note.night, key) }
    let exit: ExitCode =
      status.runs + status.sets == 0 ? .noUsableInput : fresh > 0 ? .newRejections : .done
    return Summary(
      exit: exit, athletes: folders.count, filesRead: taken.read,
      filesUnchanged: status.files - taken.read, runs: status.runs,
      reportsWritten: reported.written, reportFolder: plan.reportFolder,
      latestWeek: status.latestWeek)
  }

  /// Names of what the store notes of whole nights.
  private enum Note {
    static let program = "program"
    static let night = "night"
    static let status = Status.note
    static let roster = "roster"
    static let folders = "folders"
    /// What was told of the map.
    static let map = "map"
  }

  private func openStore() throws -> (store: Store, lock: StoreLock) {
    let lock: StoreLock?
    do {
      lock = try StoreLock(storeFile: plan.storeFile)
    } catch {
      throw Failure(
        exit: .storeCannotOpen, message: "the store cannot be opened: \(plan.storeFile)",
        hint: "Mend the permissions of its folder or the key \"store\" in \(plan.file).")
    }
    guard let lock else {
      throw Failure(
        exit: .locked, message: "another execution holds the store \(plan.storeFile)",
        hint: "Wait for it to end; a process that was killed holds nothing.")
    }
    return (try Store(path: plan.storeFile) { try MemoryFolder(plan).take($0) }, lock)
  }
}

/// A rejected file with its athlete.
package struct NamedRejection: Sendable, Equatable, Codable {
  package var athlete: String
  /// Relative to the athlete's folder; empty for the folder itself.
  package var file: String
  package var rejection: Rejection

  /// Place, code, reason and hint in one line.
  package var words: String { rejection.words(about: "\(athlete)/\(file)") }
}
