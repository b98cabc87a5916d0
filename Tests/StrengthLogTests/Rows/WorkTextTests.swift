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
      ("12 x 40 lb", 1, 12, "40 lb"), ("12 @ 42,5", 1, 12, "42,5"), ("12", 1, 12, nil),
    ] as [(String, Int, Int, String?)])
  func ways(text: String, sets: Int, repetitions: Int, weight: String?) throws {
    let work = try #require(WorkText(text))
    #expect(work.repetitions.sets == Array(repeating: repetitions, count: sets))
    #expect(work.weight == weight)
  }

  @Test(
    "What could be two things is none",
    arguments: ["", "40x12", "Box", "3x12@", "3x12@heavy", "40kg x 12kg", "1x2x3x4", "@40"])
  func open(text: String) {
    #expect(WorkText(text) == nil)
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
