package import Running
package import SoleusLoad

/// All that one athlete's page says of one week, computed and not yet worded.
///
/// The writers of every format start from this value; none of them computes.
package struct AthleteWeek: Sendable {
  package var athlete: Athlete
  package var week: Week
  package var status: WeekStatus
  package var load: WeekLoad
  /// The athlete's own twelve weeks before.
  package var own = OwnFigures()
  /// The twelve weeks that end with this one, oldest first.
  package var bars: [WeekBar]
  /// Monday to Sunday.
  package var days: [DayBar]
  /// The longest run of the week by distance.
  package var longRun: LongRun?
  /// The run that is longest beside the 30 days before it.
  package var singleRun: SingleRunComparison?
  /// What every rule says, in the order of ``FlagRule/all``.
  package var raised: [Flag]
  /// The week's runs in the order they were run.
  package var runs: [RunRow]
  package var strength: WeekStrength
  package var health: DataHealth
  /// The newest day with a run up to the week's end, whatever its week; `nil` before the first.
  package var lastRunDay: LocalDay? = nil
  package var heaviestRun: HeaviestRun? = nil
  package var quickMinutes: QuickMinutes? = nil
  package var demandingDays: DemandingDays? = nil
  package var afterGap: AfterGap? = nil
  package var quietWeek: QuietWeek? = nil
  package var forefootMinimal: ForefootMinimal? = nil
  /// How many there were in the week.
  package var sessions = 0
  /// Weeks with a run on file up to this one, at most as many as a rule asks for.
  package var weeksOnFile = 0
  /// How long no loaded calf work has been standing, where it does.
  package var standing = Standing(weeks: 0)
  /// How strength work and running lay to one another; `nil` in a week without runs.
  package var timing: StrengthTiming? = nil
  package var series = LoadSeries()
  /// What people say of the week.
  package var words = WeekWords()
  /// What rules say and a coach has seen: neither raised nor counted.
  package var acknowledged: [AcknowledgedFlag] = []
  /// What was underfoot, the longest way first.
  package var ground: [WeekGround] = []
  /// The newest week before of which there is a page.
  package var pageBefore: Week? = nil

  /// What is said as one kind.
  package func said(_ kind: FlagKind) -> [Flag] { raised.filter { $0.rule.kind == kind } }

  /// The flags that stand on a page.
  package var flags: [Flag] { Array(said(.flag).prefix(FlagRule.mostOnAPage)) }
  /// Flags that do not.
  package var furtherFlags: [Flag] { Array(said(.flag).dropFirst(FlagRule.mostOnAPage)) }
  /// What is said beside flags.
  package var remarks: [Flag] { raised.filter { $0.rule.kind != .flag } }
}

/// How final a week is.
package enum WeekStatus: Sendable, Equatable {
  /// The week is over and nothing came after its first complete report.
  case complete
  /// The week still runs.
  case provisional
  /// The same input as in its first complete report, by another load model or another way to derive.
  case recalculated
  /// Its input is other than in its first complete report.
  case revised(RevisedWeek)
}

/// A week's running in figures; without a single run file everything is `nil`: a gap, not a rest.
package struct WeekLoad: Sendable {
  package var easyKm: Banded?
  /// Quick running, seconds; `nil` while there are too few runs to say what is quick.
  package var quickS: Double?
  package var quickLine: QuickLine?
  package var distanceM: Double?
  package var movingS: Double?
  /// Both feet.
  package var steps: Double?
  package var runCount: Int
  /// Runs whose load could not be modelled, because neither distance nor position was recorded.
  package var runsWithoutLoad: Int
  /// Share of the load whose cadence was estimated, 0 to 1.
  package var estimatedShare: Double?
  package var dose: DoseFigures? = nil
  /// What the load adds to the kilometres of the runs that have both; `nil` where none has.
  package var gain: LoadGain? = nil
}

/// One week's bar.
package struct WeekBar: Sendable {
  package var week: Week
  /// No files: unknown, which is not zero.
  package var isGap: Bool
  /// Easy km by surface, central, in the order of `Surface.allCases`; surfaces without load left out.
  package var bySurface: [SurfaceLoad]
  package var easyKm: Banded?
  /// Quick running, seconds, by what was quick in that week.
  package var quickS: Double?
  package var estimatedShare: Double?
  /// `nil` where no run knows its distance.
  package var distanceM: Double? = nil
  /// Of the distance, what was run quick, by what was quick in that week.
  package var quickM: Double? = nil
  package var ascentM: Double? = nil
  /// `nil` where no log covers the week.
  package var strength: StrengthBar? = nil
  /// Whether the athlete's first file of all is newer: nothing is missing then.
  package var isBeforeFirst = false
}

