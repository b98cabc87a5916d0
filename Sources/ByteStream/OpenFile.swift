#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A regular file that is open for reading at any place, by any number of threads.
final class OpenFile: Sendable {
  private let descriptor: Int32
  private let opened: FileStamp

  convenience init(path: String) throws(ByteSourceFailure) {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    try self.init(descriptor: open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK))
  }

  /// Takes over a descriptor; a negative one is the failure of the call that gave it.
  init(descriptor: Int32) throws(ByteSourceFailure) {
    guard descriptor >= 0 else { throw .unreadable(errno: errno) }
    var status = stat()
    let reason: ByteSourceFailure? =
      if fstat(descriptor, &status) != 0 {
        .unreadable(errno: errno)
      } else if status.st_mode & S_IFMT != S_IFREG {
        .notAFile
      } else {
        nil
      }
    if let reason {
      // Nothing is stored yet: once it were, `deinit` would close the descriptor a second time.
      close(descriptor)
      throw reason
    }
    self.descriptor = descriptor
    opened = FileStamp(status)
  }

  deinit { close(descriptor) }

  var size: Int { opened.size }

  /// Whether the file is another than when it was opened.
  var hasChanged: Bool {
    var status = stat()
    return fstat(descriptor, &status) != 0 || FileStamp(status) != opened
  }

  /// Fills the start of `buffer` with what lies at `offset`; 0 means the end.
  func read(
    at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(ByteSourceFailure) -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      if errno != EINTR { throw .unreadable(errno: errno) }
    }
  }
}

/// What tells that a file has not been written to.
private struct FileStamp: Equatable {
  var size: Int
  var modifiedS: Int
  var modifiedNS: Int

  init(_ status: stat) {
    size = Int(status.st_size)
    #if canImport(Glibc)
      (modifiedS, modifiedNS) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    #else
      (modifiedS, modifiedNS) = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
    #endif
  }
}

/// A stretch of an open file, such as an archive that lies unpacked in another.
struct FileWindow: Sendable {
  private let file: OpenFile
  private let start: Int
  /// Bytes; `nil` for all that the file has and will have.
  private let length: Int?

  init(of file: OpenFile) {
    self.file = file
    start = 0
    length = nil
  }

  private init(_ file: OpenFile, start: Int, length: Int) {
    self.file = file
    self.start = start
    self.length = length
  }

  var count: Int { length ?? file.size }

  var hasChanged: Bool { file.hasChanged }

  /// A stretch of this one.
  func window(at offset: Int, count: Int) -> FileWindow {
    FileWindow(file, start: start + offset, length: count)
  }

  /// Fills the start of `buffer` with what lies at `offset`; 0 means the end.
  func read(
    at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(ByteSourceFailure) -> Int {
    let room = length.map { min(buffer.count, $0 - offset) } ?? buffer.count
    guard room > 0 else { return 0 }
    return try file.read(
      at: start + offset, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<room]))
  }

  /// `count` bytes from `offset` on, fewer where it ends.
  func bytes(at offset: Int, count: Int) throws(ByteSourceFailure) -> [UInt8] {
    let room = max(0, min(count, self.count - offset))
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 1)
    defer { buffer.deallocate() }
    var filled = 0
    while filled < room {
      let count = try read(
        at: offset + filled, into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      if count == 0 { break }
      filled += count
    }
    return Array(buffer[..<filled])
  }
}
