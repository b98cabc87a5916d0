import Foundation
import Testing

@testable import Pipeline

@Suite("Whose a report folder is")
struct OwnersMarkTests {
  private static func mark(
    _ pipeline: String = "one", _ store: String = "/a/store", _ host: String = "here"
  ) -> OwnersMark {
    OwnersMark(pipeline: pipeline, store: store, host: host)
  }

  @Test("What is written is read, and anything else is no mark")
  func text() throws {
    #expect(OwnersMark(try Self.mark().text) == Self.mark())
    let later = String(decoding: try Self.mark().text, as: UTF8.self)
      .replacing("\"schema\":1", with: "\"schema\":2")
    for text in ["", "{", "[]", later] {
      #expect(OwnersMark(Data(text.utf8)) == nil)
      #expect(OwnersMark.isNewer(Data(text.utf8)) == (text == later))
    }
  }

  @Test(
    "A pipeline is known by its name, wherever it moved; one that lost its name, by its place",
    arguments: [
      (mark(), true, true), (mark("two"), true, false), (mark("two"), false, false),
      // Moved: nothing is left where it was. A copy: the other is there still.
      (mark("one", "/b/store"), false, true), (mark("one", "/b/store"), true, false),
      (mark("one", "/a/store", "there"), true, true),
    ])
  func own(found: OwnersMark, isThere: Bool, isOwn: Bool) {
    #expect(found.isOf(Self.mark()) { _ in isThere } == isOwn)
  }

  @Test("One that lost its name is known by its store's path on its machine")
  func nameless() {
    #expect(Self.mark().isOf(Self.mark("")) { _ in true })
    #expect(!Self.mark().isOf(Self.mark("", "/b/store")) { _ in false })
    #expect(!Self.mark().isOf(Self.mark("", "/a/store", "there")) { _ in true })
  }
}
