/// A file's bytes ready for reading: unpacked where gzipped, without what may stand before the XML.
public struct OpenedFile {
  /// The inflated bytes from the first that is no blank on.
  public let content: PeekingSource
  /// Blanks or a byte order mark stood before the content.
  public let hadLeadingBlanks: Bool
  /// Line breaks among what stood before the content.
  public let leadingLines: Int

  /// How many layers of gzip were taken off.
  public let gzipLayers: Int

  /// Unpacks `raw` as far as `limits` allow.
  public init(
    _ raw: any ByteSource, limits: ReadLimits = .standard
  ) throws(ByteSourceFailure) {
    var content = PeekingSource(raw, limit: limits.unpackedBytes)
    var layers = 0
    // Some services compress what is compressed already.
    while layers < 3, try content.peek(2).elementsEqual([0x1f, 0x8b]) {
      content = PeekingSource(
        InflatedSource(content, limits: limits), limit: limits.unpackedBytes)
      layers += 1
    }
    gzipLayers = layers
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
