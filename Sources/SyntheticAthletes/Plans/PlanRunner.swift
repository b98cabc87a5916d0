/// Who follows a made-up plan: level, habits and how far life strays from the plan.
///
/// All shares and sizes here are assumed.
package struct PlanRunner: Sendable, Equatable {
  /// What is done for the calf.
  package enum Gym: Sendable, Equatable {
    /// No log is kept.
    case noLog
    /// Loaded calf work, so many times a week.
    case loaded(perWeek: Int)
    /// The body's own weight only, but for some weeks in a year.
    case mostlyBodyWeight
  }

  package let seed: UInt64
  package let plan: String
  package let index: Int
  /// Kilometres of a usual week once the plan is under way.
  package let weekKm: Double
  /// Speed of an easy run, m/s.
  package let easyMPS: Double
  package let heightCm: Double
  /// Weeks by which this runner's plan is ahead of the archive's first.
  package let phase: Int
  package let hasCadence: Bool
  package let isForefootInMinimalShoes: Bool
  package let gym: Gym
  /// How far the length of a run strays from the plan, as a share.
  package let lengthScatter: Double
  /// How many of the sessions are missed.
  package let missedShare: Double
  /// How many of the files get lost.
  package let lostShare: Double

  /// - Parameters:
  ///   - weekKm: what usual weeks of runners of this plan have.
  ///   - easyMPS: how fast they run easily.
  init(
    seed: UInt64, plan: String, index: Int, weekKm: ClosedRange<Double>,
    easyMPS: ClosedRange<Double>, phases: Int
  ) {
    var generator = SeededGenerator(seed: seed, purpose: "plan \(plan) \(index)")
    self.seed = seed
    self.plan = plan
    self.index = index
    self.weekKm = generator.uniform(weekKm)
    self.easyMPS = generator.uniform(easyMPS)
    heightCm = generator.uniform(158...192)
    phase = generator.whole(0...(phases - 1))
    hasCadence = generator.chance(0.7)
    isForefootInMinimalShoes = generator.chance(0.08)
    switch generator.uniform() {
    case ..<0.5: gym = .noLog
    case ..<0.8: gym = .loaded(perWeek: generator.whole(1...3))
    default: gym = .mostlyBodyWeight
    }
    lengthScatter = generator.uniform(0.03...0.1)
    missedShare = generator.uniform(0.02...0.12)
    lostShare = generator.chance(0.3) ? 0.03 : 0.003
  }

  /// A source of random numbers for one purpose of this runner.
  func generator(_ purpose: String) -> SeededGenerator {
    SeededGenerator(seed: seed, purpose: "plan \(plan) \(index) \(purpose)")
  }
}
