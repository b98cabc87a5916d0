import Running
import Testing

@testable import AthleteWeeks

@Suite("What came after a week's first complete report")
struct WeekRevisionTests {
  private let night = LocalDay(year: 2026, month: 6, day: 10)

  private func run(_ day: Int, _ km: Double?, _ id: String) -> WeekInput {
    WeekInput(day: LocalDay(year: 2026, month: 6, day: day), amount: .run(km: km), id: id)
  }

  private func sets(_ day: Int, _ count: Int) -> WeekInput {
    WeekInput(day: LocalDay(year: 2026, month: 6, day: day), amount: .sets(count))
  }

  private func revision(
    _ before: [WeekInput], _ now: [WeekInput], comparesFigures: Bool = true
  ) -> WeekRevision? {
    WeekRevision(from: before, to: now, on: night, comparesFigures: comparesFigures)
  }

  @Test("What came and what is gone is named with its day")
  func cameAndGone() {
    let stays = run(2, 8, "a-1")
    let found = revision([stays, run(3, 5, "b-1"), sets(3, 6)], [stays, run(4, 9, "c-1")])
    #expect(found?.on == night)
    #expect(found?.came == [run(4, 9, "c-1")])
    #expect(found?.gone == [run(3, 5, "b-1"), sets(3, 6)])
    #expect(found?.changed == [])
  }

  @Test("Another copy of a run is no revision while its way stays within a hundredth")
  func copies() {
    #expect(revision([run(2, 8, "a-1")], [run(2, 8.05, "b-1")]) == nil)
    #expect(revision([run(2, nil, "a-1")], [run(2, nil, "b-1")]) == nil)
    let poorer = run(2, 6.1, "a-1")
    let better = run(2, 8.05, "b-1")
    #expect(
      revision([poorer], [better])?.changed == [WeekRevision.Change(before: poorer, now: better)])
  }

  @Test("Of two runs of a day the nearest is the copy, and one of the same content is itself")
  func twoOfADay() {
    let before = [run(2, 5, "a-1"), run(2, 10, "b-1")]
    let now = [run(2, 10.02, "c-1"), run(2, 5, "a-1"), run(2, 3, "d-1")]
    let found = revision(before, now)
    #expect(found?.came == [run(2, 3, "d-1")])
    #expect(found?.gone == [] && found?.changed == [])
  }

  @Test("By other rules alone nothing is revised, by a person's correction it is")
  func rules() {
    let (before, now) = ([run(2, 8, "a-1")], [run(2, 9, "a-1")])
    #expect(revision(before, now, comparesFigures: false) == nil)
    #expect(revision(before, now)?.changed.count == 1)
  }

  @Test("More sets on a day are another amount of the same day")
  func sets() {
    #expect(
      revision([sets(3, 6)], [sets(3, 8)])?.changed
        == [WeekRevision.Change(before: sets(3, 6), now: sets(3, 8))])
    #expect(revision([sets(3, 6)], [sets(3, 6)]) == nil)
  }

  @Test(
    "An input is read from its own text, and nothing else is one",
    arguments: [
      "2026-06-02 run 8.02 ab12cd34-1", "2026-06-02 run - ab12cd34-1", "2026-06-02 sets 12",
    ])
  func texts(text: String) {
    #expect(WeekInput(text)?.text == text)
    #expect(WeekInput(text + " more") == nil)
    #expect(WeekInput(String(text.dropFirst())) == nil)
  }
}
