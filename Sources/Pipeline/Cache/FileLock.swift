import Foundation

/// Holds a file against other executions; the system lets go of it when the process ends, however it ends.
///
/// Where the file system has no locks, a second file says who holds it, and is passed over once its
/// process is gone.
final class FileLock {
  private let descriptor: Int32
  private let holder: LockHolder?

  /// Whether the file system has no locks of its own.
  var isOwn: Bool { holder != nil }

  /// Why a file cannot be locked.
  struct Failure: Error {
    var path: String
    var reason: String
  }

  /// `nil` where another process holds it.
  ///
  /// - Parameters:
  ///   - path: a file that is made where there is none.
  ///   - isShared: whether others may hold it too, who share it.
  init?(at path: String, isShared: Bool = false) throws(Failure) {
    var descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    // A file that may only be read can be held as well.
    if descriptor < 0 { descriptor = open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw Failure(path: path, reason: lastReason()) }
    do throws(Failure) {
      switch Self.hold(descriptor, isShared: isShared) {
      case 0: holder = nil
      case ENOLCK, ENOSYS, EOPNOTSUPP, EINVAL:
        let isFree = isShared && !isThere(path + ".held")
        holder = isFree ? nil : try LockHolder(at: path + ".held")
        if !isFree, holder == nil {
          close(descriptor)
          return nil
        }
      case EWOULDBLOCK:
        close(descriptor)
        return nil
      case let number: throw Failure(path: path, reason: String(cString: strerror(number)))
      }
    } catch {
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
  }

  /// Why the system does not let the file be held; 0 where it does.
  private static func hold(_ descriptor: Int32, isShared: Bool) -> Int32 {
    while flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0 {
      if errno != EINTR { return errno }
    }
    return 0
  }

  deinit {
    holder?.letGo()
    close(descriptor)
  }

  /// What the file holds.
  var contents: Data {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return Data(bytes.prefix(max(0, count)))
  }

  /// Writes over what the file holds, in its place: it stays the file that is held.
  func replaceContents(_ data: Data) throws(OutputFolder.Failure) {
    let isWritten = data.withUnsafeBytes { bytes in
      pwrite(descriptor, bytes.baseAddress, bytes.count, 0) == bytes.count
        && ftruncate(descriptor, off_t(bytes.count)) == 0 && fsync(descriptor) == 0
    }
    guard isWritten else {
      throw OutputFolder.Failure(path: "the mark of the report folder", reason: lastReason())
    }
  }

  /// The machine's name.
  static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
