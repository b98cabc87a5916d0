import Foundation
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("A copy of links")
struct LinkedCopyTests {
  private let temporary = TemporaryFolder()

  private func status(_ name: String) throws -> stat {
    var status = stat()
    try #require(lstat(temporary.path + "/" + name, &status) == 0)
    return status
  }

  @Test("It has the same files, links and permissions, but for files that are being written")
  func makes() throws {
    for name in ["a/index.html", "a/2026-W20/ada.html", "a/.writing-x", "a/deep/er/x"] {
      try temporary.write("words", to: name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: temporary.path + "/a/latest", withDestinationPath: "2026-W20")
    #expect(chmod(temporary.path + "/a/2026-W20", 0o2750) == 0)
    #expect(mkdir(temporary.path + "/b", 0o700) == 0)
    let names = LinkedCopy.make(of: temporary.path + "/a", at: temporary.path + "/b")
    #expect(names?.sorted() == ["2026-W20/ada.html", "deep/er/x", "index.html", "latest"])
    for name in ["index.html", "2026-W20/ada.html", "deep/er/x", "latest"] {
      #expect(try status("a/" + name).st_ino == status("b/" + name).st_ino, "\(name)")
    }
    #expect(try status("b/2026-W20").st_mode == status("a/2026-W20").st_mode)
    #expect(try status("b").st_mode == status("a").st_mode)
    #expect(!isThere(temporary.path + "/b/.writing-x"))
    LinkedCopy.remove(temporary.path + "/b")
    #expect(!isThere(temporary.path + "/b"))
    #expect(try status("a/index.html").st_nlink == 1)
  }

  @Test("What stands in the way is told, not written over")
  func fails() throws {
    try temporary.write("one", to: "a/x")
    try temporary.write("other", to: "b/x")
    #expect(LinkedCopy.make(of: temporary.path + "/a", at: temporary.path + "/b") == nil)
    #expect(try String(contentsOfFile: temporary.path + "/b/x", encoding: .utf8) == "other")
  }
}
