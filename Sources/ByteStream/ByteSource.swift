/// Something that hands out bytes in order, a buffer at a time.
public protocol ByteSource: AnyObject {
  /// Fills the start of `buffer` and returns how many bytes it wrote; 0 means the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceFailure) -> Int
}

/// A source over something that others may write to meanwhile.
public protocol FileBytes: ByteSource {
  /// Whether the file is another than when it was opened: somebody still writes to it.
  var hasChanged: Bool { get }
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
  /// An archive, or an entry of one, breaks the rules of zip.
  case zip(ZipFault)
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
