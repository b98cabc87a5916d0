import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes

@Suite("Corrections applied")
struct CorrectedRunsTests {
  /// 06:00, 07:00 and 08:00 of 2026-05-20, and two runs of one file on the next day.
  private let runs: [DatedRun] = [
    ("runs/a.gpx", 1, 6.0), ("runs/old/b.gpx", 1, 7), ("runs/c.gpx", 1, 8), ("runs/two.gpx", 1, 30),
    ("runs/two.gpx", 2, 32),
  ].map { file, number, hour in
    let midnight = 20_593.0 * 86_400
    var run = MadeUpRun.run(start: midnight + hour * 3_600, elapsedS: 1_800, number: number)
    run.findings = [Finding(.sportGuessed), Finding(.pause)]
    var dated = MadeUpRun.dated(run, file: file)
    dated.secondsIntoDay = Int(hour * 3_600) % 86_400
    return dated
  }
  private let ride = PassedOverRecording(
    file: "runs/ride.gpx", PassedOver(number: 1, code: .notARun, sport: .biking, word: "Cycling"))
  private let broken = RejectedFile(file: "runs/bad.gpx", rejection: Rejection(.empty, ""))

  private func corrected(_ rows: String...) -> CorrectedRuns {
    let list = Corrections(
      Array(
        ("file,start,sport,omit,distance_m,same-as,note\n" + rows.joined(separator: "\n")).utf8)
    ) { $0 == "run" ? .running : .other }
    #expect(list.problems.isEmpty)
    return CorrectedRuns(list, runs, [ride], refused: [broken])
  }