/// One day of the week.
package struct DayBar: Sendable {
  package var day: LocalDay
  package var state: DayState
  /// Each run's load by surface, in the order they were run.
  package var runs: [[SurfaceLoad]]
  /// Of the runs whose load is known.
  package var easyKm: Double?
  /// Working sets of soleus and calf work on that day.
  package var calfSets: Int
  package var dose: DoseFigures? = nil
  /// Quick running, seconds.
  package var quickS: Double? = nil
  /// Runs that `easyKm` leaves out.
  package var runsWithoutLoad = 0
}

/// What is known of a day.
package enum DayState: Sendable {
  case ran
  /// Files of other days of the week exist and none of this one.
  case noRun
  /// The whole week has no files, or a file of the day was refused.
  case unknown
  case toCome
}

/// The longest run of a week.
package struct LongRun: Sendable {
  package var day: LocalDay
  package var distanceM: Double
  package var easyKm: Double?
  /// Of the week's distance, 0 to 1.
  package var shareOfWeek: Double
  /// That the session is made of.
  package var recordings = 1
}

/// The run of the week that is longest beside the longest run of the 30 days before it.
package struct SingleRunComparison: Sendable {
  package var day: LocalDay
  package var distanceM: Double
  package var longestBeforeM: Double
  package var longestBeforeDay: LocalDay
  /// Distance over distance.
  package var ratio: Double
  /// The same with soleus load, exploratory; `nil` without load.
  package var loadRatio: Double?
  /// How many of the runs of the 30 days before were there to compare with.
  package var runsBefore: Int
  /// Of the 30 days, those in weeks without any file: a longer run may be missing.
  package var daysWithoutFiles = 0
  /// That the session is made of.
  package var recordings = 1
  /// Whether all of the 30 days but those of the week itself are without a run.
  package var isAfterGap = false
}

/// One line of the table of runs: a run, and what only its week knows of it.
package struct RunRow: Sendable {
  package var run: DatedRun
  package var easyKm: Banded?
  /// Quick running, seconds, by what is quick in this week.
  package var quickS: Double?
}

/// The week's strength work: a ledger of its own, never added to running load.
package struct WeekStrength: Sendable {
  /// Whether a strength log has begun by the week's end; before it, work is unknown and not none.
  package var hasLog: Bool
  /// Sessions of any kind.
  package var sessions: Int
  /// Working sets of soleus, calf, balance and hinge work, by exercise, heaviest first.
  package var exercises: [ExerciseRow]
  /// Working sets of soleus work, of calf work in general, of balance and hinge work.
  package var soleusSets: Int
  package var calfSets: Int
  package var stabilitySets: Int
  /// Sets of everything else.
  package var otherSets: Int
  /// Mean calf and soleus sets of the four weeks before within the log's span; `nil` if it starts later.
  package var meanSetsOfFourBefore: Double?
  /// Days from the last calf or soleus set with external load to the week's last known day.
  package var daysSinceLoadedWork: Int?
  /// Sessions with calf or soleus work.
  package var calfSessions = 0
  /// Days from the last soleus set, with load or without.
  package var daysSinceSoleusWork: Int? = nil
  /// Days from the log's first row.
  package var daysSinceLogBegan: Int? = nil
  /// The log's newest day where it lies before the week: what was lifted since is unknown.
  package var logEndsOn: LocalDay? = nil
  /// The newest day with a set up to the week's end.
  package var newestDay: LocalDay? = nil

  /// What the week's work asked of the calf; `nil` without a log that covers the week.
  package var worth: StrengthWorth? = nil

  /// Days without loaded work as far as the log tells; `nil` without a log.
  package var daysWithoutLoadedWork: Int? { daysSinceLoadedWork ?? daysSinceLogBegan }

  /// Whether a log covers the week, so that no sets are none.
  package var isKnown: Bool { hasLog && logEndsOn == nil }
}

/// One calf exercise of the week.
package struct ExerciseRow: Sendable {
  package var label: String
  package var emphasis: CalfEmphasis
  package var sets: Int
  /// `nil` where no set counts them, as timed ones do not.
  package var repetitions: Int?
  /// Heaviest external load on a working leg, kg; 0 is body weight only, `nil` unknown.
  package var bestLoadPerLegKg: Double?
  /// Peak Achilles force of the heaviest set, BW.
  package var peakForceBW: Banded?
}

/// What the week's figures rest on.
package struct DataHealth: Sendable {
  package var runsMeasured: Int
  package var runsConverted: Int
  package var runsEstimated: Int
  /// Of the whole archive: files that could not be used stay listed until they change.
  package var rejections: [RejectedFile]
  package var unread: [UnreadFile] = []
  package var archives: [ArchiveSum] = []
  package var duplicates: [DuplicateRun]
  /// Of the week, and on current pages those without a day.
  package var corrections: [AppliedCorrection] = []
  package var doubtful: [DoubtfulRun] = []
  /// Those in archives are in their sums.
  package var passedOver: [PassedOverRecording]
  package var rowProblems: [RowProblem]
  package var logFindings: [LogFinding] = []
  package var gapsInProfile: [String]
  /// What was mended in the week's runs: code and count, most frequent first.
  package var findings: [Finding]
}
