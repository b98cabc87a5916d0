import CZlib

/// A file in a made-up archive, and how it is written there.
package struct ZipMember {
  package var name: [UInt8]
  package var bytes: [UInt8]
  /// Deflated, or stored as it is.
  package var isPacked = true
  /// Sizes and checksum behind the bytes, as programs do that write to a pipe.
  package var hasDescriptor = false
  /// Sizes as numbers of eight bytes.
  package var isLarge = false
  /// Says that the name is UTF-8.
  package var saysUnicode = false
  /// Further fields behind the name in the directory.
  package var extra: [UInt8] = []

  package init(_ name: String, _ bytes: [UInt8], isPacked: Bool = true) {
    self.name = Array(name.utf8)
    self.bytes = bytes
    self.isPacked = isPacked
  }
}

/// Writes zip archives, the same bytes for the same members: all carry the first date that zip knows.
package enum ZipWriter {
  /// - Parameters:
  ///   - isLarge: with the directory's form for more than 4 GiB.
  ///   - saysTwice: whether the small form then has the same numbers, as Python writes it from 2 GiB on.
  ///   - prefix: what stands before the archive.
  package static func archive(
    _ members: [ZipMember], isLarge: Bool = false, saysTwice: Bool = false, prefix: [UInt8] = [],
    comment: String = ""
  ) -> [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let entry = Entry(member)
      directory += entry.centralHeader(at: body.count)
      body += entry.localHeader + entry.packed + entry.descriptor
    }
    let end = EndRecord(
      count: members.count, size: directory.count, offset: body.count, isLarge: isLarge,
      isShort: isLarge && !saysTwice)
    return prefix + body + directory + end.bytes(shiftedBy: prefix.count, comment: comment)
  }
}

private struct Entry {
  let member: ZipMember
  let packed: [UInt8]
  private let checksum: UInt32

  init(_ member: ZipMember) {
    self.member = member
    // A gzip member is a header of ten bytes, the packed bytes, and checksum and size in eight.
    packed =
      member.isPacked ? Array(Gzip.pack(member.bytes).dropFirst(10).dropLast(8)) : member.bytes
    checksum = UInt32(
      truncatingIfNeeded: member.bytes.withUnsafeBufferPointer {
        // zlib reads only the array, which outlives the call.
        crc32(0, $0.baseAddress, UInt32($0.count))
      })
  }

  private var flags: Int { (member.hasDescriptor ? 8 : 0) + (member.saysUnicode ? 0x800 : 0) }

  /// Version, flags, method, time, date.
  private var start: [UInt8] {
    little(20, 2) + little(flags, 2) + little(member.isPacked ? 8 : 0, 2) + little(0, 2)
      + little(0x21, 2)
  }

  var localHeader: [UInt8] {
    let isLater = member.hasDescriptor
    return [0x50, 0x4b, 3, 4] + start + little(isLater ? 0 : Int(checksum), 4)
      + little(isLater ? 0 : packed.count, 4) + little(isLater ? 0 : member.bytes.count, 4)
      + little(member.name.count, 2) + little(0, 2) + member.name
  }

  var descriptor: [UInt8] {
    guard member.hasDescriptor else { return [] }
    return [0x50, 0x4b, 7, 8] + little(Int(checksum), 4) + little(packed.count, 4)
      + little(member.bytes.count, 4)
  }

  func centralHeader(at offset: Int) -> [UInt8] {
    let sizes = [member.bytes.count, packed.count]
    let large =
      member.isLarge
      ? little(1, 2) + little(24, 2) + (sizes + [offset]).flatMap { little($0, 8) } : []
    let none = 0xffff_ffff
    let extra = large + member.extra
    return [0x50, 0x4b, 1, 2] + little(20, 2) + start + little(Int(checksum), 4)
      + little(member.isLarge ? none : sizes[1], 4) + little(member.isLarge ? none : sizes[0], 4)
      + little(member.name.count, 2) + little(extra.count, 2) + little(0, 2) + little(0, 2)
      + little(0, 2) + little(0, 4) + little(member.isLarge ? none : offset, 4) + member.name
      + extra
  }
}

private struct EndRecord {
  var count: Int
  var size: Int
  var offset: Int
  var isLarge: Bool
  /// Whether the small form leaves its numbers to the large one.
  var isShort: Bool

  func bytes(shiftedBy prefix: Int, comment: String) -> [UInt8] {
    let large: [UInt8] =
      isLarge
      ? [0x50, 0x4b, 6, 6] + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 4)
        + little(0, 4) + little(count, 8) + little(count, 8) + little(size, 8) + little(offset, 8)
        + [0x50, 0x4b, 6, 7] + little(0, 4) + little(offset + size, 8) + little(1, 4) : []
    return large + [0x50, 0x4b, 5, 6] + little(0, 4) + little(isShort ? 0xffff : count, 2)
      + little(isShort ? 0xffff : count, 2) + little(isShort ? 0xffff_ffff : size, 4)
      + little(isShort ? 0xffff_ffff : offset, 4) + little(comment.utf8.count, 2)
      + Array(comment.utf8)
  }
}

/// A number in `width` bytes, the lowest first.
private func little(_ value: Int, _ width: Int) -> [UInt8] {
  (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}
