package import Running

/// What a week's strength work asked of the calf.
///
/// A ledger of its own, never added to running load and never held against it: a slow lift and a step are
/// not the same dose, and how much is enough nobody has shown.
package struct StrengthWorth: Sendable, Equatable {
  /// Peak Achilles tendon force of the best working set, BW, with the range of its source.
  package var bestForceBW: Banded?
  /// Repetitions times peak force over all working sets where both are known, BW.
  package var totalForceBW: Double?
  /// Whether sets were done and none is known to have had a weight.
  package var isBodyWeightOnly: Bool
  /// `nil` where no set is logged as one to failure.
  package var toFailure: RepetitionsToFailure?
  /// Of the exercise that was done most; `nil` where too little is known.
  package var progression: StrengthProgression?
  /// What names and notes of the week's exercises tell of how they were done, in a fixed order.
  package var variants: [Variant]
  /// Working sets within eight to ten repetitions, of those that count them.
  package var setsOfEightToTen: Int
  package var setsWithRepetitions: Int
  /// Entries of rolling and self-massage: noted, never scored.
  package var massageEntries: Int

  /// A way of doing calf work that the article names.
  package enum Variant: String, Sendable, CaseIterable {
    case bentKnee = "bent-knee"
    case oneLeg = "one-leg"
    case toesStraight = "toes-straight"
    case toesIn = "toes-in"
    case toesOut = "toes-out"
    case unstable
  }

  /// The repetitions that the article asks for; no study sets the count, load matters more.
  static let repetitions = 8...10

  /// - Parameter sets: all of the athlete's, by time.
  init(_ sets: [DatedSet], week: Week) {
    let own = sets.of(week).filter { $0.set.kind != .warmUp }
    let work = own.filter(\.countsAsCalfWork)
    let forces = work.compactMap { $0.set.calf?.peakForceBW }
    bestForceBW = forces.max { $0.central < $1.central }
    let totals = work.compactMap { dated -> Double? in
      guard let force = dated.set.calf?.peakForceBW, let count = dated.set.repetitions else {
        return nil
      }
      return force.central * Double(count)
    }
    totalForceBW = totals.isEmpty ? nil : totals.reduce(0, +)
    let loads = work.compactMap { $0.set.calf?.loadPerLegKg }
    isBodyWeightOnly = !loads.isEmpty && loads.count == work.count && loads.allSatisfy { $0 == 0 }
    toFailure = RepetitionsToFailure(work.map(\.set))
    progression = StrengthProgression(sets, week: week)
    // Balance work names an unstable surface, and nothing else of it is calf work.
    let done =
      work.compactMap { $0.set.calf?.variant }
      + own.compactMap { $0.set.calf?.variant }.filter(\.isUnstable)
    variants = Variant.allCases.filter { variant in done.contains(where: variant.holds) }
    let counts = work.compactMap(\.set.repetitions)
    setsOfEightToTen = counts.count(where: Self.repetitions.contains)
    setsWithRepetitions = counts.count
    massageEntries = own.count { $0.set.calf?.emphasis == .massage }
  }
}

extension StrengthWorth.Variant {
  fileprivate func holds(of variant: CalfVariant) -> Bool {
    switch self {
    case .bentKnee: variant.knee == .bent
    case .oneLeg: variant.legs == 1
    case .toesStraight: variant.toes == .straight
    case .toesIn: variant.toes == .inward
    case .toesOut: variant.toes == .outward
    case .unstable: variant.isUnstable
    }
  }
}
