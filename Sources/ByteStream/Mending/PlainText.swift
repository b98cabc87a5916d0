/// The hot path of mending: how far text needs no look.
enum PlainText {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// How many of the first `bytes` are neither `&`, `!`, `?`, a forbidden control byte nor outside ASCII.
  ///
  /// Of comments and instructions the second byte is looked for, as `<` itself is everywhere.
  static func count(_ bytes: UnsafeRawBufferPointer) -> Int {
    var index = 0
    while index + 8 <= bytes.count {
      // In bounds by the condition.
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let odd = self.odd(word)
      if odd != 0 { return index + odd.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, odd(UInt64(bytes[index]) | 0x2020_2020_2020_2000) == 0 { index += 1 }
    return index
  }

  /// The top bit of the first byte that wants a look, and of none before it.
  ///
  /// Below 0x80 no sum runs over into the next byte; where one does, a byte before it has its own top bit.
  private static func odd(_ word: UInt64) -> UInt64 {
    let controls = ~(word &+ 0x60 * ones)
    let others = differs(word, 0x09) & differs(word, 0x0a) & differs(word, 0x0d)
    let plain =
      differs(word, UInt8(ascii: "&")) & differs(word, UInt8(ascii: "!"))
      & differs(word, UInt8(ascii: "?"))
    return (word | controls & others | ~plain) & tops
  }

  /// Sets the top bit of every byte of ASCII that is not `byte`.
  private static func differs(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    (word ^ UInt64(byte) &* ones) &+ 0x7f * ones
  }
}
