/// The directory at an archive's end: what lies in it, and where.
struct ZipDirectory {
  /// In the order of the directory; folders are none.
  private(set) var entries: [ZipEntry] = []
  /// Bytes before the archive begins: some are glued to a program that unpacks them.
  private(set) var base = 0

  /// More than any export holds; each costs a few hundred bytes of memory.
  static let mostEntries = 1_000_000
  /// Bytes of the directory itself: as many entries with long names.
  private static let mostBytes = 256 << 20

  init(_ file: FileWindow) throws(ByteSourceFailure) {
    let end = try EndRecord(file)
    guard end.entryCount <= Self.mostEntries, end.directorySize <= Self.mostBytes else {
      throw .zip(.tooManyEntries(limit: Self.mostEntries))
    }
    let start = end.place - end.directorySize
    base = start - end.directoryOffset
    guard base >= 0 else { throw .zip(.damagedDirectory("it would begin before the file does")) }
    let bytes = try file.bytes(at: start, count: end.directorySize)
    guard bytes.count == end.directorySize else { throw .changed }
    var rest = LittleEndian(bytes[...])
    // The count is stored modulo 65536 by programs without zip64; the bytes say how many there are.
    while rest.count > 0 {
      guard let header = CentralHeader(&rest) else {
        throw .zip(.damagedDirectory("entry \(entries.count + 1) cannot be read"))
      }
      guard entries.count < Self.mostEntries else {
        throw .zip(.tooManyEntries(limit: Self.mostEntries))
      }
      if !header.isFolder { entries.append(header.entry) }
    }
    markOverlaps(end: start - base)
  }

  /// Entries that share bytes with one before them or with the directory unpack to more than they are.
  private mutating func markOverlaps(end: Int) {
    var taken = 0
    for index in entries.indices.sorted(by: {
      (entries[$0].headerOffset, $0) < (entries[$1].headerOffset, $1)
    }) {
      let entry = entries[index]
      // Its own header has at least its fixed part and its name before the bytes.
      let place = entry.headerOffset
      guard place >= taken, place <= end - LocalHeader.fixedSize,
        entry.packedSize <= end - LocalHeader.fixedSize - place
      else {
        entries[index].fault = entries[index].fault ?? .overlapping
        continue
      }
      taken = place + LocalHeader.fixedSize + entry.packedSize
    }
  }
}

/// Where the directory lies.
private struct EndRecord {
  /// Where the directory ends and this record, or its larger form, begins.
  var place: Int
  var entryCount: Int
  var directorySize: Int
  var directoryOffset: Int

  private static let fixedSize = 22
  private static let longestComment = 0xffff
  private static let locatorSize = 20
  private static let signature: [UInt8] = [0x50, 0x4b, 5, 6]
  private static let largeSignature: [UInt8] = [0x50, 0x4b, 6, 6]
  private static let locatorSignature: [UInt8] = [0x50, 0x4b, 6, 7]

  init(_ file: FileWindow) throws(ByteSourceFailure) {
    let tailStart = max(0, file.count - Self.fixedSize - Self.longestComment)
    let tail = try file.bytes(at: tailStart, count: file.count - tailStart)
    guard let index = Self.lastRecord(in: tail) else { throw .zip(.noDirectory) }
    place = tailStart + index
    var fields = LittleEndian(tail[(index + 8)...])
    guard let _ = fields.next(2), let count = fields.next(2), let size = fields.next(4),
      let offset = fields.next(4)
    else { throw .zip(.noDirectory) }
    (entryCount, directorySize, directoryOffset) = (count, size, offset)
    // Python's programs write it from 2 GiB on, and in the small one the same numbers.
    let isShort = count == 0xffff || size == 0xffff_ffff || offset == 0xffff_ffff
    try readLarge(file, isNeeded: isShort)
    guard directorySize <= place else {
      throw .zip(.damagedDirectory("it is larger than the file"))
    }
  }

  /// The place of the last record whose comment fits the bytes that follow.
  private static func lastRecord(in tail: [UInt8]) -> Int? {
    guard tail.count >= fixedSize else { return nil }
    return (0...tail.count - fixedSize).reversed().first { index in
      tail[index...].starts(with: signature)
        && index + fixedSize + Int(tail[index + 20]) + Int(tail[index + 21]) << 8 <= tail.count
    }
  }

