import Running
import Testing

@testable import AthleteWeeks

@Suite("Progression of strength work")
struct StrengthProgressionTests {
  private func progression(
    _ loads: [(weeksBefore: Int, kg: Double)], reps: (Int) -> Int? = { _ in 10 }
  ) -> StrengthProgression? {
    let sets = loads.sorted { $0.weeksBefore > $1.weeksBefore }.map {
      StrengthWorthTests.set($0.kg, reps: reps($0.weeksBefore), weeksBefore: $0.weeksBefore)
    }
    return StrengthProgression(sets, week: StrengthWorthTests.week)
  }

  @Test("A tenth more is a step, beyond it a jump")
  func steps() {
    #expect(progression([(1, 20), (0, 22)])?.course == .steps)
    #expect(progression([(1, 20), (0, 22.5)])?.course == .jump)
    #expect(progression([(1, 20), (0, 18)])?.course == .less)
    // The first weight over body weight has no tenth to be measured by.
    #expect(progression([(1, 0), (0, 5)])?.course == .steps)
  }

  /// The same load in this week and so many before it.
  private func level(_ weeks: Int, kg: Double = 20) -> [(weeksBefore: Int, kg: Double)] {
    (0..<weeks).map { ($0, kg) }
  }

  @Test("One load for six weeks is a stall, gaps between them or not")
  func stalled() {
    #expect(progression(level(5))?.course == .steady)
    #expect(progression(level(6))?.course == .stalled)
    let gap = progression([(7, 15), (6, 20), (4, 20), (2, 20), (0, 20)])
    #expect(gap?.course == .stalled && gap?.weeksWithoutProgress == 7)
    #expect(progression(level(6), reps: { _ in nil })?.course == .stalled)
  }

  @Test("Heavier weeks before are no part of a stall")
  func afterHeavier() {
    let loads: [(weeksBefore: Int, kg: Double)] = [(8, 30), (7, 30)] + level(7)
    let progression = progression(loads)
    #expect(progression?.course == .stalled && progression?.weeksWithoutProgress == 7)
  }

  @Test("More repetitions at one load are progress, from which a stall counts anew")
  func repetitions() {
    let now = progression(level(8), reps: { $0 == 0 ? 12 : 10 })
    #expect(now?.course == .repetitions && now?.weeksWithoutProgress == 1)
    let lately = progression(level(8), reps: { $0 <= 3 ? 12 : 10 })
    #expect(lately?.course == .steady && lately?.weeksWithoutProgress == 4)
    // Back at what was done before is none.
    let back = progression(level(8), reps: { $0 == 2 || $0 == 1 ? 8 : 10 })
    #expect(back?.course == .stalled && back?.weeksWithoutProgress == 8)
  }

  @Test("Without a load this week or in the four before there is nothing to say")
  func unknown() {
    #expect(progression([(0, 20)]) == nil)
    #expect(progression([(1, 20)]) == nil)
    #expect(progression([(5, 20), (0, 20)]) == nil)
  }

  @Test("The exercise done most this week is followed, whatever the order of the sets")
  func mostDone() {
    let sets = [
      StrengthWorthTests.set(50, weeksBefore: 1, exercise: "b"),
      StrengthWorthTests.set(20, weeksBefore: 1, exercise: "a"),
      StrengthWorthTests.set(20, exercise: "a"), StrengthWorthTests.set(21, exercise: "a"),
      StrengthWorthTests.set(70, exercise: "b"),
    ]
    let forward = StrengthProgression(sets, week: StrengthWorthTests.week)
    #expect(forward?.label == "a" && forward?.bestKg == 21)
    #expect(forward == StrengthProgression(sets.reversed(), week: StrengthWorthTests.week))
  }
}
