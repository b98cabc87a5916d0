/// The layouts of the sixteen local types that a file can have at a time.
///
/// What each message asks for lies in plain arrays: a layout that was taken out as a whole would be counted
/// as in use and not in use again, which here cost as much as reading its fields.
struct FITLayouts {
  /// What is asked of every message.
  struct Outline {
    var size: Int
    var kind: Int?
    var timeOffset: Int?
    var isBigEndian: Bool
    var reads: Int
    var hasTexts: Bool
  }

  private var outlines = [Outline?](repeating: nil, count: 16)
  /// Those of a local type begin at its number times the most fields there are.
  private var reads: [FITLayout.Read]
  private var texts = [[(offset: Int, size: Int, field: Int)]](repeating: [], count: 16)

  init() {
    let none = FITLayout.Read(offset: 0, field: 0, type: .byte, scale: 1, shift: 0)
    reads = Array(repeating: none, count: 16 * FITLayout.mostFields)
  }

  /// The outline of a local type, 0 to 15; `nil` where none was defined.
  subscript(local: Int) -> Outline? { outlines[local] }

  mutating func define(_ local: Int, as layout: FITLayout) {
    outlines[local] = Outline(
      size: layout.size, kind: layout.kind, timeOffset: layout.timeOffset,
      isBigEndian: layout.isBigEndian, reads: layout.reads.count, hasTexts: !layout.texts.isEmpty)
    let first = local * FITLayout.mostFields
    reads.replaceSubrange(first..<first + layout.reads.count, with: layout.reads)
    texts[local] = layout.texts
  }

  /// Reads the wanted fields of a message of a defined local type into the first `count` of `values`.
  ///
  /// - Parameter bytes: as many must be readable as the outline says.
  @inline(__always)
  func read(
    _ local: Int, _ outline: Outline, _ bytes: UnsafeRawPointer, into values: inout [Double],
    _ count: Int
  ) {
    var values = values.mutableSpan
    for index in 0..<count { values[index] = .nan }
    let first = local * FITLayout.mostFields
    for index in first..<first + outline.reads {
      let read = reads[index]
      // A layout takes nothing that ends beyond its size.
      let field = bytes + Int(read.offset)
      let value =
        read.packedSize > 0
        ? field.packed(Int(read.packedSize))
        : field.value(of: read.type, isBigEndian: outline.isBigEndian)
      values[Int(read.field)] = value / read.scale - read.shift
    }
  }

  /// What the wanted texts of the same message say, by field; those that are empty say nothing.
  func readTexts(_ local: Int, _ bytes: UnsafeRawPointer) -> [Int: String] {
    var said: [Int: String] = [:]
    for text in texts[local] {
      let raw = UnsafeRawBufferPointer(start: bytes + text.offset, count: text.size)
      let letters = raw.prefix { $0 != 0 }
      if !letters.isEmpty { said[text.field] = String(decoding: letters, as: UTF8.self) }
    }
    return said
  }
}
