import AthleteWeeks
import MadeUpAthletes
import Running
import Testing
import Writing

@testable import WeeklyReport

@Suite("findings.csv")
struct FindingsCSVTests {
  private func row(_ file: String, _ day: Int?) -> DatedRun {
    MadeUpRun.dated(MadeUpRun.run(start: Double(day ?? 0) * 86_400), file: file)
  }

  @Test("Every kind of thing that was noticed has its row, by day and file, undated ones last")
  func kinds() {
    var history = AthleteHistory(
      athlete: Athlete(id: "ada", name: "Ada"), runs: [row("b.gpx", 11), row("a.gpx", 10)],
      sets: [],
      rejections: [RejectedFile(file: "c.gpx", rejection: Rejection(.empty, "nothing"))],
      duplicates: [DuplicateRun(file: "copy.gpx", of: "a.gpx", day: LocalDay(daysSince1970: 10))],
      passedOver: [], rowProblems: [], gapsInProfile: [])
    history.doubtful = [
      DoubtfulRun(file: "d.gpx", day: LocalDay(daysSince1970: 10), reason: "too fast")
    ]
    history.passedOver = [
      PassedOverRecording(
        file: "ride.gpx",
        PassedOver(number: 2, code: .notARun, sport: .biking, word: "Ride", start: 9 * 86_400))
    ]
    history.rowProblems = [RowProblem(file: "log.csv", line: 7, message: "no date")]
    history.logFindings = [LogFinding(file: "log.csv", Finding(.weightUnitAssumed))]
    let rows = FindingsCSV.rows(history) { LocalDay(daysSince1970: Int($0 / 86_400)) }
    let text = FindingsCSV.table.text(rows)
    let lines = text.split(separator: "\r\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return [2, 3, 5, 6, 7, 8, 9, 10].map { String(cells[$0]) }.joined(separator: " ")
    }
    #expect(
      lines == [
        "1970-01-10 skipped ride.gpx 2  not-a-run 1 Ride",
        "1970-01-11 finding a.gpx 1  gps-spike 3 three",
        "1970-01-11 duplicate copy.gpx    1 a.gpx", "1970-01-11 doubtful d.gpx    1 too fast",
        "1970-01-12 finding b.gpx 1  gps-spike 3 three", " rejection c.gpx   empty 1 nothing",
        " finding log.csv   weight-unit-assumed 1 ", " row log.csv  7  1 no date",
      ])
    #expect(Set(rows.map(\.kind)) == Set(FindingsCSV.Kind.allCases))
  }
}
