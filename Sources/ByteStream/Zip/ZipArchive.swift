#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A zip archive open for reading: nothing is ever unpacked to a file that has a name.
///
/// Any number of threads may read from it.
public final class ZipArchive: Sendable {
  /// The archive's files in the order of its directory; of several with one name the last, as programs
  /// that unpack have it.
  public let entries: [ZipEntry]
  /// By the bytes of the name: two that merely look alike are two.
  private let places: [[UInt8]: Int]
  private let file: FileWindow
  /// Where offsets count from.
  private let base: Int

  /// Opens the archive at `path` and reads its directory.
  public convenience init(path: String) throws(ByteSourceFailure) {
    try self.init(FileWindow(of: try OpenFile(path: path)))
  }

  private init(_ file: FileWindow) throws(ByteSourceFailure) {
    self.file = file
    let directory: ZipDirectory
    do {
      directory = try ZipDirectory(file)
    } catch {
      // Half an archive is no damaged one while somebody still writes to it.
      throw file.hasChanged ? .changed : error
    }
    let last = Dictionary(
      directory.entries.enumerated().map { (Array($1.name.utf8), $0) }, uniquingKeysWith: { $1 })
    entries = directory.entries.enumerated().filter { last[Array($1.name.utf8)] == $0 }
      .map(\.element)
    places = Dictionary(
      uniqueKeysWithValues: entries.enumerated().map { (Array($1.name.utf8), $0) })
    base = directory.base
  }

  /// The file of that name.
  public func entry(_ name: String) -> ZipEntry? { places[Array(name.utf8)].map { entries[$0] } }

  /// Whether the archive is another than when it was opened.
  public var hasChanged: Bool { file.hasChanged }

  /// The first bytes of an archive, an empty one among them.
  public static let signatures: [[UInt8]] = [[0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6]]

  /// The unpacked bytes of an entry; `observe` sees each stretch once, in order.
  public func source(
    of entry: ZipEntry, limits: ReadLimits = .standard,
    observing observe: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(ByteSourceFailure) -> any FileBytes {
    ZipEntrySource(
      entry, in: try packed(entry), limits: limits, observing: observe)
  }

  /// An archive that is an entry of this one.
  ///
  /// A stored one is read where it lies; a deflated one is unpacked to a file without a name in `folder`,
  /// which goes with the archive.
  public func archive(
    in entry: ZipEntry, limits: ReadLimits = .standard, folder: String
  ) throws(ByteSourceFailure) -> ZipArchive {
    let packed = try packed(entry)
    if entry.method == ZipEntry.Method.stored { return try ZipArchive(packed) }
    let source = ZipEntrySource(entry, in: packed, limits: limits, observing: nil)
    return try ZipArchive(FileWindow(of: try OpenFile(unpacking: source, in: folder)))
  }

  /// Where an entry's bytes lie.
  private func packed(_ entry: ZipEntry) throws(ByteSourceFailure) -> FileWindow {
    if let fault = entry.fault { throw .zip(fault) }
    let offset = base + entry.headerOffset
    let header = LocalHeader(try file.bytes(at: offset, count: LocalHeader.fixedSize))
    guard let header, offset + header.size + entry.packedSize <= file.count else {
      throw .zip(.damagedDirectory("an entry is not where it says"))
    }
    return file.window(at: offset + header.size, count: entry.packedSize)
  }
}

/// What stands before an entry's bytes: the directory has said it all but how long it is.
struct LocalHeader {
  static let fixedSize = 30
  /// Bytes, with the name and what follows it.
  var size: Int

  init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.fixedSize, bytes.starts(with: ZipArchive.signatures[0]) else {
      return nil
    }
    var fields = LittleEndian(bytes[26...])
    guard let name = fields.next(2), let extra = fields.next(2) else { return nil }
    size = Self.fixedSize + name + extra
  }
}

extension OpenFile {
  /// Writes all of `source` to a new file in `folder` that has no name any more.
  fileprivate convenience init(
    unpacking source: any ByteSource, in folder: String
  ) throws(ByteSourceFailure) {
    // The system puts letters of its own in place of the last six.
    let name = ".archive-" + String(repeating: "X", count: 6)
    var template = Array("\(folder)/\(name)".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .unreadable(errno: errno) }
    unlink(template)
    do {
      try Self.copy(source, to: descriptor)
    } catch {
      close(descriptor)
      throw error
    }
    try self.init(descriptor: descriptor)
  }

  private static func copy(
    _ source: any ByteSource, to descriptor: Int32
  ) throws(ByteSourceFailure) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try source.read(into: buffer)
      if count == 0 { return }
      var written = 0
      while written < count {
        // Within `buffer`: `written` stays below `count`, which `read` keeps within it.
        let result = write(descriptor, buffer.baseAddress?.advanced(by: written), count - written)
        if result < 0, errno != EINTR { throw .unreadable(errno: errno) }
        written += max(0, result)
      }
    }
  }
}
