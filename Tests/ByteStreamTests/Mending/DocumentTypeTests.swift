import Testing

@testable import ByteStream

@Suite("Document type")
struct DocumentTypeTests {
  private func length(_ text: String) -> Int? {
    Array(text.utf8).withUnsafeBytes { DocumentType.length($0) }
  }

  @Test(
    "It ends at its own end, whatever it declares",
    arguments: [
      "<!DOCTYPE gpx>", "<!DOCTYPE gpx SYSTEM \"a>b.dtd\">", "<!DOCTYPE\ngpx [\n]>",
      "<!DOCTYPE gpx [<!ENTITY e \"]>\"><!-- don't ]> --><?p ]> '?>]>",
      "<!DOCTYPE htmlike PUBLIC '-//A//B' 'c'>",
    ])
  func end(text: String) {
    #expect(length(text) == text.utf8.count)
    #expect(length(text + "<gpx a='>'/>") == text.utf8.count)
  }

  @Test(
    "Without an end, and of a web page, it is none",
    arguments: [
      "<!DOCTYPE gpx", "<!DOCTYPE gpx [>", "<!DOCTYPE gpx '>", "<!DOCTYPE gpx [<!-- ]>",
      "<!DOCTYPE html>", "<!DOCTYPE HTML PUBLIC 'a'>", "<!doctype gpx>", "<!DOCTYPEgpx>", "<!DOC",
    ])
  func none(text: String) {
    #expect(length(text) == nil)
  }
}
