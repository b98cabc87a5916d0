public import Running

/// All that one athlete's page says of one week, computed and not yet worded.
///
/// The writers of every format start from this value; none of them computes.
public struct AthleteWeek: Sendable {
  public var athlete: Athlete
  public var week: Week
  public var status: WeekStatus
  public var load: WeekLoad
  /// Against the athlete's own weeks before; `nil` where too few have files.
  public var againstFour: Comparison?
  public var againstTwelve: Comparison?
  /// The twelve weeks that end with this one, oldest first.
  public var bars: [WeekBar]
  /// Monday to Sunday.
  public var days: [DayBar]
  /// The longest run of the week by distance.
  public var longRun: LongRun?
  /// The run that is longest beside the 30 days before it.
  public var singleRun: SingleRunComparison?
  /// Every flag raised, the strongest first; a page shows ``AthleteWeek/flags``.
  public var raised: [Flag]
  /// The week's runs in the order they were run.
  public var runs: [RunRow]
  public var strength: WeekStrength
  public var health: DataHealth
  /// The newest day with a run up to the week's end, whatever its week; `nil` before the first.
  public var lastRunDay: LocalDay? = nil
  public var heaviestRun: HeaviestRun? = nil
  public var hardDays: HardDays? = nil
  public var fastRunning: FastRunning? = nil
  /// How strength work and running lay to one another; `nil` in a week without runs.
  public var timing: StrengthTiming? = nil
  public var series = LoadSeries()

  /// The flags that stand on a page.
  public var flags: [Flag] { Array(raised.prefix(FlagRule.mostOnAPage)) }
}

/// How final a week is.
public enum WeekStatus: Sendable, Equatable {
  /// The week is over and nothing came after its first complete report.
  case complete
  /// The week still runs.
  case provisional
  /// Input came after the week's complete report: runs and sets then and now.
  case revised(runsBefore: Int, runsNow: Int, setsBefore: Int, setsNow: Int)
}

/// A week's running in figures; without a single run file everything is `nil`: a gap, not a rest.
public struct WeekLoad: Sendable {
  public var easyKm: Banded?
  /// Share of load in hard steps, 0 to 1; never shown apart from the total.
  public var hardShare: Double?
  public var hardReference: HardReference
  public var distanceM: Double?
  public var movingS: Double?
  /// Both feet.
  public var steps: Double?
  public var runCount: Int
  /// Runs whose load could not be modelled, because neither distance nor position was recorded.
  public var runsWithoutLoad: Int
  /// Share of the load whose cadence was estimated, 0 to 1.
  public var estimatedShare: Double?
  public var dose: DoseFigures? = nil
}

/// What a hard step is measured against.
public enum HardReference: Sendable, Equatable {
  /// The athlete's median step over the twelve weeks before, from so many runs.
  case ownUsualStep(runs: Int)
  /// Fewer than five runs before: the model's reference step.
  case referenceStep
}

/// This week against earlier ones of the same athlete.
public struct Comparison: Sendable {
  /// This week's load over the mean of the earlier weeks; shared factors cancel in the band.
  public var ratio: Banded
  /// Mean easy km of the earlier weeks that have files.
  public var meanEasyKm: Double
  /// Mean share in hard steps of those weeks, where known.
  public var meanHardShare: Double?
  /// Mean distance of those weeks, where known.
  public var meanDistanceM: Double? = nil
  /// Lowest and highest of those weeks, easy km.
  public var lowest: Double
  public var highest: Double
  /// How many of the earlier weeks have files, of how many.
  public var weeksWithFiles: Int
  public var weeks: Int

  /// With fewer known weeks there is nothing to compare with.
  static let minimumOfFour = 2
  static let minimumOfTwelve = 6
}

/// One week's bar.
public struct WeekBar: Sendable {
  public var week: Week
  /// No files: unknown, which is not zero.
  public var isGap: Bool
  /// Easy km by surface, central, in the order of `Surface.allCases`; surfaces without load left out.
  public var bySurface: [SurfaceLoad]
  public var easyKm: Banded?
  public var hardShare: Double?
  public var estimatedShare: Double?
}

/// Load on one surface.
public struct SurfaceLoad: Sendable, Equatable {
  public var surface: Surface
  public var easyKm: Double

  public init(surface: Surface, easyKm: Double) {
    self.surface = surface
    self.easyKm = easyKm
  }
}

/// One day of the week.
public struct DayBar: Sendable {
  public var day: LocalDay
  public var state: DayState
  /// Each run's load by surface, in the order they were run.
  public var runs: [[SurfaceLoad]]
  /// Of the runs whose load is known.
  public var easyKm: Double?
  /// Working sets of soleus and calf work on that day.
  public var calfSets: Int
  public var dose: DoseFigures? = nil
  /// Runs that `easyKm` leaves out.
  public var runsWithoutLoad = 0
}

