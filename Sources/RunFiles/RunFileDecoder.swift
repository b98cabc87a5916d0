import XMLStream

/// A decoder of one format: elements in, a file of runs out.
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
final class DecodingHandler: XMLHandler {
  /// The decoder: a generic class would not be specialised.
  ///
  /// Its memory lives from `init` to `deinit` and is never reached twice at once, for the parser's
  /// callbacks come one after the other.
  private enum Decoder {
    case gpx(UnsafeMutablePointer<GPXDecoder>)
    case tcx(UnsafeMutablePointer<TCXDecoder>)
  }

  private let decoder: Decoder

  /// The handler for documents with that root; `nil` where there is none.
  init?(root: String) {
    switch root {
    case "gpx":
      decoder = .gpx(Self.allocated(GPXDecoder()))
      super.init(vocabulary: GPXDecoder.vocabulary)
    case "TrainingCenterDatabase", "Activities":
      decoder = .tcx(Self.allocated(TCXDecoder()))
      super.init(vocabulary: TCXDecoder.vocabulary)
    default: return nil
    }
  }

  private static func allocated<Value: ~Copyable>(
    _ value: consuming Value
  ) -> UnsafeMutablePointer<Value> {
    let pointer = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    pointer.initialize(to: value)
    return pointer
  }

  deinit {
    switch decoder {
    case .gpx(let decoder):
      decoder.deinitialize(count: 1)
      decoder.deallocate()
    case .tcx(let decoder):
      decoder.deinitialize(count: 1)
      decoder.deallocate()
    }
  }

  override func start(_ token: Int, _ attributes: XMLAttributes) -> Bool {
    switch decoder {
    case .gpx(let decoder): decoder.pointee.start(token, attributes)
    case .tcx(let decoder): decoder.pointee.start(token, attributes)
    }
  }

  override func end(_ token: Int, text: Span<UInt8>) {
    switch decoder {
    case .gpx(let decoder): decoder.pointee.end(token, text: text)
    case .tcx(let decoder): decoder.pointee.end(token, text: text)
    }
  }

  func breakOff() {
    switch decoder {
    case .gpx(let decoder): decoder.pointee.breakOff()
    case .tcx(let decoder): decoder.pointee.breakOff()
    }
  }

  func finish() -> RunFile {
    switch decoder {
    case .gpx(let decoder): decoder.pointee.finish()
    case .tcx(let decoder): decoder.pointee.finish()
    }
  }
}
