import Foundation
package import Running
import SoleusLoad
import WeeklyReport

/// One execution of a plan: read what is new, join, write what has changed.
package struct Execution: Sendable {
  let plan: Plan
  /// The instant that counts as now, seconds since 1970.
  let asOf: Double
  /// How many files are worked on at a time.
  let jobs: Int
  let programVersion: String
  let programStamp: String

  /// - Parameter programStamp: tells this build from any other; a new one computes everything anew.
  package init(_ plan: Plan, asOf: Double, jobs: Int, programVersion: String, programStamp: String)
  {
    self.plan = plan
    self.asOf = asOf
    self.jobs = jobs
    self.programVersion = programVersion
    self.programStamp = programStamp
  }

  /// What an execution came to.
  package struct Summary: Sendable {
    package var exit: ExitCode
    /// Rejected for the first time, or again after a change.
    package var newRejections: [NamedRejection]
    package var athletes: Int
    package var filesRead: Int
    package var filesUnchanged: Int
    package var runs: Int
    package var reportsWritten: Int
    package var reportFolder: String
    package var latestWeek: String?
  }

  /// Why an execution had to stop.
  package struct Failure: Error, Sendable {
    package var exit: ExitCode
    package var message: String
    package var hint: String
  }

  /// Runs the plan; `progress` hears how many of how many new files have been read.
  package func run(progress: (Int, Int) -> Void) async throws(Failure) -> Summary {
    do {
      return try await execute(progress)
    } catch let failure as Failure {
      throw failure
    } catch let failure as ReportFolder.Failure {
      throw Failure(
        exit: .internalError, message: "\(failure.path) could not be written: \(failure.reason)",
        hint: "Make room or mend the permissions, then run again: nothing that was read is lost.")
    } catch {
      throw Failure(
        exit: .internalError, message: "the store could not be used: \(error)",
        hint: "If the disk is full, make room and run again; the store may also be deleted, it is "
          + "made anew from the files.")
    }
  }

  private func execute(_ progress: (Int, Int) -> Void) async throws -> Summary {
    let folders: [AthleteFolder]
    let refused: [(name: String, rejection: Rejection)]
    do {
      (folders, refused) = try AthleteFolder.all(in: plan.athletesFolder)
    } catch {
      throw Failure(
        exit: .noUsableInput,
        message: "the folder of athletes cannot be read: "
          + plan.athletesFolder, hint: "Mend the key \"athletes\" in \(plan.file).")
    }
    guard !folders.isEmpty || !refused.isEmpty else {
      throw Failure(
        exit: .noUsableInput, message: "there is no athlete in \(plan.athletesFolder)",
        hint: "An athlete is a folder with athlete.yaml, runs/ and strength/.")
    }
    let store = try openStore()
    defer { withExtendedLifetime(store.lock) {} }
    let intake = Intake(plan: plan, jobs: jobs, programStamp: programStamp)
    let taken = try await intake.update(
      store.store, from: folders, refused: refused, progress: progress)
    let reporting = Reporting(
      plan: plan, asOf: asOf, programVersion: programVersion, programStamp: programStamp,
      store: store.store)
    let reported = try reporting.update(folders, taken)
    let rejections = try store.store.announceRejections()
    let exit: ExitCode =
      !reported.hasInput ? .noUsableInput : rejections.isEmpty ? .done : .newRejections
    return Summary(
      exit: exit, newRejections: rejections, athletes: folders.count, filesRead: taken.read,
      filesUnchanged: taken.inputs.count - taken.read, runs: reported.runs,
      reportsWritten: reported.written, reportFolder: plan.reportFolder,
      latestWeek: reported.latest)
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
    do throws(Store.Failure) {
      return (try Store(path: plan.storeFile), lock)
    } catch {
      throw Failure(error, plan)
    }
  }
}

extension Execution.Failure {
  init(_ failure: Store.Failure, _ plan: Plan) {
    switch failure {
    case .newer(let version):
      self.init(
        exit: .storeIsNewer,
        message: "the store \(plan.storeFile) has layout \(version); this program knows "
          + "\(Store.version)", hint: "Use the newer program, or name another store.")
    case .cannotOpen(let reason):
      self.init(
        exit: .storeCannotOpen,
        message: "the store \(plan.storeFile) cannot be opened: \(reason)",
        hint:
          "If the disk is full, make room and run again; if the store is damaged, delete it: it "
          + "is made anew from the files.")
    }
  }
}

/// A rejected file with its athlete.
package struct NamedRejection: Sendable, Equatable {
  package var athlete: String
  /// Relative to the athlete's folder.
  package var file: String
  package var rejection: Rejection

  /// Place, code, reason and hint in one line.
  package var words: String { rejection.words(about: "\(athlete)/\(file)") }
}
