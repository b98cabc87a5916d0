import StreamTestSupport
import Testing

@testable import ByteStream

private func mended(_ bytes: [UInt8], chunk: Int = 4096) throws -> (bytes: [UInt8], Mends) {
  let source = try MendingSource(PeekingSource(ChunkedSource(bytes, chunk: chunk)))
  return (try source.readAll(buffer: 100), source.mends)
}

private func mended(_ text: String) throws -> String {
  String(decoding: try mended(Array(text.utf8)).bytes, as: UTF8.self)
}

@Suite("Mending source")
struct MendingSourceTests {
  @Test(
    "What is well-formed passes byte for byte",
    arguments: [
      "", "<a/>",
      "<a b='&amp;&lt;&gt;&quot;&apos;'>&#38;&#x1F600;&#0000000000000000000000000000038;</a>",
      "<?xml version='1.0' encoding='UTF-8'?>\r\n\t<a>é 走 😀!? &#9;</a>",
      "<a><!-- a & b &nbsp; --><![CDATA[ a & b &#0; ]]><?do a & b?>é</a>",
      "<?xml version='1.0' encoding='KOI8-R'?><a/>",
    ])
  func wellFormed(text: String) throws {
    let (bytes, mends) = try mended(Array(text.utf8))
    #expect(bytes == Array(text.utf8))
    #expect(mends == Mends())
  }

  @Test(
    "References that XML does not know become text or their character, forbidden characters go",
    arguments: [
      ("<a>R & B</a>", "<a>R &amp; B</a>"), ("<a b='x&y'/>", "<a b='x&amp;y'/>"),
      ("<a>&</a>", "<a>&amp;</a>"), ("<a>&nbsp;&Eacute;&euro;</a>", "<a>&#160;&#201;&#8364;</a>"),
      ("<a>&foo;</a>", "<a>&amp;foo;</a>"), ("<a>&amp</a>", "<a>&amp;amp</a>"),
      ("<a>&#0;&#xFFFF;&#xD83D;&#99999999999;x</a>", "<a>x</a>"),
      ("<a>1\u{0}\u{b}2\u{fffe}</a>", "<a>12</a>"), ("<a>&#65</a>", "<a>&amp;#65</a>"),
      ("<a><!-- & -->&</a>", "<a><!-- & -->&amp;</a>"),
      ("<a><!--> & --></a>", "<a><!--> & --></a>"),
      ("<a><![CDATA[&\u{1}]]>&</a>", "<a><![CDATA[&]]>&amp;</a>"),
    ])
  func references(text: String, meant: String) throws { #expect(try mended(text) == meant) }

  @Test(
    "A sign of less that begins no name is text, and hyphens in a comment do not break it",
    arguments: [
      ("<a>5k < 25 min</a>", "<a>5k &lt; 25 min</a>"),
      ("<a>I <3 hills</a>", "<a>I &lt;3 hills</a>"),
      (
        "<a>\(String(repeating: "x", count: 40))<=3</a>",
        "<a>\(String(repeating: "x", count: 40))&lt;=3</a>"
      ),
      ("<a b='x<5'/>", "<a b='x&lt;5'/>"), ("<a><</a>", "<a>&lt;</a>"),
      ("<a><!-- a -- b --></a>", "<a><!-- a - b --></a>"),
      ("<a><!-- b ---></a>", "<a><!-- b --></a>"),
      ("<a><![CDATA[1 < 2]]></a>", "<a><![CDATA[1 < 2]]></a>"),
    ])
  func signsOfLess(text: String, meant: String) throws { #expect(try mended(text) == meant) }

  @Test("A document type is left out but for its lines, and what it declares stays a name")
  func doctype() throws {
    let text = "<?xml version='1.0'?>\n<!DOCTYPE a [\n<!ENTITY e 'x & &f;'>\n]><a>&e; & \u{1}</a>"
    for chunk in [1, 7, 4_096] {
      let (bytes, mends) = try mended(Array(text.utf8), chunk: chunk)
      #expect(
        String(decoding: bytes, as: UTF8.self)
          == "<?xml version='1.0'?>\n\n\n<a>&amp;e; &amp; </a>")
      #expect(mends.documentTypes == 1)
    }
  }

  @Test(
    "Nothing is mended from a document type without an end on, and nothing dropped makes markup")
  func untouched() throws {
    for text in [
      "<!DOCTYPE html [<!ENTITY e 'x & &f;'>]><html>&e; & \u{1}</html>",
      "<!DOCTYPE a [<a>&e; & \u{1}</a>", "<!\u{1}DOCTYPE a><a>&</a>",
    ] {
      #expect(try mended(text) == text)
    }
    let long = "<!DOCTYPE a [" + String(repeating: " ", count: 1 << 16) + "]><a>&</a>"
    #expect(try mended(long) == long)
    #expect(try mended("<\u{1}!DOCTYPE a>") == "&lt;!DOCTYPE a>")
    #expect(try mended("<&#0;?xml ?>") == "&lt;?xml ?>")
    #expect(try mended("<\u{fffe}a>") == "&lt;a>")
  }

  @Test("With care, attributes that a parser refuses are blanked, and all else is as without")
  func tags() throws {
    let text = "<a b='1' b='&<' c='x<y'>R & B<!-- b='1' b='1' --><![CDATA[<a b='1' b='1'>]]></a>"
    for chunk in [1, 5, 4_096] {
      let source = try MendingSource(
        PeekingSource(ChunkedSource(Array(text.utf8), chunk: chunk)), isCareful: true)
      let meant =
        "<a b='1'        c='x y'>R &amp; B<!-- b='1' b='1' --><![CDATA[<a b='1' b='1'>]]></a>"
      #expect(String(decoding: try source.readAll(buffer: 100), as: UTF8.self) == meant)
      #expect(source.mends.attributes == 2)
    }
  }

  @Test("Bytes that are no UTF-8 are read as Windows-1252, whatever stands around them")
  func strayBytes() throws {
    let (bytes, mends) = try mended([0x3c, 0x61, 0x3e, 0xe9, 0xc3, 0xa9, 0x93, 0x20, 0xc3])
    #expect(String(decoding: bytes, as: UTF8.self) == "<a>éé“ Ã")
    #expect(mends.strayBytes == 3)
  }

  @Test("A label that the bytes contradict is blanked, one that they do not is kept")
  func labels() throws {
    func text(_ label: String) -> String {
      "<?xml version='1.0' encoding='\(label)'?>\n<a>é</a>"
    }
    for label in ["UTF-16", "ISO-8859-1", "GB2312", "no-such", "", "UTF-16LE"] {
      let (bytes, mends) = try mended(Array(text(label).utf8))
      let expected = text(label).utf8.count
      #expect(
        bytes.count == expected && !String(decoding: bytes, as: UTF8.self).contains("encoding"))
      #expect(mends.wrongLabels == 1, "\(label)")
    }
    let latin = text("ISO-8859-1").unicodeScalars.map { UInt8($0.value) }
    #expect(try mended(latin).bytes == latin)
    let wide = text("UTF-8").utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(try mended(wide).bytes == Array(text("UTF-8").utf8))
  }

