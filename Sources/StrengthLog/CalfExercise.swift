public import Running

/// An exercise that loads the calf, with the force it puts on the Achilles tendon.
public struct CalfExercise: Sendable, Equatable {
  /// Stable and lower-case, such as `seated-calf-raise`.
  public var key: String
  /// The name for people.
  public var label: String
  public var emphasis: CalfEmphasis
  /// How many legs share the weight, 1 or 2.
  public var legs: Int
  /// Share of body weight on each working leg, 0 to 1.
  public var bodyWeightShare: Double
  /// Tendon force over the force that is lifted, with the range of the source.
  public var multiple: Banded
  /// Share of the tendon's force that the soleus carries, 0 to 1.
  public var soleusShare: Double
  /// Whether a set without weight is one with body weight; else its weight was not logged.
  public var worksWithoutWeight: Bool
  public var basis: Basis
  /// Where the figures come from.
  public var source: String

  /// How well founded the figures are.
  public enum Basis: String, Sendable {
    /// The force was measured or modelled in a study of this exercise.
    case seen
    /// Taken over from a kindred exercise or set by judgement.
    case assumed
  }

  /// What a set with the logged `weightKg` is to the calf of an athlete of `massKg`.
  ///
  /// Peak tendon force in BW is r·(s·m + X)/m, with r the multiple, s the share of body weight, m the
  /// mass and X the kilograms on the leg: quasi-static, after the forces of Baxter 2021 and Sancho
  /// 2023. Low and high come from r alone.
  public func work(weightKg: Double?, massKg: Double?) -> CalfWork {
    let loadPerLegKg = weightKg.map { $0 / Double(legs) } ?? (worksWithoutWeight ? 0 : nil)
    var peak: Banded?
    if let massKg, massKg > 0, let loadPerLegKg {
      let lifted = bodyWeightShare + loadPerLegKg / massKg
      peak = Banded(
        central: multiple.central * lifted, low: multiple.low * lifted,
        high: multiple.high * lifted)
    }
    return CalfWork(
      exercise: key, label: label, emphasis: emphasis, loadPerLegKg: loadPerLegKg,
      peakForceBW: peak, soleusShare: soleusShare)
  }
}
