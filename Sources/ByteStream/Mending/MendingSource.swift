/// The bytes of a document in XML on their way to a parser, with what it would trip over put right.
///
/// What is well-formed passes byte for byte, and no line is added or lost. A "<" that begins no name is
/// one of the text's, and of hyphens in a comment one stays. Comments, sections of CDATA
/// and instructions keep their ampersands. A document type is left out; from one without an end, and from
/// that of a web page on, nothing is touched.
public final class MendingSource: ByteSource {
  /// What was put right so far.
  public private(set) var mends = Mends()
  /// Whether the document was ended because the declaration of another follows.
  public private(set) var meetsDeclaration = false
  /// Forbidden bytes that nothing has followed so far: what a power cut leaves at an end.
  public private(set) var trailingForbidden = 0

  private let window: InputWindow
  private let isFromUTF16: Bool
  private let isCareful: Bool
  private var encoding = TextEncoding.utf8
  private var place = Place.text
  /// The last byte that was handed out.
  private var previous: UInt8 = 0
  /// What stands in place of the input, as far as it did not fit in yet.
  private var ahead: [UInt8] = []
  private var hasBegun = false

  private enum Place {
    case text, comment, section, instruction
    /// Where the parser has to judge alone.
    case untouched
  }

  /// Mends `source`, which may be in UTF-16.
  ///
  /// - Parameter isCareful: looks into every tag as well, which costs several times as much.
  public init(_ source: PeekingSource, isCareful: Bool = false) throws(ByteSourceFailure) {
    self.isCareful = isCareful
    let narrow = try UTF16Source(source)
    isFromUTF16 = narrow != nil
    window = InputWindow(narrow ?? source, size: 1 << 16)
  }

  /// Begins another document with `unread`, which was handed out already, and what follows it.
  public func beginAnother(with unread: [UInt8]) {
    window.putBack(unread + ahead)
    (ahead, place, previous) = ([], .text, 0)
    (hasBegun, meetsDeclaration) = (false, false)
  }

