import Testing

@testable import Running
@testable import WeeklyReport

@Suite("Flags")
struct FlagRulesTests {
  private let routine = MadeUpHistory.routine()

  private func rules(_ runs: [DatedRun], sets: [DatedSet] = []) -> [FlagRule] {
    MadeUpHistory.week(routine + runs, sets: sets).flags.map(\.rule)
  }

  @Test("An ordinary week raises none")
  func ordinary() {
    #expect(rules([MadeUpHistory.run(day: 1, km: 10), MadeUpHistory.run(day: 6, km: 15)]) == [])
  }

  @Test("A run is flagged from more than a tenth above the longest of thirty days")
  func singleRun() {
    #expect(!rules([MadeUpHistory.run(day: 6, km: 16.5)]).contains(.singleRunDistance))
    #expect(rules([MadeUpHistory.run(day: 6, km: 16.6)]).contains(.singleRunDistance))
  }

  @Test(
    "Each step of the rule names the interval that was found for it",
    arguments: [(18.0, "1.64"), (24.0, "1.52"), (31.0, "2.28")])
  func hazard(km: Double, ratio: String) throws {
    let week = MadeUpHistory.week(routine + [MadeUpHistory.run(day: 6, km: km)])
    #expect(try #require(week.flags.first).reason.contains(ratio))
  }

  @Test("A week is flagged from more than a tenth above the highest of the twelve before")
  func week() {
    let ordinary = [0, 2, 4, 5].map { MadeUpHistory.run(day: $0, km: 9.6) }
    #expect(!rules(ordinary).contains(.weekOutsideOwnSpread))
    #expect(rules(ordinary + [MadeUpHistory.run(day: 6, km: 2)]).contains(.weekOutsideOwnSpread))
  }

  @Test("Two of the heaviest days in a row are flagged, one alone is not")
  func hardDays() {
    let one = [MadeUpHistory.run(day: 5, km: 14, easyKm: 16)]
    #expect(!rules(one).contains(.hardDaysInARow))
    #expect(
      rules(one + [MadeUpHistory.run(day: 6, km: 14, easyKm: 17)]).contains(.hardDaysInARow))
  }

  @Test("Days whose load is unknown do not make up for days that are known")
  func unknownDays() {
    func isFlagged(knownDays: Int) -> Bool {
      let known = (1...knownDays).map { MadeUpHistory.run(day: -2 * $0, km: 10, easyKm: 20) }
      let unknown = (1...22).map { MadeUpHistory.run(day: -2 * $0 - 1, km: 10, easyKm: 0) }
      let two = [5, 6].map { MadeUpHistory.run(day: $0, km: 10, easyKm: 20.5) }
      let flags = MadeUpHistory.week((known + unknown).sorted { $0.day < $1.day } + two).flags
      return flags.contains { $0.rule == .hardDaysInARow }
    }
    #expect(isFlagged(knownDays: 22))
    #expect(!isFlagged(knownDays: 15))
  }

  @Test("Three weeks without loaded calf work are flagged only where there is a log and running")
  func noLoadedWork() {
    let run = MadeUpHistory.run(day: 1, km: 10)
    let old = [MadeUpHistory.set(day: -20)]
    #expect(rules([run]) == [])
    #expect(rules([run], sets: old) == [.noLoadedSoleusWork])
    #expect(rules([run], sets: [MadeUpHistory.set(day: -14)]) == [])
    #expect(rules([], sets: old) == [])
  }

  @Test("At most three stand on a page, the strongest evidence first")
  func atMostThree() {
    let flags = rules(
      [5, 6].map { MadeUpHistory.run(day: $0, km: 25) }, sets: [MadeUpHistory.set(day: -40)])
    #expect(flags == [.singleRunDistance, .weekOutsideOwnSpread, .hardDaysInARow])
  }

  @Test("Every flag says what, why, how sure and from where, and predicts nothing")
  func wording() {
    let week = MadeUpHistory.week(
      routine + [5, 6].map { MadeUpHistory.run(day: $0, km: 25) },
      sets: [MadeUpHistory.set(day: -40)])
    for flag in week.flags {
      #expect(!flag.text.isEmpty && !flag.reason.isEmpty)
      #expect(!flag.confidence.isEmpty && !flag.source.isEmpty)
      for word in ["will ", "safe", "risk of"] { #expect(!flag.reason.contains(word)) }
    }
  }
}
