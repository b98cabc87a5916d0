import Testing
import Writing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running
@testable import WeeklyReport

@Suite("Strength weeks")
struct StrengthWeeksTests {
  @Test("No log is unknown, a log without calf work is none")
  func noLog() {
    #expect(!MadeUpHistory.week([]).strength.hasLog)
    let strength = MadeUpHistory.week([], sets: [MadeUpHistory.set(day: 1, nil)]).strength
    #expect(strength.hasLog)
    #expect(strength.otherSets == 1)
    #expect(strength.exercises.isEmpty)
    #expect(strength.daysSinceLoadedWork == nil)
  }

  @Test("Before a log begins, work is unknown and raises no flag")
  func beforeLog() {
    let run = [MadeUpHistory.run(day: 1, km: 10)]
    let week = MadeUpHistory.week(run, sets: [MadeUpHistory.set(day: 8)], today: 20)
    #expect(!week.strength.hasLog)
    #expect(week.flags.isEmpty)
  }

  @Test("A week after the log's last row is unknown in every report, and not a week of 0 sets")
  func logEnds() throws {
    let runs = MadeUpHistory.routine() + [MadeUpHistory.run(day: 1, km: 10)]
    let week = MadeUpHistory.week(
      runs, sets: [MadeUpHistory.set(day: -9), MadeUpHistory.set(day: -1)])
    #expect(week.strength.logEndsOn == MadeUpHistory.monday.advanced(by: -1))
    for text in [
      AthletePage.html(week, MadeUp.context), AthleteMarkdown.text(week, MadeUp.context),
    ] {
      #expect(text.contains("the log ends on Sun\u{A0}31\u{A0}May"))
      #expect(!text.contains("0\u{A0}soleus sets"))
    }
    #expect(
      AthleteMarkdown.text(week, MadeUp.context).contains(
        "The log ends on Sun\u{A0}31\u{A0}May: what was lifted this week is unknown"))
    #expect(
      RosterPage.html([WeekLine(week, pages: [])], of: week.week, MadeUp.context)
        .contains("log ends Sun\u{A0}31\u{A0}May"))
    let json = AthleteJSON.text(week, MadeUp.context)
    #expect(json.contains(#""log_ends": "2026-05-31""#))
    #expect(json.contains(#""soleus_sets": null"#))
    #expect(json.contains(#""soleus_and_calf_sets": null"#))
    #expect(!json.contains(#""soleus_sets": 0"#))
    let cells = try #require(WeeklyCSV.table.text([week]).split(separator: "\r\n").last)
      .split(separator: ",", omittingEmptySubsequences: false)
    let column = try #require(WeeklyCSV.table.columns.firstIndex { $0.name == "soleus_sets" })
    #expect(cells[column].isEmpty)
  }

  @Test("A log that goes on, in this week or after it, says that nothing was lifted")
  func logGoesOn() {
    for day in [0, 6, 9] {
      let sets = [MadeUpHistory.set(day: -9), MadeUpHistory.set(day: day, nil)]
      let week = MadeUpHistory.week([], sets: sets, today: 20)
      #expect(week.strength.logEndsOn == nil && week.strength.isKnown)
      #expect(Sentences.strength(week)[0].hasPrefix("No calf set in"))
    }
  }

  @Test("Sessions with calf work are told from sessions of any kind")
  func sessions() {
    let sets = [
      MadeUpHistory.set(day: 1), MadeUpHistory.set(day: 1), MadeUpHistory.set(day: 2, nil),
      MadeUpHistory.set(day: 3, .stability), MadeUpHistory.set(day: 4, .calf),
    ]
    let week = MadeUpHistory.week([], sets: sets)
    #expect(week.strength.sessions == 4 && week.strength.calfSessions == 2)
    #expect(
      Sentences.strength(week)[0].hasPrefix(
        "2\u{A0}soleus sets and 1\u{A0}other calf set in 2 of 4\u{A0}strength sessions; the log is too young"
      ))
  }

  @Test("The last soleus set counts with weight or without, the last loaded one of any calf work")
  func lastSets() {
    let sets = [
      MadeUpHistory.set(day: -8, .calf), MadeUpHistory.set(day: 1, perLegKg: 0),
      MadeUpHistory.set(day: 3, .stability),
    ]
    var week = MadeUpHistory.week([], sets: sets)
    let strength = week.strength
    #expect(strength.daysSinceSoleusWork == 5 && strength.daysSinceLoadedWork == 14)
    #expect(Sentences.strength(week).last == "Last soleus set on Tue\u{A0}2\u{A0}Jun.")
    #expect(
      Tile.all(of: week)[0].comparisons.last == "last with weight on Sun\u{A0}24\u{A0}May")
    week.status = .provisional
    #expect(Sentences.when(0, week) == "today")
    week.strength.daysSinceLoadedWork = nil
    #expect(Tile.all(of: week)[0].comparisons.last == "none with weight in the log")
  }

  @Test("Page and mail text call the heaviest load the same")
  func perLeg() {
    for text in [
      AthletePage.html(MadeUp.busy(), MadeUp.context),
      AthleteMarkdown.text(MadeUp.busy(), MadeUp.context),
    ] {
      #expect(text.contains("kg per leg") && !text.contains("a leg"))
    }
  }

  @Test("Sets held for a time have no count of repetitions, and not 0")
  func timed() {
    var held = MadeUpHistory.set(day: 1)
    held.set.repetitions = nil
    #expect(MadeUpHistory.week([], sets: [held]).strength.exercises.map(\.repetitions) == [nil])
    let both = MadeUpHistory.week([], sets: [held, MadeUpHistory.set(day: 1)])
    #expect(both.strength.exercises.map(\.repetitions) == [10])
  }

  @Test("Warm-up sets are no work")
  func warmUp() {
    let strength = MadeUpHistory.week(
      [], sets: [MadeUpHistory.set(day: 1, kind: .warmUp), MadeUpHistory.set(day: 1)]
    ).strength
    #expect(strength.soleusSets == 1)
    #expect(strength.exercises.map(\.sets) == [1])
  }

  @Test("Balance work counts apart from soleus and calf work")
  func stability() {
    let strength = MadeUpHistory.week(
      [],
      sets: [
        MadeUpHistory.set(day: 1, .stability), MadeUpHistory.set(day: 1, .calf),
        MadeUpHistory.set(day: 1),
      ]
    ).strength
    #expect([strength.soleusSets, strength.calfSets, strength.stabilitySets] == [1, 1, 1])
  }

  @Test("Massage is listed, and is neither work nor a session of it")
  func massage() {
    let rolled = MadeUpHistory.set(day: 3, .massage, perLegKg: nil)
    let strength = MadeUpHistory.week([], sets: [MadeUpHistory.set(day: 1), rolled]).strength
    #expect([strength.soleusSets, strength.calfSets, strength.stabilitySets] == [1, 0, 0])
    #expect(strength.otherSets == 0)
    #expect(strength.sessions == 1)
    #expect(strength.exercises.map(\.emphasis) == [.soleus, .massage])
    #expect(MadeUpHistory.week([], sets: [rolled]).strength.sessions == 0)
  }

  @Test("The last loaded work is looked for up to the week's last known day")
  func daysSince() {
    let sets = [
      MadeUpHistory.set(day: -5), MadeUpHistory.set(day: 1, perLegKg: 0),
      MadeUpHistory.set(day: 9),
    ]
    #expect(MadeUpHistory.week([], sets: sets, today: 20).strength.daysSinceLoadedWork == 11)
    #expect(MadeUpHistory.week([], sets: sets, today: 3).strength.daysSinceLoadedWork == 8)
  }

  @Test("Four weeks before a log begins are unknown, not empty")
  func meanOfFour() {
    let late = [MadeUpHistory.set(day: -10), MadeUpHistory.set(day: 1)]
    #expect(MadeUpHistory.week([], sets: late).strength.meanSetsOfFourBefore == nil)
    let early = [MadeUpHistory.set(day: -28)] + late
    #expect(MadeUpHistory.week([], sets: early).strength.meanSetsOfFourBefore == 0.5)
  }

  @Test("The heaviest set of an exercise speaks for it")
  func heaviest() throws {
    let strength = MadeUpHistory.week(
      [],
      sets: [
        MadeUpHistory.set(day: 1, perLegKg: 10), MadeUpHistory.set(day: 3, perLegKg: 30),
        MadeUpHistory.set(day: 4, perLegKg: nil),
      ]
    ).strength
    let row = try #require(strength.exercises.first)
    #expect(row.bestLoadPerLegKg == 30)
    #expect(row.peakForceBW?.central == 2.5)
    #expect(row.repetitions == 30)
  }
}
