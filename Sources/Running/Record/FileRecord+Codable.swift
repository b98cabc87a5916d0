extension FileRecord: Codable {
  private enum Key: String, CodingKey {
    case schema, sha256, derivation, kind, format, recordings, log, rejection
  }

  private enum Kind: String, Codable {
    case runs, strength, rejected
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let schema = try values.decode(Int.self, forKey: .schema)
    guard schema == Self.schema else {
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: values,
        debugDescription: "the record has schema \(schema), this program reads \(Self.schema)")
    }
    sha256 = try values.decode(String.self, forKey: .sha256)
    derivation = try values.decode(String.self, forKey: .derivation)
    switch try values.decode(Kind.self, forKey: .kind) {
    case .runs:
      outcome = .runs(
        try values.decode(FileFormat.self, forKey: .format),
        try values.decode([RecordingOutcome].self, forKey: .recordings))
    case .strength: outcome = .strength(try values.decode(StrengthOutcome.self, forKey: .log))
    case .rejected: outcome = .rejected(try values.decode(Rejection.self, forKey: .rejection))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(Self.schema, forKey: .schema)
    try values.encode(sha256, forKey: .sha256)
    try values.encode(derivation, forKey: .derivation)
    switch outcome {
    case .runs(let format, let recordings):
      try values.encode(Kind.runs, forKey: .kind)
      try values.encode(format, forKey: .format)
      try values.encode(recordings, forKey: .recordings)
    case .strength(let log):
      try values.encode(Kind.strength, forKey: .kind)
      try values.encode(log, forKey: .log)
    case .rejected(let rejection):
      try values.encode(Kind.rejected, forKey: .kind)
      try values.encode(rejection, forKey: .rejection)
    }
  }
}

extension RecordingOutcome: Codable {
  private enum Key: String, CodingKey {
    case run
    case passedOver = "passed_over"
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    if let run = try values.decodeIfPresent(Run.self, forKey: .run) {
      self = .run(run)
    } else {
      self = .passedOver(try values.decode(PassedOver.self, forKey: .passedOver))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    switch self {
    case .run(let run): try values.encode(run, forKey: .run)
    case .passedOver(let recording): try values.encode(recording, forKey: .passedOver)
    }
  }
}

extension PlacedRecord: Codable {
  private enum Key: String, CodingKey {
    case athlete, file
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    athlete = try values.decode(String.self, forKey: .athlete)
    file = try values.decode(String.self, forKey: .file)
    record = try FileRecord(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(athlete, forKey: .athlete)
    try values.encode(file, forKey: .file)
    try record.encode(to: encoder)
  }
}
