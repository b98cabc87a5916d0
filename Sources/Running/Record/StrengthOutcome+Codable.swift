// Sets are written as columns over a table of sessions and one of exercises: a lifetime's log has few
// of either, and is read back in a blink.

extension StrengthOutcome: Codable {
  private enum CodingKeys: String, CodingKey {
    case format, findings
    case sessionCount = "session_count"
    case rowProblems = "row_problems"
    case sessions, exercises, sets
  }

  private struct Session: Codable, Hashable {
    var start: SessionStart
    var title: String
  }

  private struct Exercise: Codable, Hashable {
    var name: String
    var calf: CalfWork?
  }

  /// An entry a set in each column; a column in which no set has anything is left out.
  fileprivate struct Columns {
    var session: [Int]
    var exercise: [Int]
    var kind: [SetKind]?
    var weightKg: [Double?]?
    var repetitions: [Int?]?
    var durationS: [Double?]?
    var holdS: [Double?]?
    var number: [Int?]?
    var line: [Int]

    enum CodingKeys: String, CodingKey {
      case session, exercise, kind, repetitions, number, line
      case weightKg = "weight_kg"
      case durationS = "duration_s"
      case holdS = "hold_s"
    }
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let sessions = try values.decode([Session].self, forKey: .sessions)
    let exercises = try values.decode([Exercise].self, forKey: .exercises)
    let columns = try values.decode(Columns.self, forKey: .sets)
    let count = columns.line.count
    func isWhole(_ column: [some Any]?) -> Bool { column.map { $0.count == count } ?? true }
    guard isWhole(columns.session), isWhole(columns.exercise), isWhole(columns.kind),
      isWhole(columns.weightKg), isWhole(columns.repetitions), isWhole(columns.durationS),
      isWhole(columns.holdS), isWhole(columns.number),
      columns.session.allSatisfy(sessions.indices.contains),
      columns.exercise.allSatisfy(exercises.indices.contains)
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .sets, in: values, debugDescription: "the columns of sets do not fit together")
    }
    self.init(
      format: try values.decode(String.self, forKey: .format),
      sessions: try values.decode(Int.self, forKey: .sessionCount),
      sets: (0..<count).map { row in
        let session = sessions[columns.session[row]]
        let exercise = exercises[columns.exercise[row]]
        return StrengthSet(
          start: session.start, session: session.title, exercise: exercise.name,
          weightKg: columns.weightKg?[row], repetitions: columns.repetitions?[row],
          durationS: columns.durationS?[row], holdS: columns.holdS?[row],
          kind: columns.kind?[row] ?? .working,
          calf: exercise.calf, number: columns.number?[row], line: columns.line[row])
      },
      rowProblems: try values.decode([StrengthRowProblem].self, forKey: .rowProblems),
      findings: try values.decode([Finding].self, forKey: .findings))
  }

  public func encode(to encoder: any Encoder) throws {
    var sessions = Table<Session>()
    var exercises = Table<Exercise>()
    func column<Value>(_ value: (StrengthSet) -> Value?) -> [Value?]? {
      let column = sets.map(value)
      return column.contains { $0 != nil } ? column : nil
    }
    let columns = Columns(
      session: sets.map { sessions.place(of: Session(start: $0.start, title: $0.session)) },
      exercise: sets.map { exercises.place(of: Exercise(name: $0.exercise, calf: $0.calf)) },
      kind: sets.allSatisfy { $0.kind == .working } ? nil : sets.map(\.kind),
      weightKg: column(\.weightKg), repetitions: column(\.repetitions),
      durationS: column(\.durationS),
      holdS: column(\.holdS), number: column(\.number), line: sets.map(\.line))
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(format, forKey: .format)
    try values.encode(self.sessions, forKey: .sessionCount)
    try values.encode(sessions.entries, forKey: .sessions)
    try values.encode(exercises.entries, forKey: .exercises)
    try values.encode(columns, forKey: .sets)
    try values.encode(rowProblems, forKey: .rowProblems)
    try values.encode(findings, forKey: .findings)
  }
}

extension StrengthOutcome.Columns: Codable {
  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      session: try values.counts(.session), exercise: try values.counts(.exercise),
      kind: try values.decodeIfPresent([SetKind].self, forKey: .kind),
      weightKg: try values.numbersIfPresent(.weightKg),
      repetitions: try values.countsIfPresent(.repetitions),
      durationS: try values.numbersIfPresent(.durationS),
      holdS: try values.numbersIfPresent(.holdS), number: try values.countsIfPresent(.number),
      line: try values.counts(.line))
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(counts: session, .session)
    try values.encode(counts: exercise, .exercise)
    try values.encodeIfPresent(kind, forKey: .kind)
    try values.encodeIfPresent(numbers: weightKg, .weightKg)
    try values.encodeIfPresent(counts: repetitions, .repetitions)
    try values.encodeIfPresent(numbers: durationS, .durationS)
    try values.encodeIfPresent(numbers: holdS, .holdS)
    try values.encodeIfPresent(counts: number, .number)
    try values.encode(counts: line, .line)
  }
}

/// Different entries in the order in which they were first asked for.
private struct Table<Entry: Hashable> {
  private(set) var entries: [Entry] = []
  private var places: [Entry: Int] = [:]

  mutating func place(of entry: Entry) -> Int {
    if let place = places[entry] { return place }
    places[entry] = entries.count
    entries.append(entry)
    return entries.count - 1
  }
}

extension SessionStart: Codable {
  private enum CodingKeys: String, CodingKey {
    case day, seconds
    case instant = "utc_s"
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    if let instant = try values.decodeIfPresent(Double.self, forKey: .instant) {
      self = .instant(instant)
    } else {
      let text = try values.decode(String.self, forKey: .day)
      guard let day = LocalDay(text) else {
        throw DecodingError.dataCorruptedError(
          forKey: .day, in: values, debugDescription: "no day such as 2026-05-31")
      }
      self = .local(day, seconds: try values.decode(Int.self, forKey: .seconds))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .local(let day, let seconds):
      try values.encode(day.description, forKey: .day)
      try values.encode(seconds, forKey: .seconds)
    case .instant(let seconds): try values.encode(seconds, forKey: .instant)
    }
  }
}