  @Test("What is left out or is another sport counts no more, and is named with its day")
  func leftOut() {
    let list = corrected("runs/a.gpx,,,yes,,,a friend's", ",2026-05-20 07:00,ride,,,,")
    #expect(list.runs.map(\.file) == ["runs/c.gpx", "runs/two.gpx", "runs/two.gpx"])
    #expect(
      list.applied == [
        AppliedCorrection(
          file: "runs/a.gpx", day: runs[0].day, effect: .isLeftOut(sport: nil), note: "a friend's"),
        AppliedCorrection(
          file: "runs/old/b.gpx", day: runs[1].day, effect: .isLeftOut(sport: "ride")),
      ])
    #expect(list.problems.isEmpty)
  }

  @Test("A file's bare name is enough where one file has it, and says all of its recordings")
  func byName() {
    #expect(corrected("b.gpx,,,yes,,,").runs.count == 4)
    #expect(corrected("two.gpx,,,yes,,,").runs.count == 3)
    #expect(corrected("two.gpx,2026-05-21 08:00,,yes,,,").runs.map(\.run.number) == [1, 1, 1, 1])
  }

  @Test("What was passed over and can have been run counts where a person says that it was one")
  func wasRun() {
    var hike = PassedOverRecording(
      file: "runs/hike.gpx", PassedOver(number: 1, code: .notARun, sport: .hiking, word: "Hike"))
    hike.run = MadeUpRun.dated(MadeUpRun.run(), file: hike.file)
    let row = Array("file,sport\nhike.gpx,run\nride.gpx,run\n".utf8)
    let list = CorrectedRuns(Corrections(row) { _ in .running }, runs, [hike, ride], refused: [])
    #expect(list.runs.last?.file == hike.file)
    #expect(list.runs.last?.corrections.map(\.effect) == [.isRun])
    #expect(list.passedOver.map(\.file) == [ride.file])
    #expect(list.problems.map(\.line) == [3])
    let later = Array("file,sport,distance_m\nhike.gpx,run,\nhike.gpx,,5000\n".utf8)
    let told = CorrectedRuns(Corrections(later) { _ in .running }, runs, [hike], refused: [])
    #expect(told.problems.map(\.line) == [3])
    #expect(told.problems[0].message.contains("into the row that says run"))
  }

  @Test("A run that is said to be one is doubted no more")
  func isRun() {
    let list = corrected("a.gpx,,run,,,,")
    #expect(list.runs[0].run.findings.map(\.code) == [.pause])
    #expect(list.runs[0].corrections.map(\.effect) == [.isRun])
    #expect(list.applied.count == 1)
  }

  @Test("What was passed over can be left out for good; that it is a run comes too late")
  func passedOver() {
    #expect(corrected("ride.gpx,,,yes,,,").passedOver.isEmpty)
    let late = corrected("ride.gpx,,run,,,,")
    #expect(late.passedOver.map(\.file) == [ride.file])
    #expect(
      late.problems.map(\.message) == [
        "runs/ride.gpx was passed over (Cycling, not-a-run) before its figures were worked out, so "
          + "it cannot count"
      ])
  }

  @Test("The same run as another is listed against it, in a chain too and never in a circle")
  func sameAs() {
    let chain = corrected("a.gpx,,,,,b.gpx,", "b.gpx,,,,,2026-05-20 08:00,")
    #expect(chain.runs.map(\.file) == ["runs/c.gpx", "runs/two.gpx", "runs/two.gpx"])
    #expect(chain.duplicates.map(\.file) == ["runs/a.gpx", "runs/old/b.gpx"])
    #expect(chain.duplicates.map(\.of) == ["runs/old/b.gpx", "runs/c.gpx"])
    let circle = corrected("a.gpx,,,,,b.gpx,", "b.gpx,,,,,a.gpx,")
    #expect(circle.runs.count == 4)
    #expect(circle.problems.map(\.line) == [3])
  }

  @Test(
    "A row that fits nothing, or too much, is told and changes nothing",
    arguments: [
      ("nowhere.gpx,,,yes,,,", "there is no file"), ("bad.gpx,,,yes,,,", "no recording that could"),
      (",2026-05-20 09:00,,yes,,,", "no run begins"), (",2026-05-20,,yes,,,", "fits 3 recordings"),
      ("two.gpx,,,,9000,,", "fits 2 recordings"), ("a.gpx,,,,,a.gpx,", "the run itself"),
      ("a.gpx,,,,,two.gpx,", "fits 2 recordings"), ("a.gpx,,,,,x.gpx,", "there is no file"),
      ("a.gpx,2026-05-21,,yes,,,", "no run begins at a.gpx, 2026-05-21"),
    ])
  func faults(row: String, words: String) {
    let list = corrected(row)
    #expect(list.runs.count == 5)
    #expect(list.passedOver.count == 1)
    #expect(list.applied.isEmpty)
    #expect(list.problems.count == 1)
    #expect(list.problems[0].message.contains(words), "\(list.problems[0].message)")
  }

  private func distances(
    _ list: inout CorrectedRuns, of kept: [DatedRun], copies: [DuplicateRun] = []
  ) -> [Double?] {
    var kept = kept
    list.take(distancesOf: &kept, copies: copies) { $0.distanceM = $1 }
    return kept.map(\.run.distanceM)
  }

  @Test("A distance is the run's, and that of the run that counts where it is given for a copy")
  func distance() {
    var list = corrected("a.gpx,,,,9000,,belt", "b.gpx,,,,8000,,")
    let copy = DuplicateRun(file: "runs/old/b.gpx", of: "runs/c.gpx", day: runs[2].day)
    #expect(
      distances(&list, of: [runs[0], runs[2]], copies: [copy]) == [9_000, 8_000])
    #expect(
      list.applied.map(\.effect) == [
        .distance(beforeM: 10_000, nowM: 9_000), .distance(beforeM: 10_000, nowM: 8_000),
      ])
    #expect(list.applied.map(\.file) == ["runs/a.gpx", "runs/c.gpx"])
  }

  @Test("Two distances of one run, a distance nobody runs and one of no run that counts are faults")
  func badDistances() {
    var list = corrected(
      "a.gpx,,,,9000,,", "a.gpx,,,,9500,,", "b.gpx,,,,100000,,", "c.gpx,,,,9000,,")
    #expect(distances(&list, of: [runs[0], runs[1]]) == [9_000, 10_000])
    #expect(list.problems.map(\.line) == [3, 4, 5])
  }
}
