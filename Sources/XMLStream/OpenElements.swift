/// The elements that have begun and not ended, and the text of those that want theirs.
///
/// The hottest code of the reader: it owns plain memory and keeps the handler unretained, since arrays
/// and references cost their checks and counts twice an element.
struct OpenElements: ~Copyable {
  /// Kept alive by the driver for as long as the parse lasts.
  var handler: Unmanaged<XMLHandler>?
  var tokens = TokenTable()
  private(set) var rootClosed = false
  /// Elements that have begun so far.
  private(set) var begun = 0
  /// Bytes that the parser has taken since it last told of anything.
  var silentBytes = 0
  private let open: UnsafeMutableBufferPointer<Element>
  private var depth = 0
  /// Text of the open elements, that of the innermost last.
  private var text: UnsafeMutableBufferPointer<UInt8>
  private var textCount = 0

  private struct Element {
    var token: Int
    /// Where its text begins, or `noText` if it does not want it.
    var textStart: Int
  }

  private static let noText = -1
  /// libxml2 refuses more than 256 levels.
  private static let mostLevels = 300

  init() {
    open = .allocate(capacity: Self.mostLevels)
    text = .allocate(capacity: 1 << 12)
  }

  deinit {
    open.deallocate()
    text.deallocate()
  }

  /// - Parameter attributes: libxml2's array, valid during the call.
  mutating func begin(
    _ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
    _ count: Int
  ) {
    guard let handler else { return }
    begun &+= 1
    silentBytes = 0
    precondition(depth < Self.mostLevels, "libxml2 has let too deep an element through")
    let token = tokens[name]
    let collects = withUnsafeMutablePointer(to: &tokens) { tokens in
      let attributes = XMLAttributes(base: attributes, count: count, tokens: tokens)
      return handler._withUnsafeGuaranteedRef { $0.start(token, attributes) }
    }
    // In bounds by the precondition; never read before it was written here.
    open[depth] = Element(token: token, textStart: collects ? textCount : Self.noText)
    depth += 1
  }

  mutating func finish() {
    guard depth > 0, let handler else { return }
    silentBytes = 0
    depth -= 1
    let element = open[depth]
    let start = element.textStart == Self.noText ? textCount : element.textStart
    // `start` was `textCount` once, which only shrinks to the start of an element that ends.
    let own = UnsafeBufferPointer(rebasing: text[start..<textCount])
    handler._withUnsafeGuaranteedRef { $0.end(element.token, text: own.span) }
    textCount = start
    if depth == 0 { rootClosed = true }
  }

  mutating func collect(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard depth > 0 else { return }
    silentBytes = 0
    let textStart = open[depth - 1].textStart
    guard textStart != Self.noText, let source = bytes.baseAddress else { return }
    let count = min(bytes.count, XMLDocument.longestText - (textCount - textStart))
    if textCount + count > text.count { growText(to: textCount + count) }
    guard let target = text.baseAddress, count > 0 else { return }
    // `text` has room for `count` more since it has just been grown to it.
    (target + textCount).update(from: source, count: count)
    textCount += count
  }

  private mutating func growText(to count: Int) {
    let grown = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(count, 2 * text.count))
    if let from = text.baseAddress { grown.baseAddress?.update(from: from, count: textCount) }
    text.deallocate()
    text = grown
  }
}
