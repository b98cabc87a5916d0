import AthleteWeeks
import Foundation
import GRDB
import Running

/// The store before it was a cache: it also remembered, in tables that are read once and dropped.
enum FormerStore {
  /// What it remembered, by athlete.
  typealias Memory = [FileName: AthleteMemory]

  /// Whether it is one: its layouts, 1 and 2, stood in `PRAGMA user_version`.
  static func isOne(_ database: Database) throws -> Bool {
    let layout = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    return try (1...2).contains(layout) && database.tableExists("week")
  }

  /// Whether the database has a layout of that kind which is not known.
  static func isNewer(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0 > 2
  }

  /// First complete weeks and the rejections that were told; `nil` where `database` is no such store.
  static func memory(in database: Database) throws -> Memory? {
    guard try isOne(database) else { return nil }
    var memory: Memory = [:]
    for row in try Row.fetchAll(database, sql: "SELECT * FROM week") {
      let name: String = row["week"]
      guard let week = Week(name) else { continue }
      memory[FileName(row["athlete"]), default: AthleteMemory()].noteComplete(
        week, runs: row["runs"], sets: row["sets"])
    }
    let told = try Row.fetchAll(
      database, sql: "SELECT * FROM input WHERE rejection IS NOT NULL AND announced = 1")
    for row in told {
      let text: String = row["rejection"]
      let rejection = try JSONDecoder().decode(Rejection.self, from: Data(text.utf8))
      memory[FileName(row["athlete"]), default: AthleteMemory()].told.insert(
        AthleteMemory.name(of: rejection, content: row["sha256"]))
    }
    return memory
  }

  /// Copies the store beside it before it is another: what it remembered cannot be made anew.
  static func backUp(_ database: DatabaseQueue, at path: String) throws {
    let copy = path + ".before-records"
    guard !FileManager.default.fileExists(atPath: copy) else { return }
    try database.writeWithoutTransaction {
      try $0.execute(sql: "VACUUM INTO ?", arguments: [copy])
    }
  }

  static func drop(from database: Database) throws {
    guard try isOne(database) else { return }
    for table in ["input", "content", "run", "strength_set", "week", "state"] {
      try database.execute(sql: "DROP TABLE IF EXISTS \(table)")
    }
    try database.execute(sql: "PRAGMA user_version = 0")
  }
}
