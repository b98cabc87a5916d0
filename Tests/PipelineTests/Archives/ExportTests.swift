import AthleteWeeks
import Foundation
import Running
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("Exports in an athlete's folder")
struct ExportTests {
  private let folder = TemporaryFolder()

  private func files() throws -> [String] {
    AthleteFolder(id: "a", path: folder.path + "/a").files.map(\.path)
  }

  @Test("An unpacked export is read wherever it lies, its photographs and tables in silence")
  func unpacked() throws {
    for place in ["a/export_1/", "a/runs/export_2/"] {
      for name in ["activities.csv", "shoes.csv", "activities/1.gpx", "media/2.jpg"] {
        try folder.write("x", to: place + name)
      }
    }
    try folder.write("x", to: "a/health/workout-routes/3.gpx")
    try folder.write("x", to: "a/DI/DI_CONNECT/uploads/4.tcx")
    try folder.write("x", to: "a/letters/5.gpx")
    #expect(
      try files().sorted() == [
        "DI/DI_CONNECT/uploads/4.tcx", "export_1/activities.csv", "export_1/activities/1.gpx",
        "health/workout-routes/3.gpx", "runs/export_2/activities.csv",
        "runs/export_2/activities/1.gpx",
      ])
    #expect(AthleteFolder(id: "a", path: folder.path + "/a").unread.isEmpty)
  }

  @Test("A folder that is itself an export is an athlete's")
  func itself() throws {
    let names = [
      "activities.csv", "activities/1.gpx", "strength/log.csv", "profile.csv", "shoes.csv",
    ]
    for name in names {
      try folder.write("x", to: "a/" + name)
    }
    #expect(try AthleteFolder.names(in: folder.path).athletes == ["a"])
    #expect(try files() == ["activities/1.gpx", "activities.csv", "strength/log.csv"])
    let folder = AthleteFolder(id: "a", path: folder.path + "/a")
    #expect(!folder.unread.map(\.file).contains("activities.csv"))
    #expect(folder.places.isEmpty, "the service's table of shoes is not the athlete's")
  }

  @Test("A table of that name where no export lies is what it was")
  func otherTables() throws {
    for name in ["activities.csv", "strength/activities.csv", "runs/activities.csv"] {
      try folder.write("x", to: "a/" + name)
    }
    let folder = AthleteFolder(id: "a", path: folder.path + "/a")
    #expect(folder.files.map(\.kind) == [.runs, .strength])
    #expect(folder.unread.map(\.file) == ["activities.csv"])
  }
}
