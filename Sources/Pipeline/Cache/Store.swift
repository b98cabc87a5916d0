import AthleteWeeks
import Foundation
import GRDB
import Running

/// Records of files between two executions, in one SQLite file: a cache.
///
/// The folders of the athletes are the truth, and what must be remembered lies elsewhere
/// (`AthleteMemory`); without the store everything is computed anew, to the same bytes.
struct Store: Sendable {
  private let database: DatabaseQueue

  /// Why a store cannot be used.
  enum Failure: Error {
    case cannotOpen(String)
    case newer
    /// What it holds is not what was written.
    case damaged(String)
  }

  /// Opens or creates the store at `path`; only the holder of its lock may.
  ///
  /// - Parameter keep: gets what a store of a former layout remembered, before its tables go.
  init(path: String, keep: (FormerStore.Memory) throws -> Void = { _ in }) throws(Failure) {
    do {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      database = try Self.open(path, readonly: false)
      if let former = try database.read({ try FormerStore.memory(in: $0) }) {
        try FormerStore.backUp(database, at: path)
        try keep(former)
      }
      try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try Self.migrator.migrate(database)
    } catch {
      throw Self.failure(error)
    }
  }

  /// Opens the store at `path` for reading, also while an execution writes; `nil` where there is none
  /// of this layout yet.
  init?(reading path: String) throws(Failure) {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      database = try Self.openForReading(path)
      let isComplete = try database.read {
        try $0.tableExists("grdb_migrations") && Self.migrator.hasCompletedMigrations($0)
      }
      guard isComplete else { return nil }
    } catch {
      throw Self.failure(error)
    }
  }

  /// Where nothing may be written, not even beside the store, it is read as it last came to rest.
  private static func openForReading(_ path: String) throws -> DatabaseQueue {
    do {
      return try open(path, readonly: true)
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
      && FileManager.default.isReadableFile(atPath: path)
    {
      return try open(URL(fileURLWithPath: path).absoluteString + "?immutable=1", readonly: true)
    }
  }

  private static func open(_ path: String, readonly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readonly
    // Whoever asks for the status holds the file for moments only, and the other way round.
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
    let database = try DatabaseQueue(path: path, configuration: configuration)
    try database.read { database in
      if try FormerStore.isNewer(database) { throw Failure.newer }
      // Its migrations are the first thing it writes, and may not be there yet.
      if try database.tableExists("grdb_migrations") {
        // A flipped bit in the name of a layout makes it one that nobody knows.
        if try migrator.hasBeenSuperseded(database) {
          throw try isWhole(database)
            ? Failure.newer : .damaged("its layout is not what was written")
        }
        return
      }
      let tables = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_master") ?? 0
      guard try tables == 0 || FormerStore.isOne(database) else {
        throw Failure.cannotOpen("it is the database of another program")
      }
    }
    return database
  }

  private static func isWhole(_ database: Database) throws -> Bool {
    try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") == "ok"
  }

  private static func failure(_ error: any Error) -> Failure {
    switch error {
    case let failure as Failure: failure
    case let error where isDamage(error): .damaged(reason(of: error))
    case let error as OutputFolder.Failure: .cannotOpen("\(error.path): \(error.reason)")
    default: .cannotOpen(reason(of: error))
    }
  }

  /// What an error says, without what was asked of the store.
  static func reason(of error: any Error) -> String {
    switch error {
    case let error as DatabaseError: error.message ?? "\(error.resultCode)"
    case Failure.damaged(let reason): reason
    case is RowDecodingError: "a row is not what was written"
    default: error.localizedDescription
    }
  }

  /// Whether an error says that a store holds something else than was written.
  static func isDamage(_ error: any Error) -> Bool {
    switch error {
    case let error as DatabaseError:
      [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
    case is RowDecodingError: true
    case Failure.damaged: true
    default: false
    }
  }

  /// The layouts there have been, one migration each.
  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("records") { database in
      try FormerStore.drop(from: database)
      try database.create(table: KnownInput.databaseTableName, options: .strict) {
        table in
        for column in ["athlete", "path", "stamp", "sha256", "derivation"] {
          table.column(column, .text).notNull()
        }
        table.primaryKey(["athlete", "path"])
      }
      // Without it, whether anything else has a content looks through every input.
      try database.create(
        indexOn: KnownInput.databaseTableName, columns: ["sha256", "derivation"])
      try database.create(table: StoredRecord.databaseTableName, options: .strict) { table in
        for column in ["sha256", "derivation", "body"] {
          table.column(column, .text).notNull()
        }
        table.primaryKey(["sha256", "derivation"])
      }
      try database.create(table: StoredNote.databaseTableName, options: .strict) {
        table in
        table.primaryKey("name", .text).notNull()
        table.column("value", .text).notNull()
      }
    }
    migrator.registerMigration("archives") { database in
      try database.create(table: StoredListing.databaseTableName, options: .strict) { table in
        for column in ["athlete", "path", "stamp", "listing"] {
          table.column(column, .text).notNull()
        }
        table.primaryKey(["athlete", "path"])
      }
    }
    migrator.registerMigration("checksums") { database in
      for table in [StoredRecord.databaseTableName, StoredNote.databaseTableName] {
        try database.alter(table: table) { $0.add(column: "checksum", .text) }
      }
      let records = try StoredRecord.fetchCursor(database)
      while var record = try records.next() {
        record.checksum = record.ownChecksum
        try record.update(database)
      }
      for note in try StoredNote.fetchAll(database) {
        try StoredNote(name: note.name, value: note.value).update(database)
      }
    }
    // A listing without one is none: its archive is looked through once more.
    migrator.registerMigration("listing checksums") { database in
      try database.alter(table: StoredListing.databaseTableName) {
        $0.add(column: "checksum", .text)
      }
    }
    return migrator
  }
}

