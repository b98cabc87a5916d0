import XMLStream

extension Span<UInt8> {
  /// The indexes from the first to the last byte that is no blank; empty where all are.
  var inked: Range<Int> {
    var begin = 0
    var end = count
    // Nearly always there are none.
    if end > 0, self[0] > 32, self[end - 1] > 32 { return 0..<end }
    while begin < end, Self.isBlank(self[begin]) { begin += 1 }
    while end > begin, Self.isBlank(self[end - 1]) { end -= 1 }
    return begin..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }
}

extension String {
  /// The text of an element without the blanks around it; `nil` for none.
  init?(trimming text: Span<UInt8>) {
    let inked = text.inked
    if inked.isEmpty { return nil }
    self.init(text.extracting(inked))
  }
}
