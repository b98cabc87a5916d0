import AthleteWeeks
import Running
import Writing

extension StrengthWorth {
  /// What the week's strength work was worth, in sentences; none where no calf work was logged.
  var sentences: [String] {
    [force, progression?.sentence, variantsAndCounts, massage].compactMap(\.self)
  }

  private var force: String? {
    guard let bestForceBW, let share = bestOverRunningStep else { return nil }
    var sentence =
      "Best set: about \(Wording.force(bestForceBW.central))\u{A0}BW "
      + "(\(Wording.forceRange(bestForceBW))) on the Achilles tendon, "
      + "\(Format.percent(share)) of \(stepIsOwn ? "this runner's usual" : "the model's reference") "
      + "step of about \(Wording.force(runningStepBW))\u{A0}BW by the same estimate"
    if let totalForceBW {
      sentence +=
        "; \(Format.fixed(totalForceBW, 0))\u{A0}BW over the repetitions whose force is known"
    }
    if isBodyWeightOnly, share < 1 {
      sentence += ". All with body weight only: by this estimate less than a running step asks"
    }
    return sentence + "."
  }

  private var variantsAndCounts: String? {
    var parts: [String] = []
    if !variants.isEmpty {
      parts.append("done with " + variants.map(\.words).joined(separator: ", "))
    }
    if setsWithRepetitions > 0 {
      parts.append(
        "\(setsOfEightToTen) of \(Format.count(setsWithRepetitions, "set")) with 8 to 10 repetitions"
      )
    }
    guard let first = parts.first else { return nil }
    return Wording.sentence(
      ([first.prefix(1).uppercased() + first.dropFirst()] + parts.dropFirst())
        .joined(separator: "; "))
  }

  private var massage: String? {
    guard massageEntries > 0 else { return nil }
    let count = massageEntries == 1 ? "once" : "\(massageEntries) times"
    return "Massage noted \(count), never scored."
  }
}

extension StrengthWorth.Variant {
  var words: String {
    switch self {
    case .bentKnee: "bent knees"
    case .oneLeg: "one leg"
    case .toesStraight: "toes straight"
    case .toesIn: "toes in"
    case .toesOut: "toes out"
    case .unstable: "an unstable surface"
    }
  }
}

extension StrengthProgression {
  var sentence: String {
    let now = Self.kilograms(bestKg)
    let before = Self.kilograms(bestBeforeKg)
    let course: String =
      switch self.course {
      case .steps: "\(now), up from \(before) in the four weeks before"
      case .jump:
        "\(now), \(Format.percent(bestKg / bestBeforeKg - 1)) more than the \(before) of the four weeks "
          + "before: more than a tenth at once"
      case .stalled:
        "\(now) for \(Phrase.word(weeksAtThisLoad)) weeks: the load stands still"
      case .steady: "\(now) as before"
      case .less: "\(now), less than the \(before) of the four weeks before"
      }
    return "\(ForeignText.line(label)): \(course)."
  }

  private static func kilograms(_ load: Double) -> String {
    load == 0 ? "body weight" : Wording.loadPerLeg(load) + "\u{A0}kg per leg"
  }
}
