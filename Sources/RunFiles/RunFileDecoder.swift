import XMLStream

/// A decoder of one format in XML: elements in, a file of runs out.
///
/// A value, not a class: Swift watches accesses to classes at run time, and these are the hottest.
protocol RunFileDecoder: ~Copyable {
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

/// Hands the elements of a document to the decoder of its format.
///
/// Closures made for one decoder, as a generic class would not be specialised.
final class DecodingHandler: XMLHandler {
  private let startElement: (Int, XMLAttributes) -> Bool
  private let endElement: (Int, Span<UInt8>) -> Void
  private let breakDocument: () -> Void
  private let finishDocument: () -> RunFile
  private let release: () -> Void

  init<Decoder: RunFileDecoder & ~Copyable>(_ decoder: consuming Decoder) {
    // Its memory lives until `deinit` and is never reached twice at once, for the parser's callbacks
    // come one after the other.
    let memory = UnsafeMutablePointer<Decoder>.allocate(capacity: 1)
    memory.initialize(to: decoder)
    startElement = { memory.pointee.start($0, $1) }
    endElement = { memory.pointee.end($0, text: $1) }
    breakDocument = { memory.pointee.breakOff() }
    finishDocument = { memory.pointee.finish() }
    release = {
      memory.deinitialize(count: 1)
      memory.deallocate()
    }
    super.init(vocabulary: Decoder.vocabulary, ignoringCase: true)
  }

  deinit { release() }

  override func start(_ token: Int, _ attributes: XMLAttributes) -> Bool {
    startElement(token, attributes)
  }

  override func end(_ token: Int, text: Span<UInt8>) { endElement(token, text) }

  func breakOff() { breakDocument() }

  func finish() -> RunFile { finishDocument() }
}
