public import ByteStream
import CLibXML2

/// A document read from front to back, its elements handed on as they come.
public enum XMLDocument {
  /// Of the text of an element, so many bytes are kept; what is longer is cut.
  public static let longestText = 1 << 20
  /// No tag, comment or section is longer: libxml2 compares every attribute of a tag with every other.
  static let longestTag = 1 << 18
  /// No document has more different names: libxml2 looks them up in ever longer chains.
  static let mostNames = 20_000

  /// Reads `source` to its end.
  ///
  /// - Parameter handlerFor: asked once, with the root's local name; `nil` refuses the document.
  public static func read(
    _ source: any ByteSource, handlerFor: @escaping (String) -> XMLHandler?
  ) throws(XMLFailure) -> XMLOutcome {
    let driver = XMLDriver(source: source, handlerFor: handlerFor)
    return try driver.run()
  }
}

/// What was noticed about a document that could be read.
public struct XMLOutcome: Sendable, Equatable {
  /// Prefixes used without a declaration.
  public var undeclaredPrefixes = 0
  /// Something that is no XML stands after the root.
  public var hasTail = false
  /// The beginning of that, as far as the parser held it in the encoding of the source.
  public var tail: [UInt8] = []
}

/// Why a document could not be read to its end.
public struct XMLFailure: Error, Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case malformed, truncated
    /// Deeper, longer or with larger names than any honest file.
    case excessive
    /// A document type, which names what it declares.
    case doctype(String)
    /// The root is none that the caller reads.
    case unknownRoot(String)
    case source(ByteSourceFailure)
  }
  public var kind: Kind
  /// From 1.
  public var line: Int
  /// The parser's own words.
  public var message: String
  /// What stands before the place on its line, printable, with every digit masked: a position must not
  /// leak through an error.
  public var excerpt: String?
}

/// Holds what libxml2's callbacks need; one document, one driver.
final class XMLDriver {
  private let source: any ByteSource
  private let handlerFor: (String) -> XMLHandler?
  /// What changes with every element.
  ///
  /// Swift watches each access to a property of a class at run time,
  /// which here cost a quarter of the parse; this memory lives from `init` to `deinit`, belongs to the
  /// driver alone, and is reached only from libxml2's callbacks, one after the other.
  fileprivate let elements: UnsafeMutablePointer<OpenElements>
  fileprivate var context: xmlParserCtxtPtr?
  fileprivate var failure: XMLFailure?
  fileprivate var outcome = XMLOutcome()
  fileprivate var sourceEnded = false
  private var handler: XMLHandler?

  init(source: any ByteSource, handlerFor: @escaping (String) -> XMLHandler?) {
    self.source = source
    self.handlerFor = handlerFor
    elements = .allocate(capacity: 1)
    elements.initialize(to: OpenElements())
  }

  deinit {
    elements.deinitialize(count: 1)
    elements.deallocate()
  }

  private var rootClosed: Bool { elements.pointee.rootClosed }

  func run() throws(XMLFailure) -> XMLOutcome {
    xmlInitParser()
    // Errors below the parser, such as those of decoding, would be printed to stderr.
    xmlSetStructuredErrorFunc(nil, ignore)
    var sax = xmlSAXHandler()
    sax.initialized = XML_SAX2_MAGIC
    sax.startElementNs = startElement
    sax.endElementNs = endElement
    sax.characters = characters
    sax.cdataBlock = characters
    sax.internalSubset = internalSubset
    sax.serror = report
    let own = Unmanaged.passUnretained(self).toOpaque()
    guard
      let context = xmlCreateIOParserCtxt(&sax, own, pull, nil, own, XML_CHAR_ENCODING_NONE)
    else {
      // Only for want of memory or where the first read fails.
      throw failure ?? XMLFailure(kind: .truncated, line: 1, message: "nothing to read")
    }
    self.context = context
    defer { xmlFreeParserCtxt(context) }
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    // The driver outlives the parse: `self` is alive until this method returns.
    xmlParseDocument(context)
    if let failure {
      if rootClosed, failure.kind == .malformed || failure.kind == .excessive {
        noteTail()
        return outcome
      }
      throw failure
    }
    guard rootClosed else {
      throw XMLFailure(kind: .truncated, line: line, message: "no element")
    }
    // A zero byte ends the document for libxml2 without a word.
    if !unread.isEmpty { noteTail() }
    return outcome
  }

