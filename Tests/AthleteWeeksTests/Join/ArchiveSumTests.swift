import Running
import Testing

@testable import AthleteWeeks

@Suite("What an archive came to")
struct ArchiveSumTests {
  private func placed(_ file: String, _ outcome: FileOutcome) -> PlacedRecord {
    PlacedRecord(
      athlete: "a", file: file, record: FileRecord(sha256: file, derivation: "", outcome: outcome))
  }

  private let ride = FileOutcome.runs(
    .gpx, [.passedOver(PassedOver(number: 1, code: .notARun, sport: .biking))])
  private let broken = FileOutcome.rejected(Rejection(.unknownFormat, "an HTML page"))
  private let log = FileOutcome.strength(
    StrengthOutcome(format: "strong", sessions: 1, sets: [], rowProblems: [], findings: []))

  @Test("Files are counted by what they came to, for each archive, and others and lists not at all")
  func sums() {
    let sums = ArchiveSum.sums(of: [
      placed("b.zip//1.gpx", ride), placed("b.zip//in.zip//2.gpx", ride),
      placed("b.zip//3.gpx", broken), placed("strength/a.zip//log.csv", log),
      placed("runs/4.gpx", ride),
      placed("b.zip//activities.csv", .activities(ListedActivities(activities: []))),
    ])
    #expect(sums.map(\.file) == ["b.zip", "strength/a.zip"])
    #expect(sums.map(\.files) == [3, 1] && sums.map(\.used) == [0, 1])
    #expect(sums.map(\.others) == [2, 0] && sums.map(\.rejected) == [1, 0])
    #expect(sums[0].words == "3\u{A0}files: 2 of other sports or no activities, 1 rejected")
    #expect(sums[1].words == "1\u{A0}file: 1 with runs or strength sessions")
  }

  @Test("Runs that count from elsewhere are a number for each place that has them")
  func elsewhere() {
    let day = LocalDay(year: 2026, month: 5, day: 1)
    func copy(_ file: String, _ of: String) -> DuplicateRun {
      DuplicateRun(file: file, of: of, day: day)
    }
    let sums = ArchiveSum.sums(
      of: [placed("b.zip//1.gpx", ride), placed("a.zip//1.gpx", ride)],
      duplicates: [
        copy("b.zip//1.gpx", "a.zip//1.gpx"), copy("b.zip//in.zip//2.gpx", "a.zip//2.gpx"),
        copy("b.zip//3.gpx", "runs/3.fit"), copy("runs/4.gpx", "a.zip//4.fit"),
        copy("b.zip//5.gpx", "b.zip//6.fit"),
      ])
    #expect(sums[0].elsewhere == nil)
    #expect(sums[1].elsewhere == ["a.zip": 2, "runs/": 1])
    #expect(
      sums[1].words
        == "1\u{A0}file: 1 of other sports or no activities; 2\u{A0}runs also in a.zip; "
        + "1\u{A0}run also in runs/")
  }
}
