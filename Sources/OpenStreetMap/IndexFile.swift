#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is written under another name and gets its own when it is whole.
struct IndexFile: ~Copyable {
  private let path: String
  private let temporary: String
  private let descriptor: Int32
  private var written = 0
  private var isInPlace = false

  /// Of two who write the same at a time, each has a name of its own.
  init(path: String) throws(MapProblem) {
    self.path = path
    temporary = "\(path).\(getpid())"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.failure() }
  }

  deinit {
    close(descriptor)
    if !isInPlace { unlink(temporary) }
  }

  private static func failure() -> MapProblem { .cannotKeep(String(cString: strerror(errno))) }

  /// Writes the elements as they lie in memory, then zeros up to the next sixteenth byte.
  ///
  /// - Parameter isEnd: whether a part ends here; nothing is filled up before.
  mutating func append<Element: BitwiseCopyable>(
    _ elements: [Element], isEnd: Bool = true
  ) throws(MapProblem) {
    var done = 0
    let count = elements.count * MemoryLayout<Element>.stride
    let isWhole = elements.withUnsafeBytes { bytes in
      while done < count {
        let some = write(descriptor, bytes.baseAddress?.advanced(by: done), count - done)
        if some < 0, errno != EINTR { return false }
        done += max(0, some)
      }
      return true
    }
    guard isWhole else { throw Self.failure() }
    written += count
    let padding = (16 - written % 16) % 16
    if isEnd, padding > 0 { try append([UInt8](repeating: 0, count: padding), isEnd: false) }
  }

  /// Gives the file its name.
  mutating func finish() throws(MapProblem) {
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw Self.failure() }
    isInPlace = true
  }
}
