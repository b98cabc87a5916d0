import Foundation
import Running
import Testing

/// Foundation's ISO 8601 calendar in UTC, to hold ours against.
private let foundation: Foundation.Calendar = {
  var calendar = Foundation.Calendar(identifier: .iso8601)
  calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
  return calendar
}()

@Suite("Days and weeks")
struct CalendarTests {
  @Test("Every third day from 1970 to 2100 has Foundation's date, weekday, ISO year and week")
  func againstFoundation() {
    let last = LocalDay(year: 2100, month: 12, day: 31).daysSince1970
    for number in stride(from: 0, through: last, by: 3) {
      let day = LocalDay(daysSince1970: number)
      let parts = foundation.dateComponents(
        [.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear],
        from: Date(timeIntervalSince1970: Double(number) * 86_400))
      let date = day.date
      guard [date.year, date.month, date.day] == [parts.year, parts.month, parts.day],
        (day.weekday + 1) % 7 + 1 == parts.weekday,
        day.week.year == parts.yearForWeekOfYear, day.week.number == parts.weekOfYear
      else {
        Issue.record("\(day) in \(day.week), by Foundation \(parts)")
        return
      }
    }
  }

  @Test("A day's text leads back to it, and what is no day is none")
  func dayText() {
    for number in stride(from: -700_000, through: 900_000, by: 991) {
      let day = LocalDay(daysSince1970: number)
      #expect(LocalDay(day.description) == day)
    }
    for text in [
      "2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-05-00", "2026-5-31",
      "31.05.2026", "2026-05-31T00", "", "+026-05-31", "2026/05/31", "٢٠٢٦-٠٥-٣١",
    ] {
      #expect(LocalDay(text) == nil, "\(text)")
    }
  }

  @Test("A date and its number lead to each other, before 1970 and over leap centuries too")
  func bothWays() {
    for number in stride(from: -800_000, through: 800_000, by: 997) {
      let date = LocalDay(daysSince1970: number).date
      #expect(
        LocalDay(year: date.year, month: date.month, day: date.day).daysSince1970 == number)
    }
    #expect(LocalDay(year: 2000, month: 2, day: 29).advanced(by: 1).description == "2000-03-01")
    #expect(LocalDay(year: 2100, month: 2, day: 28).advanced(by: 1).description == "2100-03-01")
    #expect(LocalDay(year: 1969, month: 12, day: 31).daysSince1970 == -1)
  }

  @Test(
    "Days at the turn of a year belong to the ISO week of their Thursday",
    arguments: [
      (2020, 12, 31, "2020-W53"), (2021, 1, 3, "2020-W53"), (2021, 1, 4, "2021-W01"),
      (2024, 12, 30, "2025-W01"), (2026, 12, 31, "2026-W53"), (2027, 1, 1, "2026-W53"),
      (2023, 1, 1, "2022-W52"), (1970, 1, 1, "1970-W01"),
    ])
  func turnOfTheYear(year: Int, month: Int, day: Int, week: String) {
    #expect(LocalDay(year: year, month: month, day: day).week.description == week)
  }

  @Test("A week's text leads back to the week")
  func weekText() {
    var week = LocalDay(year: 1969, month: 12, day: 29).week
    for _ in 0..<6_900 {
      #expect(Week(week.description) == week)
      week = week.advanced(by: 1)
    }
  }

  @Test(
    "What names no week makes none",
    arguments: [
      "", "2026", "2026-23", "2026-W", "2026-W00", "2026-W54", "2025-W53", "2026-w23", "2026-W230",
      "2026-W2", "26-W23", " 2026-W23", "2026-W23 ", "2026W23", "2026-W23-1", "2026-W+5",
      "+026-W05", "-026-W05", "2026-W²3",
    ])
  func noWeek(text: String) {
    #expect(Week(text) == nil)
  }

  @Test("A week has seven days in order and is next to its neighbours")
  func sevenDays() {
    let week = LocalDay(year: 2026, month: 6, day: 7).week
    #expect(week.days.map(\.weekday) == Array(0...6))
    #expect(week.days.allSatisfy { $0.week == week })
    #expect(week.days.last == week.sunday)
    #expect(week.sunday.advanced(by: 1) == week.advanced(by: 1).monday)
    #expect(week.advanced(by: -1) < week)
  }
}
