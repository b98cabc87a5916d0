import Running
import StrengthLog
import Testing

@Suite("Strong")
struct StrongTests {
  @Test("The layout with commas is read; its unit is assumed aloud")
  func commas() throws {
    let log = try read(strongHeader + "\n2026-05-04 18:30:05,Legs,1h,Squat,1,60,5,0,0,,8\n")
    #expect(log.format == .strong)
    let set = try #require(log.sets.first)
    #expect(
      set.start == .local(LocalDay(year: 2026, month: 5, day: 4), seconds: 18 * 3600 + 30 * 60 + 5))
    #expect(set.session == "Legs")
    #expect(set.exercise == "Squat")
    #expect(set.weightKg == 60)
    #expect(set.repetitions == 5)
    #expect(set.kind == .working)
    #expect(log.findings == [Finding(.weightUnitAssumed, count: 1)])
  }

  @Test("The athlete's unit counts where the log has none, and then nothing is assumed")
  func defaultUnit() throws {
    let log = try read(strongHeader + "\n2026-05-04,A,1h,Squat,1,100,5,0,0,,\n", unit: .pounds)
    #expect(log.sets[0].weightKg == 45.359237)
    #expect(log.findings.isEmpty)
  }

  @Test("Sets without weight leave no unit to assume")
  func noWeight() throws {
    #expect(try read(strongHeader + "\n2026-05-04,A,1h,Pull Up,1,0,5,0,0,,\n").findings.isEmpty)
  }

  @Test("A column of units counts before the athlete's unit, row by row")
  func unitColumn() throws {
    let header = "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Seconds"
    let log = try read(
      [
        header, "2026-05-04 10:00:00;A;Squat;1;102,5;kg;5;;0",
        "2026-05-04 10:00:00;A;Squat;2;100;lbs;5;;0", "2026-05-04 10:00:00;A;Squat;3;100;;5;;0",
        "2026-05-04 10:00:00;A;Squat;4;100;stone;5;;0",
      ].joined(separator: "\n"), unit: .pounds)
    #expect(log.sets.map(\.weightKg) == [102.5, 45.359237, 45.359237])
    #expect(log.problems.map(\.code) == [.badUnit])
    #expect(log.findings.isEmpty)
  }

  @Test(
    "A unit in the header counts before the athlete's unit",
    arguments: [("kg", 100), ("lbs", 45.359237), ("lb", 45.359237)])
  func unitInHeader(unit: String, weightKg: Double) throws {
    let log = try read(
      """
      Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (\(unit));Reps;Seconds
      "7";"2026-05-04 10:00:00";"A";"3600";"Squat";"1";"100.0";"5";""
      """, unit: .pounds)
    #expect(log.sets.map(\.weightKg) == [weightKg])
    #expect(log.findings.isEmpty)
  }

  @Test("The order of a set or its type tells warm-up, drop and failure")
  func kinds() throws {
    let orders = ["W", "1", "D", "f", "2"]
    let log = try read(
      ([strongHeader] + orders.map { "2026-05-04,A,1h,Squat,\($0),60,5,0,0,," })
        .joined(separator: "\n"))
    #expect(log.sets.map(\.kind) == [.warmUp, .working, .drop, .failure, .working])

    let types = ["Warm Up", "Normal", "Drop Set", "Failure", ""]
    let typed = try read(
      ([strongHeader + ",Set Type"]
        + types.map { "2026-05-04,A,1h,Squat,1,60,5,0,0,,,\($0)" }).joined(separator: "\n"))
    #expect(typed.sets.map(\.kind) == [.warmUp, .working, .drop, .failure, .working])
  }

  @Test("An unknown kind is a working set and a finding")
  func unknownKind() throws {
    let log = try read(strongHeader + "\n2026-05-04,A,1h,Pull Up,Z,0,5,0,0,,\n")
    #expect(log.sets.map(\.kind) == [.working])
    #expect(log.findings == [Finding(.setKindUnknown, count: 1, detail: "“Z”")])
  }

  @Test("Rest timers and notes are no sets and no problems")
  func rows() throws {
    let log = try read(
      strongHeader + """

        2026-05-04,A,1h,Squat,1,60,5,0,0,,
        2026-05-04,A,1h,Squat,Rest Timer,,,,90,,
        2026-05-04,A,1h,Squat,Note,,,,,Belt on,
        """)
    #expect(log.sets.count == 1)
    #expect(log.problems.isEmpty)
  }

  @Test("The newest layout may write decimals with commas")
  func decimalCommas() throws {
    let log = try read(
      """
      Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;Distance (meters);Seconds;Notes;Workout Notes
      1;2026-08-10 18:00:00;Legs;3600;Seated Calf Raise (Machine);W;40;10;;;;;
      1;2026-08-10 18:00:00;Legs;3600;Seated Calf Raise (Machine);1;62,5;8;8,5;;;"wide; grip";
      1;2026-08-10 18:00:00;Legs;3600;Seated Calf Raise (Machine);Rest Timer;;;;;90;;
      """)
    #expect(log.sets.map(\.weightKg) == [40, 62.5])
    #expect(log.sets.map(\.kind) == [.warmUp, .working])
    #expect(log.sets.map(\.number) == [nil, 1])
    #expect(log.problems.isEmpty && log.findings.isEmpty)
  }

  @Test("A French export is read by its own column names")
  func french() throws {
    let log = try read(
      """
      Date,Nom de l'entraînement,Durée,Nom de l'exercice,Ordre de la série,Poids,Réps,Distance,Secondes,Notes,Notes d'entraînement,RPE
      2026-05-04 18:00:00,Jambes,1h,Mollets debout ,1,60.0,12.0,0,0.0,,,
      2026-05-04 18:00:00,Jambes,1h,Mollets debout ,Minuteur de repos,,,,90.0,,,
      2026-05-04 18:00:00,Jambes,1h,Planche,1,0,0,0,60.0,,,
      """, unit: .kilograms)
    #expect(log.format == .strong)
    #expect(log.sets.map(\.exercise) == ["Mollets debout", "Planche"])
    #expect(log.sets.map(\.session) == ["Jambes", "Jambes"])
    #expect(log.sets[0].calf?.exercise == "standing-calf-raise")
    #expect(log.sets[0].weightKg == 60 && log.sets[0].repetitions == 12)
    #expect(log.sets[1].durationS == 60)
    #expect(log.problems.isEmpty && log.findings.isEmpty)
  }

  @Test("What is noted of a row that cannot be used does not count")
  func notedForNothing() throws {
    let log = try read(
      strongHeader + "\n2026-05-04,A,1h,Squat,1,60,0,0,0,,\n2026-05-04,A,1h,Squat,1,60,5,0,0,,\n")
    #expect(log.problems.count == 1)
    #expect(log.findings == [Finding(.weightUnitAssumed, count: 1)])
  }
}
