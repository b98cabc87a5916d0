import ByteStream
import StreamTestSupport
import XMLStream

/// Writes down what a document hands on, as lines of text.
final class EventLog: XMLHandler {
  private let names: [String]
  private(set) var events: [String] = []

  /// Knows `names`; asks for the text of every element that it knows.
  init(_ names: [String]) {
    self.names = names
    super.init(vocabulary: names)
  }

  override func start(_ token: Int, _ attributes: XMLAttributes) -> Bool {
    var event = "<\(name(token))"
    for (token, name) in names.enumerated() {
      if let value = attributes.value(of: token, { String($0) }) { event += " \(name)=\(value)" }
    }
    events.append(event)
    return token != XMLHandler.unknown
  }

  override func end(_ token: Int, text: Span<UInt8>) {
    events.append("\(name(token)):\(String(text))")
  }

  private func name(_ token: Int) -> String {
    token == XMLHandler.unknown ? "?" : names[token]
  }
}

/// What `bytes` hand on and how they end.
func log(
  _ bytes: [UInt8], names: [String] = ["a", "b", "c"], chunk: Int = 4096
) -> (events: [String], outcome: Result<XMLOutcome, XMLFailure>) {
  log(ChunkedSource(bytes, chunk: chunk), names: names)
}

func log(
  _ source: any ByteSource, names: [String] = ["a", "b", "c"]
) -> (events: [String], outcome: Result<XMLOutcome, XMLFailure>) {
  let handler = EventLog(names)
  let outcome = Result { () throws(XMLFailure) in
    try XMLDocument.read(source) { root in names.contains(root) ? handler : nil }
  }
  return (handler.events, outcome)
}

/// Why `text` could not be read to its end; `nil` if it could.
func failureOf(_ text: String) -> XMLFailure? {
  guard case .failure(let failure) = log(Array(text.utf8)).outcome else { return nil }
  return failure
}
