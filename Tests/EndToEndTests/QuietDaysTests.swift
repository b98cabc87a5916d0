import Foundation
import StreamTestSupport
import Testing

@Suite("Days on which nothing comes")
struct QuietDaysTests {
  /// Tuesday to Sunday, then the two days on which the week is over.
  private static let days = (27...33).map { $0 < 32 ? "2026-05-\($0)" : "2026-06-0\($0 - 31)" }

  private func file(_ workshop: Workshop, of athlete: String) -> String {
    "state/store.parts/\(athlete)/ahead.ndjson"
  }

  @Test(
    "Each day of a quiet week gives the bytes that records read back give, and so does the next week"
  )
  func sameBytes() throws {
    let ahead = try Workshop()
    let anew = try Workshop()
    for workshop in [ahead, anew] { _ = try workshop.run() }
    for day in Self.days {
      for athlete in ["dana-lind", "emil-hofer"] { try? anew.remove(file(anew, of: athlete)) }
      for workshop in [ahead, anew] { _ = try workshop.run(asOf: "\(day)T06:00:00Z") }
      #expect(try ahead.reports().differences(from: anew.reports()) == [], "\(day)")
    }
  }

  @Test(
    "On a day to which something has come, what was made before is no use",
    arguments: ["shoes.csv", "runs/new.gpx", "notes.csv"])
  func somethingCame(file: String) throws {
    let texts = [
      "shoes.csv": "name,kind,from\nRacer,plated,2026-05-01\n",
      "runs/new.gpx": try TinyRun("2026-05-27T06:00:00Z").gpx,
      "notes.csv": "date,words\n2026-05-27,pain\n",
    ]
    let (ahead, anew) = (try Workshop(), try Workshop())
    for workshop in [ahead, anew] {
      _ = try workshop.run()
      try workshop.write(try #require(texts[file]), to: "athletes/dana-lind/\(file)")
    }
    for athlete in ["dana-lind", "emil-hofer"] { try anew.remove(self.file(anew, of: athlete)) }
    for workshop in [ahead, anew] { _ = try workshop.run(asOf: "2026-05-28T06:00:00Z") }
    #expect(try ahead.reports().differences(from: anew.reports()) == [])
  }

  @Test("Nothing is made ahead where a file is dated after today: a later day knows of it")
  func datedLater() throws {
    let workshop = try Workshop()
    try workshop.write(
      try TinyRun("2026-05-28T06:00:00Z").gpx, to: "athletes/dana-lind/runs/later.gpx")
    _ = try workshop.run()
    #expect(
      !FileManager.default.fileExists(
        atPath: workshop.folder.path + "/" + file(workshop, of: "dana-lind")))
  }
}
