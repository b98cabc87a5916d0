import AthleteWeeks
import Foundation
import Running
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("Days that are made ahead")
struct DaysAheadTests {
  private static let archive = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("EndToEndTests/Fixtures/archive").path
  /// A Tuesday.
  private static let tuesday = 20_599

  private let temporary = TemporaryFolder()
  private var ahead: DaysAhead {
    DaysAhead(OutputFolder(path: temporary.path + "/parts/dana-lind"))
  }
  private var file: String { temporary.path + "/parts/dana-lind/ahead.ndjson" }

  private struct ReadBack: Error {}

  /// Makes the report of a day; `records` is asked where what was made before does not do.
  @discardableResult
  private func report(
    _ day: Int, memory: AthleteMemory, records: (AthleteFolder, Plan) throws -> [PlacedRecord]
  ) throws -> AthleteMemory {
    let plan = try Plan.read(Self.archive + "/pipeline.yaml")
    let folder = AthleteFolder(id: "dana-lind", of: plan)
    return try AthleteReport(
      plan: plan, program: Program(version: "1", key: "1"), profile: folder.profile,
      asOf: .day(LocalDay(daysSince1970: day)), clock: nil,
      partsFolder: temporary.path + "/parts",
      reports: OutputFolder(path: temporary.path + "/reports")
    ).update(recordsKey: "same", places: [], unread: [], memory: memory) {
      try records(folder, plan)
    }.memory
  }

  private func derived(_ folder: AthleteFolder, _ plan: Plan) -> [PlacedRecord] {
    folder.derivations(plan).map {
      PlacedRecord(
        athlete: "dana-lind", file: $0.file.path, record: $0.record(plan.processing))
    }
  }

  @Test("On a later day of the week no record is read back, and on Monday they are")
  func isNotReadBack() throws {
    let memory = try report(Self.tuesday, memory: AthleteMemory(), records: derived)
    try report(Self.tuesday + 2, memory: memory) { _, _ in throw ReadBack() }
    #expect(throws: ReadBack.self) {
      try report(Self.tuesday + 6, memory: memory) { _, _ in throw ReadBack() }
    }
  }

  @Test("A line that was damaged or cut off is none", arguments: [true, false])
  func damaged(isFlipped: Bool) throws {
    let day = LocalDay(daysSince1970: Self.tuesday)
    let made = DaysAhead.Day(
      day: day, key: "key",
      week: DaysAhead.RunningWeek(digest: "d", pages: ["<p>4 runs</p>"], line: "{}"))
    try ahead.write([made])
    #expect(ahead.day(day, key: "key")?.week?.pages == ["<p>4 runs</p>"])
    #expect(ahead.day(day, key: "other") == nil)
    #expect(ahead.day(day.advanced(by: 1), key: "key") == nil)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let damaged =
      isFlipped
      ? text.replacingOccurrences(of: "4 runs", with: "6 runs") : String(text.dropLast(20))
    try damaged.write(toFile: file, atomically: true, encoding: .utf8)
    #expect(ahead.day(day, key: "key") == nil)
  }
}
