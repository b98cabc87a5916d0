/// Numbers of 2, 4 and 8 bytes, the lowest byte first, one after the other.
struct LittleEndian {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Bytes that are left.
  var count: Int { bytes.endIndex - position }

  /// The next number of `width` bytes; `nil` where fewer are left, or where it is none a file can have.
  mutating func next(_ width: Int) -> Int? {
    guard let slice = take(width) else { return nil }
    let value = slice.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: value)
  }

  /// The next `count` bytes; `nil` where fewer are left.
  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= self.count else { return nil }
    defer { position += count }
    return bytes[position..<position + count]
  }
}