  /// Fills `buffer` unless the document ends, so that sizes of chunks make no difference.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceFailure) -> Int {
    if !hasBegun { begin() }
    var filled = 0
    while filled < buffer.count {
      if ahead.isEmpty, try !mend(into: buffer, &filled) { break }
      let count = min(ahead.count, buffer.count - filled)
      for index in 0..<count { buffer[filled + index] = ahead[index] }
      ahead.removeFirst(count)
      filled += count
    }
    if filled == 0, buffer.count > 0, let failure = window.failure { throw failure }
    return filled
  }

  /// Reads the declaration, whose label may be wrong.
  private func begin() {
    hasBegun = true
    window.want(1 << 13)
    let head = UnsafeRawBufferPointer(rebasing: window.bytes.prefix(1 << 13))
    encoding = .utf8
    guard var declaration = XMLDeclaration(head) else { return }
    window.skip(declaration.bytes.count)
    let rest = UnsafeRawBufferPointer(rebasing: head[declaration.bytes.count...])
    if let label = declaration.label {
      let saysUTF16 = label.lowercased().hasPrefix("utf-16")
      let saysUTF8 = ["utf-8", "utf8"].contains(label.lowercased())
      encoding = isFromUTF16 ? .utf8 : TextEncoding(label: label, head: rest)
      if encoding == .utf8, label.lowercased() != "utf-8" { declaration.removeLabel() }
      let isPlain = ["us-ascii", "ascii"].contains(label.lowercased())
      let isRight = isFromUTF16 ? saysUTF16 : encoding != .utf8 || saysUTF8 || isPlain
      if !isRight { mends.wrongLabels += 1 }
    }
    place = encoding == .shifting ? .untouched : .text
    give(declaration.bytes)
  }

  /// Copies what needs no look, or else sees to one place; false at the end of the document.
  private func mend(
    into buffer: UnsafeMutableRawBufferPointer, _ filled: inout Int
  ) throws(ByteSourceFailure) -> Bool {
    window.want(1)
    let room = min(window.bytes.count, buffer.count - filled)
    if room == 0 || meetsDeclaration { return false }
    var bytes = UnsafeRawBufferPointer(rebasing: window.bytes.prefix(room))
    // With care, up to the next tag, which is looked into before it passes.
    if isCareful, place == .text, let tag = bytes.firstIndex(of: UInt8(ascii: "<")) {
      bytes = UnsafeRawBufferPointer(rebasing: bytes[..<tag])
    }
    var count =
      switch place {
      case .text: PlainText.count(bytes)
      case .untouched: bytes.count
      case .comment, .section, .instruction: 0
      }
    // What follows a "<" decides what it is, and may lie beyond these bytes.
    if place == .text, count > 0, bytes[count - 1] == UInt8(ascii: "<") { count -= 1 }
    guard count > 0 else {
      look()
      return true
    }
    UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).copyMemory(
      from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    filled += count
    pass(count, last: bytes[count - 1])
    return true
  }

  /// Sees to the place at which the window begins.
  private func look() {
    window.want(Reference.longest)
    let bytes = window.bytes
    let byte = bytes[0]
    if place == .instruction { return lookForEnd(bytes) }
    if byte >= 0x80 { return character(bytes) }
    if byte < 0x20, !Reference.isAllowed(UInt32(byte)) {
      trailingForbidden += 1
      return window.skip(1)
    }
    guard place == .text else { return lookForEnd(bytes) }
    switch byte {
    case UInt8(ascii: "<"): markup(bytes)
    case UInt8(ascii: "&"): reference(bytes)
    default: take(1)
    }
  }

  private func markup(_ bytes: UnsafeRawBufferPointer) {
    if bytes.starts(with: "<!--".utf8) {
      enter(.comment, after: 4)
    } else if bytes.starts(with: "<![CDATA[".utf8) {
      enter(.section, after: 9)
    } else if previous != 0, XMLDeclaration.begins(bytes) {
      meetsDeclaration = true
    } else if bytes.starts(with: "<?".utf8) {
      enter(.instruction, after: 2)
    } else if bytes.starts(with: "<!".utf8) {
      documentType()
    } else if bytes.count > 1, !PlainText.isOfElement(bytes[1]) || isForbidden(bytes.dropFirst()) {
      mends.forbiddenCharacters += 1
      replace(1, with: "&lt;")
    } else {
      if isCareful { lookIntoTag() }
      take(1)
    }
  }

  /// Leaves out a document type, but for its line ends; one that is to be left to the parser stays.
  private func documentType() {
    window.want(DocumentType.longest)
    guard mends.documentTypes < Self.mostDocumentTypes,
      let length = DocumentType.length(window.bytes)
    else { return enter(.untouched, after: 2) }
    mends.documentTypes += 1
    let lines = window.bytes[..<length].count { $0 == UInt8(ascii: "\n") }
    window.skip(length)
    ahead += Array(repeating: UInt8(ascii: "\n"), count: lines)
  }

  /// Nobody joins so many documents; each has to be looked through.
  private static let mostDocumentTypes = 100

  private func lookIntoTag() {
    window.want(StartTag.longest)
    for fault in StartTag.faults(
      UnsafeRawBufferPointer(rebasing: window.bytes.prefix(StartTag.longest)))
    {
      window.blank(fault)
      mends.attributes += 1
    }
  }

  private func enter(_ next: Place, after count: Int) {
    take(count)
    place = next
    // "<!-->" ends no comment.
    (beforePrevious, previous) = (0, 0)
  }

  /// The byte before ``previous``, within comments, sections and instructions.
  private var beforePrevious: UInt8 = 0

  private func lookForEnd(_ bytes: UnsafeRawBufferPointer) {
    let byte = bytes[0]
    if place == .comment, byte == UInt8(ascii: "-"), previous == byte, bytes.count > 1,
      bytes[1] != UInt8(ascii: ">")
    {
      mends.forbiddenCharacters += 1
      return window.skip(1)
    }
    if byte == UInt8(ascii: ">") {
      switch (place, beforePrevious, previous) {
      case (.comment, UInt8(ascii: "-"), UInt8(ascii: "-")),
        (.section, UInt8(ascii: "]"), UInt8(ascii: "]")),
        (.instruction, _, UInt8(ascii: "?")):
        place = .text
      default: break
      }
    }
    beforePrevious = previous
    take(1)
  }

  private func reference(_ bytes: UnsafeRawBufferPointer) {
    switch Reference(bytes) {
    case .known: take(1)
    case .bare:
      mends.bareAmpersands += 1
      replace(1, with: "&amp;")
    case .unknown:
      mends.unknownEntities += 1
      replace(1, with: "&amp;")
    case .html(let length, let character):
      mends.unknownEntities += 1
      replace(length, with: "&#\(character);")
    case .forbidden(let length):
      mends.forbiddenCharacters += 1
      window.skip(length)
    }
  }

  /// A character outside ASCII, or what should be one.
  private func character(_ bytes: UnsafeRawBufferPointer) {
    guard encoding == .utf8 else { return take(1) }
    guard let length = TextEncoding.lengthInUTF8(bytes) else {
      mends.strayBytes += 1
      return replace(1, with: String(Character(TextEncoding.windows1252(bytes[0]))))
    }
    if isForbidden(bytes[...]) {
      mends.forbiddenCharacters += 1
      return window.skip(length)
    }
    take(length)
  }

  /// Whether `bytes` begin with U+FFFE or U+FFFF.
  private func isForbidden(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
    let three = Array(bytes.prefix(3))
    return three.count == 3 && three[0] == 0xef && three[1] == 0xbf && three[2] >= 0xbe
  }

  /// Hands `count` bytes of the window on as they are.
  private func take(_ count: Int) {
    let taken = Array(window.bytes.prefix(count))
    pass(count, last: taken.last ?? 0)
    ahead += taken
  }

  private func replace(_ count: Int, with text: String) {
    window.skip(count)
    give(Array(text.utf8))
  }

  private func give(_ bytes: [UInt8]) {
    ahead += bytes
    pass(0, last: bytes.last ?? 0)
  }

  /// Notes that something was handed on, of which `count` bytes stood in the window.
  private func pass(_ count: Int, last: UInt8) {
    window.skip(count)
    previous = last
    if trailingForbidden > 0 {
      mends.forbiddenCharacters += trailingForbidden
      trailingForbidden = 0
    }
  }
}
