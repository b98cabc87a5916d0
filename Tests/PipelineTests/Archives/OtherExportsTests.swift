import Running
import Testing

@testable import Pipeline

@Suite("Activities in forms of services")
struct OtherExportsTests {
  private func files(_ paths: [String]) -> [(path: String, stamp: String, rejection: Rejection)] {
    var others = OtherExports()
    for path in paths { _ = others.take(path) }
    return others.files
  }

  @Test("Each service's files are known by their names and folders, in any case of letters")
  func known() {
    for path in [
      "Sport-sessions/a.json", "x/sport-sessions/A.JSON", "training-session-2026-05-03-1.json",
      "a/b/Training-Session-1.json", "NRC/1.json", "nike/nrc/2026/05/1.json",
      "cardioActivities.csv", "01-runkeeper/CardioActivities.csv",
    ] { #expect(files([path]).map(\.path) == [path]) }
  }

  @Test("Runs and other files of those services, and names that are only alike, are none")
  func others() {
    for path in [
      "Sport-sessions/a.gpx", "Sport-sessions/GPS-data/a.json", "NRC/a.gpx", "NRC.json",
      "training-session-1.tcx", "activity-2026-05-03.json", "measurements.csv", "activities.csv",
      "cardioActivities.csv/a.gpx", "",
    ] { #expect(files([path]).isEmpty, "\(path)") }
  }

  @Test("An export is one line with the number of its files, of which the first stands for it")
  func sums() {
    let files = files(
      ["b/training-session-2.json", "b/training-session-1.json", "c/training-session-1.json"]
        + ["NRC/2026/a.json", "NRC/2025/a.json", "NRC/b.json"])
    #expect(
      files.map(\.path) == [
        "NRC/2025/a.json", "b/training-session-1.json", "c/training-session-1.json",
      ])
    #expect(files.map(\.stamp) == ["3", "2", "1"])
    #expect(
      files.map { $0.rejection.message.prefix(34) } == [
        "one of 3 activities in JSON of Nik", "one of 2 activities in JSON of Pol",
        "an activity in JSON of Polar Flow;",
      ])
  }
}
