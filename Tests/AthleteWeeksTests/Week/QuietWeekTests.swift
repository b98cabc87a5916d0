import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running

@Suite("Quiet weeks")
struct QuietWeekTests {
  private let routine = MadeUpHistory.routine()

  private func quiet(
    _ runs: [DatedRun], today: Int = 7, rejections: [RejectedFile] = []
  ) -> QuietWeek? {
    MadeUpHistory.builder(routine + runs, today: today, rejections: rejections)
      .build(MadeUpHistory.monday.week, status: .complete, isCurrent: false).quietWeek
  }

  @Test("A week that is over is held against the usual one")
  func share() throws {
    #expect(try #require(quiet([MadeUpHistory.run(day: 1, km: 14)])).share == 0.4)
    #expect(quiet([MadeUpHistory.run(day: 1, km: 14)], today: 6) == nil)
  }

  @Test("A week without files is one without runs where a later one has some, else it is unknown")
  func empty() throws {
    #expect(quiet([]) == nil)
    let later = try #require(quiet([MadeUpHistory.run(day: 8, km: 10)], today: 14))
    #expect(later.distanceM == nil && later.share == 0)
  }

  @Test("Where a file is missing, or a run tells no distance, nothing is asked")
  func missing() {
    let run = MadeUpHistory.run(day: 1, km: 14)
    func refused(_ name: String) -> RejectedFile {
      RejectedFile(file: name, rejection: Rejection(.empty, ""))
    }
    let inWeek = "runs/\(MadeUpHistory.monday.advanced(by: 3)).gpx"
    #expect(quiet([run], rejections: [refused(inWeek)]) == nil)
    #expect(quiet([run], rejections: [refused("runs/x.gpx")]) == nil)
    #expect(quiet([run], rejections: [refused("strength/x.csv")]) != nil)
    var unknown = MadeUpHistory.run(day: 2, km: 5)
    unknown.run.distanceM = nil
    #expect(quiet([run, unknown]) == nil)
  }
}
