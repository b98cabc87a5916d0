import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes

@Suite("A week's calf work in few figures")
struct StrengthBarTests {
  private let week = MadeUpHistory.monday.week

  @Test("Sets, the heaviest load, each leg and the most to failure are told of calf work alone")
  func figures() throws {
    var left = MadeUpHistory.set(day: 1, .calf, perLegKg: 20, kind: .failure)
    left.set.repetitions = 14
    left.set.calf?.variant = CalfVariant(knee: .straight, legs: 1, side: .left, isSeated: false)
    var right = MadeUpHistory.set(day: 2, .calf, perLegKg: 25)
    right.set.calf?.variant = CalfVariant(knee: .straight, legs: 1, side: .right, isSeated: false)
    let sets = [
      left, right, MadeUpHistory.set(day: 3, .stability, perLegKg: 90),
      MadeUpHistory.set(day: 4, perLegKg: 95, kind: .warmUp),
    ]
    let bar = try #require(StrengthBar(sets, of: week))
    #expect(
      bar
        == StrengthBar(sets: 2, heaviestPerLegKg: 25, leftKg: 20, rightKg: 25, toFailure: 14))
  }

  @Test("A week before the log or after its end is unknown, one within it has no sets")
  func covered() {
    let sets = [MadeUpHistory.set(day: -7), MadeUpHistory.set(day: 7)]
    #expect(StrengthBar(sets, of: week)?.sets == 0)
    #expect(StrengthBar(sets, of: week.advanced(by: -2)) == nil)
    #expect(StrengthBar(sets, of: week.advanced(by: 2)) == nil)
    #expect(StrengthBar([], of: week) == nil)
  }
}
