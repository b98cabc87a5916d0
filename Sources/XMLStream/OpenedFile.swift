/// A file's bytes ready for reading: unpacked where gzipped, without what may stand before the XML.
public struct OpenedFile {
  /// The inflated bytes from the first that is no blank on.
  public let content: PeekingSource
  /// Blanks or a byte order mark stood before the content.
  public let hadLeadingBlanks: Bool
  /// Line breaks among what stood before the content.
  public let leadingLines: Int

  /// Files inflate to at most this many bytes unless told otherwise: 4 GiB.
  public static let defaultLimit = 4 << 30

  /// Opens the file at `path`; `observe` sees its raw bytes as far as they are read.
  public init(
    path: String, limit: Int = defaultLimit,
    observing observe: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws(ByteSourceFailure) {
    try self.init(FileSource(path: path, observing: observe), limit: limit)
  }

  /// Unpacks `raw`.
  public init(_ raw: any ByteSource, limit: Int = defaultLimit) throws(ByteSourceFailure) {
    var content = PeekingSource(raw)
    // Some services compress what is compressed already.
    for _ in 0..<3 {
      guard try content.peek(2).elementsEqual([0x1f, 0x8b]) else { break }
      content = PeekingSource(GunzipSource(content, limit: limit))
    }
    (hadLeadingBlanks, leadingLines) = try Self.skipBlanks(content)
    self.content = content
  }

  /// Passes over UTF-8 byte order marks and blanks, and counts the lines among them.
  private static func skipBlanks(
    _ content: PeekingSource
  ) throws(ByteSourceFailure) -> (any: Bool, lines: Int) {
    var skipped = false
    var lines = 0
    while true {
      let next = try content.peek(3)
      if next.elementsEqual([0xef, 0xbb, 0xbf]) {
        content.skip(3)
      } else if let first = next.first, [0x20, 0x09, 0x0a, 0x0d].contains(first) {
        content.skip(1)
        if first == 0x0a { lines += 1 }
      } else {
        return (skipped, lines)
      }
      skipped = true
    }
  }
}