  @Test("A second declaration ends the document, and begins the next")
  func second() throws {
    let one = Array("<?xml version='1.0'?><a>&</a>\n".utf8)
    let source = try MendingSource(PeekingSource(ChunkedSource(one + one, chunk: 3)))
    for isLast in [false, true] {
      #expect(String(decoding: try source.readAll(), as: UTF8.self).contains("&amp;</a>\n"))
      #expect(source.meetsDeclaration != isLast)
      if !isLast { source.beginAnother(with: []) }
    }
  }

  @Test("A failure comes after every byte before it")
  func failure() throws {
    let source = try MendingSource(
      PeekingSource(ChunkedSource([0x3c, 0x61, 0x3e], failingWith: .gzipCorrupt) { 1 }))
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 8, alignment: 1)
    defer { buffer.deallocate() }
    #expect(try source.read(into: buffer) == 3)
    #expect(throws: ByteSourceFailure.gzipCorrupt) { try source.read(into: buffer) }
  }

  @Test(
    "Damage of any kind in chunks of any size gives the same, and a second pass changes nothing")
  func anyDamage() throws {
    let pieces: [[UInt8]] =
      [
        "<", "<!--", "-->", "<![CDATA[", "]]>", "<?do ", "?>", "<?xml version='1.0'?>", "&",
        "&amp;",
        "&nbsp;", "&foo;", "&#0;", "&#x41;", "\u{1}", "\u{0}", "é", "走", "\u{ffff}", "text", "\n",
        "<a b='", "'>", "</a>", "!", "?", ";", "#", "xml ", "-", "]", ">",
      ].map { Array($0.utf8) } + [[0xe9], [0xc3], [0xf0, 0x9f], [0x80]]
    var random = SeededGenerator(seed: 9)
    for _ in 0..<1500 {
      let count = Int.random(in: 1...12, using: &random)
      let bytes = (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      if [[0, 0x3c], [0x3c, 0]].contains(Array(bytes.prefix(2))) { continue }
      let whole = try mended(bytes)
      for chunk in 1...7 {
        let parts = try mended(bytes, chunk: chunk)
        #expect(parts == whole, "\(bytes) in chunks of \(chunk)")
      }
      #expect(try mended(whole.bytes).bytes == whole.bytes, "\(bytes)")
    }
  }
}
