import Running
import Testing

@testable import AthleteWeeks

@Suite("What strength work is worth")
struct StrengthWorthTests {
  static let week = Week(monday: LocalDay(year: 2026, month: 6, day: 1))

  /// A working set of the seated raise, so many weeks before the week, on its Tuesday.
  static func set(
    _ kg: Double?, reps: Int? = 10, weeksBefore: Int = 0, force: Double? = 2,
    exercise: String = "seated-calf-raise", emphasis: CalfEmphasis = .soleus,
    variant: CalfVariant? = CalfVariant(knee: .bent, legs: 2, isSeated: true),
    kind: SetKind = .working
  ) -> DatedSet {
    let day = week.monday.advanced(by: 1 - 7 * weeksBefore)
    let calf = CalfWork(
      exercise: exercise, label: exercise, emphasis: emphasis, loadPerLegKg: kg,
      peakForceBW: force.map { Banded(central: $0, low: $0 * 0.8, high: $0 * 1.2) },
      soleusShare: 0.8, variant: variant)
    return DatedSet(
      file: "strength/log.csv",
      set: StrengthSet(
        start: .local(day, seconds: 0), session: "Calves", exercise: exercise, weightKg: nil,
        repetitions: reps, durationS: nil, kind: kind, calf: calf, line: 2), day: day)
  }

  private func worth(_ sets: [DatedSet]) -> StrengthWorth {
    StrengthWorth(sets, week: Self.week)
  }

  @Test("Best and total force come from working sets of the week only")
  func force() {
    let worth = worth([
      Self.set(40, reps: 20, weeksBefore: 1, force: 9), Self.set(20, reps: 10, force: 2),
      Self.set(30, reps: 8, force: 3.3), Self.set(60, force: 8, kind: .warmUp),
      Self.set(0, reps: 30, force: 1, emphasis: .stability),
    ])
    #expect(worth.bestForceBW?.central == 3.3)
    #expect(abs((worth.totalForceBW ?? 0) - 46.4) < 1e-9)
    #expect(!worth.isBodyWeightOnly)
    #expect(worth.setsOfEightToTen == 2 && worth.setsWithRepetitions == 2)
  }

  @Test("Body weight only is said where every load is known to be none")
  func bodyWeight() {
    #expect(worth([Self.set(0), Self.set(0)]).isBodyWeightOnly)
    #expect(!worth([Self.set(0), Self.set(nil)]).isBodyWeightOnly)
    #expect(!worth([]).isBodyWeightOnly)
    #expect(worth([Self.set(nil, force: nil)]).bestForceBW == nil)
  }

  @Test("The article's variants are listed as done, massage is counted and nothing else")
  func variants() {
    let worth = worth([
      Self.set(0, variant: CalfVariant(knee: .straight, legs: 1, toes: .inward, isSeated: false)),
      Self.set(
        0, emphasis: .stability,
        variant: CalfVariant(knee: nil, legs: 2, isSeated: false, isUnstable: true)),
      Self.set(nil, force: nil, emphasis: .massage, variant: nil),
    ])
    #expect(worth.variants == [.oneLeg, .toesIn, .unstable])
    #expect(worth.massageEntries == 1)
    #expect(worth.totalForceBW == 20)
  }
}
