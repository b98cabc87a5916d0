import Running
import Testing
import WeeklyReport

@testable import Pipeline

@Suite("Duplicates")
struct DuplicatesTests {
  private func kept(_ runs: [(String, Run)]) -> [String] {
    Duplicates.split(runs.map { MadeUp.dated($0.1, file: $0.0) }).kept.map(\.file)
  }

  @Test("Of the same run the file that tells more stays, and the other is listed")
  func richer() {
    let watch = MadeUp.dated(MadeUp.run(cadenceSource: .measured), file: "z-watch")
    let service = MadeUp.dated(
      MadeUp.run(start: 1_780_000_030, elapsedS: 2_950, distanceM: 9_900, distanceSource: .gps),
      file: "a-service")
    let split = Duplicates.split([service, watch])
    #expect(split.kept.map(\.file) == ["z-watch"])
    #expect(split.duplicates.map(\.file) == ["a-service"])
    #expect(split.duplicates.map(\.of) == ["z-watch"])
  }

  @Test("Runs one after the other, or of a different length at the same time, are two")
  func different() {
    let first = MadeUp.run()
    #expect(kept([("a", first), ("b", MadeUp.run(start: first.end))]) == ["a", "b"])
    #expect(kept([("a", first), ("b", MadeUp.run(start: first.end - 600))]) == ["a", "b"])
    #expect(kept([("a", first), ("b", MadeUp.run(distanceM: 5_000))]) == ["a", "b"])
  }

  @Test("A watch that stopped half-way recorded the same run")
  func part() {
    #expect(
      kept([("a", MadeUp.run()), ("b", MadeUp.run(elapsedS: 1_200, distanceM: 4_000))]) == ["a"])
  }

  @Test("A distance that one of two does not know decides nothing")
  func unknownDistance() {
    #expect(kept([("a", MadeUp.run()), ("b", MadeUp.run(distanceM: nil))]).count == 1)
  }

  @Test("The order in which files are found makes no difference")
  func order() {
    let runs =
      (0..<4).map { MadeUp.dated(MadeUp.run(), file: "same-\($0)") }
      + (1...3).map { MadeUp.dated(MadeUp.run(number: $0), file: "one file") }
      + (0..<4).map {
        MadeUp.dated(MadeUp.run(start: 1_780_000_000 + Double($0) * 900), file: "late-\($0)")
      }
    func result(_ runs: [Int]) -> [[String]] {
      let split = Duplicates.split(runs.map { all[$0] })
      return [
        split.kept.map { "\($0.file) \($0.run.number)" },
        split.duplicates.map { "\($0.file) of \($0.of)" },
      ]
    }
    let all = runs
    let expected = result(Array(all.indices))
    for step in [1, 2, 3, 4, 5, 7] {
      let shuffled = all.indices.map { ($0 * step + step) % all.count }
      #expect(Set(shuffled).count == all.count)
      #expect(result(shuffled) == expected)
    }
    #expect(result(all.indices.reversed()) == expected)
  }
}
