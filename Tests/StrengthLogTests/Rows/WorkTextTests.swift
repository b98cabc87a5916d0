import Running
import Testing

@testable import StrengthLog

private func readLog(_ text: String, unit: WeightUnit? = nil) throws -> StrengthLog {
  try read(text, unit: unit)
}

@Suite("Work in one cell")
struct WorkTextTests {
  @Test(
    "Sets, repetitions and weight are read in the ways that people write them",
    arguments: [
      ("3x12", 3, 12, nil), ("3 × 12", 3, 12, nil), ("3x12@40kg", 3, 12, "40kg"),
      ("3 x 12 @ 40 kg", 3, 12, "40 kg"), ("3x12x40", 3, 12, "40"), ("40kg x 12", 1, 12, "40kg"),
      ("12 x 40 lb", 1, 12, "40 lb"), ("12 @ 42,5", 1, 12, "42,5"),
      ("3 sets of 12", 3, 12, nil), ("3 Sets x 12 reps", 3, 12, nil), ("4 sets 10", 4, 10, nil),
      ("3 sets of 12 at 40 kg", 3, 12, "40 kg"), ("3 Sätze à 12 mit 40 kg", 3, 12, "40 kg"),
      ("3x12 40kg", 3, 12, "40kg"), ("40 kg 3x12", 3, 12, "40 kg"),
      ("3 × 12 (40 kg)", 3, 12, "40 kg"),
      ("3 sets of 12 with 90 lb", 3, 12, "90 lb"), ("40kg x 12 x 3", 3, 12, "40kg"),
      ("3 sets of 12, 40 kg", 3, 12, "40 kg"), ("3x12, 42.5 kg", 3, 12, "42.5 kg"),
      ("12 reps x 3 sets @ 40kg", 3, 12, "40kg"), ("3 rounds of 12 w/ 40kg", 3, 12, "40kg"),
      ("40kg x 3 x 12", 3, 12, "40kg"), ("3 x 12 reps 40 kg", 3, 12, "40 kg"), ("12", 1, 12, nil),
    ] as [(String, Int, Int, String?)])
  func ways(text: String, sets: Int, repetitions: Int, weight: String?) throws {
    let work = try #require(WorkText(text))
    #expect(work.repetitions.sets == Array(repeating: repetitions, count: sets))
    #expect(work.weight == weight)
  }

  @Test(
    "What could be two things is none",
    arguments: [
      "", "40x12", "Box", "3x12@", "3x12@heavy", "40kg x 12kg", "1x2x3x4", "@40",
      "3 sets", "sets of 12", "3 sets of 12 at", "40 kg", "3x12 (hard)",
    ])
  func open(text: String) {
    #expect(WorkText(text) == nil)
  }

  @Test(
    "Cells that tell sets, below any name of a column, are read where repetitions are looked for")
  func cells() throws {
    for text in [
      "date,exercise,sets\n2026-03-02,Seated Calf Raise,3 sets of 12 at 40 kg\n",
      "date,exercise,reps,weight\n2026-03-02,Seated Calf Raise,3x12,40kg\n",
      "Date,Exercise,Sets,Reps,Weight (kg)\n2026-03-02,Seated Calf Raise,3 sets of 12,,40\n"
        + "2026-03-04,Standing Calf Raise,1,8,40\n",
      "date,exercise,sets,reps,weight\n2026-03-02,Seated Calf Raise,3 sets,12 each,40 kg\n",
      "date,exercise,reps,weight_kg\n2026-03-02,Seated Calf Raise,12+12+12,40\n",
    ] {
      let log = try readLog(text)
      #expect(log.sets.prefix(3).map(\.repetitions) == [12, 12, 12])
      #expect(log.sets.allSatisfy { $0.weightKg == 40 } && log.problems.isEmpty)
    }
  }

  @Test(
    "A column of such cells is that of repetitions, whatever its name",
    arguments: ["Sets", "Sets x Reps", "Work", "Volume", "Set"])
  func columns(name: String) throws {
    let log = try readLog(
      "Date,Exercise,\(name)\n2026-03-03,Seated Calf Raise,3x12 @ 40 kg\n")
    #expect(log.sets.map(\.repetitions) == [12, 12, 12])
    #expect(log.sets.map(\.weightKg) == [40, 40, 40])
    #expect(log.problems.isEmpty && log.findings.isEmpty)
  }

  @Test("A column of weights tells the weight where the cell does not")
  func weightColumn() throws {
    let log = try readLog(
      "Datum;Übung;Sätze x Wdh;Gewicht\n03.03.2026;Wadenheben sitzend;3x12;42,5 kg\n")
    #expect(log.sets.map(\.weightKg) == [42.5, 42.5, 42.5])
  }

  @Test("A weight without a unit has that of the athlete's file")
  func defaultUnit() throws {
    let log = try readLog(
      "Date,Exercise,Sets\n2026-03-03,Seated Calf Raise,1x12x100\n", unit: .pounds)
    #expect(log.sets.map(\.weightKg) == [45.359237])
  }
}
