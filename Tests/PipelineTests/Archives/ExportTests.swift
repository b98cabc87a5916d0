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

  private func athlete() -> AthleteFolder { AthleteFolder(id: "a", path: folder.path + "/a") }

  @Test("Activities in a service's own form are told of once an export, wherever it lies")
  func otherForms() throws {
    for name in [
      "polar/training-session-2025-05-04-2.json", "polar/training-session-2024-05-03-1.json",
      "polar/account-data.json", "runs/adidas/Sport-sessions/1.json",
      "runs/adidas/Sport-sessions/GPS-data/1.json", "runs/adidas/Sport-sessions/GPS-data/1.gpx",
      "nike/NRC/2025/a.json", "rk/cardioActivities.csv", "rk/measurements.csv", "rk/b.gpx",
    ] { try folder.write("x", to: "a/" + name) }
    let files = athlete().files
    #expect(
      files.filter { $0.rejection == nil }.map(\.path) == [
        "runs/adidas/Sport-sessions/GPS-data/1.gpx", "rk/b.gpx",
      ])
    let others = files.filter { $0.rejection?.code == .otherExport }
    #expect(
      others.map(\.path) == [
        "nike/NRC/2025/a.json", "polar/training-session-2024-05-03-1.json",
        "rk/cardioActivities.csv", "runs/adidas/Sport-sessions/1.json",
      ])
    #expect(files.count == 6 && athlete().unread.isEmpty && athlete().places.isEmpty)
  }

  @Test("Odd names in runs/ stay runs, though a list of Runkeeper lies beside them")
  func besideList() throws {
    for name in ["cardioActivities.csv", "a.gpx(1)", "NRC/b.gpx(1)"] {
      try folder.write("x", to: "a/runs/" + name)
    }
    #expect(
      try files() == ["runs/NRC/b.gpx(1)", "runs/a.gpx(1)", "runs/cardioActivities.csv"])
  }

  @Test(
    "Runkeeper's export that is itself an athlete's folder is read, and its list is told of once")
  func itselfRunkeeper() throws {
    for name in ["cardioActivities.csv", "1.gpx", "athlete.yaml"] {
      try folder.write("x", to: "a/" + name)
    }
    #expect(try files() == ["1.gpx", "cardioActivities.csv"])
    #expect(athlete().unread.isEmpty)
  }

  @Test(
    "Apple's export is read by its routes, and what tells their sport in its own folder, in any language"
  )
  func apple() throws {
    for name in ["apple_health_export", "runs/health"] {
      for file in [
        "eksport.xml", "导出.xml", "export_cda.xml", "workout-routes/route_2026-05-03_7.03am.gpx",
        "electrocardiograms/ecg_1.csv",
      ] { try folder.write("x", to: "a/\(name)/\(file)") }
    }
    #expect(
      try files().sorted() == [
        "apple_health_export/eksport.xml",
        "apple_health_export/workout-routes/route_2026-05-03_7.03am.gpx",
        "apple_health_export/导出.xml",
        "runs/health/workout-routes/route_2026-05-03_7.03am.gpx",
      ])
    #expect(athlete().unread.isEmpty && athlete().places.isEmpty)
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