// MARK: - Inputs and records

extension Store {
  /// All inputs of an athlete, by path.
  func inputs(of athlete: String) throws -> [KnownInput] {
    try database.read { database in
      try KnownInput.filter(Column("athlete") == athlete).order(Column("path")).fetchAll(database)
    }
  }

  /// Every athlete of whom there are inputs.
  func athletes() throws -> [String] {
    try database.read {
      try KnownInput.select(Column("athlete"), as: String.self).distinct().fetchAll($0)
    }
  }

  func has(sha256: String, derivation: String) throws -> Bool {
    try database.read { try Self.has(sha256, derivation, in: $0) }
  }

  private static func has(
    _ sha256: String, _ derivation: String, in database: Database
  ) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT 1 FROM record WHERE sha256 = ? AND derivation = ?")
    return try Int.fetchOne(statement, arguments: [sha256, derivation]) != nil
  }

  /// Notes a file and, where it is new, the record it came to; what its earlier record was made of goes
  /// with the last file that has it.
  ///
  /// False, and nothing noted, where the record that should be there has gone meanwhile.
  func save(_ input: KnownInput, _ record: FileRecord?) throws -> Bool {
    let stored = try record.map(StoredRecord.init)
    return try database.write { try Self.save(input, stored, in: $0) }
  }

  /// Notes those of `inputs` whose records are there, all at once; gives their names.
  func saveKnown(_ inputs: [KnownInput]) throws -> Set<InputName> {
    guard !inputs.isEmpty else { return [] }
    return try database.write { database in
      Set(try inputs.filter { try Self.save($0, nil, in: database) }.map(\.name))
    }
  }

  private static func save(
    _ input: KnownInput, _ record: StoredRecord?, in database: Database
  ) throws -> Bool {
    if record == nil, try !has(input.sha256, input.derivation, in: database) { return false }
    let before = try KnownInput.fetchOne(
      database, key: ["athlete": input.athlete, "path": input.path])
    try input.upsert(database)
    try record?.upsert(database)
    if let before { try dropUnused(before, in: database) }
    return true
  }

  /// Whether the content of an input is that of another one of the athlete too.
  func isElsewhere(_ input: KnownInput, but gone: Set<InputName>) throws -> Bool {
    try database.read { database in
      try KnownInput.filter(Column("sha256") == input.sha256)
        .filter(Column("athlete") == input.athlete).fetchAll(database)
        .contains { !gone.contains($0.name) }
    }
  }

  /// Whether the record of an input is there, of this program's layout and no rejection: what is gone or
  /// cannot be read leaves nothing to keep else.
  func isWorthKeeping(_ input: KnownInput) throws -> Bool {
    try database.read { database in
      let key = ["sha256": input.sha256, "derivation": input.derivation]
      guard let body = try StoredRecord.fetchOne(database, key: key)?.body else { return false }
      guard let record = try? RecordLine.value(FileRecord.self, of: Data(body.utf8)) else {
        return false
      }
      return record.rejection == nil
    }
  }

  /// Forgets files that are gone.
  func forget(_ gone: [KnownInput]) throws {
    guard !gone.isEmpty else { return }
    try database.write { database in
      for input in gone {
        try input.delete(database)
        try Self.dropUnused(input, in: database)
      }
    }
  }

  /// Forgets what a file came to, and with it every other file of the same content, so that they are read
  /// again.
  func forgetContent(of athlete: String, path: String) throws {
    try database.write { database in
      guard
        let input = try KnownInput.fetchOne(database, key: ["athlete": athlete, "path": path])
      else { return }
      let twins = try KnownInput.filter(
        Column("sha256") == input.sha256 && Column("derivation") == input.derivation
      ).fetchAll(database)
      for twin in twins {
        try twin.delete(database)
        try StoredNote.deleteOne(database, key: StoredNote.athlete(twin.athlete))
      }
      try Self.dropUnused(input, in: database)
    }
  }

  private static func dropUnused(_ input: KnownInput, in database: Database) throws {
    let isUsed =
      try KnownInput
      .filter(Column("sha256") == input.sha256 && Column("derivation") == input.derivation)
      .fetchCount(database) > 0
    if !isUsed {
      try StoredRecord.deleteOne(
        database, key: ["sha256": input.sha256, "derivation": input.derivation])
    }
  }

  /// The records of an athlete's files, by path, each as it was written.
  func records(of athlete: String) throws -> [PlacedRecord] {
    let rows = try database.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT path, sha256, derivation, body, checksum
          FROM input LEFT JOIN record USING (sha256, derivation)
          WHERE athlete = ? ORDER BY path
          """, arguments: [athlete])
    }
    let decoder = JSONDecoder()
    return try rows.map { row in
      let path = try row.decode(String.self, forColumn: "path")
      guard let body = try row.decode(Data?.self, forColumn: "body"),
        try row.decode(String?.self, forColumn: "checksum")
          == StoredRecord.sum(
            row.decode(forColumn: "sha256"), row.decode(forColumn: "derivation"), body)
      else {
        throw Failure.damaged("the record of \(athlete)/\(path) is not what was written")
      }
      return PlacedRecord(
        athlete: athlete, file: path, record: try decoder.decode(FileRecord.self, from: body))
    }
  }

}

// MARK: - Archives

extension Store {
  /// What each archive of an athlete holds, by its path.
  func listings(of athlete: String) throws -> [FileName: StoredListing] {
    try database.read { database in
      Dictionary(
        // One that is damaged is none: the archive is looked through again.
        uniqueKeysWithValues: try Row.fetchAll(
          database, StoredListing.filter(Column("athlete") == athlete)
        ).compactMap { try? StoredListing(row: $0) }.filter(\.isSound).map {
          (FileName($0.path), $0)
        })
    }
  }

  func save(_ listing: StoredListing) throws {
    try database.write { try listing.upsert($0) }
  }

  /// Forgets the archives of an athlete that are gone.
  func forgetListings(of athlete: String, but kept: [String]) throws {
    try database.write { database in
      _ = try StoredListing.filter(
        Column("athlete") == athlete && !kept.contains(Column("path"))
      ).deleteAll(database)
    }
  }
}

// MARK: - Notes

extension Store {
  func note(_ name: String) throws -> String? {
    try database.read { try StoredNote.fetchOne($0, key: name)?.sound }
  }

  /// All notes at once, by name.
  func notes() throws -> [FileName: String] {
    try database.read { database in
      Dictionary(
        uniqueKeysWithValues: try StoredNote.fetchAll(database).compactMap { note in
          note.sound.map { (FileName(note.name), $0) }
        })
    }
  }

  /// Notes a value, or forgets the name.
  func setNote(_ name: String, _ value: String?) throws {
    try database.write { database in
      if let value {
        try StoredNote(name: name, value: value).upsert(database)
      } else {
        try StoredNote.deleteOne(database, key: name)
      }
    }
  }
}
