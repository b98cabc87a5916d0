import Foundation
import Running
import Testing

@testable import Pipeline

@Suite("Lines of records")
struct RecordLineTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The names of all members, at any depth.
  private func keys(_ value: Any) -> Set<String> {
    switch value {
    case let object as [String: Any]:
      object.reduce(into: Set(object.keys)) { $0.formUnion(keys($1.value)) }
    case let list as [Any]: list.reduce(into: []) { $0.formUnion(keys($1)) }
    default: []
    }
  }

  @Test(
    "A record from elsewhere whose times and counts are no run's is refused by name",
    arguments: [
      ("\"start\":1705385435", "\"start\":1e300"),
      ("\"elapsed_s\":2969", "\"elapsed_s\":-5"),
      ("\"count\":1,", "\"count\":9223372036854775807,"),
    ])
  func beyondReason(from: String, to: String) throws {
    var run = Run(format: .tcx, start: 1_705_385_435, elapsedS: 2_969, points: 2_970)
    run.findings = [Finding(.pause)]
    let line = try RecordLine.text(
      FileRecord(
        sha256: "a", derivation: "d", outcome: .runs(.tcx, [.run(run)])))
    _ = try RecordLine.value(FileRecord.self, of: Data(line.utf8))
    let altered = line.replacing(from, with: to)
    #expect(altered != line)
    #expect(throws: DecodingError.self) {
      try RecordLine.value(FileRecord.self, of: Data(altered.utf8))
    }
  }

  @Test("docs/records.md names every member that a record of the small archive has")
  func documented() throws {
    let archive = Self.root.path + "/Tests/EndToEndTests/Fixtures/archive"
    let plan = try Plan.read(archive + "/pipeline.yaml")
    var found: Set<String> = []
    for folder in try AthleteFolder.all(of: plan).athletes {
      for derivation in folder.derivations(plan) {
        let line = try RecordLine.text(derivation.record(plan.processing))
        found.formUnion(keys(try JSONSerialization.jsonObject(with: Data(line.utf8))))
      }
    }
    let text = try String(
      contentsOf: Self.root.appendingPathComponent("docs/records.md"), encoding: .utf8)
    // Signals are named by the word "signal".
    let signals: Set = ["ascent", "distance", "moving", "pace", "turns"]
    #expect(found.subtracting(signals).filter { !text.contains("`\($0)`") } == [])
    #expect(found.count > 60)
  }

  @Test("Blank lines are passed over, and a line that is none is named")
  func lines() throws {
    let text = Data("\n{\"sha256\":1}\n".utf8)
    let problem = #expect(throws: RecordLine.Problem.self) {
      try RecordLine.values(PlacedRecord.self, of: text)
    }
    #expect(problem?.line == 2)
    #expect(try RecordLine.values(PlacedRecord.self, of: Data("\n \n".utf8)).isEmpty)
  }
}
