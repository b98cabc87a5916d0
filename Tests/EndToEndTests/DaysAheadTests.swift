import Foundation
import StreamTestSupport
import Testing

@Suite("Days on which nothing comes")
struct DaysAheadTests {
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

  /// Marks the pages that were made ahead, so that they are known where they are put.
  private func mark(_ workshop: Workshop, of athlete: String) throws {
    let path = file(workshop, of: athlete)
    let text = try String(contentsOfFile: workshop.folder.path + "/" + path, encoding: .utf8)
    try workshop.write(
      text.replacingOccurrences(of: "</html>", with: "<!-- ahead --></html>"), to: path)
  }

  private func isMarked(_ workshop: Workshop) throws -> Bool {
    let page = try #require(try workshop.reports().files["2026-W22/dana-lind.html"])
    return String(decoding: page, as: UTF8.self).contains("<!-- ahead -->")
  }

  @Test("The page of such a day was made before, and no record is read back for it")
  func isPutInPlace() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    try mark(workshop, of: "dana-lind")
    _ = try workshop.run(asOf: "2026-05-28T06:00:00Z")
    #expect(try isMarked(workshop))
  }

  @Test(
    "What was made before is no use on a day to which anything has come",
    arguments: ["shoes.csv", "runs/new.gpx", "notes.csv"])
  func somethingCame(file: String) throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    try mark(workshop, of: "dana-lind")
    let texts = [
      "shoes.csv": "name,kind,from\nRacer,plated,2026-05-01\n",
      "runs/new.gpx": try TinyRun("2026-05-27T06:00:00Z").gpx,
      "notes.csv": "date,words\n2026-05-27,pain\n",
    ]
    try workshop.write(try #require(texts[file]), to: "athletes/dana-lind/\(file)")
    _ = try workshop.run(asOf: "2026-05-28T06:00:00Z")
    #expect(try !isMarked(workshop))
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

  @Test("A page made ahead that was cut off is made from the records")
  func cutOff() throws {
    let (workshop, sound) = (try Workshop(), try Workshop())
    for workshop in [workshop, sound] { _ = try workshop.run() }
    let path = workshop.folder.path + "/" + file(workshop, of: "dana-lind")
    let data = try #require(FileManager.default.contents(atPath: path))
    try data.prefix(1_000).write(to: URL(fileURLWithPath: path))
    for workshop in [workshop, sound] { _ = try workshop.run(asOf: "2026-05-27T06:00:00Z") }
    #expect(try workshop.reports().differences(from: sound.reports()) == [])
  }
}
