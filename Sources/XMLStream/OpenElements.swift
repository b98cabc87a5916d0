/// The elements that have begun and not ended, and the text of those that want theirs.
struct OpenElements {
  var handler: XMLHandler?
  var tokens = TokenTable()
  private(set) var rootClosed = false
  /// Token of each, and where its text begins in `text` if it wants it.
  private var open: [(token: Int, textStart: Int?)] = []
  /// Text of the open elements, that of the innermost last.
  private var text: [UInt8] = []

  init() { text.reserveCapacity(256) }

  /// - Parameter attributes: libxml2's array, valid during the call.
  mutating func begin(
    _ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
    _ count: Int
  ) {
    guard let handler else { return }
    let token = tokens[name]
    let collects = withUnsafeMutablePointer(to: &tokens) { tokens in
      handler.start(token, XMLAttributes(base: attributes, count: count, tokens: tokens))
    }
    open.append((token, collects ? text.count : nil))
  }

  mutating func finish() {
    guard let (token, textStart) = open.popLast() else { return }
    let start = textStart ?? text.count
    handler?.end(token, text: text.span.extracting(start...))
    if start < text.count { text.removeLast(text.count - start) }
    if open.isEmpty { rootClosed = true }
  }

  mutating func collect(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let textStart = open.last?.textStart else { return }
    let room = XMLDocument.longestText - (text.count - textStart)
    text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes.prefix(room)))
  }
}
