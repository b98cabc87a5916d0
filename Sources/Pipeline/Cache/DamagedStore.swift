import Foundation

/// A store that does not hold what was written, which a night puts out of its way: it is but a cache.
enum DamagedStore {
  /// Moves the store aside with what SQLite keeps beside it, and gives its new path.
  ///
  /// A file beside which nothing tells of this pipeline may be somebody's, and stays.
  ///
  /// - Parameters:
  ///   - startedAt: by the clock, seconds since 1970; one damaged store a second is kept.
  ///   - damage: what was found, thrown again where the file stays.
  static func setAside(_ plan: Plan, startedAt: Double, _ damage: any Error) throws -> String {
    guard isFolder(plan.memoryFolder) || isFolder(plan.partsFolder) else { throw damage }
    let lock = try FileLock.ofStore(plan)
    defer { withExtendedLifetime(lock) {} }
    let aside = "\(plan.storeFile).damaged-\(Int(startedAt))"
    for ending in ["-wal", "-shm", ""] where isThere(plan.storeFile + ending) {
      guard rename(plan.storeFile + ending, aside + ending) == 0 else {
        throw OutputFolder.Failure(path: aside + ending, reason: lastReason())
      }
    }
    return aside
  }
}
