import AthleteWeeks
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

  private func input(
    _ path: String, sha256: String = "hash", derivation: String = "key"
  ) -> KnownInput {
    KnownInput(
      athlete: "ada", path: path, stamp: "1:2:3", sha256: sha256, derivation: derivation)
  }

  private func record(
    _ sha256: String = "hash", derivation: String = "key",
    _ outcome: FileOutcome = .runs(.gpx, [.run(MadeUpRun.run())])
  ) -> FileRecord {
    FileRecord(sha256: sha256, derivation: derivation, outcome: outcome)
  }

  private func count(_ table: String) throws -> Int {
    try DatabaseQueue(path: path).read {
      try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM \(table)") ?? 0
    }
  }

  @Test("Files whose content is known are noted at once, but for those whose record is not there")
  func known() throws {
    let store = try Store(path: path)
    #expect(try store.save(input("a"), record()))
    let noted = try store.saveKnown([input("b"), input("c", sha256: "another")])
    #expect(noted == [input("b").name])
    #expect(try store.inputs(of: "ada").map(\.path) == ["a", "b"])
  }

  @Test("What is saved comes back, also after opening anew")
  func roundTrip() throws {
    let records = [
      record(
        "1",
        .runs(
          .tcx,
          [
            .run(MadeUpRun.run(number: 1, cadenceSource: .converted)),
            .passedOver(PassedOver(number: 2, code: .notARun, sport: .biking)),
            .run(MadeUpRun.run(number: 3, distanceM: nil)),
          ])),
      record("2", .rejected(Rejection(.xmlTruncated, line: 7, "it ends"))),
      record(
        "3",
        .strength(
          StrengthOutcome(
            format: "strong", sessions: 1, sets: [2, 12, 12, 3].map { MadeUpRun.set(line: $0) },
            rowProblems: [StrengthRowProblem(code: "bad", line: 3, message: "why")],
            findings: [Finding(.weightUnitAssumed)]))),
    ]
    let inputs = [
      input("runs/a.tcx", sha256: "1"), input("runs/b.gpx", sha256: "2"),
      input("strength/c.csv", sha256: "3"),
    ]
    let store = try Store(path: path)
    for (input, record) in zip(inputs, records) { _ = try store.save(input, record) }
    for store in [store, try Store(path: path)] {
      #expect(try store.inputs(of: "ada") == inputs)
      let placed = try store.records(of: "ada")
      #expect(placed.map(\.record) == records)
      #expect(placed.map(\.file) == inputs.map(\.path))
      #expect(try store.records(of: "eva").isEmpty)
    }
  }

  @Test("A record goes with the last file that has it")
  func forgetting() throws {
    let store = try Store(path: path)
    let (a, b) = (input("a"), input("b"))
    _ = try store.save(a, record())
    _ = try store.save(b, nil)
    try store.forget([a])
    #expect(try store.records(of: "ada").map(\.file) == ["b"])
    try store.forget([b])
    #expect(try store.athletes() == [])
    #expect(try count("record") == 0)
  }

  @Test("A file that comes to another record leaves none of the earlier one behind")
  func replaced() throws {
    let store = try Store(path: path)
    _ = try store.save(input("a"), record())
    for derivation in ["second", "third"] {
      _ = try store.save(input("a", derivation: derivation), record(derivation: derivation))
    }
    _ = try store.save(
      input("a", sha256: "new", derivation: "third"), record("new", derivation: "third"))
    #expect(try count("record") == 1)
    #expect(try store.has(sha256: "new", derivation: "third"))
    #expect(try !store.has(sha256: "hash", derivation: "third"))
  }

  @Test("A file whose record has gone meanwhile is not noted")
  func gone() throws {
    let store = try Store(path: path)
    #expect(try !store.save(input("a"), nil))
    #expect(try store.inputs(of: "ada") == [])
    #expect(try store.save(input("a"), record()))
    #expect(try store.save(input("b"), nil))
  }

  @Test("What else has a content is found through an index")
  func index() throws {
    _ = try Store(path: path)
    let indexed = try DatabaseQueue(path: path).read { database in
      try database.indexes(on: "input").map(\.columns)
    }
    #expect(indexed.contains(["sha256", "derivation"]))
  }

  @Test("Names that merely look alike are two files")
  func alike() throws {
    let store = try Store(path: path)
    for name in ["runs/\u{E9}.gpx", "runs/e\u{301}.gpx"] {
      _ = try store.save(input(name), record())
    }
    #expect(Set(try store.inputs(of: "ada").map(\.name)).count == 2)
  }

  @Test("A note stays until it is forgotten")
  func notes() throws {
    let store = try Store(path: path)
    try store.setNote("night", "one")
    try store.setNote("night", "two")
    #expect(try Store(path: path).notes() == [FileName("night"): "two"])
    try store.setNote("night", nil)
    #expect(try store.note("night") == nil)
  }

  @Test("A store of a newer version, or a file that is none, is refused")
  func refused() throws {
    do {
      _ = try Store(path: path)
      try DatabaseQueue(path: path).write {
        try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('of the future')")
      }
    }
    #expect {
      try Store(path: path)
    } throws: { error in
      if case .newer? = error as? Store.Failure { true } else { false }
    }
    let text = try folder.write(String(repeating: "no database\n", count: 99), to: "text")
    #expect {
      try Store(path: text)
    } throws: { error in
      if case .damaged? = error as? Store.Failure { true } else { false }
    }
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

  @Test(
    "What is not what was written is found when it is read",
    arguments: [
      "UPDATE record SET body = replace(body, '48', '49')", "UPDATE record SET body = 'x'",
      "UPDATE record SET checksum = NULL", "UPDATE record SET sha256 = 'other'",
      "UPDATE input SET sha256 = 'other'",
    ])
  func damaged(change: String) throws {
    let store = try Store(path: path)
    _ = try store.save(
      input("a"), record("hash", .rejected(Rejection(.xmlTruncated, line: 48, "x"))))
    #expect(try store.records(of: "ada").count == 1)
    try DatabaseQueue(path: path).write { try $0.execute(sql: change) }
    let error = #expect(throws: Store.Failure.self) { try store.records(of: "ada") }
    #expect(error.map(Store.isDamage) == true)
  }

  @Test("A note that is not what was written is none")
  func damagedNote() throws {
    let store = try Store(path: path)
    try store.setNote("night", "one")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE note SET value = 'two'") }
    #expect(try store.note("night") == nil)
    #expect(try store.notes() == [:])
  }

  @Test("A store of the layout before has its records and notes still")
  func withoutChecksums() throws {
    do {
      let store = try Store(path: path)
      _ = try store.save(input("a"), record())
      try store.setNote("night", "one")
      try DatabaseQueue(path: path).write { database in
        for table in ["record", "note"] {
          try database.execute(sql: "ALTER TABLE \(table) DROP COLUMN checksum")
        }
        try database.execute(
          sql: "DELETE FROM grdb_migrations WHERE identifier = 'checksums'")
      }
    }
    let store = try Store(path: path)
    #expect(try store.records(of: "ada").map(\.record) == [record()])
    #expect(try store.note("night") == "one")
  }
}
