package import Running
package import SoleusLoad

/// Everything the reports know of one athlete, whatever the week.
package struct AthleteHistory: Sendable {
  package var athlete: Athlete
  /// By day, and by start within one; duplicates are not among them.
  package var runs: [DatedRun]
  /// By time; sets of every kind of exercise.
  package var sets: [DatedSet]
  /// Files that hold nothing usable, by path.
  package var rejections: [RejectedFile]
  /// Files that are no input and were not read, by path.
  package var unread: [UnreadFile]
  /// What each archive came to, by path.
  package var archives: [ArchiveSum]
  /// The same run from another source, listed and not counted.
  package var duplicates: [DuplicateRun]
  /// What `corrections.csv` changed.
  package var corrections: [AppliedCorrection]
  /// Recordings that nothing but their speed takes for runs, and that are not counted.
  package var doubtful: [DoubtfulRun]
  /// Recordings that are no runs, by path and place.
  package var passedOver: [PassedOverRecording]
  /// What was wrong with rows of strength logs.
  package var rowProblems: [RowProblem]
  /// What was noticed in strength logs, such as a unit that was assumed.
  package var logFindings: [LogFinding]
  /// What should be known of the athlete and is not, in sentences.
  package var gapsInProfile: [String]
  /// What people say of single weeks.
  package var words = PeoplesWords()

  package init(
    athlete: Athlete, runs: [DatedRun], sets: [DatedSet], rejections: [RejectedFile],
    unread: [UnreadFile] = [], archives: [ArchiveSum] = [], duplicates: [DuplicateRun],
    corrections: [AppliedCorrection] = [], doubtful: [DoubtfulRun] = [],
    passedOver: [PassedOverRecording],
    rowProblems: [RowProblem], logFindings: [LogFinding] = [], gapsInProfile: [String]
  ) {
    self.athlete = athlete
    self.runs = runs
    self.sets = sets
    self.rejections = rejections
    self.unread = unread
    self.archives = archives
    self.duplicates = duplicates
    self.corrections = corrections
    self.doubtful = doubtful
    self.passedOver = passedOver
    self.rowProblems = rowProblems
    self.logFindings = logFindings
    self.gapsInProfile = gapsInProfile
  }
}

/// A run on its day.
package struct DatedRun: Dated, Sendable {
  /// Stable short name: the start of the content's hash and the number in the file, or the start of a run
  /// without one.
  package var id: String
  /// Relative to the athlete's folder.
  package var file: String
  package var run: Run
  package var day: LocalDay
  /// Seconds since local midnight.
  package var secondsIntoDay: Int
  /// `nil` where nobody says anything about it.
  package var shoe: ShoeWorn?
  /// `nil` where no speed is known.
  package var load: RunLoad?
  /// What a service's list of activities says of it.
  package var listed: ListedRow?
  /// What `corrections.csv` says of it.
  package var corrections: [AppliedCorrection] = []
  /// What was ridden, by the athlete's other runs: it is not in the run's sums.
  package var leftOut: [SuspectStretch] = []

  package init(
    id: String, file: String, run: Run, day: LocalDay, secondsIntoDay: Int,
    shoe: ShoeWorn? = nil, load: RunLoad? = nil, listed: ListedRow? = nil
  ) {
    self.id = id
    self.file = file
    self.run = run
    self.day = day
    self.secondsIntoDay = secondsIntoDay
    self.shoe = shoe
    self.load = load
    self.listed = listed
  }
}

extension DatedRun {
  /// The short name of a run, from the content of its file.
  package static func id(sha256: String, number: Int) -> String {
    "\(sha256.prefix(12))-\(number)"
  }

  /// How unsure the signals are that the load of the run hangs on.
  package func signalDoubts(of athlete: Athlete) -> SignalDoubts {
    SignalDoubts(run, id: id, athlete: athlete.id)
  }

  /// What the load adds to the run's kilometres; `nil` where one of the two is not known.
  package var gain: LoadGain? {
    guard let load, let metres = run.distanceM else { return nil }
    return LoadGain(load.stages, km: metres / 1_000)
  }
}

