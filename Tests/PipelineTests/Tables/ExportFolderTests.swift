import Foundation
import Running
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("Folders of exported tables")
struct ExportFolderTests {
  private let settings = ExportSettings(format: .csv, days: .all, series: nil)

  @Test("A folder of something else, and an export of other days, are left alone and refused")
  func foreign() throws {
    let folder = TemporaryFolder()
    try folder.write("mine", to: "notes.txt")
    #expect(throws: Execution.Failure.self) { try ExportFolder(folder.path, settings) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes.txt"])
    let path = folder.path + "/tables"
    _ = try ExportFolder(path, settings)
    _ = try ExportFolder(path, settings)
    var other = settings
    other.days = DayRange(from: LocalDay("2026-05-01"))
    let failure = #expect(throws: Execution.Failure.self) { try ExportFolder(path, other) }
    #expect(failure?.exit == .locked)
  }

  @Test("What is not made again goes, but for other athletes' where one was named")
  func stale() throws {
    let folder = TemporaryFolder()
    var first = try ExportFolder(folder.path, settings)
    for athlete in ["ada", "bo"] {
      for year in [2025, 2026] { try first.write("runs", of: athlete, year: year, "a\r\n") }
    }
    #expect(first.written == 4)
    var second = try ExportFolder(folder.path, settings)
    try second.write("runs", of: "ada", year: 2026, "a\r\n")
    #expect(second.written == 0)
    func names() throws -> [String] {
      try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".csv") }.sorted()
    }
    second.removeOthers(than: "ada", sparing: [])
    #expect(
      try names() == [
        "runs/athlete=ada/year=2026/runs.csv", "runs/athlete=bo/year=2025/runs.csv",
        "runs/athlete=bo/year=2026/runs.csv",
      ])
    second.removeOthers(than: nil, sparing: [])
    #expect(try names() == ["runs/athlete=ada/year=2026/runs.csv"])
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/runs/athlete=bo"))
  }

  @Test("Signs that mean something in a path are escaped as Hive does, and others stay")
  func escaped() {
    #expect(ExportFolder.escaped("Zoë b-1") == "Zoë b-1")
    #expect(ExportFolder.escaped("a=b/c%") == "a%3Db%2Fc%25")
  }
}
