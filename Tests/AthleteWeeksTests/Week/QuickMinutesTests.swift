import Testing

@testable import AthleteWeeks

@Suite("Quick minutes")
struct QuickMinutesTests {
  @Test("The week stands beside the most of the newest eight known weeks")
  func newest() throws {
    let before = [600.0, 500, 400, 300, 200, 100, 0, 700, 9_000]
    let quick = try #require(QuickMinutes(1_200, before: before))
    #expect(quick.highestBeforeS == 700 && quick.weeksBefore == 8)
  }

  @Test("Without six known weeks, and without quick running that is known, nothing is said")
  func unknown() {
    #expect(QuickMinutes(1_200, before: [0, 0, 0, 0, 0, 0]) != nil)
    #expect(QuickMinutes(1_200, before: [0, 0, 0, 0, 0]) == nil)
    #expect(QuickMinutes(nil, before: [0, 0, 0, 0, 0, 0]) == nil)
  }
}
