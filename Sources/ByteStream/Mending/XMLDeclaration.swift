/// The declaration at the start of a document, and the encoding that it names.
struct XMLDeclaration {
  /// From `<?xml` to `?>`.
  private(set) var bytes: [UInt8]
  /// Where `encoding="..."` stands in it.
  private var labelled: Range<Int>?
  private(set) var label: String?

  /// `nil` where the document does not begin with one.
  init?(_ head: UnsafeRawBufferPointer) {
    let head = Array(head.prefix(512))
    guard Self.begins(head), let close = head.firstIndex(of: UInt8(ascii: ">")),
      head[close - 1] == UInt8(ascii: "?")
    else { return nil }
    bytes = Array(head[...close])
    let word = Array("encoding".utf8)
    let starts = bytes.indices.dropLast(word.count).filter { bytes[$0...].starts(with: word) }
    guard let start = starts.first else { return }
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    guard let open = bytes[start...].firstIndex(where: quotes.contains),
      let end = bytes[(open + 1)...].firstIndex(of: bytes[open])
    else { return }
    labelled = start..<end + 1
    label = String(decoding: bytes[open + 1..<end], as: UTF8.self)
  }

  /// Whether a declaration begins `bytes`.
  static func begins(_ bytes: some Collection<UInt8>) -> Bool {
    guard bytes.starts(with: "<?xml".utf8), let next = bytes.dropFirst(5).first else {
      return false
    }
    return [0x20, 0x09, 0x0a, 0x0d].contains(next)
  }

  /// Puts blanks in place of the label, and leaves lines as they are.
  mutating func removeLabel() {
    for index in labelled ?? 0..<0 where bytes[index] > 0x20 { bytes[index] = 0x20 }
    labelled = nil
    label = nil
  }
}
