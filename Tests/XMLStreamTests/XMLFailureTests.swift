import ByteStream
import StreamTestSupport
import Testing

@testable import XMLStream

/// A document with all that a file may hold, to be cut anywhere.
private let document = """
  <?xml version="1.0" encoding="UTF-8"?>
  <!-- made up -->
  <a xmlns="urn:a" xmlns:p="urn:p" b="é &amp; e">
    <p:b c='1'>&lt;zwölf&#233;</p:b>
    <c><![CDATA[ <raw> ]]></c><?do it?><x/>
  </a>
  """

@Suite("XML failures")
struct XMLFailureTests {
  @Test(
    "Every cut before the root's end is a truncation, on the line of the cut", arguments: [1, 64])
  func everyCut(chunk: Int) throws {
    let bytes = Array(document.utf8)
    #expect(try log(bytes).outcome.get() == XMLOutcome())
    for count in 0..<bytes.count {
      let cut = Array(bytes[..<count])
      guard case .failure(let failure) = log(cut, chunk: chunk).outcome else {
        Issue.record("\(count) bytes pass for whole")
        continue
      }
      let line = 1 + cut.count { $0 == UInt8(ascii: "\n") }
      #expect(failure.kind == .truncated, "\(count) bytes: \(failure)")
      #expect(failure.line == line, "\(count) bytes: \(failure)")
    }
  }

  @Test(
    "A fault inside is malformed, on its line, also right at the end",
    arguments: [
      ("<a>\n<b>\n</a>", 3), ("<a>\n<b></c>\n</a>", 2), ("<a>\n\n1 < 2\n</a>", 3),
      ("<a>\n& \n</a>", 2), ("<a>\n&undeclared;\n</a>", 2), ("<a>\n<b c='1' c='2'/></a>", 2),
      ("<a>\n<b c=1/></a>", 2), ("<a b='<'/>", 1), ("<a>\n\n\u{1}</a>", 3), ("<a>\n]]></a>", 2),
      ("<a><b></a>", 1), ("<a>\n<!-- -- --></a>", 2), ("<a>&#0;</a>", 1), ("<a b='&x;'/>", 1),
      ("<a>\n\u{0}</a>", 2), ("<a>1</a\u{0}>", 1),
    ])
  func malformed(text: String, line: Int) throws {
    let failure = try #require(failureOf(text))
    #expect(failure.kind == .malformed, "\(failure)")
    #expect(failure.line == line, "\(failure)")
    #expect(!failure.message.isEmpty)
  }

  @Test("A fault far from the end keeps its line")
  func lateLine() throws {
    let text = "<a>" + String(repeating: "<b>1</b>\n", count: 70_000) + "<b></c>"
    let failure = try #require(failureOf(text + String(repeating: "<b>1</b>\n", count: 10_000)))
    #expect(failure.kind == .malformed)
    #expect(failure.line == 70_001)
  }

  @Test("Bytes that are no UTF-8 and no other encoding that is declared are malformed")
  func badEncoding() {
    for bytes in [
      Array("<a>".utf8) + [0xe9, 0x20] + Array("</a>".utf8),
      Array("<?xml version='1.0' encoding='no-such'?><a></a>".utf8),
    ] {
      guard case .failure(let failure) = log(bytes).outcome else {
        Issue.record("\(bytes) pass")
        continue
      }
      #expect(failure.kind == .malformed)
    }
  }

  @Test("A document type ends the parse before anything that it declares is read")
  func doctype() throws {
    for (text, name, line) in [
      ("<!DOCTYPE html><html></html>", "html", 1),
      ("\n<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", "a", 2),
      ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "a", 1),
      ("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", "a", 1),
    ] {
      let failure = try #require(failureOf(text))
      #expect(failure.kind == .doctype(name), "\(text)")
      #expect(failure.line == line)
      #expect(events(text).isEmpty)
    }
  }

  private func events(_ text: String) -> [String] { log(Array(text.utf8)).events }

  @Test("Entities that would grow without bound are never expanded", .timeLimit(.minutes(1)))
  func laughs() throws {
    var text = "<!DOCTYPE a [<!ENTITY e0 'ha'>"
    for level in 1...40 {
      text += "<!ENTITY e\(level) '&e\(level - 1);&e\(level - 1);&e\(level - 1);'>"
    }
    #expect(try #require(failureOf(text + "]><a>&e40;</a>")).kind == .doctype("a"))
  }

  @Test("An unknown root is refused by name")
  func unknownRoot() throws {
    let failure = try #require(failureOf("\n<kml><Document/></kml>"))
    #expect(failure.kind == .unknownRoot("kml"))
    #expect(failure.line == 2)
  }

  @Test("Three hundred levels are refused, two hundred are read")
  func depth() throws {
    func nested(_ levels: Int) -> String {
      String(repeating: "<a>", count: levels) + String(repeating: "</a>", count: levels)
    }
    #expect(failureOf(nested(200)) == nil)
    #expect(try #require(failureOf(nested(300))).kind == .excessive)
    #expect(try #require(failureOf(nested(100_000))).kind == .excessive)
  }

  @Test("The text before the place is shown, its digits masked and its line alone")
  func excerpt() throws {
    let failure = try #require(failureOf("<a>\n<b lat='48.137' lon=x/></a>"))
    let excerpt = try #require(failure.excerpt)
    #expect(excerpt.hasPrefix("<b lat='##.###'"))
    #expect(!excerpt.contains { $0.isNumber || $0.isNewline })
  }

  @Test("Two hundred thousand attributes in one tag, and as many names, are refused at once")
  func manyNames() throws {
    let attributes = (0..<200_000).map { "a\($0)=''" }.joined(separator: " ")
    #expect(try #require(failureOf("<a \(attributes)/>")).kind == .excessive)
    let elements = (0..<200_000).map { "<a\($0)/>" }.joined()
    #expect(try #require(failureOf("<a>\(elements)</a>")).kind == .excessive)
  }

  @Test("An attribute of eleven megabytes is refused")
  func hugeAttribute() throws {
    let value = String(repeating: "x", count: 11_000_000)
    #expect(try #require(failureOf("<a b='\(value)'/>")).kind == .excessive)
  }

  @Test(
    "A failure of the source is the failure of the document, at its start, inside and at its end")
  func sourceFails() {
    for text in ["", "<a", "<a><b>1</b>", "<a></a>", "<a></a>\n"] {
      let source = ChunkedSource(Array(text.utf8), failingWith: .gzipCorrupt, nextSize: { 3 })
      guard case .failure(let failure) = log(source).outcome else {
        Issue.record("\(text) passes")
        continue
      }
      #expect(failure.kind == .source(.gzipCorrupt), "\(text)")
    }
  }
}
