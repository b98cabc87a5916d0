import Running

/// The most repetitions of a set that went to failure, as far as the log says so.
///
/// A set whose kind or note says nothing of failure may have ended anywhere, so it tells no most.
package struct RepetitionsToFailure: Sendable, Equatable {
  package var label: String
  package var repetitions: Int
  /// The most on each leg; `nil` where the log does not tell legs apart.
  package var left: Int?
  package var right: Int?
  /// External kilograms on a leg of the set with the most; 0 is body weight.
  package var loadPerLegKg: Double?
  /// Whether the norm is of such sets: raises on one leg, the knee straight, without weight.
  package var hasNorm: Bool

  /// What people do of raises on one leg without weight.
  package struct Norm: Sendable {
    /// Medians.
    package let men = 24
    package let women = 21
    package let people = 566
    package let source = "Hébert-Losier 2017"
  }

  package static let norm = Norm()

  /// The raise that the norm is of comes first, then the exercise with the most such sets.
  ///
  /// - Parameter work: working sets of calf work.
  init?(_ work: [StrengthSet]) {
    let sets = work.filter { $0.kind == .failure && $0.repetitions != nil && $0.calf != nil }
    let ofNorm = sets.filter { $0.calf?.isOfNorm == true }
    let byExercise = Dictionary(grouping: ofNorm.isEmpty ? sets : ofNorm) {
      $0.calf?.exercise ?? ""
    }
    guard
      let chosen = byExercise.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) })?
        .value,
      let best = chosen.max(by: { ($0.repetitions ?? 0) < ($1.repetitions ?? 0) }),
      let calf = best.calf, let repetitions = best.repetitions
    else { return nil }
    func most(_ side: BodySide) -> Int? {
      chosen.filter { $0.calf?.variant?.side == side }.compactMap(\.repetitions).max()
    }
    label = calf.label
    self.repetitions = repetitions
    left = most(.left)
    right = most(.right)
    loadPerLegKg = calf.loadPerLegKg
    hasNorm = !ofNorm.isEmpty
  }
}

extension CalfWork {
  fileprivate var isOfNorm: Bool {
    guard let variant, emphasis == .calf else { return false }
    return variant.legs == 1 && variant.knee == .straight && !variant.isSeated
      && !variant.isUnstable && loadPerLegKg == 0
  }
}
