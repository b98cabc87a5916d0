import AthleteWeeks
import Foundation
import Running

/// Days on which nothing comes.
extension AthleteReport {
  /// What the days until the running week is over make of the report if nothing comes: no week ends, so
  /// that nothing is remembered, and of all pages only that week's tells of the day.
  ///
  /// - Parameter last: the last week that has a page.
  func daysAhead(
    _ join: AthleteJoin, _ digests: WeekDigests, _ last: PlannedWeek?,
    key: (LocalDay) -> String
  ) throws -> [DaysAhead.Day] {
    // A clock that is behind has weeks to remember on one of the days.
    guard !join.waitsForLaterDays, clockDay == today else { return [] }
    return try today.week.days.filter { $0 > today }.map { day in
      var running: DaysAhead.RunningWeek?
      if var week = last, week.week == today.week {
        week.digest = digests.on(day).digest(
          of: week.week, status: week.status, isCurrent: week.isCurrent, before: week.before)
        let (part, pages) = try make(week, join.builder.on(day))
        running = DaysAhead.RunningWeek(
          digest: week.digest, pages: pages, line: String(decoding: part.line, as: UTF8.self))
      }
      return DaysAhead.Day(day: day, key: key(day), week: running)
    }
  }

  /// Puts in place what was made ahead for this day; gives how many files were written, and `nil` where
  /// what stands is not what it goes with.
  func put(_ ahead: DaysAhead.Day, _ former: AthleteParts.State) throws -> Int? {
    var state = former
    state.key = ahead.key
    guard let week = ahead.week else {
      try parts.write(state)
      return 0
    }
    var lines = try parts.weekLines()
    guard let last = state.weeks.indices.last, lines.count == state.weeks.count,
      state.weeks[last].week == today.week.description
    else { return nil }
    try parts.write(.unfinished(line: state.line, pages: state.weeks.flatMap(\.pages)))
    let written = try write(week.pages, of: today.week)
    lines[last] = Data(week.line.utf8)
    try parts.write(lines: lines)
    state.weeks[last].digest = week.digest
    state.weeks[last].stamps = state.weeks[last].pages.map(reports.stamp)
    try parts.write(state)
    return written
  }
}