  /// The form for more than 4 GiB or 65 535 entries, found by a locator before the small one.
  private mutating func readLarge(
    _ file: FileWindow, isNeeded: Bool
  ) throws(ByteSourceFailure) {
    // Without it the numbers are what they say: an archive may have just so many entries.
    guard place >= Self.locatorSize else { return }
    let locator = try file.bytes(at: place - Self.locatorSize, count: Self.locatorSize)
    guard locator.starts(with: Self.locatorSignature) else { return }
    var fields = LittleEndian(locator[8...])
    guard let stated = fields.next(8) else { throw .zip(.damagedDirectory("its place is none")) }
    // Bytes glued before the archive shift it; it is then just before its locator.
    let usual = place - Self.locatorSize - 56
    for candidate in [stated, usual] where candidate >= 0 && candidate <= usual {
      let record = try file.bytes(at: candidate, count: 56)
      guard record.count == 56, record.starts(with: Self.largeSignature) else { continue }
      var fields = LittleEndian(record[24...])
      guard let _ = fields.next(8), let count = fields.next(8), let size = fields.next(8),
        let offset = fields.next(8)
      else { continue }
      (place, entryCount, directorySize, directoryOffset) = (candidate, count, size, offset)
      return
    }
    if isNeeded { throw .zip(.damagedDirectory("its large form is missing")) }
  }
}

/// One entry as the directory writes it.
private struct CentralHeader {
  var entry: ZipEntry
  var isFolder: Bool

  private static let signature: [UInt8] = [0x50, 0x4b, 1, 2]

  /// Takes one off `rest`; `nil` where none stands there.
  init?(_ rest: inout LittleEndian) {
    guard rest.take(4)?.elementsEqual(Self.signature) == true, let _ = rest.take(4),
      let flags = rest.next(2), let method = rest.next(2), let _ = rest.take(4),
      let crc32 = rest.next(4), let packed = rest.next(4), let size = rest.next(4),
      let nameLength = rest.next(2), let extraLength = rest.next(2),
      let commentLength = rest.next(2), let _ = rest.take(8), let offset = rest.next(4),
      let nameBytes = rest.take(nameLength), let extraBytes = rest.take(extraLength),
      let _ = rest.take(commentLength)
    else { return nil }
    var extra = ExtraFields(extraBytes)
    guard let size = extra.large(size), let packed = extra.large(packed),
      let offset = extra.large(offset)
    else { return nil }
    let name = ZipName.text(nameBytes, unicode: extra.unicodeName)
    isFolder = name.hasSuffix("/")
    entry = ZipEntry(
      name: name, size: size, packedSize: packed, crc32: UInt32(truncatingIfNeeded: crc32),
      method: method, headerOffset: offset)
    if !ZipName.isSafe(name) {
      entry.fault = .unsafeName
    } else if flags & 0x2041 != 0 {
      entry.fault = .encrypted
    } else if method != ZipEntry.Method.stored, method != ZipEntry.Method.deflated {
      entry.fault = .unknownMethod(method)
    } else if method == ZipEntry.Method.stored, size != packed {
      entry.fault = .wrongSize
    }
  }
}

/// What stands behind an entry's name, field by field.
private struct ExtraFields {
  /// Numbers that did not fit their own place, in the order in which they are missing.
  private var larger = LittleEndian([])
  private(set) var unicodeName: ArraySlice<UInt8>?

  init(_ bytes: ArraySlice<UInt8>) {
    var rest = LittleEndian(bytes)
    while let tag = rest.next(2), let length = rest.next(2), let field = rest.take(length) {
      switch tag {
      case 0x0001: larger = LittleEndian(field)
      // A version and a checksum stand before the name.
      case 0x7075 where length > 5: unicodeName = field.dropFirst(5)
      default: break
      }
    }
  }

  /// `value`, or the larger number that stands for it; `nil` where that is missing.
  mutating func large(_ value: Int) -> Int? {
    value == 0xffff_ffff ? larger.next(8) : value
  }
}
