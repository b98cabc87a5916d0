import Foundation

/// The report folder while one execution has it to itself: locked, and marked as its pipeline's.
final class ClaimedFolder {
  private let lock: FileLock

  /// Whether the file system has no locks of its own.
  var isOwn: Bool { lock.isOwn }

  /// Makes the folder where there is none.
  ///
  /// - Parameter startedAt: by the clock, seconds since 1970; it makes the name of a new pipeline one of
  ///   a kind.
  init(_ plan: Plan, startedAt: Double) throws {
    let folder = OutputFolder(path: plan.reportFolder)
    try folder.make()
    guard let lock = try FileLock(at: "\(folder.path)/\(OwnersMark.file)") else {
      throw Execution.Failure(
        exit: .locked, message: "another execution writes into the report folder \(folder.path)",
        hint: "Wait for it to end; soleus check of all pipeline files finds folders that two share."
      )
    }
    self.lock = lock
    let memory = OutputFolder(path: plan.memoryFolder)
    let name =
      FileManager.default.contents(atPath: "\(memory.path)/\(Self.nameFile)")
      .map { String(decoding: $0, as: UTF8.self) } ?? ""
    var own = OwnersMark(
      pipeline: name.filter { !$0.isWhitespace }, store: realPath(plan.storeFile) ?? plan.storeFile,
      host: Self.host)
    let found = try Self.mark(lock, folder.path)
    if let found, !found.isOf(own, isThere: isThere) { throw Self.foreign(folder.path, found) }
    if own.pipeline.isEmpty {
      own.pipeline =
        found?.pipeline ?? String(Digest.of([own.host, own.store, "\(startedAt)"]).prefix(16))
      if try memory.write(own.pipeline + "\n", to: Self.nameFile) { memory.sync() }
    }
    if found != own { try lock.replaceContents(own.text) }
  }

  /// Lets those write into the folder, file by file and several at a time, who make a part of it.
  ///
  /// They refuse a folder that is another pipeline's or that an execution has to itself.
  static func share(_ plan: Plan) throws -> FileLock? {
    let path = "\(plan.reportFolder)/\(OwnersMark.file)"
    guard isThere(path) else { return nil }
    if NightSwitch.wasCutShort(plan.reportFolder), let lock = try FileLock(at: path) {
      NightSwitch.putBack(plan.reportFolder)
      withExtendedLifetime(lock) {}
    }
    guard let lock = try FileLock(at: path, isShared: true) else {
      throw Execution.Failure(
        exit: .locked, message: "an execution writes into the report folder \(plan.reportFolder)",
        hint: "Wait for it to end.")
    }
    let store = realPath(plan.storeFile) ?? plan.storeFile
    if let found = try mark(lock, plan.reportFolder), found.store != store, isThere(found.store) {
      throw foreign(plan.reportFolder, found)
    }
    return lock
  }

  private static let nameFile = ".pipeline"

  private static func mark(_ lock: FileLock, _ folder: String) throws -> OwnersMark? {
    guard !OwnersMark.isNewer(lock.contents) else {
      throw Execution.Failure(
        exit: .storeIsNewer,
        message: "the report folder \(folder) was made by a newer version of the program",
        hint: "Use the newer program, or name another report-folder.")
    }
    return OwnersMark(lock.contents)
  }

  private static func foreign(_ folder: String, _ mark: OwnersMark) -> Execution.Failure {
    Execution.Failure(
      exit: .locked,
      message:
        "the report folder \(folder) belongs to another pipeline, whose store is \(mark.store)",
      hint: "Name another report-folder; if that pipeline is no more, delete "
        + "\(folder)/\(OwnersMark.file).")
  }

  /// Stands for the machine, without saying its name to those who read reports.
  private static var host: String { String(Digest.of([FileLock.host]).prefix(8)) }
}
