import Testing

@testable import AthleteWeeks

@Suite("Names of files")
struct FileNameTests {
  @Test("Names that only look the same are two")
  func accents() {
    #expect("\u{E9}" == "e\u{301}")
    #expect(FileName("\u{E9}") != FileName("e\u{301}"))
    #expect(Set([FileName("\u{E9}"), FileName("e\u{301}"), FileName("\u{E9}")]).count == 2)
  }

  @Test("The order is that of the bytes, whatever the order given")
  func order() {
    let names = ["b", "\u{E9}", "a/b", "e\u{301}", "B", "a", ""]
    let sorted = FileName.sorted(names)
    #expect(
      sorted.map { Array($0.utf8) }
        == names.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(
      FileName.sorted(names.reversed()).map { Array($0.utf8) } == sorted.map { Array($0.utf8) })
  }
}
