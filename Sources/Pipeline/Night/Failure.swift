import Foundation
import GRDB

extension Execution {
  /// Why an execution, or a part of one, had to stop.
  package struct Failure: Error, Sendable {
    package var exit: ExitCode
    package var message: String
    /// Empty where the message says all.
    package var hint = ""

    /// The message and, in a line of its own, the hint.
    package var words: String { hint.isEmpty ? message : "\(message)\n  \(hint)" }
  }
}

extension Execution.Failure {
  /// Says of any error what it was and what to do.
  init(_ error: any Error, _ plan: Plan) {
    switch error {
    case let failure as Execution.Failure: self = failure
    case let failure as Store.Failure: self.init(failure, plan)
    case let failure as OutputFolder.Failure:
      self.init(
        exit: .internalError,
        message: "\(failure.path) could not be written: \(failure.reason)",
        hint: "Make room or mend the permissions, then run again: nothing that was read is lost.")
    case let failure as FileLock.Failure:
      self.init(
        exit: .internalError, message: "\(failure.path) cannot be locked: \(failure.reason)",
        hint: "Mend the permissions of its folder, then run again.")
    case let problem as RecordLine.Problem:
      self.init(
        exit: .noUsableInput, message: "line \(problem.line) is none: \(problem.message)",
        hint: "docs/records.md tells what a line holds.")
    case let problem as FramedFiles.Problem:
      self.init(
        exit: .noUsableInput, message: "byte \(problem.byte) of the input: \(problem.message)",
        hint: "Files are handed over as pairs of netstrings, name and bytes: 12:a/runs/x.gpx,3:abc,"
      )
    case let missing as AthleteParts.Missing:
      self.init(
        exit: .internalError, message: "\(missing.path) \(missing.reason)",
        hint: "Make the athlete's report again, or name the folder that holds its parts.")
    case let failure as MemoryFailure:
      self.init(
        exit: .internalError, message: "\(failure.path) cannot be read: \(failure.reason)",
        hint:
          "It remembers which weeks were complete, what was told and what was mailed: bring it back "
          + "from a backup, or delete it to begin anew.")
    case let error where Store.isDamage(error):
      self.init(Store.Failure.damaged(Store.reason(of: error)), plan)
    case let error as DatabaseError:
      self.init(
        exit: .internalError,
        message: "the store \(plan.storeFile) could not be used: "
          + (error.message ?? "\(error.resultCode)"),
        hint: "If the disk is full, make room and run again; the store may also be deleted, it is "
          + "made anew from the files.")
    default:
      self.init(
        exit: .internalError, message: "something failed: \(error)",
        hint: "Run again; if it stays so, report it with this line.")
    }
  }

  init(_ failure: Store.Failure, _ plan: Plan) {
    switch failure {
    case .newer:
      self.init(
        exit: .storeIsNewer,
        message: "the store \(plan.storeFile) was made by a newer version of the program",
        hint: "Use the newer program, or name another store.")
    case .damaged(let reason):
      self.init(
        exit: .storeCannotOpen, message: "the store \(plan.storeFile) is damaged: \(reason)",
        hint:
          "If it is a store of this program, delete it or run the pipeline: it is made anew from "
          + "the files.")
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
