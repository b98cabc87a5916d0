/// What receives the elements of a document.
///
/// Subclasses name the local names they know.
open class XMLHandler {
  /// The local names known, each known afterwards by its index.
  let vocabulary: [[UInt8]]
  /// Whether a name counts in other capitals as well, where none stands as it is written.
  let ignoresCase: Bool

  /// - Parameter vocabulary: local names of elements and attributes; the index of a name is its token.
  public init(vocabulary: [String], ignoringCase: Bool = false) {
    self.vocabulary = vocabulary.map { Array($0.utf8) }
    ignoresCase = ignoringCase
  }

  /// The token of every name outside the vocabulary.
  public static let unknown = -1

  /// An element begins; true asks for its text at its end.
  open func start(_ token: Int, _ attributes: XMLAttributes) -> Bool { false }

  /// An element ends; `text` is what stood in it if its start asked for it, without that of children.
  open func end(_ token: Int, text: Span<UInt8>) {}
}

/// The attributes of the element that begins; valid only during the call that receives it.
public struct XMLAttributes {
  /// libxml2's array: local name, prefix, URI, value begin, value end for each attribute.
  let base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  let count: Int
  /// Alive and touched by nobody else during the call.
  let tokens: UnsafeMutablePointer<TokenTable>

  /// Hands the value of the attribute `token` to `body`; `nil` where the element lacks it.
  public func value<Result>(of token: Int, _ body: (Span<UInt8>) -> Result?) -> Result? {
    guard let base else { return nil }
    for index in 0..<count {
      // libxml2 gives five pointers an attribute, and value end is not before value begin.
      let entry = base + index * 5
      guard let name = entry[0], tokens.pointee[name] == token, let begin = entry[3],
        let end = entry[4]
      else { continue }
      let written = UnsafeBufferPointer(start: begin, count: end - begin)
      if written.contains(UInt8(ascii: "&")) { return body(Self.resolved(written).span) }
      return body(written.span)
    }
    return nil
  }

  /// `written` with its ampersands: where entities are not to be replaced, libxml2 resolves every
  /// reference in an attribute but this one, which it hands on as `&#38;`.
  private static func resolved(_ written: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var index = 0
    while index < written.count {
      text.append(written[index])
      let isReference = written[index...].starts(with: "&#38;".utf8)
      index += isReference ? "&#38;".utf8.count : 1
    }
    return text
  }
}

extension String {
  /// The text of `bytes`, with what is no UTF-8 repaired.
  public init(_ bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
