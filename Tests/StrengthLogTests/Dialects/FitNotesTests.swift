import Running
import StrengthLog
import Testing

@Suite("FitNotes")
struct FitNotesTests {
  private let day = LocalDay(year: 2026, month: 5, day: 4)

  @Test(
    "The older Android layout names the unit in its header",
    arguments: [("kgs", 60), ("kg", 60), ("lbs", 27.2155422)])
  func unitInHeader(unit: String, weightKg: Double) throws {
    let log = try read(
      """
      Date,Exercise,Category,Weight (\(unit)),Reps,Distance,Distance Unit,Time,Comment
      2026-05-04,Seated Calf Raise Machine,Legs,60.0,12,,,,"slow, deep"
      2026-05-04,Running,Cardio,,,5.0,km,0:28:00,
      """, unit: .pounds)
    #expect(log.format == .fitNotes)
    let set = try #require(log.sets.first)
    #expect(set.start == .local(day, seconds: 0))
    #expect(abs(try #require(set.weightKg) - weightKg) < 1e-9)
    #expect(set.repetitions == 12)
    #expect(set.calf?.exercise == "seated-calf-raise")
    #expect(log.sets[1].durationS == 1680)
    #expect(log.sessions == 1)
    #expect(log.problems.isEmpty && log.findings.isEmpty)
  }

  @Test("The newer Android layout has a column of units, and time in minutes or hours")
  func unitColumn() throws {
    let log = try read(
      """
      Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment
      2026-05-04,Squat,Legs,100,kgs,5,,,,
      2026-05-04,Squat,Legs,100,lbs,5,,,,
      2026-05-04,Plank,Abs,0,kgs,0,,,0:01:30,
      2026-05-04,Plank,Abs,,,,,,30:00,
      2026-05-04,Squat,Legs,100,,5,,,,
      2026-05-04,Plank,Abs,,,,,,a while,
      """)
    #expect(log.sets.map(\.weightKg) == [100, 45.359237, nil, nil, 100])
    #expect(log.sets.map(\.durationS) == [nil, nil, 90, 1800, nil])
    #expect(log.problems.map(\.code) == [.badDuration])
    #expect(log.findings == [Finding(.weightUnitAssumed, count: 1)])
  }

  @Test("The iOS layout has instants, decimal commas, warm-ups, and sets that were only planned")
  func iOS() throws {
    let header =
      "Name,StartTime,EndTime,BodyWeight,Exercise,Equipment,Reps,Weight,Time,Distance,Status,"
      + "IsWarmup,RPE,RIR,Categories,Note"
    func row(_ reps: Int, _ weight: String, _ status: String, warmUp: Bool = false) -> String {
      "Legs,1970-01-02T00:00:10Z,1970-01-02T01:00:00Z,\"71,5\",Calf Raise,Machine,\(reps),"
        + "\"\(weight)\",,,\(status),\(warmUp),,,\"Calves, Legs\","
    }
    let text = [
      header, row(10, "20,0", "Done", warmUp: true), row(8, "42,5", "Done"),
      row(3, "60,0", "Failed"), row(8, "60,0", "NotStarted"),
    ].joined(separator: "\n")
    let log = try read(text, unit: .kilograms)
    #expect(log.format == .fitNotes)
    #expect(log.sets.map(\.weightKg) == [20, 42.5, 60])
    #expect(log.sets.map(\.kind) == [.warmUp, .working, .failure])
    #expect(log.sets.allSatisfy { $0.start == .instant(86_410) && $0.session == "Legs" })
    #expect(log.problems.isEmpty && log.findings.isEmpty)
    #expect(try read(text).findings == [Finding(.weightUnitAssumed, count: 3)])
  }
}
