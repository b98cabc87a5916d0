import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("The headline")
struct HeadlineTests {
  private func text(_ week: AthleteWeek) -> String {
    Headline.text(week).replacing("\u{A0}", with: " ")
  }

  @Test("says each kind of week in the same grammar, and what to do or that there is nothing")
  func grammar() {
    var unloaded = MadeUp.first()
    unloaded.load.easyKm = nil
    unloaded.load.distanceM = nil
    unloaded.load.runsWithoutLoad = 2
    unloaded.status = .complete
    var provisionalGap = MadeUp.gap()
    provisionalGap.status = .provisional
    var provisional = MadeUp.quiet()
    provisional.status = .provisional
    var biggest = MadeUp.quiet()
    biggest.load.distanceM = 41_000
    var light = MadeUp.quiet()
    light.load.distanceM = 29_800

    let table: [(AthleteWeek, String)] = [
      (
        MadeUp.busy(),
        "Long run up by a third: 23.4 km on Sunday, longest before 17.5 km. Ask how the calf is "
          + "before the next one. Week 76.0 km, 6 h 42 min: above all nine known of the last "
          + "twelve (36–56 km)."
      ),
      (
        MadeUp.quiet(),
        "Usual week: 33.3 km, within the eleven known of the last twelve (30–37). Nothing to ask about."
      ),
      (
        biggest,
        "Biggest week of the eleven known of the last twelve: 41.0 km (30–37 before). Nothing to ask "
          + "about."
      ),
      (
        light,
        "Usual week: 29.8 km, among the lowest three of the eleven known of the last twelve (30–37). "
          + "Nothing to ask about."
      ),
      (
        provisional,
        "So far 33.3 km in 3 runs; the eleven known of the last twelve had 30–37 km. Nothing to ask "
          + "about so far."
      ),
      (
        MadeUp.first(),
        "So far 16.2 km in 2 runs, 1 h 49 min. 1 of 2 runs has no known speed and no load. Too few "
          + "weeks on file to call one usual; nothing to ask about yet."
      ),
      (
        unloaded,
        "2 runs without a known distance, 1 h 49 min. Ask for files with distance."
      ),
      (
        provisionalGap,
        "12 calf sets in 2 sessions, heaviest 20 kg per leg. No run files so far: unknown, not rest. "
          + "Nothing to ask about yet; the last run on file is of Sat 23 May."
      ),
      (
        MadeUpHistory.afterGap(),
        "Back after three weeks without a run: 33.0 km at once, 94 % of what was usual before (35.0 km). "
          + "Ask what the weeks off were, and how the calf is."
      ),
      (
        MadeUpHistory.quietWeek(),
        "Half a usual week: 17.4 km after 35 km; longest run 9.4 km. Planned, ill, or calf?"
      ),
    ]
    for (week, sentence) in table { #expect(text(week) == sentence) }
  }

  @Test("A week that shows as all others is usual, and neither the biggest nor the smallest")
  func alike() throws {
    var week = MadeUp.quiet()
    week.own.distanceM = OwnWeeks(Array(repeating: 16_000, count: 12))
    week.load.distanceM = 16_010
    #expect(
      text(week) == "Usual week: 16.0 km, as in all of the last twelve. Nothing to ask about.")
    week.own.distanceM = OwnWeeks([16_000] + Array(repeating: 14_000, count: 11))
    #expect(text(week).hasPrefix("Usual week: 16.0 km, among the top three of the last twelve"))
  }

  @Test("A week is light by what is usual, and its place is said where it is one of the lowest")
  func light() throws {
    var week = MadeUp.quiet()
    week.own.distanceM = OwnWeeks(
      [29, 30, 31, 33, 46, 47, 48, 50, 52, 54, 56, 60].map { $0 * 1_000 })
    week.load.distanceM = 32_600
    #expect(
      text(week).hasPrefix("Light week: 32.6 km, usual 47.5 km; the last twelve had 29–60."))
    week.own.distanceM = OwnWeeks([29_000, 30_000] + Array(repeating: 31_000, count: 10))
    week.load.distanceM = 30_500
    #expect(text(week).hasPrefix("Usual week: 30.5 km, among the lowest three of the last twelve"))
  }

  @Test("Weeks without files before it are told, and so is how far too few weeks reach")
  func before() {
    var week = MadeUp.quiet()
    for index in [9, 10] {
      week.bars[index].isGap = true
      week.bars[index].distanceM = nil
    }
    #expect(
      text(week).hasPrefix("Back after two weeks without files: 33.3 km (30–37 before). Nothing"))
    week.own.distanceM = nil
    #expect(
      text(week).hasPrefix(
        "Week 33.3 km in 3 runs, 2 h 55 min. Before 29–34 km, in too few weeks to call"))
    week = MadeUp.quiet()
    week.bars[0].isBeforeFirst = true
    week.own.distanceM = OwnWeeks([30, 31, 29, 33, 34, 30, 31, 33, 29, 36].map { $0 * 1_000 })
    #expect(
      text(week).hasPrefix("Usual week: 33.3 km, among the top three of the ten on file (29–36)."))
  }

  @Test("A week without files asks for them, and one that never had any says so")
  func gap() {
    var gap = MadeUp.gap()
    gap.strength.hasLog = false
    #expect(
      text(gap)
        == "No run files: unknown, not rest. Ask for them; the last run on file is of Sat 23 May."
    )
    gap.lastRunDay = nil
    #expect(text(gap).hasSuffix("Ask for them; none is on file yet."))
  }

  @Test("A broken file of the week is asked for again, one of another week is not")
  func broken() {
    var week = MadeUp.quiet()
    week.health.rejections = [
      RejectedFile(file: "a", rejection: Rejection(.empty, ""), day: week.week.sunday),
      RejectedFile(file: "b", rejection: Rejection(.empty, "")),
    ]
    #expect(text(week).hasSuffix("1 file of the week cannot be read: ask for it again."))
  }

  @Test("never calls a part of a week less than whole ones")
  func provisional() {
    for var week in MadeUp.everyState {
      week.status = .provisional
      week.raised = []
      #expect(!Headline.text(week).contains("above") && !Headline.text(week).contains("below"))
      #expect(Headline.text(week).contains("o far"))
    }
  }
}
