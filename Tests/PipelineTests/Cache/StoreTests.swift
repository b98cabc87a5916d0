import Foundation
import GRDB
import Running
import StreamTestSupport
import Testing

@testable import MadeUpAthletes
@testable import Pipeline

@Suite("The store")
struct StoreTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.path + "/below/s.sqlite" }

  private func outcomeText(_ outcome: FileOutcome?) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(outcome), as: UTF8.self)
  }

  @Test(
    "What nothing refers to any more is found through an index, also in a store made without one")
  func index() throws {
    _ = try Store(path: path)
    try DatabaseQueue(path: path).write { try $0.execute(sql: "DROP INDEX input_content") }
    _ = try Store(path: path)
    let indexed = try DatabaseQueue(path: path).read { database in
      try database.indexes(on: "input").map(\.columns)
    }
    #expect(indexed.contains(["sha256", "context"]))
  }

  @Test("What is saved comes back, also after opening anew")
  func roundTrip() throws {
    let runs = FileOutcome.runs(
      .tcx,
      [
        .run(MadeUpRun.run(number: 1, cadenceSource: .converted)),
        .passedOver(PassedOver(number: 2, code: .notARun, sport: .biking)),
        .run(MadeUpRun.run(number: 3, distanceM: nil)),
      ])
    let strength = FileOutcome.strength(
      StrengthOutcome(
        format: "strong", sessions: 1, sets: [2, 12, 12, 3].map { MadeUpRun.set(line: $0) },
        rowProblems: [StrengthRowProblem(code: "bad", line: 3, message: "why")],
        findings: [Finding(.weightUnitAssumed)]))
    let rejection = Rejection(.xmlTruncated, line: 7, "it ends")
    let store = try Store(path: path)
    let inputs = [
      madeUpInput("runs/a.tcx", sha256: "1"),
      madeUpInput("runs/b.gpx", sha256: "2", rejection: rejection),
      madeUpInput("strength/c.csv", sha256: "3"),
    ]
    for (input, outcome) in zip(inputs, [runs, .rejected(rejection), strength]) {
      try store.save(input, outcome)
    }
    for store in [store, try Store(path: path)] {
      #expect(try store.inputs() == inputs)
      for (input, outcome) in zip(inputs, [runs, .rejected(rejection), strength]) {
        #expect(try outcomeText(store.outcome(of: input)) == outcomeText(outcome))
      }
      #expect(try store.outcome(of: madeUpInput("x", sha256: "none")) == nil)
    }
  }

  @Test("A rejection is announced once, and again when the content changes")
  func announcements() throws {
    let store = try Store(path: path)
    let rejection = Rejection(.empty, "nothing")
    func save(_ sha256: String, _ rejection: Rejection?) throws -> Int {
      try store.save(madeUpInput("runs/a.gpx", sha256: sha256, rejection: rejection), nil)
      return try store.announceRejections().count
    }
    #expect(try save("1", rejection) == 1)
    #expect(try save("1", rejection) == 0)
    #expect(try save("2", rejection) == 1)
    #expect(try save("2", Rejection(.xmlMalformed, "new words")) == 1)
    #expect(try save("3", nil) == 0)
    #expect(try save("3", rejection) == 1)
  }

  @Test("Files that are gone are forgotten, and content goes with the last file that has it")
  func forgetting() throws {
    let store = try Store(path: path)
    let outcome = FileOutcome.runs(.gpx, [.run(MadeUpRun.run())])
    let (a, b) = (madeUpInput("a"), madeUpInput("b"))
    try store.save(a, outcome)
    try store.save(b, outcome)
    try store.forget([a])
    try store.tidy()
    #expect(try store.inputs() == [b])
    #expect(try store.outcome(of: b) != nil)
    try store.forget([b])
    try store.tidy()
    #expect(try store.outcome(of: b) == nil)
  }

  @Test("A week's first complete report stays the first")
  func weeks() throws {
    let store = try Store(path: path)
    let week = LocalDay(year: 2026, month: 5, day: 20).week
    #expect(try store.firstComplete(athlete: "ada", week: week) == nil)
    try store.noteComplete(athlete: "ada", week: week, runs: 3, sets: 4)
    try store.noteComplete(athlete: "ada", week: week, runs: 5, sets: 6)
    let first = try #require(try store.firstComplete(athlete: "ada", week: week))
    #expect(first == (3, 4))
    #expect(try store.firstComplete(athlete: "eva", week: week) == nil)
  }

  @Test("A store of a newer version, or a file that is none, is refused")
  func refused() throws {
    do {
      let store = try Store(path: path)
      try store.setState("key", "value")
      let database = try DatabaseQueue(path: path)
      try database.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    }
    #expect {
      try Store(path: path)
    } throws: { error in
      if case .newer(99)? = error as? Store.Failure { true } else { false }
    }
    let text = try folder.write(String(repeating: "no database\n", count: 99), to: "text")
    #expect {
      try Store(path: text)
    } throws: { error in
      if case .cannotOpen? = error as? Store.Failure { true } else { false }
    }
  }

  @Test("A store of the first version keeps its weeks, and every file is read again")
  func firstVersion() throws {
    let week = LocalDay(year: 2026, month: 5, day: 20).week
    let input = madeUpInput("strength/c.csv")
    let outcome = FileOutcome.strength(
      StrengthOutcome(
        format: "jefit", sessions: 1, sets: [MadeUpRun.set(line: 2), MadeUpRun.set(line: 2)],
        rowProblems: [], findings: []))
    do {
      let store = try Store(path: path)
      try store.save(input, outcome)
      try store.noteComplete(athlete: "ada", week: week, runs: 3, sets: 4)
      try DatabaseQueue(path: path).write {
        try $0.execute(
          sql: """
            DROP TABLE strength_set;
            CREATE TABLE strength_set (
              sha256 TEXT NOT NULL, context TEXT NOT NULL, line INTEGER NOT NULL,
              exercise TEXT NOT NULL, calf_exercise TEXT, weight_kg REAL, repetitions INTEGER,
              detail TEXT NOT NULL, PRIMARY KEY (sha256, context, line)) STRICT;
            PRAGMA user_version = 1;
            """)
      }
    }
    for store in [try Store(path: path), try Store(path: path)] {
      #expect(try store.firstComplete(athlete: "ada", week: week)?.sets == 4)
      #expect(try store.inputs().map(\.context) != [input.context])
    }
    let store = try Store(path: path)
    try store.save(input, outcome)
    #expect(try outcomeText(store.outcome(of: input)) == outcomeText(outcome))
  }

  @Test("A database of another program is refused and left as it is")
  func foreign() throws {
    let path = folder.path + "/other.sqlite"
    do {
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE mine (value)") }
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: Store.Failure.self) { try Store(path: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test("One process holds the lock at a time, and gives it back")
  func lock() throws {
    var first: StoreLock? = try StoreLock(storeFile: path)
    #expect(first != nil)
    #expect(try StoreLock(storeFile: path) == nil)
    #expect(try StoreLock(storeFile: folder.path + "/other.sqlite") != nil)
    first = nil
    #expect(try StoreLock(storeFile: path) != nil)
  }
}

/// A file of nobody.
private func madeUpInput(
  _ path: String, sha256: String = "hash", rejection: Rejection? = nil
) -> KnownInput {
  KnownInput(
    athlete: "ada", path: path, kind: .runs, stamp: "1:2:3", sha256: sha256, context: "context",
    rejection: rejection)
}
