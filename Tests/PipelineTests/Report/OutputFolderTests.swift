import Foundation
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("The folder of reports")
struct OutputFolderTests {
  private let temporary = TemporaryFolder()
  private var folder: OutputFolder { OutputFolder(path: temporary.path + "/reports") }

  private func text(_ relative: String) throws -> String {
    try String(contentsOfFile: folder.path + "/" + relative, encoding: .utf8)
  }

  private func inode(_ relative: String) throws -> UInt {
    var status = stat()
    try #require(lstat(folder.path + "/" + relative, &status) == 0)
    return UInt(status.st_ino)
  }

  @Test("A file is written with its folders, and written again only when it changes")
  func writes() throws {
    #expect(try folder.write("one", to: "2026-W21/a.html"))
    let first = try inode("2026-W21/a.html")
    #expect(try !folder.write("one", to: "2026-W21/a.html"))
    #expect(try inode("2026-W21/a.html") == first)
    #expect(try folder.write("two", to: "2026-W21/a.html"))
    #expect(try text("2026-W21/a.html") == "two")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["2026-W21"])
  }

  @Test("A file that cannot be put in place leaves the old one and nothing half-written")
  func failure() throws {
    _ = try folder.write("inside", to: "a.html/inside.txt")
    let error = #expect(throws: OutputFolder.Failure.self) {
      try folder.write("new", to: "a.html")
    }
    #expect(error?.path == folder.path + "/a.html")
    #expect(error?.reason.isEmpty == false)
    #expect(try text("a.html/inside.txt") == "inside")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.html"])
  }

  @Test("What an execution that was killed left behind does no harm")
  func leftovers() throws {
    try temporary.write("half a rep", to: "reports/.writing")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/.writing.latest", withDestinationPath: "x")
    #expect(try folder.write("whole", to: "a.html"))
    try folder.link(latest: "2026-W21")
    #expect(try text("a.html") == "whole")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["a.html", "latest"])
  }

  @Test("The link follows the newest week")
  func links() throws {
    func target() throws -> String {
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/latest")
    }
    try folder.link(latest: "2026-W20")
    #expect(try target() == "2026-W20")
    let first = try inode("latest")
    try folder.link(latest: "2026-W20")
    #expect(try inode("latest") == first)
    try folder.link(latest: "2026-W21")
    #expect(try target() == "2026-W21")
  }

  @Test(
    "Where there are no links, latest is a folder; a link takes its place where there are, and no other's"
  )
  func folderOfLatest() throws {
    _ = try folder.write("leads on", to: "latest/index.html")
    try folder.link(latest: "2026-W20")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/latest")
        == "2026-W20")
    folder.unlinkLatest()
    _ = try folder.write("mine", to: "latest/mine.txt")
    #expect(throws: OutputFolder.Failure.self) { try folder.link(latest: "2026-W20") }
    #expect(try text("latest/mine.txt") == "mine")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["latest"])
  }

  @Test("A writer sweeps up what it left, and nothing of others")
  func sweeps() throws {
    for name in [".writing-a", ".writing-a-ada", ".writing-b", "a.html"] {
      _ = try temporary.write("half", to: "reports/" + name)
    }
    var own = folder
    own.writer = "-a"
    own.sweep()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == [".writing-b", "a.html"])
  }

  @Test("Removing the last page of a week removes its folder, and no more")
  func removes() throws {
    _ = try folder.write("a", to: "2026-W20/a.html")
    _ = try folder.write("b", to: "2026-W20/b.html")
    folder.remove("2026-W20/a.html")
    #expect(folder.has("2026-W20/b.html"))
    folder.remove("2026-W20/b.html")
    #expect(!folder.has("2026-W20"))
    folder.remove("2026-W20/b.html")
  }
}
