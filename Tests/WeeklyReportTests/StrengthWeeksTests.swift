import Testing

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
