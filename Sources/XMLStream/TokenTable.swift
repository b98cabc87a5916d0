#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Turns libxml2's names into tokens.
///
/// The parser keeps each distinct name once, so a name is known by its address: the text is compared
/// only when an address is seen for the first time.
struct TokenTable: ~Copyable {
  private let vocabulary: [[UInt8]]
  private let ignoresCase: Bool
  private let slots: UnsafeMutablePointer<Slot>
  private var used = 0

  private struct Slot {
    var name: UnsafePointer<UInt8>?
    var token: Int
  }

  /// A power of two, twice what may be used.
  private static let size = 256

  init(_ vocabulary: [[UInt8]] = [], ignoringCase: Bool = false) {
    self.vocabulary = vocabulary
    ignoresCase = ignoringCase
    slots = .allocate(capacity: Self.size)
    slots.initialize(repeating: Slot(name: nil, token: XMLHandler.unknown), count: Self.size)
  }

  deinit { slots.deallocate() }

  subscript(name: UnsafePointer<UInt8>) -> Int {
    mutating get {
      // The mask keeps every index within the table, and half of it stays free, so the search ends.
      var index = Int(bitPattern: name) >> 2 & (Self.size - 1)
      while let known = slots[index].name {
        if known == name { return slots[index].token }
        index = (index + 1) & (Self.size - 1)
      }
      let length = strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
      let text = UnsafeBufferPointer(start: name, count: length)
      let token =
        vocabulary.firstIndex { $0.elementsEqual(text) } ?? tokenInOtherCase(text)
        ?? XMLHandler.unknown
      // A hostile file may hold any number of names; past the table's room they are looked up anew.
      if used < Self.size / 2 {
        slots[index] = Slot(name: name, token: token)
        used += 1
      }
      return token
    }
  }

  /// The token of a name in other capitals; of two that differ in nothing else the first.
  private func tokenInOtherCase(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard ignoresCase else { return nil }
    func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte | 0x20 : byte }
    return vocabulary.firstIndex { name in
      name.count == text.count && zip(name, text).allSatisfy { lower($0) == lower($1) }
    }
  }
}
