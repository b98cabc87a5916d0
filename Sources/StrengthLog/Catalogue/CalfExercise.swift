public import Running

/// An exercise for the calf, with the force it puts on the Achilles tendon.
public struct CalfExercise: Sendable, Equatable {
  /// Stable and lower-case, such as `seated-calf-raise`.
  public var key: String
  /// The name for people.
  public var label: String
  public var emphasis: CalfEmphasis
  /// `nil` for massage.
  public var variant: CalfVariant?
  /// `nil` where no force is known or there is none.
  public var force: Force?
  /// Whether a set without weight is one with body weight; else its weight was not logged.
  public var worksWithoutWeight: Bool
  public var basis: Basis
  /// Where the figures come from.
  public var source: String

  /// What the force on the tendon depends on.
  public struct Force: Sendable, Equatable {
    /// Share of body weight on each working leg, 0 to 1, with its range where one is known.
    public var bodyWeightShare: Banded
    /// Tendon force over the force that is lifted, with the range of the source.
    public var multiple: Banded
    /// Share of the tendon's force that the soleus carries, 0 to 1.
    public var soleusShare: Double
  }

  /// How well founded the figures are.
  public enum Basis: String, Sendable {
    /// The force was measured or modelled in a study of this exercise.
    case seen
    /// Worked out from figures that were seen.
    case derived
    /// Taken over from a kindred exercise or set by judgement.
    case assumed
  }

  /// What a set with the logged `weightKg` is to the calf of an athlete of `massKg`.
  ///
  /// Peak tendon force in BW is r·(s·m + X)/m, with r the multiple, s the share of body weight, m the
  /// mass and X the kilograms on the leg: quasi-static, after the forces of Baxter 2021 and Sancho
  /// 2023. Low and high are the ends of r and s together.
  public func work(weightKg: Double?, massKg: Double?) -> CalfWork {
    let loadPerLegKg = variant.flatMap { variant in
      weightKg.map { $0 / Double(variant.legs) } ?? (worksWithoutWeight ? 0 : nil)
    }
    var peak: Banded?
    var byMass: ForceByMass?
    if let loadPerLegKg, let force {
      func peakBW(_ massKg: Double) -> Banded {
        func peak(_ end: KeyPath<Banded, Double>) -> Double {
          force.multiple[keyPath: end]
            * (force.bodyWeightShare[keyPath: end] + loadPerLegKg / massKg)
        }
        return Banded(central: peak(\.central), low: peak(\.low), high: peak(\.high))
      }
      if let massKg, massKg > 0 { peak = peakBW(massKg) } else { byMass = ForceByMass(peakBW) }
    }
    return CalfWork(
      exercise: key, label: label, emphasis: emphasis, loadPerLegKg: loadPerLegKg,
      peakForceBW: peak, forceByMass: byMass, soleusShare: force?.soleusShare, variant: variant)
  }

  /// The exercise as a name with these meanings does it; `nil` where they contradict it.
  ///
  /// - Parameter besides: what the name says beyond the words by which the exercise is known.
  func done(with said: Set<String>, besides: Set<String>) -> CalfExercise? {
    guard let variant else { return besides.allSatisfy(isModifier) ? self : nil }
    for meaning in besides {
      switch meaning {
      case "single leg", "left", "right": guard variant.legs == 1 else { return nil }
      case "two legs": guard variant.legs == 2 else { return nil }
      case "bent knee": guard variant.knee == .bent else { return nil }
      case "straight knee": guard variant.knee == .straight else { return nil }
      case "seated": guard variant.isSeated else { return nil }
      case "standing": guard !variant.isSeated else { return nil }
      default: guard isModifier(meaning) else { return nil }
      }
    }
    var done = self
    done.variant?.toes =
      said.contains("toes in")
      ? .inward
      : said.contains("toes out") ? .outward : said.contains("toes straight") ? .straight : nil
    let sides = said.intersection(["left", "right"])
    done.variant?.side = sides.count == 1 ? sides.first.flatMap(BodySide.init) : nil
    if !said.isDisjoint(with: ["unstable", "balance board"]) {
      done.variant?.isUnstable = true
      if emphasis != .stability {
        done.key += "-unstable"
        done.label += ", unstable surface"
        done.emphasis = .stability
        done.force = nil
        done.basis = .assumed
      }
    }
    return done
  }
}

/// Whether a meaning tells how an exercise is done, not which one it is.
private func isModifier(_ meaning: String) -> Bool {
  [
    "single leg", "two legs", "bent knee", "straight knee", "seated", "standing", "toes in",
    "toes out", "toes straight", "left", "right", "unstable", "balance board",
  ].contains(meaning)
}
