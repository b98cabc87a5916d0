/// Everything that one input file came to, without positions: what the join is made of.
///
/// It follows from the file's bytes, the plan with its load model, and the values of the athlete's
/// profile that such a file is read with; no clock and no other file has a say.
public struct FileRecord: Sendable, Equatable {
  /// SHA-256 of the file's raw bytes, as 64 hexadecimal digits.
  public var sha256: String
  /// Stands for all else that the record depends on; equal keys and equal bytes give equal records.
  public var derivation: String
  public var outcome: FileOutcome

  public init(sha256: String, derivation: String, outcome: FileOutcome) {
    self.sha256 = sha256
    self.derivation = derivation
    self.outcome = outcome
  }
}

/// A record with the place of its file.
public struct PlacedRecord: Sendable, Equatable {
  /// The athlete's folder.
  public var athlete: String
  /// Relative to that folder.
  public var file: String
  public var record: FileRecord

  public init(athlete: String, file: String, record: FileRecord) {
    self.athlete = athlete
    self.file = file
    self.record = record
  }
}

/// What one file came to.
public enum FileOutcome: Sendable, Equatable {
  case runs(FileFormat, [RecordingOutcome])
  case strength(StrengthOutcome)
  case activities(ListedActivities)
  case rejected(Rejection)
}

/// What one recording came to.
public enum RecordingOutcome: Sendable, Equatable {
  case run(Run)
  case passedOver(PassedOver)
  case rejected(RejectedRecording)

  public var number: Int {
    switch self {
    case .run(let run): run.number
    case .passedOver(let recording): recording.number
    case .rejected(let recording): recording.number
    }
  }
}

/// A recording that could not be used, of a file whose others may be.
public struct RejectedRecording: Codable, Sendable, Equatable {
  /// Position in the file, from 1.
  public var number: Int
  /// Seconds since 1970, by which it belongs to a day; `nil` where the file has no date that can be right.
  public var start: Double?
  public var rejection: Rejection

  public init(number: Int, start: Double?, _ rejection: Rejection) {
    self.number = number
    self.start = start
    self.rejection = rejection
  }
}

/// What one strength log came to.
public struct StrengthOutcome: Sendable, Equatable {
  /// The dialect's name.
  public var format: String
  public var sessions: Int
  public var sets: [StrengthSet]
  public var rowProblems: [StrengthRowProblem]
  public var findings: [Finding]

  public init(
    format: String, sessions: Int, sets: [StrengthSet], rowProblems: [StrengthRowProblem],
    findings: [Finding]
  ) {
    self.format = format
    self.sessions = sessions
    self.sets = sets
    self.rowProblems = rowProblems
    self.findings = findings
  }

  /// Working sets for the calf, massage not among them.
  public var calfSets: Int {
    sets.count { set in
      set.kind != .warmUp && set.calf.map { $0.emphasis != .massage } ?? false
    }
  }
}

/// A row that could not be used.
public struct StrengthRowProblem: Codable, Sendable, Equatable {
  public var code: String
  /// Line in the file, from 1.
  public var line: Int
  public var message: String

  public init(code: String, line: Int, message: String) {
    self.code = code
    self.line = line
    self.message = message
  }
}
