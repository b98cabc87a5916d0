/// UTF-16, made UTF-8; half a pair becomes U+FFFD.
final class UTF16Source: ByteSource {
  private let source: PeekingSource
  private let isBigEndian: Bool
  private var ready: [UInt8] = []
  private var position = 0

  /// - Returns: `nil` where `source` does not begin like a document in UTF-16.
  init?(_ source: PeekingSource) throws(ByteSourceFailure) {
    let head = try source.peek(2)
    let order: Bool? =
      switch (head.first, head.last) {
      case (0xfe, 0xff), (0, 0x3c): true
      case (0xff, 0xfe), (0x3c, 0): false
      default: nil
      }
    guard let order else { return nil }
    if head.first != 0, head.first != 0x3c { source.skip(2) }
    self.source = source
    isBigEndian = order
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceFailure) -> Int {
    if position == ready.count { try refill() }
    let count = min(buffer.count, ready.count - position)
    buffer.copyBytes(from: ready[position..<position + count])
    position += count
    return count
  }

  private func refill() throws(ByteSourceFailure) {
    position = 0
    ready.removeAll(keepingCapacity: true)
    while ready.count < 1 << 12 {
      let head = try source.peek(4)
      guard head.count > 1 else { return source.skip(head.count) }
      let pair = [unit(head.prefix(2)), head.count == 4 ? unit(head.suffix(2)) : 0]
      let isPair = UTF16.isLeadSurrogate(pair[0]) && UTF16.isTrailSurrogate(pair[1])
      ready.append(contentsOf: String(decoding: isPair ? pair : [pair[0]], as: UTF16.self).utf8)
      source.skip(isPair ? 4 : 2)
    }
  }

  private func unit(_ bytes: ArraySlice<UInt8>) -> UInt16 {
    let (first, second) = (UInt16(bytes[bytes.startIndex]), UInt16(bytes[bytes.startIndex + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}
