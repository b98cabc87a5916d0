import Running
import Testing

@testable import AthleteWeeks

@Suite("ack.csv")
struct AcknowledgementsTests {
  private let week = Week(monday: LocalDay(year: 2026, month: 6, day: 1))

  @Test("A rule is acknowledged up to the week of the day, by the row that reaches furthest")
  func until() {
    let list = Acknowledgements(
      Array(
        "rule,until,note\nquick-minutes,2026-06-03,short\nquick-minutes,2026-05-31,\n".utf8))
    #expect(list.problems.isEmpty)
    #expect(list.row(for: .quickMinutes, in: week)?.note == "short")
    #expect(list.row(for: .quickMinutes, in: week.advanced(by: 1)) == nil)
    #expect(list.row(for: .quietWeek, in: week) == nil)
  }

  @Test("With a first day, weeks before it are as they were")
  func from() {
    let list = Acknowledgements(
      Array("rule,from,until\nquick-minutes,2026-06-03,2026-06-20\n".utf8))
    #expect(list.row(for: .quickMinutes, in: week) != nil)
    #expect(list.row(for: .quickMinutes, in: week.advanced(by: -1)) == nil)
    #expect(
      Acknowledgements(Array("rule,from,until\nquick-minutes,2026-06-03,2026-06-01\n".utf8))
        .problems.map(\.line) == [2])
  }

  @Test("A rule that is none, and a day that is none, cost their row with the names that there are")
  func faults() {
    let list = Acknowledgements(
      Array("rule,until\nquick,2026-06-03\nquiet-week,soon\nquiet-week,2026-06-03\n".utf8))
    #expect(list.rows.count == 1 && list.problems.map(\.line) == [2, 3])
    #expect(list.problems[0].message.contains("quick-minutes"))
  }
}
