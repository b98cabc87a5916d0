import AthleteWeeks
import Running
import Writing

extension StrengthWorth {
  /// What the week's strength work was worth, in sentences; none where no calf work was logged.
  ///
  /// - Parameter massKg: the athlete's, for loads as a multiple of body weight.
  func sentences(massKg: Double?) -> [String] {
    [force, ways].compactMap(\.self) + course(massKg: massKg)
  }

  /// How it goes on, without what a table of the exercises shows.
  func course(massKg: Double?) -> [String] {
    [
      progression?.sentence(massKg: massKg), toFailure?.sentence(massKg: massKg), massage,
    ].compactMap(\.self)
  }

  private var force: String? {
    guard let bestForceBW else { return nil }
    let sentence =
      "Best set: about \(Wording.force(bestForceBW.central))\u{A0}BW "
      + "(\(Wording.forceRange(bestForceBW))) on the Achilles tendon, modelled"
    return sentence + (isBodyWeightOnly ? ". All with body weight only." : ".")
  }

  private var ways: String? {
    variants.isEmpty ? nil : "Done with " + variants.map(\.words).joined(separator: ", ") + "."
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
  func sentence(massKg: Double?) -> String {
    let now = Wording.loadOnLeg(bestKg, massKg: massKg)
    let before = Wording.loadOnLeg(bestBeforeKg)
    let course: String =
      switch self.course {
      case .steps: "\(now), up from \(before) in the four weeks before"
      case .jump:
        "\(now), \(Format.percent(bestKg / bestBeforeKg - 1)) more than the \(before) of the four weeks "
          + "before: more than a tenth at once"
      case .repetitions: "\(now) as before, with more repetitions in a set"
      case .stalled:
        "\(now) for \(Phrase.word(weeksWithoutProgress)) weeks without more repetitions: it stands still"
      case .steady: "\(now) as before"
      case .less: "\(now), less than the \(before) of the four weeks before"
      }
    return "\(ForeignText.line(label)): \(course)."
  }
}

extension RepetitionsToFailure {
  func sentence(massKg: Double?) -> String {
    var sentence =
      "\(ForeignText.line(label)) to failure: \(Format.count(repetitions, "repetition"))"
    let sides = [left.map { "\($0) left" }, right.map { "\($0) right" }].compactMap(\.self)
    if !sides.isEmpty { sentence += " (\(sides.joined(separator: ", ")))" }
    if let loadPerLegKg {
      sentence += " with \(Wording.loadOnLeg(loadPerLegKg, massKg: massKg))"
    }
    guard hasNorm else { return sentence + "." }
    let norm = Self.norm
    return sentence
      + "; half of \(norm.people) people did \(norm.men) (men) or \(norm.women) (women) and more "
      + "(\(norm.source))."
  }
}
