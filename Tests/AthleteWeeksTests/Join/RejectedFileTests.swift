import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes

@Suite("Refused files")
struct RejectedFileTests {
  private func day(_ file: String) -> String? {
    RejectedFile(file: file, rejection: Rejection(.empty, "")).day?.description
  }

  @Test("A date in a file's name is its day, digits of a longer number are none")
  func days() {
    #expect(day("runs/2026-03-10-0700.gpx") == "2026-03-10")
    #expect(day("runs/20260310_0700.tcx.gz") == "2026-03-10")
    #expect(day("runs/activity_20260529123.gpx") == nil)
    #expect(day("runs/2026-05-29/x.gpx") == nil)
  }

  @Test("Only refused files of runs, on days without a counted run, leave a day open")
  func unknownDays() {
    func refused(_ file: String) -> RejectedFile {
      RejectedFile(file: file, rejection: Rejection(.empty, ""))
    }
    let run = MadeUpHistory.run(day: 2, km: 5)
    let other = run.day.advanced(by: 1)
    let builder = MadeUpHistory.builder(
      [run],
      rejections: [
        refused("runs/\(run.day).fit"), refused("strength/\(other.advanced(by: 1)).csv"),
        refused("Runs/\(other).gpx"), refused("export/activities/\(run.day.advanced(by: 3)).tcx"),
        refused("export/activities/12.tcx"),
      ])
    #expect(builder.history.unknownDays == [other, run.day.advanced(by: 3)])
    #expect(builder.history.refusedWithoutDay == 0)
  }
}
