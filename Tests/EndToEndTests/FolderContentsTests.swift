import Foundation
import StreamTestSupport
import Testing

@Suite("The comparison of folders")
struct FolderContentsTests {
  private let one = TemporaryFolder()
  private let other = TemporaryFolder()

  init() throws {
    for folder in [one, other] {
      try folder.write("same", to: "a.txt")
      try folder.write("same", to: "below/b.txt")
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/link", withDestinationPath: "below")
    }
  }

  private var differences: [String] {
    get throws { try FolderContents(one.path).differences(from: FolderContents(other.path)) }
  }

  @Test("Equal folders do not differ")
  func equal() throws { #expect(try differences == []) }

  @Test("One changed byte is found")
  func changedByte() throws {
    try one.write("samf", to: "below/b.txt")
    #expect(try differences == ["other bytes: below/b.txt"])
  }

  @Test("A missing and an additional file are found")
  func names() throws {
    try one.write("", to: "c.txt")
    try other.write("", to: "d.txt")
    #expect(try differences == ["unexpected: c.txt", "missing: d.txt"])
  }

  @Test("A link that leads elsewhere is found")
  func links() throws {
    try FileManager.default.removeItem(atPath: one.path + "/link")
    try FileManager.default.createSymbolicLink(
      atPath: one.path + "/link", withDestinationPath: "a.txt")
    #expect(try differences == ["other bytes: link"])
  }
}
