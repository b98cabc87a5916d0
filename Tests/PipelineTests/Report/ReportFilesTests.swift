import Foundation
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("What stands in a report folder")
struct ReportFilesTests {
  private let folder = TemporaryFolder()

  init() throws {
    for name in ["index.html", "2026-W20/ada.html", "2026-W20/index.html", "mine/notes.txt"] {
      try folder.write("words", to: name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/latest", withDestinationPath: "2026-W20")
  }

  @Test("Any change of a page or of latest is seen, and a further name of the same file is none")
  func changes() throws {
    var seen: Set<String?> = [ReportFiles.digest(of: folder.path)]
    func expect(_ isNew: Bool, _ what: Comment) {
      let digest = ReportFiles.digest(of: folder.path)
      #expect(digest != nil)
      #expect(seen.insert(digest).inserted == isNew, what)
    }
    #expect(link(folder.path + "/index.html", folder.path + "/.another") == 0)
    expect(false, "a hidden file")
    #expect(truncate(folder.path + "/2026-W20/ada.html", 0) == 0)
    expect(true, "emptied")
    try folder.write("WORDS", to: "2026-W20/index.html")
    expect(true, "as long as before")
    try folder.remove("latest")
    expect(true, "no latest")
    try folder.write("a file", to: "latest")
    expect(true, "a file in its place")
    try folder.remove("2026-W20/ada.html")
    expect(true, "gone")
    try folder.write("other", to: "mine/notes.txt")
    expect(false, "somebody's own folder")
  }

  @Test("A folder that is not there stands for nothing")
  func missing() { #expect(ReportFiles.digest(of: folder.path + "/none") == nil) }
}
