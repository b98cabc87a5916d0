import Running
import Testing

@testable import AthleteWeeks

@Suite("The list of corrections")
struct CorrectionsTests {
  private func read(_ text: String) -> Corrections {
    Corrections(Array(text.utf8)) { $0.lowercased().contains("run") ? .running : .other }
  }

  @Test("A row names a recording by file or start and says what is so")
  func rows() {
    let list = read(
      """
      file,start,sport,omit,distance_m,same-as,note
      runs/a.gpx,,run,,,,"my run, on foot"
      ,2026-05-20 7:05,ride,,,,
      b.gpx,2026-05-21,,yes,,,
      ,2026-05-22T18:30:10,,no,10500,,
      c.gpx,,,,,2026-05-20 07:05,
      d.gpx,,,,,2026-05-20-0705.gpx,
      """)
    #expect(list.problems.isEmpty)
    let day = LocalDay(year: 2026, month: 5, day: 20)
    #expect(
      list.rows.map(\.changes) == [
        [.isRun], [.isOther("ride")], [.isOmitted], [.distance(10_500)],
        [.isSameAs(Corrections.Place(day: day, minute: 425))],
        [.isSameAs(Corrections.Place(file: "2026-05-20-0705.gpx"))],
      ])
    #expect(
      list.rows.map(\.place.words) == [
        "runs/a.gpx", "2026-05-20 7:05", "b.gpx, 2026-05-21", "2026-05-22 18:30", "c.gpx", "d.gpx",
      ])
    #expect(list.rows[0].note == "my run, on foot")
    #expect(list.rows.map(\.line) == [2, 3, 4, 5, 6, 7])
  }

  @Test("A list from a spreadsheet with semicolons is read as well")
  func semicolons() {
    #expect(read("file;omit;note\na.gpx;yes;not mine, hers\n").rows.count == 1)
  }

  @Test(
    "A fault costs its row only and names its line",
    arguments: [
      ("a.gpx,,,,,,", "corrects nothing"), ("a.gpx,,,no,,,", "corrects nothing"),
      (",,run,,,,", "neither file nor start"), (",31.5.2026,run,,,,", "no local time"),
      (",2026-05-31 25:00,run,,,,", "no local time"), (",2026-05-31 07:00Z,run,,,,", "no local"),
      ("a.gpx,,,maybe,,,", "yes or no"), ("a.gpx,,,,10.5,,", "distance in metres"),
      ("a.gpx,,,,ten,,", "distance in metres"), ("a.gpx,,,,-5000,,", "distance in metres"),
      ("\"a.gpx,,run,,,,", "quote"), ("a.gpx,,run,,,,note, with comma", "more fields"),
    ])
  func faults(row: String, words: String) {
    let list = read(
      "file,start,sport,omit,distance_m,same-as,note\ngood.gpx,,,yes,,,\n\(row)\n")
    #expect(list.rows.map(\.place.file) == ["good.gpx"])
    #expect(list.problems.count == 1)
    #expect(list.problems[0].description.hasPrefix("corrections.csv:3:1: "))
    #expect(list.problems[0].message.contains(words), "\(list.problems[0].message)")
  }

  @Test("A column that nothing reads is named, and the others count")
  func unknownColumn() {
    let list = read("file,distance\na.gpx,10000\n")
    #expect(list.problems.map(\.line) == [1, 2])
    #expect(list.problems[0].message.hasPrefix("there is no column \"distance\"; there are file"))
    #expect(read("run,omit\na,yes\n").problems.map(\.line) == [1])
    #expect(read("").problems.map(\.line) == [1])
  }
}