/// A strength set on its day.
package struct DatedSet: Dated, Sendable {
  /// Stable short name: the start of the content's hash and the place in the file.
  package var id: String
  /// Relative to the athlete's folder.
  package var file: String
  package var set: StrengthSet
  package var day: LocalDay

  package init(id: String = "", file: String, set: StrengthSet, day: LocalDay) {
    self.id = id
    self.file = file
    self.set = set
    self.day = day
  }
}

/// A file in the athlete's folder that is no input, such as a picture, and is not read.
package struct UnreadFile: Sendable, Equatable, Codable {
  /// Relative to the athlete's folder.
  package var file: String
  /// Why it is none, or what to do about it, in a few words.
  package var reason: String

  package init(file: String, reason: String) {
    self.file = file
    self.reason = reason
  }
}

/// A recording that is no run, and where it stands.
package struct PassedOverRecording: Sendable {
  /// Relative to the athlete's folder.
  package var file: String
  /// Without what it comes to as a run.
  package var recording: PassedOver
  /// That, for a person who says that it was one.
  package var run: DatedRun?

  package init(file: String, _ recording: PassedOver, run: DatedRun? = nil) {
    self.file = file
    self.recording = recording
    self.recording.run = nil
    self.run = run
  }
}

/// A run that another file holds in more detail.
package struct DuplicateRun: Sendable, Equatable {
  package var file: String
  /// The file that counts.
  package var of: String
  /// The day of the run that counts.
  package var day: LocalDay
  /// What this file carries and the one that counts does not: nothing is mixed in.
  package var leftOut: RecordingParts
  /// Seconds by which this file's clock is ahead of that of the one that counts: a multiple of 900, or
  /// the length of a run that was dated from its end on.
  package var clockAheadS: Int
  /// Metres of this file and of the one that counts, where both are known.
  package var metres: Metres?
  /// Whether an archive merely has the same bytes once more: a number in its sum, and on no page of a week.
  package var isRepeated = false

  /// Two counts of one way.
  package struct Metres: Sendable, Equatable {
    package var here: Double
    package var there: Double
  }

  package init(
    file: String, of: String, day: LocalDay, leftOut: RecordingParts = [], clockAheadS: Int = 0,
    metres: Metres? = nil
  ) {
    self.file = file
    self.of = of
    self.day = day
    self.leftOut = leftOut
    self.clockAheadS = clockAheadS
    self.metres = metres
  }
}

/// A recording that may be a run, and that the athlete's other runs do not bear out.
package struct DoubtfulRun: Dated, Sendable, Equatable {
  package var file: String
  package var day: LocalDay
  package var distanceM: Double?
  package var movingS: Double?
  /// Why it is not believed, in words.
  package var reason: String

  package init(
    file: String, day: LocalDay, distanceM: Double? = nil, movingS: Double? = nil, reason: String
  ) {
    self.file = file
    self.day = day
    self.distanceM = distanceM
    self.movingS = movingS
    self.reason = reason
  }
}

/// A row of a strength log that could not be used.
package struct RowProblem: Sendable, Equatable {
  package var file: String
  package var line: Int
  package var message: String

  package init(file: String, line: Int, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }
}

/// A finding about a strength log as a whole.
package struct LogFinding: Sendable, Equatable {
  /// Relative to the athlete's folder.
  package var file: String
  package var finding: Finding

  package init(file: String, _ finding: Finding) {
    self.file = file
    self.finding = finding
  }
}

extension AthleteHistory {
  /// Days without a counted run on which somebody may have run: a file of runs was refused, or a recording
  /// is doubtful.
  var unknownDays: Set<LocalDay> {
    Set(refusedRuns.compactMap(\.day) + doubtful.map(\.day)).subtracting(runs.map(\.day))
  }

  /// Files of runs that were refused and tell no day: each may be a run of any week.
  package var refusedWithoutDay: Int { refusedRuns.count { $0.day == nil } }

  private var refusedRuns: [RejectedFile] {
    rejections.filter {
      // In an export only a file of a run tells a day.
      let path = $0.file.lowercased()
      return path.hasPrefix("runs/") || $0.day != nil && !path.hasPrefix("strength/")
    }
  }

  /// The places of the runs from `first` up to the day before `end`.
  package func indices(from first: LocalDay, before end: LocalDay) -> Range<Int> {
    runs.from(first, before: end).indices
  }
}