  private func noteTail() {
    outcome.hasTail = true
    // Where libxml2 decodes, it holds more in other places.
    if context?.pointee.input?.pointee.buf?.pointee.encoder == nil { outcome.tail = Array(unread) }
  }

  fileprivate var line: Int { context.map { Int(xmlSAX2GetLineNumber($0)) } ?? 1 }

  fileprivate func stop(_ kind: XMLFailure.Kind, _ message: String) {
    if failure == nil { failure = XMLFailure(kind: kind, line: max(1, line), message: message) }
    if let context { xmlStopParser(context) }
  }

  /// Fills the whole buffer unless the source ends: libxml2 takes what it has in hand for enough to
  /// tell a comment from an element.
  fileprivate func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int32 {
    var filled = 0
    do {
      while filled < buffer.count {
        let count = try source.read(
          into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
        if count == 0 {
          sourceEnded = true
          break
        }
        filled += count
      }
      elements.pointee.silentBytes += filled
      if elements.pointee.silentBytes > XMLDocument.longestTag {
        // Stopping the parser here would take its input away under its feet; without bytes it ends.
        if failure == nil {
          failure = XMLFailure(
            kind: .excessive, line: max(1, line),
            message: "a tag, comment or section is longer than any activity has")
        }
        return -1
      }
      return Int32(filled)
    } catch {
      if failure == nil {
        failure = XMLFailure(kind: .source(error), line: max(1, line), message: "\(error)")
      }
      // What came before the failure is still good, and may complete a point.
      return filled > 0 ? Int32(filled) : -1
    }
  }

  fileprivate func begin(
    _ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
    _ count: Int
  ) {
    if elements.pointee.handler == nil { meetRoot(name) }
    elements.pointee.begin(name, attributes, count)
    // Counting the names costs little, and less every so often.
    if elements.pointee.begun & 255 == 0, let names = context?.pointee.dict,
      xmlDictSize(names) > XMLDocument.mostNames
    {
      stop(.excessive, "more different names than any activity has")
    }
  }

  private func meetRoot(_ name: UnsafePointer<UInt8>) {
    // At the very end the name of the root may be half a name.
    if sourceEnded, unread.isEmpty { return stop(.truncated, "the root element breaks off") }
    let root = String(cString: name)
    guard let found = handlerFor(root) else {
      return stop(.unknownRoot(root), "the root element is <\(root)>")
    }
    handler = found
    elements.pointee.handler = Unmanaged.passUnretained(found)
    elements.pointee.tokens = TokenTable(found.vocabulary, ignoringCase: found.ignoresCase)
  }

  /// What the parser holds and has not yet passed.
  private var unread: UnsafeBufferPointer<UInt8> {
    guard let input = context?.pointee.input?.pointee, let current = input.cur, input.end > current
    else { return UnsafeBufferPointer(start: nil, count: 0) }
    // libxml2 keeps `cur` and `end` in one buffer, and in this order.
    return UnsafeBufferPointer(start: current, count: input.end - current)
  }

  fileprivate func note(_ error: xmlError) {
    if error.domain == Int32(XML_FROM_NAMESPACE.rawValue) {
      if error.code == Int32(XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue) {
        outcome.undeclaredPrefixes += 1
      }
      return
    }
    guard error.level == XML_ERR_FATAL, failure == nil else { return }
    let words = error.message.map { String(cString: $0) } ?? ""
    let message = words.split(separator: "\n").first.map(String.init) ?? "not well-formed"
    let isCut = !rootClosed && sourceEnded && breaksOff(error)
    // A file that is cut is cut on its last line, wherever the parser first misses something.
    let lines = isCut ? unread.count { $0 == UInt8(ascii: "\n") } : 0
    let kind: XMLFailure.Kind =
      isCut ? .truncated : Self.isExcess(error, message) ? .excessive : .malformed
    failure = XMLFailure(
      kind: kind, line: max(1, Int(error.line)) + lines, message: message, excerpt: excerpt)
  }

  /// Whether one of libxml2's own limits was passed; it has no code of its own for all of them.
  private static func isExcess(_ error: xmlError, _ message: String) -> Bool {
    if error.code == Int32(XML_ERR_NAME_TOO_LONG.rawValue) { return true }
    return ["Excessive depth", "too long", "Huge", "too big", "limit"].contains {
      message.contains($0)
    }
  }

  /// The end of what the parser has passed on this line.
  private var excerpt: String? {
    guard let input = context?.pointee.input?.pointee, let base = input.base,
      let current = input.cur, current >= base
    else { return nil }
    // libxml2 keeps at least this much of what it has passed, between `base` and `cur`.
    let passed = UnsafeBufferPointer(start: base, count: current - base).suffix(60)
    let line = passed.reversed().prefix { $0 != UInt8(ascii: "\n") }.reversed()
    let text = String(decoding: Array(line), as: UTF8.self)
    let masked = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      let isDigit = scalar.properties.numericType != nil
      return isDigit ? "#" : scalar.value < 0x20 || scalar.value == 0x7f ? "\u{FFFD}" : scalar
    }
    return masked.isEmpty ? nil : String(String.UnicodeScalarView(masked))
  }

