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
  /// The document breaks off here; what was begun is closed as it stands.
  mutating func breakOff()
  func finish() -> RunFile
}

/// A decoder at work, whichever it is.
protocol Decoding: AnyObject {
  func breakOff()
  func finish() -> RunFile
}

/// Hands the elements of a document to a decoder.
final class DecodingHandler<Decoder: RunFileDecoder>: XMLHandler, Decoding {
  /// Lives from `init` to `deinit`, belongs to this object alone, and is never reached twice at once:
  /// the parser's callbacks come one after the other.
  private let decoder: UnsafeMutablePointer<Decoder>

  init(_ decoder: Decoder) {
    self.decoder = .allocate(capacity: 1)
    self.decoder.initialize(to: decoder)
    super.init(vocabulary: Decoder.vocabulary)
  }

  deinit {
    decoder.deinitialize(count: 1)
    decoder.deallocate()
  }

  override func start(_ token: Int, _ attributes: XMLAttributes) -> Bool {
    decoder.pointee.start(token, attributes)
  }

  override func end(_ token: Int, text: Span<UInt8>) { decoder.pointee.end(token, text: text) }

  func breakOff() { decoder.pointee.breakOff() }

  func finish() -> RunFile { decoder.pointee.finish() }
}
