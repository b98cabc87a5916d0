#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Turns libxml2's names into tokens.
///
/// The parser keeps each distinct name once, so a name is known by its address: the text is compared
/// only when an address is seen for the first time.
struct TokenTable {
  private let vocabulary: [[UInt8]]
  private var keys: [UnsafePointer<UInt8>?]
  private var values: [Int]
  private var used = 0

  init(_ vocabulary: [[UInt8]] = []) {
    self.vocabulary = vocabulary
    keys = Array(repeating: nil, count: 256)
    values = Array(repeating: XMLHandler.unknown, count: 256)
  }

  subscript(name: UnsafePointer<UInt8>) -> Int {
    mutating get {
      var slot = Int(bitPattern: name) >> 3 & (keys.count - 1)
      while let key = keys[slot] {
        if key == name { return values[slot] }
        slot = (slot + 1) & (keys.count - 1)
      }
      let length = strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
      let text = UnsafeBufferPointer(start: name, count: length)
      let token = vocabulary.firstIndex { $0.elementsEqual(text) } ?? XMLHandler.unknown
      // A hostile file may hold any number of names; past the table's room they are looked up anew.
      if used < keys.count / 2 {
        keys[slot] = name
        values[slot] = token
        used += 1
      }
      return token
    }
  }
}
