import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("The week of all athletes")
struct RosterWeekTests {
  private func roster(_ weeks: [AthleteWeek]) -> RosterWeek {
    RosterWeek(weeks.map { WeekLine($0, pages: []) }, of: MadeUp.week)
  }

  private func asked(_ name: String, _ flags: [Flag], km: Double = 33.3) -> AthleteWeek {
    var week = MadeUp.quiet(name: name, id: name.lowercased())
    week.raised = flags
    week.load.distanceM = km * 1_000
    return week
  }

  @Test(
    "Those to ask stand by the strength of the rule, then by how far the week is from the usual")
  func order() {
    let weeks = [
      asked("Abe", [MadeUp.flags[2]], km: 34), asked("Zoe", [MadeUp.flags[2]], km: 60),
      asked("Bea", [MadeUp.flags[1]]), MadeUp.busy(), MadeUp.gap(), MadeUp.quiet(),
      asked("Quinn", MadeUpHistory.quietWeek().raised),
    ]
    let roster = roster(weeks)
    #expect(roster.ask.map(\.athlete) == ["mara", "zoe", "abe", "bea", "quinn"])
    #expect(roster.noFiles.map(\.athlete) == ["jonas"])
    #expect(roster.usual.map(\.athlete) == ["tom"])
    #expect(roster.lead == "5 to ask: Mara Lindqvist, Zoe, Abe and 2 others.")
    #expect(roster.rest == "1 without files, 1 with nothing to ask.")
  }

  @Test("What is only worth knowing, or stands for weeks, asks nothing")
  func calm() {
    let week = MadeUpHistory.everyFlag()
    var known = MadeUp.quiet()
    known.raised = week.said(.worthKnowing)
    var standing = MadeUp.quiet(name: "Sam", id: "sam")
    standing.raised = week.said(.standingState).map { state in
      var state = state
      state.isNews = false
      return state
    }
    #expect(!known.raised.isEmpty && !standing.raised.isEmpty)
    #expect(roster([known, standing]).ask.isEmpty)
    standing.raised[0].isNews = true
    #expect(roster([known, standing]).ask.map(\.athlete) == ["sam"])
  }

  @Test("The status says whether the week is over and when the last file is of")
  func status() {
    #expect(roster([MadeUp.quiet(), MadeUp.gap()]).status == "over; last file Sat")
    #expect(roster([MadeUp.first()]).status == "still running; last file Wed")
    #expect(roster([MadeUp.gap()]).status == "over; no files")
    #expect(roster([]).lead == "No athletes." && roster([MadeUp.quiet()]).lead == "Nobody to ask.")
  }
}
