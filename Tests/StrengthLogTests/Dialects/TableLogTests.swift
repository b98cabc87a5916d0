import Running
import StrengthLog
import Testing

@Suite("Tables of sets")
struct TableLogTests {
  @Test(
    "The unit is told by the header, a column or the cell, in several languages",
    arguments: [
      ("Weight (lbs)", "100"), ("weight_lb", "100"), ("Poids (livres)", "100"),
      ("Weight,Unit", "100,lbs"), ("weight;weight_unit", "100;pounds"), ("Gewicht", "100 lb"),
      ("Peso", "+100 lbs"), ("Weight", "BW + 100 lb"), ("Lbs", "100"), ("Wt (lb)", "100"),
      ("重量(磅)", "100"),
    ])
  func units(column: String, cell: String) throws {
    let separator = column.contains(";") ? ";" : ","
    let header = ["Day", "Exercise", "Reps", column].joined(separator: separator)
    let row = ["2026-05-04", "Seated Calf Raise", "10", cell].joined(separator: separator)
    let log = try read(header + "\n" + row + "\n")
    #expect(log.format == .table)
    #expect(log.sets.map(\.weightKg) == [45.359237])
    #expect(log.findings.isEmpty)
  }

  @Test(
    "Headers in writings without Latin letters are read",
    arguments: [
      "日付,種目,セット,回数,重量(kg)", "日期,动作,组号,次数,重量(公斤)", "날짜,운동,세트,횟수,무게(kg)",
    ])
  func otherWritings(header: String) throws {
    let log = try read(header + "\n2026/05/04,Seated Calf Raise,1,12,42.5\n")
    #expect(log.sets.map(\.weightKg) == [42.5] && log.sets.map(\.repetitions) == [12])
    #expect(log.findings.isEmpty)
  }

  @Test("Two weights in one cell are none that is known")
  func twoWeights() throws {
    let log = try read(
      "Day,Exercise,Reps,Weight (kg)\n2026-05-04,Squat,10,20+20\n2026-05-04,Squat,10,40\n")
    #expect(log.sets.map(\.weightKg) == [40] && log.problems.first?.code == .badWeight)
  }

  @Test("Units that contradict each other, and unknown ones, refuse the row")
  func wrongUnits() throws {
    for (column, cell) in [
      ("Weight (kg),Unit", "100,lb"), ("Weight (kg)", "100 lb"), ("Weight (stone)", "10"),
      ("Weight,Unit", "100,st"),
    ] {
      let log = try read(
        "Day,Exercise,Reps,\(column)\n2026-05-04,Squat,10,\(cell)\n2026-05-04,Plank,5,0,\n")
      #expect(log.problems.first?.code == .badUnit, "\(column)")
    }
  }

  @Test("The kind of a set is in a column of words, a mark, or a column of yes")
  func kinds() throws {
    for (column, marks) in [
      ("Set Type", ["WARMUP_SET", "NORMAL_SET", "Drop set", "failure"]),
      ("Satzart", ["Aufwärmen", "Arbeitssatz", "Dropsatz", "bis zum Versagen"]),
      ("Set", ["W1", "2", "D", "F"]),
    ] {
      let rows = marks.map { "2026-05-04,Squat,5,60,\($0)" }
      let log = try read(
        (["Date,Exercise,Wdh,Weight (kg),\(column)"] + rows).joined(separator: "\n"))
      #expect(log.sets.map(\.kind) == [.warmUp, .working, .drop, .failure], "\(column)")
    }
    let log = try read("Date,Exercise,Reps,Is Warmup\n2026-05-04,Squat,5,yes\n")
    #expect(log.sets.map(\.kind) == [.warmUp])
  }

  @Test("A set held for seconds stays one, however it is numbered; a rest is none")
  func numberedHolds() throws {
    let marks = ["1", "1a", "Set 2", "#3", "B", "1/3", "Rest Timer"]
    let rows = marks.map { "2026-05-04,Calf hold,\($0),45" }
    let log = try read("Date,Exercise,Set,Seconds\n" + rows.joined(separator: "\n"))
    #expect(log.sets.map(\.durationS) == Array(repeating: 45, count: 6))
  }

  @Test("Sets that were skipped or not completed are none")
  func notDone() throws {
    let skipped = try read(
      "Date,Exercise,Reps,Skipped\n2026-05-04,Squat,5,False\n2026-05-04,Squat,5,True\n")
    #expect(skipped.sets.count == 1 && skipped.problems.isEmpty)
    let done = try read(
      "Date,Exercise,Reps,Completed\n2026-05-04,Squat,5,x\n2026-05-04,Squat,5,\n")
    #expect(done.sets.count == 1)
  }

  @Test("Repetitions may stand for several sets, or give a range")
  func repetitions() throws {
    let log = try read(
      """
      Datum;Übung;Wiederholungen;Gewicht (kg)
      04.05.2026;Squat;3x10;1.250,5
      04.05.2026;Squat;8-10;42,5
      04.05.2026;Squat;12, 10, 8;42,5
      04.05.2026;Plank;45 s;
      04.05.2026;Squat;10-8;42,5
      """, unit: .kilograms)
    #expect(log.sets.map(\.repetitions) == [8, 12, 10, 8, nil])
    #expect(log.sets.last?.durationS == 45)
    #expect(log.problems.map(\.code) == [.weightOutOfRange, .badRepetitions])
    #expect(log.findings == [Finding(.repetitionsAtLeast)])
  }

  @Test("A column Set numbers the sets, or says how many there were")
  func setColumn() throws {
    let numbered = try read(
      "Date,Exercise,Set,Reps,RPE\n2026-05-04,Squat,1,5,\n2026-05-04,Squat,2,5,\n")
    #expect(numbered.sets.map(\.number) == [1, 2])
    #expect(try read("Date,Exercise,Set,Reps,RPE\n2026-05-04,Squat,3,5,\n").sets.count == 3)
    #expect(try read("Date,Exercise,Sets,Reps,RPE\n2026-05-04,Squat,3,5,\n").sets.count == 3)
  }

  @Test("Day or month first is decided over the whole file")
  func dates() throws {
    func days(_ dates: [String]) throws -> [LocalDay?] {
      try read(
        (["Date,Exercise,Reps,RPE"] + dates.map { "\($0),Squat,5," }).joined(separator: "\n")
      )
      .sets.map { if case .local(let day, _) = $0.start { day } else { nil } }
    }
    let fourth = LocalDay(year: 2026, month: 5, day: 4)
    #expect(try days(["04/05/2026", "21/05/2026"]).first == fourth)
    #expect(try days(["05/04/2026", "05/21/2026"]).first == fourth)
    #expect(try days(["5/4/2026", "5/6/2026", "5/8/2026"]).first == fourth)
    #expect(throws: Rejection.self) { try days(["5/4/2026"]) }
  }

  @Test("A table with a column for each set is refused")
  func wide() {
    #expect(throws: Rejection.self) {
      try read("Date,Exercise,Reps,Set 1 (Reps),Set 1 (kg)\n2026-05-04,Squat,3,5,60\n")
    }
  }
}
