import Running
import StreamTestSupport
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Pipeline

@Suite("Sets in several exports")
struct RepeatedSetsTests {
  private func sets(_ file: String, _ repetitions: [Int]) -> [DatedSet] {
    repetitions.enumerated().map { index, count in
      DatedSet(
        file: file, set: MadeUpRun.set(line: index + 2, repetitions: count),
        day: LocalDay(daysSince1970: 20_000))
    }
  }

  @Test("A later export that holds the earlier one's sets adds only what is new")
  func laterExport() {
    let merged = RepeatedSets.merged(sets("may.csv", [10, 8]) + sets("june.csv", [10, 8, 6]))
    #expect(merged.map(\.set.repetitions).sorted { $0 ?? 0 < $1 ?? 0 } == [6, 8, 10])
  }

  @Test("Equal sets of one session are several sets, and are not doubled by a second export")
  func equalSets() {
    #expect(RepeatedSets.merged(sets("a.csv", [10, 10, 10])).count == 3)
    #expect(RepeatedSets.merged(sets("a.csv", [10, 10]) + sets("b.csv", [10, 10, 10])).count == 3)
  }

  @Test("The order in which exports come makes no difference")
  func order() {
    let (one, other) = (sets("a.csv", [10, 8]), sets("b.csv", [8, 10, 6]))
    func names(_ sets: [DatedSet]) -> [String] { sets.map { "\($0.file):\($0.set.line)" }.sorted() }
    #expect(names(RepeatedSets.merged(one + other)) == names(RepeatedSets.merged(other + one)))
    #expect(RepeatedSets.merged(one + other).count == 3)
  }

  /// A log of sessions; each is a few sets with few different repetitions, so that many are equal.
  private func log(_ generator: inout SeededGenerator, numbered: Bool) -> [[StrengthSet]] {
    (0..<6).map { session in
      (0..<Int.random(in: 1...5, using: &generator)).map { index in
        MadeUpRun.set(
          line: 2, repetitions: Int.random(in: 8...9, using: &generator),
          start: .instant(Double(session) * 86_400), number: numbered ? index : nil)
      }
    }
  }

  private func dated(_ sets: [StrengthSet], _ file: String) -> [DatedSet] {
    sets.map { DatedSet(file: file, set: $0, day: LocalDay(daysSince1970: 0)) }
  }

  private func texts(_ sets: [StrengthSet]) -> [String] { sets.map { "\($0)" }.sorted() }

  @Test(
    "An export split at any sessions, repeated and grown, in any order, gives the sets of the whole",
    arguments: 1...40)
  func exports(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sessions = log(&generator, numbered: false)
    var files: [[StrengthSet]] = []
    // Any stretches of the log, and a growing session that one of them broke off.
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let start = Int.random(in: 0..<sessions.count, using: &generator)
      let end = Int.random(in: start..<sessions.count, using: &generator)
      files.append(sessions[start...end].flatMap(\.self))
    }
    files.append(sessions[..<3].flatMap(\.self) + sessions[3].dropLast())
    files.append(sessions.flatMap(\.self))
    files.shuffle(using: &generator)
    let all = files.enumerated().flatMap { dated($1, "\($0).csv") }.shuffled(using: &generator)
    #expect(texts(RepeatedSets.merged(all).map(\.set)) == texts(sessions.flatMap(\.self)))
  }

  @Test(
    "Where the log counts its sets, an export split within a session loses none", arguments: 1...40)
  func numbered(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sets = log(&generator, numbered: true).flatMap(\.self)
    let cut = Int.random(in: 0...sets.count, using: &generator)
    let overlap = Int.random(in: 0...cut, using: &generator)
    let all = dated(Array(sets[..<cut]), "a.csv") + dated(Array(sets[(cut - overlap)...]), "b.csv")
    #expect(
      texts(RepeatedSets.merged(all.shuffled(using: &generator)).map(\.set)) == texts(sets))
  }

  @Test("Sets exported in kilograms and later in pounds count once, and others beside them stay")
  func units() {
    func sets(_ weights: [Double], _ file: String) -> [DatedSet] {
      dated(
        weights.map { weight in
          var set = MadeUpRun.set(line: 2)
          set.weightKg = weight
          return set
        }, file)
    }
    let pound = 0.453_592_37
    let merged = RepeatedSets.merged(
      sets([60, 60, 62.5], "may.csv")
        + sets([132.3 * pound, 132.3 * pound, 138 * pound, 100 * pound], "june.csv"))
    #expect(merged.count == 4)
    #expect(RepeatedSets.merged(sets([60], "a.csv") + sets([60.5, 60], "b.csv")).count == 2)
  }

  @Test("A hundred thousand equal sets are merged in a moment")
  func many() {
    let sets = Array(repeating: MadeUpRun.set(line: 2), count: 100_000)
    #expect(RepeatedSets.merged(dated(sets, "a.csv") + dated(sets, "b.csv")).count == 100_000)
  }
}
