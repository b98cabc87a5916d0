import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running

@Suite("After a gap")
struct AfterGapTests {
  /// The week of 30 km after a routine of 35 from which weeks are taken or changed.
  private func gap(
    empty: [Int], weeks: Int = 30, other: [DatedRun] = [], rejections: [RejectedFile] = []
  ) -> AfterGap? {
    let monday = MadeUpHistory.monday.week
    let runs = MadeUpHistory.routine(weeks: weeks).filter { run in
      !empty.contains { run.day.week == monday.advanced(by: -$0) }
    }
    let history = (runs + other).sorted { $0.day < $1.day } + [MadeUpHistory.run(day: 2, km: 30)]
    return MadeUpHistory.builder(history, rejections: rejections).build(
      monday, status: .complete, isCurrent: false
    ).afterGap
  }

  @Test("Two empty weeks of the four before make a gap, one does not")
  func weeks() throws {
    #expect(gap(empty: [1]) == nil)
    let two = try #require(gap(empty: [1, 2]))
    #expect(two.emptyWeeks == 2 && two.weeksInARow == 2 && two.mostSinceM == nil)
    #expect(two.distanceM == 30_000 && two.usualM == 35_000)
    let apart = try #require(gap(empty: [1, 4]))
    #expect(apart.weeksInARow == 1 && apart.mostSinceM == 35_000)
    #expect(gap(empty: [4, 5]) == nil)
  }

  @Test("Usual is what was so before the gap, up to a quarter of a year ago")
  func long() throws {
    #expect(try #require(gap(empty: Array(1...8))).usualM == 35_000)
    #expect(try #require(gap(empty: Array(1...13))).weeksInARow == 13)
    #expect(gap(empty: Array(1...20)) == nil)
    #expect(gap(empty: [1, 2], weeks: 7) == nil && gap(empty: [1, 2], weeks: 8) != nil)
  }

  @Test("Where a file of the gap was refused, or might lie in it, nothing is said")
  func refused() {
    func refused(_ name: String) -> RejectedFile {
      RejectedFile(file: "runs/\(name).gpx", rejection: Rejection(.empty, ""))
    }
    let inside = refused("\(MadeUpHistory.monday.advanced(by: -10))")
    let outside = refused("\(MadeUpHistory.monday.advanced(by: -20))")
    #expect(gap(empty: [1, 2], rejections: [inside]) == nil)
    #expect(gap(empty: [1, 2], rejections: [outside]) != nil)
    // One that tells no day may fill a week: of three, two are left.
    #expect(gap(empty: [1, 2], rejections: [refused("x")]) == nil)
    #expect(gap(empty: [1, 2, 3], rejections: [refused("x")]) != nil)
  }
}
