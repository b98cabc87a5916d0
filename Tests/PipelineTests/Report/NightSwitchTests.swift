import Foundation
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("A night appears at once")
struct NightSwitchTests {
  private let temporary = TemporaryFolder()
  private var folder: String { temporary.path + "/reports" }

  init() throws {
    for name in ["index.html", "2026-W20/ada.html"] { try write("old", name) }
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/latest", withDestinationPath: "2026-W20")
  }

  private func write(_ text: String, _ name: String, in folder: String? = nil) throws {
    _ = try OutputFolder(path: folder ?? self.folder).write(text, to: name)
  }

  private func text(_ name: String, in folder: String? = nil) -> String? {
    try? String(contentsOfFile: (folder ?? self.folder) + "/" + name, encoding: .utf8)
  }

  private var inode: UInt {
    var status = stat()
    return stat(folder, &status) == 0 ? UInt(status.st_ino) : 0
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: temporary.path).sorted() }
  }

  @Test("Readers see what stood before until all is there, and the folder stays the same folder")
  func whole() throws {
    let before = inode
    let night = try NightSwitch(folder, kept: [])
    try write("new", "index.html", in: night.work)
    try write("new", "2026-W20/ada.html", in: night.work)
    OutputFolder(path: night.work).remove("2026-W20/ada.html")
    #expect(text("index.html") == "old" && text("latest/ada.html") == "old")
    try night.publish()
    #expect(text("index.html") == "new" && text("2026-W20/ada.html") == nil)
    #expect(inode == before)
    #expect(try names == ["reports"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        == ["index.html", "latest"])
  }

  @Test("A night that was cut short is gone on with; meanwhile readers see the one before")
  func cutShort() throws {
    let before = inode
    let first = try NightSwitch(folder, kept: [])
    try write("half", "index.html", in: first.work)
    #expect(NightSwitch.wasCutShort(folder))
    let second = try NightSwitch(folder, kept: [])
    #expect(second.work == first.work)
    #expect(text("index.html") == "old")
    try second.publish()
    #expect(text("index.html") == "half" && inode == before)
    #expect(!NightSwitch.wasCutShort(folder))
  }

  @Test(
    "What somebody puts there meanwhile stays, and what the night takes away does not come back")
  func putThere() throws {
    try write("mine", "mine.txt")
    let night = try NightSwitch(folder, kept: [])
    for (text, name) in [
      ("more", "mine.txt"), ("note", "2026-W20/note.md"), ("photo", "photos/track.jpg"),
      ("by hand", "index.html"),
    ] { try write(text, name) }
    try write("new", "index.html", in: night.work)
    OutputFolder(path: night.work).remove("2026-W20/ada.html")
    try NightSwitch(folder, kept: []).publish()
    #expect(text("mine.txt") == "more" && text("2026-W20/note.md") == "note")
    #expect(text("photos/track.jpg") == "photo" && text("index.html") == "new")
    #expect(text("2026-W20/ada.html") == nil)
    #expect(try names == ["reports"])
  }

  @Test("It stays too where the night was ended before it could take its copy away")
  func putThereBeforeTheEnd() throws {
    let night = try NightSwitch(folder, kept: [])
    try write("mine", "mine.txt")
    try FileManager.default.moveItem(atPath: folder, toPath: temporary.path + "/copy")
    try FileManager.default.moveItem(atPath: night.work, toPath: folder)
    try FileManager.default.moveItem(atPath: temporary.path + "/copy", toPath: night.work)
    #expect(NightSwitch.leftCopy(folder))
    try NightSwitch(folder, kept: []).publish()
    #expect(text("mine.txt") == "mine" && text("index.html") == "old")
    #expect(try names == ["reports"])
  }

  @Test("What cannot be moved into the folder stays where it was put")
  func cannotBeMoved() throws {
    let night = try NightSwitch(folder, kept: [])
    try write("mine", "photos/track.jpg")
    // A file stands where its folder would have to be.
    try write("in the way", "photos", in: night.work)
    try night.publish()
    #expect(text("photos") == "in the way")
    #expect(text("photos/track.jpg", in: temporary.path + "/.reports.night") == "mine")
    try FileManager.default.removeItem(atPath: folder + "/photos")
    try NightSwitch(folder, kept: []).publish()
    #expect(text("photos/track.jpg") == "mine")
    #expect(try names == ["reports"])
  }

  @Test("Whoever writes file by file gets the folder back that a night left aside")
  func putBack() throws {
    let night = try NightSwitch(folder, kept: [])
    try write("half", "index.html", in: night.work)
    NightSwitch.putBack(folder)
    #expect(text("index.html") == "half")
    #expect(try names == ["reports"])
  }

  @Test("A copy that was being made when a night was killed is made anew")
  func halfCopy() throws {
    try write("rest", ".soleus-copy", in: temporary.path + "/.reports.night")
    try write("rest", "2026-W20/ada.html", in: temporary.path + "/.reports.night")
    #expect(NightSwitch.leftCopy(folder))
    let night = try NightSwitch(folder, kept: [])
    #expect(text("2026-W20/ada.html") == "old")
    try night.publish()
    #expect(text("2026-W20/ada.html") == "old")
    #expect(try names == ["reports"])
  }

  @Test("A folder that somebody took away while a night was cut short does not come back")
  func takenAway() throws {
    let night = try NightSwitch(folder, kept: [])
    try write("half", "index.html", in: night.work)
    try FileManager.default.removeItem(atPath: night.work)
    let next = try NightSwitch(folder, kept: [])
    #expect(text("index.html") == "old")
    try next.publish()
    #expect(text("index.html") == "old")
    #expect(try names == ["reports"])
  }

  @Test(
    "Where it cannot be, the night is made in place, and a mark says so meanwhile",
    arguments: ["somebody's folder", "a store within"])
  func inPlace(why: String) throws {
    var kept: [String] = []
    if why == "a store within" {
      try write("store", "store.sqlite")
      kept = [folder + "/store.sqlite"]
    } else {
      try write("mine", "mine.txt", in: temporary.path + "/.reports.night")
    }
    let night = try NightSwitch(folder, kept: kept)
    #expect(night.work == realPath(folder))
    #expect(text(NightSwitch.mixtureMark) != nil)
    try night.publish()
    #expect(text(NightSwitch.mixtureMark) == nil)
    let isMine = try names.contains(".reports.night")
    #expect(isMine == kept.isEmpty)
  }

  @Test("A folder that is reached by a link stays where it is, and the link too")
  func linked() throws {
    let link = temporary.path + "/web"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "reports")
    let night = try NightSwitch(link, kept: [])
    try write("new", "index.html", in: night.work)
    try night.publish()
    #expect(text("index.html") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "reports")
  }
}