  /// Whether an error is due to the end of the bytes: then no tag is whole from there on.
  private func breaksOff(_ error: xmlError) -> Bool {
    guard !unread.contains(UInt8(ascii: ">")) else { return false }
    guard error.code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue),
      let input = context?.pointee.input
    else { return true }
    // An end tag with the wrong name: cut if it lacks its ">", else somebody's mistake.
    let current = input.pointee.cur
    guard let current, let base = input.pointee.base, current > base else { return true }
    return current[-1] != UInt8(ascii: ">")
  }
}

// MARK: - libxml2's callbacks

// Each gets the driver that `run` passed as user data; the driver outlives the parse.

private func driver(_ context: UnsafeMutableRawPointer) -> Unmanaged<XMLDriver> {
  Unmanaged<XMLDriver>.fromOpaque(context)
}

private func pull(
  _ context: UnsafeMutableRawPointer?, _ buffer: UnsafeMutablePointer<CChar>?, _ length: Int32
) -> Int32 {
  guard let context, let buffer else { return -1 }
  return driver(context)._withUnsafeGuaranteedRef {
    $0.fill(UnsafeMutableRawBufferPointer(start: buffer, count: Int(length)))
  }
}

private func startElement(
  _ context: UnsafeMutableRawPointer?, _ localName: UnsafePointer<UInt8>?,
  _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?, _ namespaceCount: Int32,
  _ namespaces: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ attributeCount: Int32,
  _ defaultedCount: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
) {
  guard let context, let localName else { return }
  driver(context)._withUnsafeGuaranteedRef {
    $0.begin(localName, attributes, Int(attributeCount))
  }
}

private func endElement(
  _ context: UnsafeMutableRawPointer?, _ localName: UnsafePointer<UInt8>?,
  _ prefix: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?
) {
  guard let context else { return }
  driver(context)._withUnsafeGuaranteedRef { $0.elements.pointee.finish() }
}

private func characters(
  _ context: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<UInt8>?, _ count: Int32
) {
  guard let context else { return }
  driver(context)._withUnsafeGuaranteedRef {
    $0.elements.pointee.collect(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }
}

private func internalSubset(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<UInt8>?,
  _ externalID: UnsafePointer<UInt8>?, _ systemID: UnsafePointer<UInt8>?
) {
  guard let context else { return }
  let declared = name.map { String(cString: $0) } ?? ""
  driver(context)._withUnsafeGuaranteedRef {
    $0.stop(.doctype(declared), "a document type is declared")
  }
}

private func ignore(_ context: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {}

private func report(_ context: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
  guard let context, let error else { return }
  driver(context)._withUnsafeGuaranteedRef { $0.note(error.pointee) }
}
