import Running
import StrengthLog
import Testing

@Suite("Fitbod")
struct FitbodTests {
  private func log(_ rows: [String], unit: String = "kg") throws -> StrengthLog {
    let header =
      "Date,Exercise,Reps,Weight(\(unit)),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,"
      + "multiplier"
    return try read(([header] + rows).joined(separator: "\n"))
  }

  @Test("Dates are instants, warm-ups are told, and a distance is enough to count as done")
  func export() throws {
    let log = try log([
      "1970-01-02 01:00:10 +0100,Calf Raise,10,20.0,0.0,0.0,0.0,0.0,true,,1.0",
      "1970-01-02 01:00:10 +0100,Calf Raise,10,60.0,0.0,0.0,0.0,0.0,false,\"hard, slow\",1.0",
      "1970-01-02 01:00:10 +0100,Plank,0,0.0,45.0,0.0,0.0,0.0,false,,1.0",
      "1970-01-02 01:00:10 +0100,Cycling,0,0.0,0.0,12000.0,0.0,0.0,false,,1.0",
      "1970-01-02 01:00:10 +0100,Squat,,60.0,0.0,0.0,0.0,0.0,false,,1.0",
      "bad-date,Squat,5,60.0,0.0,0.0,0.0,0.0,false,,1.0",
    ])
    #expect(log.format == .fitbod)
    #expect(log.sets.allSatisfy { $0.start == .instant(86_410) })
    #expect(log.sets.map(\.kind) == [.warmUp, .working, .working, .working])
    #expect(log.sets.map(\.weightKg) == [20, 60, nil, nil])
    #expect(log.sets[2].durationS == 45)
    #expect(log.problems.map(\.code) == [.nothingDone, .badDate])
    #expect(log.findings.isEmpty)
  }

  @Test("Pounds in the header are pounds")
  func pounds() throws {
    let rows = ["2026-05-04 10:00:00 +0000,Squat,5,100,0,0,0,0,false,,1"]
    for unit in ["lbs", "lb"] {
      #expect(try log(rows, unit: unit).sets.map(\.weightKg) == [45.359237])
    }
  }

  @Test("A multiplier is told and changes nothing")
  func multiplier() throws {
    let log = try log(
      ["2", "1", "0", ""].map {
        "2026-05-04 10:00:00 +0000,Dumbbell Calf Raise,5,20,0,0,0,0,false,,\($0)"
      })
    #expect(log.sets.map(\.weightKg) == [20, 20, 20, 20])
    #expect(
      log.findings == [
        Finding(.weightMultiplier, count: 1, detail: "2.0 for “Dumbbell Calf Raise”")
      ])
  }
}
