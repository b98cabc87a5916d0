import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running
@testable import WeeklyReport

@Suite("Strength and running in time")
struct StrengthTimingTests {
  /// Runs begin at 7:00 and sets at 18:00.
  private func workBefore(_ sets: [DatedSet]) -> WorkBefore? {
    let run = MadeUpHistory.run(day: 3, km: 15)
    return MadeUpHistory.week([run], sets: sets).timing?.demandingRuns.first?.workBefore
  }

  @Test("Loaded calf work counts within 24 and 48 hours before a long run, and not after it")
  func hours() {
    #expect(workBefore([MadeUpHistory.set(day: 2)]) == .within24Hours)
    #expect(workBefore([MadeUpHistory.set(day: 1)]) == .within48Hours)
    #expect(workBefore([MadeUpHistory.set(day: 1), MadeUpHistory.set(day: 2)]) == .within24Hours)
    #expect(workBefore([MadeUpHistory.set(day: 0)]) == nil)
    #expect(workBefore([MadeUpHistory.set(day: 3)]) == nil)
  }

  @Test("A set counts up to 24 and 48 hours, to the second")
  func edges() {
    func work(_ seconds: Int) -> WorkBefore? {
      var set = MadeUpHistory.set(day: 0)
      let start = MadeUpHistory.monday.advanced(by: 3).daysSince1970 * 86_400 + 25_200 - seconds
      set.set.start = .instant(Double(start))
      return WorkBefore(set, before: MadeUpHistory.run(day: 3, km: 15))
    }
    #expect(work(24 * 3_600 - 1) == .within24Hours)
    #expect(work(24 * 3_600) == .within48Hours)
    #expect(work(48 * 3_600 - 1) == .within48Hours)
    #expect(work(48 * 3_600) == nil)
    #expect(work(0) == .within24Hours && work(-1) == nil)
  }

  @Test("A log of days alone counts the day before as 48 hours and does not judge the same day")
  func daysAlone() {
    func work(day: Int) -> WorkBefore? {
      var set = MadeUpHistory.set(day: day)
      set.set.start = .local(MadeUpHistory.monday.advanced(by: day), seconds: 0)
      return WorkBefore(set, before: MadeUpHistory.run(day: 3, km: 15))
    }
    #expect(work(day: 2) == .within48Hours)
    #expect(work(day: 3) == nil && work(day: 1) == nil)
  }

  @Test(
    "Where the log does not reach over the hours before a run, or tells no times, work is unknown")
  func unknown() {
    func isKnown(_ days: [Int], daysAlone: Bool = false) -> Bool? {
      let sets = days.map { day in
        var set = MadeUpHistory.set(day: day)
        if daysAlone {
          set.set.start = .local(MadeUpHistory.monday.advanced(by: day), seconds: 0)
        }
        return set
      }
      let week = MadeUpHistory.week([MadeUpHistory.run(day: 3, km: 15)], sets: sets)
      return week.timing?.demandingRuns.first?.isKnown
    }
    #expect(isKnown([-5, 5]) == true && isKnown([2]) == true)
    // The log ends before the run, or begins within the 48 hours.
    #expect(isKnown([-5, 0]) == false && isKnown([3, 5]) == false)
    // A set of the same day, or of two days before, with no time of day.
    #expect(isKnown([-5, 3, 5], daysAlone: true) == false)
    #expect(isKnown([-5, 1, 5], daysAlone: true) == false)
    #expect(isKnown([-5, 0, 5], daysAlone: true) == true)
    let sentences = Sentences.timing(
      MadeUpHistory.week(
        [MadeUpHistory.run(day: 3, km: 15)], sets: [-5, 0].map { MadeUpHistory.set(day: $0) }))
    #expect(sentences.first?.contains("unknown for the 48\u{A0}h before Thursday's") == true)
  }

  @Test("Work without weight, balance work and warm-ups are not loaded calf work")
  func otherWork() {
    #expect(
      workBefore([
        MadeUpHistory.set(day: 2, perLegKg: 0), MadeUpHistory.set(day: 2, .stability),
        MadeUpHistory.set(day: 2, kind: .warmUp), MadeUpHistory.set(day: 2, nil),
      ]) == nil)
  }

  @Test("Weeks count in which running grew by more than a tenth and calf sets did not grow")
  func growth() {
    // Kilometres and sets of the weeks up to the one looked at.
    func timing(_ weeks: [(km: Double, sets: Int)], today: Int = 7) -> [Int] {
      let start = -7 * (weeks.count - 1)
      let runs = weeks.enumerated().map { MadeUpHistory.run(day: start + 7 * $0, km: $1.km) }
      let sets = weeks.enumerated().flatMap { week, counts in
        (0..<counts.sets).map { _ in MadeUpHistory.set(day: start + 7 * week + 2) }
      }
      let timing = MadeUpHistory.week(runs, sets: sets, today: today).timing
      return [timing?.weeksOfRunningAlone ?? -1, timing?.comparableWeeks ?? -1]
    }
    #expect(timing([(10, 3), (11, 3)]) == [0, 1])
    #expect(timing([(10, 3), (11.1, 3)]) == [1, 1])
    #expect(timing([(10, 3), (11.1, 4)]) == [0, 1])
    #expect(timing([(10, 3), (12, 2), (14, 2), (13, 1)]) == [2, 3])
    // An open week is not held against a whole one, nor a week after the log's end.
    #expect(timing([(10, 3), (12, 2)], today: 4) == [0, 0])
    #expect(timing([(10, 3), (12, 2), (14, 0)]) == [1, 1])
  }

  @Test("The page says it in two plain sentences, and nothing where no log covers the week")
  func sentences() {
    let runs =
      MadeUpHistory.routine()
      + [1, 3].map { MadeUpHistory.run(day: $0, km: 10) } + [MadeUpHistory.run(day: 4, km: 15)]
      + [MadeUpHistory.run(day: 6, km: 30)]
    // Work of the arms on Sunday shows that the log goes on.
    let sets = (0...9).reversed().map { MadeUpHistory.set(day: 3 - 7 * $0) }
    let week = MadeUpHistory.week(runs, sets: sets + [MadeUpHistory.set(day: 6, nil)])
    #expect(
      Sentences.timing(week) == [
        "Calf work with weight: under 24\u{A0}h before Friday's run (long); "
          + "none in the 48\u{A0}h before Sunday's run (long).",
        "In one of nine weeks running load grew by more than 10\u{A0}% and calf sets did not.",
      ])
    for text in [
      AthletePage.html(week, MadeUp.context), AthleteMarkdown.text(week, MadeUp.context),
    ] {
      #expect(
        text.replacing("\n", with: " ").contains("under 24\u{A0}h before Friday"))
    }
    #expect(Sentences.timing(MadeUpHistory.week(runs)).isEmpty)
    #expect(Sentences.timing(MadeUpHistory.week(runs, sets: [sets[0]])).isEmpty)
  }
}
