import Running
import Testing

@testable import AthleteWeeks

@Suite("Progression of strength work")
struct StrengthProgressionTests {
  private func progression(_ loads: [(weeksBefore: Int, kg: Double)]) -> StrengthProgression? {
    let sets = loads.sorted { $0.weeksBefore > $1.weeksBefore }.map {
      StrengthWorthTests.set($0.kg, weeksBefore: $0.weeksBefore)
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

  @Test("One load for four weeks is a stall, gaps between them or not")
  func stalled() {
    #expect(progression([(2, 20), (1, 20), (0, 20)])?.course == .steady)
    #expect(progression([(3, 20), (2, 20), (1, 20), (0, 20)])?.course == .stalled)
    let gap = progression([(5, 15), (4, 20), (2, 20), (0, 20)])
    #expect(gap?.course == .stalled && gap?.weeksAtThisLoad == 5)
  }

  @Test("Heavier weeks before are no part of a stall")
  func afterHeavier() {
    let loads = [(6, 30.0), (5, 30.0), (4, 20.0), (3, 20.0), (2, 20.0), (1, 20.0), (0, 20.0)]
    let progression = progression(loads.map { (weeksBefore: $0.0, kg: $0.1) })
    #expect(progression?.course == .stalled && progression?.weeksAtThisLoad == 5)
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
