/// One set of an exercise in a strength log.
public struct StrengthSet: Sendable, Equatable {
  /// When the session began.
  public var start: SessionStart
  /// The session's title, where logged.
  public var session: String
  /// The exercise in the log's own words.
  public var exercise: String
  /// Kilograms as logged, both legs together; `nil` for body weight or where not logged.
  public var weightKg: Double?
  public var repetitions: Int?
  /// Seconds held or worked.
  public var durationS: Double?
  /// Seconds that each repetition was held, or the set where none are counted, as a note says.
  public var holdS: Double?
  public var kind: SetKind
  /// What the catalogue makes of the exercise; `nil` where it is not calf work.
  public var calf: CalfWork?
  /// Which set of its exercise in the session it was by the log's own count; `nil` where none is kept.
  public var number: Int?
  /// Line in the file, from 1; sets that are written as one row share it.
  public var line: Int

  public init(
    start: SessionStart, session: String, exercise: String, weightKg: Double?, repetitions: Int?,
    durationS: Double?, holdS: Double? = nil, kind: SetKind, calf: CalfWork?,
    number: Int? = nil, line: Int
  ) {
    self.start = start
    self.session = session
    self.exercise = exercise
    self.weightKg = weightKg
    self.repetitions = repetitions
    self.durationS = durationS
    self.holdS = holdS
    self.kind = kind
    self.calf = calf
    self.number = number
    self.line = line
  }
}

/// A session's start: logs write local time or an instant.
public enum SessionStart: Sendable, Hashable {
  /// Wall-clock time in the athlete's zone: its day and the seconds since midnight.
  case local(LocalDay, seconds: Int)
  /// Seconds since 1970.
  case instant(Double)
}

/// What kind of set it was.
public enum SetKind: String, Codable, Sendable {
  case working, warmUp = "warm-up", drop, failure
}

/// An exercise that loads the calf, as the catalogue has it for one set.
public struct CalfWork: Codable, Sendable, Hashable {
  /// The catalogue's key, such as `seated-calf-raise`.
  public var exercise: String
  /// Its name for people, such as "Seated calf raise".
  public var label: String
  /// Whether it trains the soleus in particular or the calf in general.
  public var emphasis: CalfEmphasis
  /// External kilograms on each working leg: half the logged weight with two legs; 0 is body weight.
  public var loadPerLegKg: Double?
  /// Peak Achilles tendon force in BW; low and high are the ends of the source's range; `nil` without body mass.
  public var peakForceBW: Banded?
  /// What that is worked out from where body mass was not told; `nil` where it was, or no force is known.
  public var forceByMass: ForceByMass?
  /// Share of that force the soleus carries, 0 to 1; `nil` where there is no force to share.
  public var soleusShare: Double?
  /// `nil` for massage.
  public var variant: CalfVariant?

  private enum CodingKeys: String, CodingKey {
    case exercise, label, emphasis, variant
    case loadPerLegKg = "load_per_leg_kg"
    case peakForceBW = "peak_force_bw"
    case forceByMass = "force_by_mass"
    case soleusShare = "soleus_share"
  }

  public init(
    exercise: String, label: String, emphasis: CalfEmphasis, loadPerLegKg: Double?,
    peakForceBW: Banded?, forceByMass: ForceByMass? = nil, soleusShare: Double?,
    variant: CalfVariant? = nil
  ) {
    self.exercise = exercise
    self.label = label
    self.emphasis = emphasis
    self.loadPerLegKg = loadPerLegKg
    self.peakForceBW = peakForceBW
    self.forceByMass = forceByMass
    self.soleusShare = soleusShare
    self.variant = variant
  }
}

/// How an exercise bears on the soleus.
public enum CalfEmphasis: String, Codable, Sendable {
  /// Bent knee: mostly soleus.
  case soleus
  /// Straight knee: soleus and gastrocnemius.
  case calf
  /// Balance and hinge work, and raises on a surface that gives way: the calf's load is low or unknown.
  case stability
  /// Rolling and self-massage: noted, and never counted as work.
  case massage
}
