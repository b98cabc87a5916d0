// A record is one flat line of JSON: what it is, what it hangs on, and what the file came to.

extension FileRecord: Codable {
  /// The layout of a line; a reader refuses any other.
  public static let schema = 1

  /// What a record holds.
  public enum Kind: String, Codable, Sendable {
    case runs, strength, activities, rejected
  }

  public var kind: Kind {
    switch outcome {
    case .runs: .runs
    case .strength: .strength
    case .activities: .activities
    case .rejected: .rejected
    }
  }

  private enum CodingKeys: String, CodingKey {
    case schema, sha256, derivation, kind, format, recordings, log, list, rejection
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let schema = try values.decode(Int.self, forKey: .schema)
    guard schema == Self.schema else {
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: values, debugDescription: "records of schema \(schema) are not read")
    }
    let outcome: FileOutcome
    switch try values.decode(Kind.self, forKey: .kind) {
    case .runs:
      outcome = .runs(
        try values.decode(FileFormat.self, forKey: .format),
        try values.decode([RecordingOutcome].self, forKey: .recordings))
    case .strength:
      outcome = .strength(try values.decode(StrengthOutcome.self, forKey: .log))
    case .activities:
      outcome = .activities(try values.decode(ListedActivities.self, forKey: .list))
    case .rejected:
      outcome = .rejected(try values.decode(Rejection.self, forKey: .rejection))
    }
    self.init(
      sha256: try values.decode(String.self, forKey: .sha256),
      derivation: try values.decode(String.self, forKey: .derivation), outcome: outcome)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(Self.schema, forKey: .schema)
    try values.encode(sha256, forKey: .sha256)
    try values.encode(derivation, forKey: .derivation)
    try values.encode(kind, forKey: .kind)
    switch outcome {
    case .runs(let format, let recordings):
      try values.encode(format, forKey: .format)
      try values.encode(recordings, forKey: .recordings)
    case .strength(let log): try values.encode(log, forKey: .log)
    case .activities(let list): try values.encode(list, forKey: .list)
    case .rejected(let rejection): try values.encode(rejection, forKey: .rejection)
    }
  }
}

extension PlacedRecord: Codable {
  private enum CodingKeys: String, CodingKey {
    case athlete, file
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      athlete: try values.decode(String.self, forKey: .athlete),
      file: try values.decode(String.self, forKey: .file), record: try FileRecord(from: decoder))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(athlete, forKey: .athlete)
    try values.encode(file, forKey: .file)
    try record.encode(to: encoder)
  }
}

extension Run {
  /// Whether times and counts are such as deriving gives: a record from outside may hold any number.
  fileprivate var isWithinReason: Bool {
    // Some three thousand years, and as many days as no recording lasts.
    let (instants, seconds, counts) = (-1e11...1e11, 0...1e9, 0...1_000_000_000)
    return instants.contains(start) && seconds.contains(elapsedS)
      && seconds.contains(figures.movingS ?? 0) && seconds.contains(setOffS ?? 0)
      && (-1e9...1e9).contains(distanceM ?? 0) && abs(Double(utcOffsetS ?? 0)) < 1e6
      && counts.contains(points) && findings.allSatisfy { counts.contains($0.count) }
  }
}

extension RecordingOutcome: Codable {
  private enum CodingKeys: String, CodingKey {
    case run, rejected
    case passedOver = "passed_over"
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    if let run = try values.decodeIfPresent(Run.self, forKey: .run) {
      guard run.isWithinReason else {
        throw DecodingError.dataCorruptedError(
          forKey: .run, in: values, debugDescription: "a time or a count is none of a run")
      }
      self = .run(run)
    } else if let rejected = try values.decodeIfPresent(RejectedRecording.self, forKey: .rejected) {
      self = .rejected(rejected)
    } else {
      self = .passedOver(try values.decode(PassedOver.self, forKey: .passedOver))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .run(let run): try values.encode(run, forKey: .run)
    case .passedOver(let recording): try values.encode(recording, forKey: .passedOver)
    case .rejected(let recording): try values.encode(recording, forKey: .rejected)
    }
  }
}
