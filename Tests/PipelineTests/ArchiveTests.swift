import Running
import Testing
import WeeklyReport

@testable import Pipeline

@Suite("The join")
struct ArchiveTests {
  private func sets(_ file: String, _ repetitions: [Int]) -> [DatedSet] {
    repetitions.enumerated().map { index, count in
      DatedSet(
        file: file, set: MadeUp.set(line: index + 2, repetitions: count),
        day: LocalDay(daysSince1970: 20_000))
    }
  }

  @Test("A later export that holds the earlier one's sets adds only what is new")
  func laterExport() {
    let merged = Archive.merged(sets("may.csv", [10, 8]) + sets("june.csv", [10, 8, 6]))
    #expect(merged.map(\.set.repetitions).sorted { $0 ?? 0 < $1 ?? 0 } == [6, 8, 10])
  }

  @Test("Equal sets of one session are several sets, and are not doubled by a second export")
  func equalSets() {
    #expect(Archive.merged(sets("a.csv", [10, 10, 10])).count == 3)
    #expect(Archive.merged(sets("a.csv", [10, 10]) + sets("b.csv", [10, 10, 10])).count == 3)
  }

  @Test("The order in which exports come makes no difference")
  func order() {
    let (one, other) = (sets("a.csv", [10, 8]), sets("b.csv", [8, 10, 6]))
    func names(_ sets: [DatedSet]) -> [String] { sets.map { "\($0.file):\($0.set.line)" }.sorted() }
    #expect(names(Archive.merged(one + other)) == names(Archive.merged(other + one)))
    #expect(Archive.merged(one + other).count == 3)
  }
}
