import AthleteWeeks
import Foundation
import GRDB
import Running
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("A store of a former layout")
struct FormerStoreTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.path + "/s.sqlite" }

  /// A store as the layout had it: a week, a rejection that was told and one that was not.
  private func make(layout: Int) throws {
    try DatabaseQueue(path: path).write {
      try $0.execute(
        sql: """
          CREATE TABLE input (
            athlete TEXT NOT NULL, path TEXT NOT NULL, kind TEXT NOT NULL, stamp TEXT NOT NULL,
            sha256 TEXT NOT NULL, context TEXT NOT NULL, rejection TEXT,
            announced INTEGER NOT NULL, PRIMARY KEY (athlete, path)) STRICT;
          CREATE TABLE week (
            athlete TEXT NOT NULL, week TEXT NOT NULL, runs INTEGER NOT NULL,
            sets INTEGER NOT NULL, PRIMARY KEY (athlete, week)) STRICT;
          CREATE TABLE run (sha256 TEXT NOT NULL) STRICT;
          INSERT INTO week VALUES ('ada', '2026-W20', 3, 4);
          INSERT INTO input VALUES ('ada', 'runs/a.gpx', 'runs', '1', 'aa', 'c',
            '{"code":"empty","message":"nothing"}', 1);
          INSERT INTO input VALUES ('ada', 'runs/b.gpx', 'runs', '1', 'bb', 'c',
            '{"code":"empty","message":"nothing"}', 0);
          PRAGMA user_version = \(layout);
          """)
    }
  }

  @Test("What it remembered is handed on, and its tables go", arguments: [1, 2])
  func memory(layout: Int) throws {
    try make(layout: layout)
    var kept: FormerStore.Memory = [:]
    _ = try Store(path: path) { kept = $0 }
    let memory = try #require(kept[FileName("ada")])
    let week = try #require(Week("2026-W20"))
    #expect(memory.firstComplete(week) == AthleteMemory.Counts(runs: 3, sets: 4))
    let rejection = Rejection(.empty, "nothing")
    #expect(memory.told == [AthleteMemory.name(of: rejection, content: "aa")])
    let tables = try DatabaseQueue(path: path).read {
      try String.fetchSet($0, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
    }
    #expect(tables == ["input", "record", "note", "archive", "grdb_migrations"])
    _ = try Store(path: path) { _ in Issue.record("handed on twice") }
  }

  @Test("A memory that cannot be kept leaves the store as it is, for another try")
  func notKept() throws {
    try make(layout: 2)
    #expect(throws: Store.Failure.self) {
      try Store(path: path) { _ in throw MemoryFailure(path: "m", reason: "no room") }
    }
    var kept: FormerStore.Memory = [:]
    _ = try Store(path: path) { kept = $0 }
    #expect(kept.count == 1)
  }

  @Test("A look at it changes nothing and finds no records yet")
  func reading() throws {
    try make(layout: 2)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(try Store(reading: path) == nil)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }
}
