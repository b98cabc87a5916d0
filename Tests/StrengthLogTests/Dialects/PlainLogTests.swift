import Foundation
import Running
import StrengthLog
import Testing

@Suite("Plain log")
struct PlainLogTests {
  private let day = LocalDay(year: 2026, month: 5, day: 4)

  @Test("The example of docs/strength.md is read without a finding or a problem")
  func example() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/strength.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let start = try #require(text.range(of: "```csv\ndate,"))
    let end = try #require(text.range(of: "\n```", range: start.upperBound..<text.endIndex))
    let log = try read("date," + String(text[start.upperBound..<end.lowerBound]))
    #expect(log.format == .plain)
    #expect(log.problems.isEmpty && log.findings.isEmpty)
    #expect(log.sets.count == 12)
    #expect(log.sets.compactMap(\.calf).count == log.sets.count)
    #expect(log.sessions == 2)
  }

  @Test("Columns come in any order, and one row may stand for several sets")
  func sets() throws {
    let log = try read(
      """
      exercise;reps;sets;weight_kg;time;date;session;kind;note
      Seated calf raise;10;3;42,5;18:30;2026-05-04;Legs;;slow
      Seated calf raise;12;;20;18:30;2026-05-04;Legs;warm-up;
      """)
    #expect(log.sets.count == 4)
    #expect(log.sets.map(\.weightKg) == [42.5, 42.5, 42.5, 20])
    #expect(log.sets.map(\.kind) == [.working, .working, .working, .warmUp])
    #expect(log.sets.allSatisfy { $0.start == .local(day, seconds: 66_600) })
    #expect(log.sessions == 1)
    #expect(log.findings.isEmpty)
  }

  @Test("Weights are kilograms, pounds or of the athlete's unit")
  func units() throws {
    func weight(_ column: String, _ unit: WeightUnit? = nil) throws -> StrengthLog {
      try read("date,exercise,reps,\(column)\n2026-05-04,Squat,5,100\n", unit: unit)
    }
    #expect(try weight("weight_kg", .pounds).sets[0].weightKg == 100)
    #expect(try weight("weight_lb").sets[0].weightKg == 45.359237)
    #expect(try weight("weight", .pounds).sets[0].weightKg == 45.359237)
    #expect(try weight("weight").findings == [Finding(.weightUnitAssumed)])
    #expect(try weight("weight_kg").findings.isEmpty)
  }

  @Test("A column of another name is told, since it may be misspelt")
  func unknownColumn() throws {
    let log = try read("date,exercise,reps,wieght_kg\n2026-05-04,Squat,5,100\n")
    #expect(log.findings == [Finding(.columnUnknown, count: 1, detail: "“wieght_kg”")])
  }

  @Test("A row that cannot be used is told; the others are used")
  func problems() throws {
    let log = try read(
      """
      date,time,exercise,sets,reps,seconds
      2026-05-04,,Squat,0,5,
      2026-05-04,,Squat,21,5,
      2026-05-04,,Squat,1.5,5,
      2026-05-04,late,Squat,1,5,
      2026-05-04,,Squat,2,,
      2026-05-04,,Plank,2,,1:30
      """)
    #expect(
      log.problems.map(\.code) == [.badSets, .badSets, .badSets, .badDate, .nothingDone])
    #expect(log.sets.map(\.durationS) == [90, 90])
  }
}
