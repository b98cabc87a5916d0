/// What a definition says of the messages of its local type, worked out for the fields that are wanted.
struct FITLayout {
  /// No kind of message has more wanted fields.
  static let mostFields = 32
  /// The number of the field that every message's time stands in.
  static let timeField: UInt8 = 253

  /// Bytes of a message behind its header.
  private(set) var size = 0
  /// Which of the wanted kinds it is; `nil` where it is none.
  private(set) var kind: Int?
  /// Where the time stands.
  private(set) var timeOffset: Int?
  private(set) var isBigEndian = false
  private(set) var reads: [Read] = []
  /// Texts, which few messages have.
  private(set) var texts: [(offset: Int, size: Int, field: Int)] = []

  /// A number to be read.
  struct Read {
    var offset: Int32
    var field: UInt8
    var type: FITBaseType
    /// Bytes that are one number, of a type of one byte; 0 for plain values.
    var packedSize: UInt8 = 0
    var scale: Double
    var shift: Double
  }

  /// A field as a definition lists it.
  struct Entry {
    var number: UInt8
    var size: Int
    /// Of a developer's field its index of developers, of another the code of its type.
    var code: UInt8
  }

  init(
    _ native: [Entry], _ developer: [Entry], isBigEndian: Bool, kind: Int?,
    wanted: [FITField], described: DeveloperFields
  ) {
    self.kind = kind
    self.isBigEndian = isBigEndian
    for entry in native {
      if entry.number == Self.timeField, entry.size == 4 { timeOffset = size }
      if let index = wanted.firstIndex(where: { $0.number == entry.number }) {
        add(entry.size, FITBaseType(code: entry.code), index, wanted[index])
      }
      size += entry.size
    }
    for entry in developer {
      if let field = described[entry.code, entry.number],
        let index = wanted.firstIndex(where: { $0.names.contains(field.name) })
      {
        add(entry.size, field.type, index, field.scaled)
      }
      size += entry.size
    }
  }

  /// A size that its type does not divide means nothing that is known, and so does an unknown type.
  private mutating func add(_ bytes: Int, _ type: FITBaseType?, _ index: Int, _ field: FITField) {
    guard let type, bytes > 0, bytes % type.size == 0 else { return }
    if type == .string { return texts.append((size, bytes, index)) }
    var read = Read(
      offset: Int32(size), field: UInt8(index), type: type, scale: field.scale, shift: field.offset)
    if type == .byte, (2...6).contains(bytes) { read.packedSize = UInt8(bytes) }
    // A field that is listed twice is read once, so that nobody makes reading long by a list.
    reads.removeAll { $0.field == read.field }
    reads.append(read)
  }
}
