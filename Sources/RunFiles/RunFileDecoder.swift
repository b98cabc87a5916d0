import XMLStream

/// A decoder of one format: elements in, a file of runs out.
///
/// A value, not a class: Swift watches accesses to classes at run time, and these are the hottest.
protocol RunFileDecoder {
  /// The local names it knows; the index of a name is its token.
  static var vocabulary: [String] { get }
  /// An element begins; true asks for its text at its end.
  mutating func start(_ token: Int, _ attributes: XMLAttributes) -> Bool
  /// An element ends.
  mutating func end(_ token: Int, text: Span<UInt8>)
  func finish() -> RunFile
}

/// A decoder at work, whichever it is.
protocol Decoding: AnyObject {
  func finish() -> RunFile
}

/// Hands the elements of a document to a decoder.
final class DecodingHandler<Decoder: RunFileDecoder>: XMLHandler, Decoding {
  private var decoder: Decoder

  init(_ decoder: Decoder) {
    self.decoder = decoder
    super.init(vocabulary: Decoder.vocabulary)
  }

  override func start(_ token: Int, _ attributes: XMLAttributes) -> Bool {
    decoder.start(token, attributes)
  }

  override func end(_ token: Int, text: Span<UInt8>) { decoder.end(token, text: text) }

  func finish() -> RunFile { decoder.finish() }
}
