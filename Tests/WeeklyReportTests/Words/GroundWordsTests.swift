import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("What was underfoot, in words")
struct GroundWordsTests {
  private func line(_ ground: [WeekGround]) -> String? {
    var week = MadeUp.busy()
    week.ground = ground
    return GroundWords.line(week)?.replacing("\u{A0}", with: " ")
  }

  @Test("Each surface has its kilometres and who says so, with doubt where there is some")
  func words() {
    #expect(
      line([
        WeekGround(
          surface: .road, distanceM: 42_000, easyKm: 41, confidence: 0.78, witness: .prior),
        WeekGround(
          surface: .trail, distanceM: 8_200, easyKm: 8, confidence: 0.75, witness: .map),
        WeekGround(
          surface: .track, distanceM: 5_000, easyKm: 6, confidence: 0.98, witness: .oval),
        WeekGround(
          surface: .grass, distanceM: 2_000, easyKm: 2, confidence: 1, witness: .athlete),
        WeekGround(
          surface: .unknown, distanceM: 1_000, easyKm: 1, confidence: 0.4, witness: .shape),
      ])
        == "Underfoot: road 42.0 km (assumed), trail 8.2 km (by map, fairly sure), track 5.0 km "
        + "(by laps of an oval), grass 2.0 km (by your word), 1.0 km unknown.")
    #expect(line([]) == nil)
  }
}