/// What is known of a day.
public enum DayState: Sendable {
  case ran
  /// Files of other days of the week exist and none of this one.
  case noRun
  /// The whole week has no files, or the day is yet to come.
  case unknown
}

/// The longest run of a week.
public struct LongRun: Sendable {
  public var day: LocalDay
  public var distanceM: Double
  public var easyKm: Double?
  /// Of the week's distance, 0 to 1.
  public var shareOfWeek: Double
}

/// The run of the week that is longest beside the longest run of the 30 days before it.
public struct SingleRunComparison: Sendable {
  public var day: LocalDay
  public var distanceM: Double
  public var longestBeforeM: Double
  public var longestBeforeDay: LocalDay
  /// Distance over distance.
  public var ratio: Double
  /// The same with soleus load, exploratory; `nil` without load.
  public var loadRatio: Double?
  /// How many of the runs of the 30 days before were there to compare with.
  public var runsBefore: Int
  /// Of the 30 days, those in weeks without any file: a longer run may be missing.
  public var daysWithoutFiles = 0
}

/// One line of the table of runs.
public struct RunRow: Sendable {
  public var id: String
  public var day: LocalDay
  public var secondsIntoDay: Int
  public var name: String?
  public var file: String
  public var surfaces: [SurfaceShare]
  public var distanceM: Double?
  public var distanceSource: DistanceSource
  public var movingS: Double?
  public var paceSPerKm: Double?
  public var ascentM: Double?
  public var cadenceSPM: Double?
  public var cadenceSource: CadenceSource?
  /// Change of direction per kilometre, degrees.
  public var turnsDegPerKm: Double? = nil
  /// How the run changed towards its end, where that tells.
  public var fade: Fade? = nil
  public var quality: [Signal: Quality] = [:]
  public var easyKm: Banded?
  /// Share of this run's load in hard steps.
  public var hardShare: Double?
  public var dose: DoseFigures? = nil
  public var shoe: ShoeWorn? = nil
  /// How the foot landed, where the run's own words say so.
  public var strike: FootStrike? = nil
  public var findings: [Finding]
}

/// The week's strength work: a ledger of its own, never added to running load.
public struct WeekStrength: Sendable {
  /// Whether a strength log has begun by the week's end; before it, work is unknown and not none.
  public var hasLog: Bool
  /// Sessions of any kind.
  public var sessions: Int
  /// Working sets of soleus, calf, balance and hinge work, by exercise, heaviest first.
  public var exercises: [ExerciseRow]
  /// Working sets of soleus work, of calf work in general, of balance and hinge work.
  public var soleusSets: Int
  public var calfSets: Int
  public var stabilitySets: Int
  /// Sets of everything else.
  public var otherSets: Int
  /// Mean calf and soleus sets of the four weeks before within the log's span; `nil` if it starts later.
  public var meanSetsOfFourBefore: Double?
  /// Days from the last calf or soleus set with external load to the week's last known day.
  public var daysSinceLoadedWork: Int?
  /// Sessions with calf or soleus work.
  public var calfSessions = 0
  /// Days from the last soleus set, with load or without.
  public var daysSinceSoleusWork: Int? = nil
  /// Days from the log's first row.
  public var daysSinceLogBegan: Int? = nil
  /// The log's newest day where it lies before the week: what was lifted since is unknown.
  public var logEndsOn: LocalDay? = nil

  /// What the week's work asked of the calf; `nil` without a log that covers the week.
  public var worth: StrengthWorth? = nil

  /// Whether a log covers the week, so that no sets are none.
  public var isKnown: Bool { hasLog && logEndsOn == nil }
}

/// One calf exercise of the week.
public struct ExerciseRow: Sendable {
  public var label: String
  public var emphasis: CalfEmphasis
  public var sets: Int
  /// `nil` where no set counts them, as timed ones do not.
  public var repetitions: Int?
  /// Heaviest external load on a working leg, kg; 0 is body weight only, `nil` unknown.
  public var bestLoadPerLegKg: Double?
  /// Peak Achilles force of the heaviest set, BW.
  public var peakForceBW: Banded?
}

/// What the week's figures rest on.
public struct DataHealth: Sendable {
  public var runsMeasured: Int
  public var runsConverted: Int
  public var runsEstimated: Int
  /// Of the whole archive: files that could not be used stay listed until they change.
  public var rejections: [RejectedFile]
  public var duplicates: [DuplicateRun]
  public var skipped: Int
  public var rowProblems: [RowProblem]
  public var logFindings: [LogFinding] = []
  public var gapsInProfile: [String]
  /// What was mended in the week's runs: code and count, most frequent first.
  public var findings: [Finding]
}
