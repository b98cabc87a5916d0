#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Something that hands out bytes in order, a buffer at a time.
public protocol ByteSource: AnyObject {
  /// Fills the start of `buffer` and returns how many bytes it wrote; 0 means the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceFailure) -> Int
}

/// Why bytes could not be had.
public enum ByteSourceFailure: Error, Sendable, Equatable {
  /// The system refused, with its error number.
  case unreadable(errno: Int32)
  /// A folder, a pipe or a device.
  case notAFile
  case gzipCorrupt
  case gzipTruncated
  /// More bytes than allowed, the limit in bytes.
  case tooLarge(limit: Int)
  /// More bytes for each packed one than allowed.
  case tooDense(ratio: Int)
  /// Somebody wrote to the file meanwhile.
  case changed
}

/// The bytes of a regular file as they lie on the disk.
public final class FileSource: ByteSource {
  private let descriptor: Int32
  private let observe: ((UnsafeRawBufferPointer) -> Void)?
  private let opened: FileStamp

  /// Opens the file at `path`; `observe` sees each stretch of raw bytes once, in order.
  public init(
    path: String, observing observe: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(ByteSourceFailure) {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
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
    self.observe = observe
    opened = FileStamp(status)
  }

  /// Whether the file is another than when it was opened: somebody still writes to it.
  public var hasChanged: Bool {
    var status = stat()
    return fstat(descriptor, &status) != 0 || FileStamp(status) != opened
  }

  deinit { close(descriptor) }

  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceFailure) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(errno: errno)
      }
      if count > 0 {
        observe?(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count]))
      }
      return count
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

/// Bytes that are already in memory.
public final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - position)
    buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}

extension ByteSource {
  /// Reads to the end and throws the bytes away, so that an observer has seen them all.
  public func drain() throws(ByteSourceFailure) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while try read(into: buffer) > 0 {}
  }
}
