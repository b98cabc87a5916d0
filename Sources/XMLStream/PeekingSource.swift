/// A source whose first bytes can be looked at before they are read.
public final class PeekingSource: ByteSource {
  private let source: any ByteSource
  private var ahead: [UInt8] = []
  private var position = 0

  public init(_ source: any ByteSource) { self.source = source }

  /// The next bytes, at most `count`; fewer only where the source ends.
  public func peek(_ count: Int) throws(ByteSourceFailure) -> ArraySlice<UInt8> {
    if position > 0 {
      ahead.removeFirst(position)
      position = 0
    }
    if ahead.count < count {
      let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
      defer { chunk.deallocate() }
      while ahead.count < count {
        let missing = UnsafeMutableRawBufferPointer(rebasing: chunk[..<(count - ahead.count)])
        let got = try source.read(into: missing)
        if got == 0 { break }
        ahead.append(contentsOf: missing[..<got])
      }
    }
    return ahead.prefix(count)
  }

  /// Passes over `count` bytes that were peeked at.
  public func skip(_ count: Int) {
    precondition(position + count <= ahead.count, "only what was peeked at can be skipped")
    position += count
  }

  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceFailure) -> Int {
    guard position < ahead.count else { return try source.read(into: buffer) }
    let count = min(buffer.count, ahead.count - position)
    buffer.copyBytes(from: ahead[position..<position + count])
    position += count
    return count
  }
}
