/// A source whose first bytes can be looked at before they are read.
public final class PeekingSource: ByteSource {
  private let source: any ByteSource
  private var ahead: [UInt8] = []
  private var position = 0
  private let limit: Int
  private var passed = 0

  /// - Parameter limit: more bytes than this are an error.
  public init(_ source: any ByteSource, limit: Int = .max) {
    self.source = source
    self.limit = limit
  }

  /// The next bytes, at most `count`; fewer only where the source ends.
  public func peek(_ count: Int) throws(ByteSourceFailure) -> ArraySlice<UInt8> {
    if ahead.count - position < count {
      ahead.removeFirst(position)
      position = 0
      try fetch(count)
    }
    return ahead[position...].prefix(count)
  }

  /// Reads until `ahead` holds `count` bytes or the source ends.
  private func fetch(_ count: Int) throws(ByteSourceFailure) {
    // More than was asked for, so that looking on byte by byte does not ask the source each time.
    let size = max(count, 1024)
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
    defer { chunk.deallocate() }
    while ahead.count < count {
      let got = try source.read(into: chunk)
      if got == 0 { return }
      ahead.append(contentsOf: chunk[..<got])
    }
  }

  /// Passes over `count` bytes that were peeked at.
  public func skip(_ count: Int) {
    precondition(position + count <= ahead.count, "only what was peeked at can be skipped")
    position += count
  }

  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceFailure) -> Int {
    let count: Int
    if position < ahead.count {
      count = min(buffer.count, ahead.count - position)
      buffer.copyBytes(from: ahead[position..<position + count])
      position += count
    } else {
      count = try source.read(into: buffer)
    }
    passed += count
    if passed > limit { throw .tooLarge(limit: limit) }
    return count
  }
}
