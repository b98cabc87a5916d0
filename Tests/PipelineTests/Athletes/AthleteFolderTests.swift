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

  @Test("An unpacked export is enough, also in a folder of its own")
  func exports() throws {
    for path in ["lee/export/activities.csv", "lee/export/activities/1.tcx", "mo/notes/a.txt"] {
      try folder.write("", to: path)
    }
    #expect(try AthleteFolder.names(in: folder.path).athletes == ["lee"])
  }

  @Test("A folder that is not there is an error")
  func missing() { #expect(throws: (any Error).self) { try AthleteFolder.names(in: "/nowhere") } }

  @Test("Every file is looked at, whatever its name and depth; what systems leave behind is not")
  func files() throws {
    for path in [
      "runs/2026/05/a.GPX", "runs/b.tcx.gz", "runs/c.fit", "runs/.d.gpx", "runs/readme.txt",
      "runs/e.csv", "strength/f.csv", "strength/g.gpx", "other/h.gpx", "runs/i.gpx(1)",
      "runs/Thumbs.db", "runs/j.gpx~", "runs/@eaDir/k.gpx", "runs/#l.gpx#", "runs/~$m.docx",
    ] { try folder.write("", to: "a/" + path) }
    let athlete = try only()
    #expect(
      athlete.files.map(\.path)
        == [
          "runs/2026/05/a.GPX", "runs/b.tcx.gz", "runs/c.fit", "runs/e.csv", "runs/i.gpx(1)",
          "runs/readme.txt", "strength/f.csv", "strength/g.gpx",
        ])
    #expect(athlete.files.map(\.kind) == (0..<8).map { $0 < 6 ? .runs : .strength })
    #expect(athlete.places.isEmpty)
    #expect(athlete.unread.isEmpty)
  }

  @Test("A stamp stays while the file does and changes when it is written")
  func stamp() throws {
    try folder.write("one", to: "a/runs/x.gpx")
    let first = try only().files.map(\.stamp)
    #expect(try only().files.map(\.stamp) == first)
    try folder.write("two", to: "a/runs/x.gpx")
    #expect(try only().files.map(\.stamp) != first)
  }

  @Test("A folder reached by two ways is read once")
  func linkedTwice() throws {
    try folder.write("", to: "a/runs/x.gpx")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a/runs/y", withDestinationPath: ".")
    #expect(try only().files.map(\.path) == ["runs/x.gpx"])
  }

  @Test("A download that is not finished is named and not looked at")
  func unfinished() throws {
    for path in ["a.gpx.part", "b.gpx.crdownload", "c.gpx.download/c.gpx", "d.gpx.download"] {
      try folder.write("", to: "a/runs/" + path)
    }
    let athlete = try only()
    #expect(athlete.files.map(\.path) == ["runs/d.gpx.download"])
    #expect(
      athlete.unread.map(\.file)
        == ["runs/a.gpx.part", "runs/b.gpx.crdownload", "runs/c.gpx.download"])
  }

  @Test("Folders count whatever the case of their names, and so does athlete.yml")
  func otherCase() throws {
    for (index, runs) in ["Runs", "RUNS"].enumerated() {
      try folder.write("", to: "\(index)/\(runs)/x.gpx")
      try folder.write("", to: "\(index)/Strength/y.csv")
    }
    try folder.write("name: Ada\n", to: "2/athlete.yml")
    let names = try AthleteFolder.names(in: folder.path).athletes
    let athletes = names.map { AthleteFolder(id: $0, path: folder.path + "/" + $0) }
    #expect(
      athletes.map { $0.files.map(\.path) } == [
        ["Runs/x.gpx", "Strength/y.csv"], ["RUNS/x.gpx", "Strength/y.csv"], [],
      ])
    #expect(athletes[2].profile.athlete.name == "Ada")
    #expect(athletes.allSatisfy { $0.unread.isEmpty })
  }

  @Test("Faults of athlete.yml are told under its own name")
  func faultsOfYML() throws {
    try folder.write("hight-cm: 170\n", to: "a/athlete.yml")
    let places = try only().places
    #expect(places.map(\.file) == ["athlete.yml"])
  }

  @Test("What lies beside the folders and was meant to be read is named with what to do")
  func beside() throws {
    for path in [
      "runs/x.gpx", "athlete.yaml", "athlete.yml", "Shoes.csv", "exercises.csv", "stray.GPX",
      "log.csv", "readme.txt", ".hidden.gpx", "folder.gpx/x",
      "x_0_summarizedActivities.json",
    ] { try folder.write("name: a\n", to: "a/" + path) }
    let unread = try only().unread
    #expect(
      unread.map(\.file) == [
        "Shoes.csv", "athlete.yml", "log.csv", "stray.GPX", "x_0_summarizedActivities.json",
      ])
    #expect(
      unread.map(\.reason) == [
        "rename it to shoes.csv", "athlete.yaml counts in its place",
        "beside the folders nothing is read; a strength log belongs in strength/",
        "beside the folders nothing is read; a run belongs in runs/",
        "it is read within Garmin's export, below DI_CONNECT/DI-Connect-Fitness/",
      ])
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
