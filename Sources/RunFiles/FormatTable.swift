import ByteStream
import Running

/// What content is read as: one row a format, beside its case of `FileFormat` and its reader's file.
enum FormatTable {
  /// Formats in XML, by their root element.
  static let documents = [
    Document(.gpx, roots: "gpx") { DecodingHandler(GPXDecoder()) },
    Document(.tcx, roots: "TrainingCenterDatabase", "Activities") { DecodingHandler(TCXDecoder()) },
  ]

  /// Formats known by their first bytes, those that people mistake for runs among them.
  static let signatures = [
    Signature(at: 0, "PK\u{3}\u{4}", read: refusal("a zip archive within another file")),
    Signature(at: 8, ".FIT", .fit, read: FIT.read),
  ]

  /// A format in XML.
  struct Document: Sendable {
    let format: FileFormat
    let roots: [String]
    /// A handler for one document.
    let handler: @Sendable () -> DecodingHandler

    init(
      _ format: FileFormat, roots: String..., handler: @escaping @Sendable () -> DecodingHandler
    ) {
      self.format = format
      self.roots = roots
      self.handler = handler
    }
  }

  /// A format that bears the same bytes at the same place in every file.
  struct Signature: Sendable {
    /// `nil` where it is refused.
    let format: FileFormat?
    let place: Int
    let bytes: [UInt8]
    let read: @Sendable (PeekingSource) throws(Rejection) -> RunFile

    init(
      at place: Int, _ bytes: String, _ format: FileFormat? = nil,
      read: @escaping @Sendable (PeekingSource) throws(Rejection) -> RunFile
    ) {
      self.format = format
      self.place = place
      self.bytes = Array(bytes.utf8)
      self.read = read
    }

    /// Whether content that begins with `head` bears it.
    func isBorne(by head: ArraySlice<UInt8>) -> Bool {
      head.dropFirst(place).starts(with: bytes)
    }
  }

  /// Bytes that tell a signature, XML in any encoding included.
  static let headCount = max(14, signatures.map { $0.place + $0.bytes.count }.max() ?? 0)

  /// The handler for documents with that root, in whatever capitals; `nil` where no format has it.
  static func handler(forRoot root: String) -> DecodingHandler? {
    let root = root.lowercased()
    return documents.first { $0.roots.contains { $0.lowercased() == root } }?.handler()
  }

  private static func refusal(
    _ words: String
  ) -> @Sendable (PeekingSource) throws(Rejection) -> RunFile {
    { _ throws(Rejection) in throw Rejection(.unsupportedFormat, words) }
  }
}
