import ByteStream
import StreamTestSupport
import Testing

@testable import XMLStream

private func events(_ text: String) -> [String] { log(Array(text.utf8)).events }

@Suite("XML document")
struct XMLDocumentTests {
  @Test("Elements come in order, unknown ones without their text")
  func order() {
    #expect(
      events("<a><b>one</b><x>two</x><b/></a>") == [
        "<a", "<b", "b:one", "<?", "?:", "<b", "b:", "a:",
      ])
  }

  @Test("The text of an element is all its own text and none of its children's")
  func mixedText() {
    #expect(
      events("<a>1<b>2<c>3</c>4</b>5<x>6</x>7</a>") == [
        "<a", "<b", "<c", "c:3", "b:24", "<?", "?:", "a:157",
      ])
  }

  @Test("Names match whatever their prefix and namespace, declared or not")
  func prefixes() throws {
    let plain = events("<a><b>1</b></a>")
    for text in [
      "<a xmlns='urn:x'><b>1</b></a>", "<p:a xmlns:p='urn:x'><p:b>1</p:b></p:a>",
      "<a xmlns:q='urn:y'><q:b>1</q:b></a>", "<a><odd:b>1</odd:b></a>",
    ] {
      #expect(events(text) == plain, "\(text)")
    }
    let outcome = log(Array("<a><odd:b/><odd:b odd:c='1'/></a>".utf8)).outcome
    #expect(try outcome.get() == XMLOutcome(undeclaredPrefixes: 3))
  }

  @Test("References and CDATA become their characters, in text and in attributes")
  func references() {
    let written = "&amp;&lt;&gt;&quot;&apos;&#38;&#x41;&#233;&amp;amp;&amp;#38;"
    let meant = "&<>\"'&Aé&amp;&#38;"
    #expect(
      events("<a b=\"x\(written)y\" c=\"plain\">\(written)<![CDATA[<&amp;>]]></a>") == [
        "<a b=x\(meant)y c=plain", "a:\(meant)<&amp;>",
      ])
  }

  @Test("Comments and processing instructions are passed over")
  func comments() {
    #expect(
      events("<?xml version='1.0'?><!-- x --><a>1<!-- <b> -->2<?do it?>3</a><!-- y -->") == [
        "<a", "a:123",
      ])
  }

  private static let encoded: [[UInt8]] = [
    Array("<a>é</a>".utf8),
    [0xff, 0xfe] + "<a>é</a>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
    [0xfe, 0xff] + "<a>é</a>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] },
    Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>\u{1}</a>".utf8).map {
      $0 == 1 ? 0xe9 : $0
    },
    Array("<?xml version='1.0' encoding='windows-1252'?><a>\u{1}</a>".utf8).map {
      $0 == 1 ? 0xe9 : $0
    },
  ]

  @Test(
    "The encoding is taken from the byte order mark or from the declaration", arguments: encoded)
  func encodings(bytes: [UInt8]) {
    #expect(log(bytes).events == ["<a", "a:é"])
    #expect(log(bytes, chunk: 1).events == ["<a", "a:é"])
  }

  @Test("Chunks of any size hand on the same")
  func chunks() throws {
    let text = "<?xml version='1.0'?>\n<a b='1&amp;2'>é<b>3</b><!-- ü --><c>&lt;</c> </a>\n"
    let whole = log(Array(text.utf8))
    _ = try whole.outcome.get()
    for size in 1...64 {
      let result = log(Array(text.utf8), chunk: size)
      #expect(result.events == whole.events && result.outcome == whole.outcome, "chunks of \(size)")
    }
  }

  @Test("Junk after the root is noticed, blanks and comments are not")
  func tail() throws {
    for tail in ["junk", "<a/>", "</a>", "\u{0}\u{0}", "<!DOCTYPE html>", "<!-- open", "&amp;"] {
      let outcome = log(Array("<a>1</a>\(tail)".utf8)).outcome
      #expect(try outcome.get().hasTail, "\(tail)")
    }
    for tail in ["", "\n\n ", "<!-- closed -->", "<?do it?>\n"] {
      #expect(try log(Array("<a>1</a>\(tail)".utf8)).outcome.get() == XMLOutcome(), "\(tail)")
    }
  }

  @Test("The handler is asked for the root alone")
  func rootOnce() throws {
    var roots: [String] = []
    _ = try XMLDocument.read(MemorySource(Array("<p:a xmlns:p='x'><b/></p:a>".utf8))) { root in
      roots.append(root)
      return EventLog([])
    }
    #expect(roots == ["a"])
  }

  @Test("Ten megabytes of text stay bounded and do not end the document")
  func hugeText() throws {
    let huge = Array(repeating: UInt8(ascii: "x"), count: 10_500_000)
    let result = log(Array("<a>".utf8) + huge + Array("<b>1</b></a>".utf8))
    _ = try result.outcome.get()
    #expect(result.events.count == 4)
    #expect(result.events[2] == "b:1")
    #expect(result.events[3].utf8.count == "a:".utf8.count + XMLDocument.longestText)
  }

  @Test("Nine thousand different names keep the known ones apart")
  func manyNames() throws {
    var text = "<a>"
    for number in 0..<9_000 { text += "<n\(number) k\(number)='1'/>" }
    text += "<b>last</b></a>"
    let result = log(Array(text.utf8))
    _ = try result.outcome.get()
    #expect(result.events.suffix(3) == ["<b", "b:last", "a:"])
    #expect(result.events.count { $0 == "<?" } == 9_000)
  }
}
