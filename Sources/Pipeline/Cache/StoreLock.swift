import Foundation

/// Holds the store against a second execution; the system lets go of it when the process ends, however
/// it ends.
final class StoreLock {
  private let descriptor: Int32

  /// `nil` where another process holds it.
  init?(storeFile: String) throws {
    try FileManager.default.createDirectory(
      atPath: (storeFile as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    descriptor = open(storeFile + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteNoPermission) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }
}
