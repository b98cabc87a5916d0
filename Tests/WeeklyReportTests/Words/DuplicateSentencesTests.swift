import AthleteWeeks
import Running
import Testing

@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("Sentences on duplicates")
struct DuplicateSentencesTests {
  private func sentences(_ duplicates: [DuplicateRun]) -> [String] {
    var week = MadeUp.busy()
    week.health.rejections = []
    week.health.rowProblems = []
    week.health.doubtful = []
    week.health.duplicates = duplicates
    return Sentences.problems(week)
  }

  private func copy(_ number: Int, _ archive: String = "b.zip//") -> DuplicateRun {
    DuplicateRun(
      file: "\(archive)\(number).fit", of: "a.zip//\(number).fit",
      day: LocalDay(year: 2026, month: 5, day: 1))
  }

  @Test("What an archive merely has once more is a number")
  func summed() {
    #expect(
      sentences((1...5).map { copy($0) }) == ["b.zip: 5\u{A0}runs also in a.zip, and counted once."]
    )
  }

  @Test("A single copy, one in no archive, and one that differs have a line each")
  func single() {
    var late = copy(3)
    late.clockAheadS = 3_600
    var poorer = copy(4)
    poorer.leftOut = [.heartRate]
    let lines = sentences([copy(1), late, poorer, copy(5, "runs/"), copy(6, "runs/")])
    #expect(lines.count == 5 && lines.allSatisfy { $0.contains(": same run as a.zip//") })
  }
}
