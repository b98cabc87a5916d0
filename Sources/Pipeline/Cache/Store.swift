import AthleteWeeks
import Foundation
import GRDB
import Running

/// What is known of inputs and weeks between two executions, in one SQLite file.
///
/// The folders of the athletes are the truth; the store spares reading them again. Whatever it loses
/// is computed anew.
struct Store: Sendable {
  private let database: DatabaseQueue

  /// The layout this program writes, kept in `PRAGMA user_version`.
  static let version = 2

  /// Why a store cannot be used.
  enum Failure: Error {
    case cannotOpen(String)
    case newer(Int)
  }

  /// Opens or creates the store at `path`; only the holder of its lock may.
  init(path: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      let (database, found) = try Self.open(path, readonly: false)
      self.database = database
      if found == 0 {
        try database.writeWithoutTransaction { database in
          let tables = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_master") ?? 0
          guard tables == 0 else {
            throw Failure.cannotOpen("it is the database of another program")
          }
          try database.execute(sql: "PRAGMA journal_mode = WAL")
          try database.inTransaction {
            try Self.createTables(database)
            return .commit
          }
        }
      } else if found < Self.version {
        try database.write { database in
          try database.execute(sql: "DROP TABLE strength_set; UPDATE input SET context = ''")
          try Self.createSets(database)
        }
      }
      // Without it, dropping what nothing refers to looks through every input for every content.
      try database.write {
        try $0.execute(
          sql: "CREATE INDEX IF NOT EXISTS input_content ON input (sha256, context)")
      }
    } catch {
      throw Self.failure(error)
    }
  }

  /// Opens the store at `path` for reading, also while an execution writes; `nil` where there is none
  /// of this version yet.
  init?(reading path: String) throws(Failure) {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      let (database, found) = try Self.open(path, readonly: true)
      // An older one is read anew by the next execution.
      if found < Self.version { return nil }
      self.database = database
    } catch {
      throw Self.failure(error)
    }
  }

  private static func open(_ path: String, readonly: Bool) throws -> (DatabaseQueue, version: Int) {
    var configuration = Configuration()
    configuration.readonly = readonly
    // Whoever asks for the status holds the file for moments only, and the other way round.
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
    let database = try DatabaseQueue(path: path, configuration: configuration)
    let found = try database.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    if found > version { throw Failure.newer(found) }
    return (database, found)
  }

  private static func failure(_ error: any Error) -> Failure {
    switch error {
    case let failure as Failure: failure
    case let error as DatabaseError: .cannotOpen(error.message ?? "\(error.resultCode)")
    default: .cannotOpen(error.localizedDescription)
    }
  }

  private static func createTables(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE input (
          athlete TEXT NOT NULL, path TEXT NOT NULL, kind TEXT NOT NULL, stamp TEXT NOT NULL,
          sha256 TEXT NOT NULL, context TEXT NOT NULL, rejection TEXT, announced INTEGER NOT NULL,
          PRIMARY KEY (athlete, path)) STRICT;
        CREATE TABLE content (
          sha256 TEXT NOT NULL, context TEXT NOT NULL, outcome TEXT NOT NULL,
          PRIMARY KEY (sha256, context)) STRICT;
        CREATE TABLE run (
          sha256 TEXT NOT NULL, context TEXT NOT NULL, number INTEGER NOT NULL,
          start_s REAL NOT NULL, elapsed_s REAL NOT NULL, moving_s REAL, distance_m REAL,
          load_bw_s REAL, easy_km REAL, easy_km_low REAL, easy_km_high REAL, detail TEXT NOT NULL,
          PRIMARY KEY (sha256, context, number)) STRICT;
        CREATE TABLE week (
          athlete TEXT NOT NULL, week TEXT NOT NULL, runs INTEGER NOT NULL, sets INTEGER NOT NULL,
          PRIMARY KEY (athlete, week)) STRICT;
        CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        """)
    try createSets(database)
  }

  /// A set's number is its place in the file; version 1 had its line, which several sets may share.
  private static func createSets(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE strength_set (
          sha256 TEXT NOT NULL, context TEXT NOT NULL, number INTEGER NOT NULL,
          exercise TEXT NOT NULL, calf_exercise TEXT, weight_kg REAL, repetitions INTEGER,
          detail TEXT NOT NULL, PRIMARY KEY (sha256, context, number)) STRICT;
        PRAGMA user_version = \(version);
        """)
  }
}

// MARK: - Inputs

/// One row of `input`: a file as it was when it was last read.
struct KnownInput: Sendable, Equatable {
  var athlete: String
  var path: String
  var kind: InputKind
  var stamp: String
  var sha256: String
  /// What the figures depend on besides the content: stages, model, profile.
  var context: String
  var rejection: Rejection?

  /// Athlete and path, which name an input.
  var name: [FileName] { [FileName(athlete), FileName(path)] }
}

