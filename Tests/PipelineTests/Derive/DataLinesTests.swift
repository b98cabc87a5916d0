import Foundation
import Testing

@testable import Pipeline

@Suite("Lines of data")
struct DataLinesTests {
  @Test(
    "Lines are those that splitting gives, of a part of data too",
    arguments: ["", "\n", "one", "one\n", "one\ntwo", "\n\none\n\n two \n"])
  func lines(text: String) {
    let data = Data(text.utf8)
    let part = (Data("before".utf8) + data + Data("behind".utf8)).dropFirst(6).dropLast(6)
    let split = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    #expect(data.lines == split)
    #expect(part.lines == split)
  }

  @Test(
    "Blanks and control characters alone are blank",
    arguments: [("", true), (" \r\t", true), (" a", false)])
  func blank(text: String, isBlank: Bool) {
    #expect(Data(text.utf8).isBlank == isBlank)
  }
}
