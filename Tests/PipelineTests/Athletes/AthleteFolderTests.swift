import AthleteWeeks
import Foundation
import Running
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("Folders of athletes")
struct AthleteFolderTests {
  private let folder = TemporaryFolder()

  private func only() throws -> AthleteFolder {
    let name = try #require(try AthleteFolder.names(in: folder.path).athletes.first)
    return AthleteFolder(id: name, path: folder.path + "/" + name)
  }

  @Test("A folder with a profile, runs or strength is an athlete; notes and hidden ones are none")
  func athletes() throws {
    for path in [
      "b/athlete.yaml", "a/runs/x.gpx", "c/strength/x.csv", "notes/x.gpx", ".git/runs/x.gpx",
      "file",
    ] { try folder.write("", to: path) }
    let found = try AthleteFolder.names(in: folder.path)
    #expect(found.athletes == ["a", "b", "c"])
    #expect(found.refused.isEmpty)
  }

  @Test("A folder that is not there is an error")
  func missing() { #expect(throws: (any Error).self) { try AthleteFolder.names(in: "/nowhere") } }

  @Test("Files are found at any depth by their endings; others are somebody's notes")
  func files() throws {
    for path in [
      "runs/2026/05/a.GPX", "runs/b.tcx.gz", "runs/c.fit", "runs/.d.gpx", "runs/readme.txt",
      "runs/e.csv", "strength/f.csv", "strength/g.gpx", "other/h.gpx",
    ] { try folder.write("", to: "a/" + path) }
    let athlete = try only()
    #expect(
      athlete.files.map(\.path)
        == ["runs/2026/05/a.GPX", "runs/b.tcx.gz", "runs/c.fit", "strength/f.csv"])
    #expect(athlete.files.map(\.kind) == [.runs, .runs, .runs, .strength])
    #expect(athlete.places.isEmpty)
  }

  @Test("A stamp stays while the file does and changes when it is written")
  func stamp() throws {
    try folder.write("one", to: "a/runs/x.gpx")
    let first = try only().files
    #expect(try only().files == first)
    try folder.write("two", to: "a/runs/x.gpx")
    #expect(try only().files[0].stamp != first[0].stamp)
  }

  @Test("A folder reached by two ways is read once")
  func linkedTwice() throws {
    try folder.write("", to: "a/runs/x.gpx")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a/runs/y", withDestinationPath: ".")
    #expect(try only().files.map(\.path) == ["runs/x.gpx"])
  }

  @Test("What has the name of a file and is none is refused")
  func refused() throws {
    try folder.write("", to: "a/runs/dir.gpx/inside.tcx")
    mkfifo(folder.path + "/a/runs/pipe.tcx", 0o644)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a/runs/gone.gpx", withDestinationPath: "nowhere")
    let athlete = try only()
    #expect(athlete.files.map(\.path) == ["runs/dir.gpx/inside.tcx"])
    #expect(athlete.places.map(\.file) == ["runs/dir.gpx", "runs/gone.gpx", "runs/pipe.tcx"])
    #expect(athlete.places.map(\.rejection.code) == [.notAFile, .unreadable, .notAFile])
  }

  @Test("An athlete cannot be named as the roster is")
  func index() throws {
    try folder.write("", to: "index/athlete.yaml")
    let found = try AthleteFolder.names(in: folder.path)
    #expect(found.athletes.isEmpty)
    #expect(found.refused.map(\.name) == ["index"])
    #expect(found.refused.map(\.rejection.code) == [.badAthleteName])
  }
}