extension Store {
  func inputs() throws -> [KnownInput] {
    try database.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM input ORDER BY athlete, path").map(Self.input)
    }
  }

  private static func input(_ row: Row) throws -> KnownInput {
    let rejection: String? = row["rejection"]
    return KnownInput(
      athlete: row["athlete"], path: row["path"], kind: InputKind(rawValue: row["kind"]) ?? .runs,
      stamp: row["stamp"], sha256: row["sha256"], context: row["context"],
      rejection: try rejection.map { try decode(Rejection.self, $0) })
  }

  /// Notes a file and what it came to, all or nothing; `nil` for what has no content.
  func save(_ input: KnownInput, _ outcome: FileOutcome?) throws {
    try database.write { database in
      let before = try Row.fetchOne(
        database, sql: "SELECT * FROM input WHERE athlete = ? AND path = ?",
        arguments: [input.athlete, input.path])
      // The same fault of the same content was reported before.
      let isOld = try before.map { row in
        let known = try Self.input(row)
        return known.sha256 == input.sha256 && known.rejection == input.rejection
          && row["announced"] == true
      }
      try database.execute(
        sql: "INSERT OR REPLACE INTO input VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          input.athlete, input.path, input.kind.rawValue, input.stamp, input.sha256, input.context,
          try input.rejection.map(Self.json), isOld ?? false,
        ])
      if let outcome {
        try Self.save(outcome, key: [input.sha256, input.context], in: database)
      }
    }
  }

  /// The rejections that nobody has been told of, which now have been.
  func announceRejections() throws -> [NamedRejection] {
    try database.write { database in
      let fresh = try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM input WHERE rejection IS NOT NULL AND announced = 0
          ORDER BY athlete, path
          """
      )
      .map(Self.input)
      if !fresh.isEmpty { try database.execute(sql: "UPDATE input SET announced = 1") }
      return fresh.compactMap { input in
        input.rejection.map {
          NamedRejection(athlete: input.athlete, file: input.path, rejection: $0)
        }
      }
    }
  }

  /// Forgets files that are gone.
  func forget(_ gone: [KnownInput]) throws {
    guard !gone.isEmpty else { return }
    try database.write { database in
      for input in gone {
        try database.execute(
          sql: "DELETE FROM input WHERE athlete = ? AND path = ?",
          arguments: [input.athlete, input.path])
      }
    }
  }

  /// Drops what no input refers to any more.
  func tidy() throws {
    try database.write { database in
      for table in ["content", "run", "strength_set"] {
        try database.execute(
          sql: """
            DELETE FROM \(table) WHERE NOT EXISTS (SELECT 1 FROM input
              WHERE input.sha256 = \(table).sha256 AND input.context = \(table).context)
            """)
      }
    }
  }

  private static func save(
    _ outcome: FileOutcome, key: StatementArguments, in database: Database
  ) throws {
    var summary = outcome
    switch outcome {
    case .runs(let format, let recordings):
      for case .run(let run) in recordings {
        try database.execute(
          sql: "INSERT OR REPLACE INTO run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: key + [
            run.number, run.start, run.elapsedS, run.movingS, run.distanceM, Double?.none,
            Double?.none, Double?.none, Double?.none, try json(run),
          ])
      }
      summary = .runs(
        format, recordings.filter { if case .passedOver = $0 { true } else { false } })
    case .strength(var log):
      for (index, set) in log.sets.enumerated() {
        try database.execute(
          sql: "INSERT OR REPLACE INTO strength_set VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: key + [
            index + 1, set.exercise, set.calf?.exercise, set.weightKg, set.repetitions,
            try json(set),
          ])
      }
      log.sets = []
      summary = .strength(log)
    case .rejected: break
    }
    try database.execute(
      sql: "INSERT OR REPLACE INTO content VALUES (?, ?, ?)", arguments: key + [try json(summary)])
  }

  /// What the file of `input` came to when it was read.
  func outcome(of input: KnownInput) throws -> FileOutcome? {
    let key: StatementArguments = [input.sha256, input.context]
    return try database.read { database in
      guard
        let text = try String.fetchOne(
          database, sql: "SELECT outcome FROM content WHERE sha256 = ? AND context = ?",
          arguments: key)
      else { return nil }
      let summary = try Self.decode(FileOutcome.self, text)
      switch summary {
      case .rejected: return summary
      case .runs(let format, let skipped):
        let runs = try String.fetchAll(
          database,
          sql: "SELECT detail FROM run WHERE sha256 = ? AND context = ? ORDER BY number",
          arguments: key)
        let recordings = try runs.map { RecordingOutcome.run(try Self.decode(Run.self, $0)) }
        return .runs(format, (recordings + skipped).sorted { $0.number < $1.number })
      case .strength(var log):
        log.sets = try String.fetchAll(
          database,
          sql: "SELECT detail FROM strength_set WHERE sha256 = ? AND context = ? ORDER BY number",
          arguments: key
        ).map { try Self.decode(StrengthSet.self, $0) }
        return .strength(log)
      }
    }
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private static func decode<Value: Decodable>(_: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}

// MARK: - Weeks and state

extension Store {
  /// Runs and sets that a week had in its first complete report; `nil` before that.
  func firstComplete(athlete: String, week: Week) throws -> (runs: Int, sets: Int)? {
    try database.read { database in
      try Row.fetchOne(
        database, sql: "SELECT runs, sets FROM week WHERE athlete = ? AND week = ?",
        arguments: [athlete, week.description]
      ).map { ($0["runs"], $0["sets"]) }
    }
  }

  /// Notes a week's first complete report; later ones change nothing.
  func noteComplete(athlete: String, week: Week, runs: Int, sets: Int) throws {
    try database.write { database in
      try database.execute(
        sql: "INSERT OR IGNORE INTO week VALUES (?, ?, ?, ?)",
        arguments: [athlete, week.description, runs, sets])
    }
  }

  func state(_ key: String) throws -> String? {
    try database.read {
      try String.fetchOne($0, sql: "SELECT value FROM state WHERE key = ?", arguments: [key])
    }
  }

  /// Notes a value, or forgets the key.
  func setState(_ key: String, _ value: String?) throws {
    try database.write { database in
      guard let value else {
        return try database.execute(sql: "DELETE FROM state WHERE key = ?", arguments: [key])
      }
      try database.execute(
        sql: "INSERT OR REPLACE INTO state VALUES (?, ?)", arguments: [key, value])
    }
  }
}
