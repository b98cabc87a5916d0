package import DelimitedText
import Running

/// Whether dates such as 04/05/2026 have the day first or the month, which one date alone can't tell.
package enum DateOrder: String, Sendable {
  case dayFirst = "day first"
  case monthFirst = "month first"
}

/// The order of day and month in one file, decided over all of its dates.
///
/// The witnesses, the surest first: a header that spells the form out (`dd/mm/yyyy`), dates that can be
/// read one way only, days that come in order one way only or lie within a quarter of the time one way,
/// decimal commas or a header in a language that has the day first, and last a clock of 24 hours beside
/// days and months of two digits each. Witnesses of one kind that contradict each other decide nothing.
package struct DateOrderDecision {
  package private(set) var order: DateOrder?
  /// How many fields only the order makes readable.
  package private(set) var decided = 0

  package init(_ table: DelimitedTable, dayFirstLanguage: Bool) {
    var texts: [String] = []
    for row in table.rows {
      texts += row.fields.filter { Self.beginsWithDay($0) && LoggedTime($0) != .unreadable }
    }
    decided = texts.count { LoggedTime($0) == .ambiguous }
    guard decided > 0 else { return }
    order =
      Self.spelledOut(table.columnNames) ?? Self.certain(texts) ?? Self.inOrder(texts)
      ?? (dayFirstLanguage ? .dayFirst : nil) ?? Self.byClock(texts)
    if order == nil { decided = 0 }
  }

  /// Whether a text begins as 4/5/2026 does; a quick look, since it goes to every field of a log.
  private static func beginsWithDay(_ text: String) -> Bool {
    let start = text.utf8.prefix(3)
    guard let mark = start.firstIndex(where: { $0 == 0x2F || $0 == 0x2D }) else { return false }
    return mark != start.startIndex && start[..<mark].allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func spelledOut(_ header: [String]) -> DateOrder? {
    for name in header {
      let letters = name.filter(\.isLetter)
      if ["ddmm", "jjmm", "ttmm"].contains(where: letters.contains) { return .dayFirst }
      if letters.contains("mmdd") { return .monthFirst }
    }
    return nil
  }

  private static func certain(_ texts: [String]) -> DateOrder? {
    let onlyDay = texts.contains { day($0, .dayFirst) != nil && day($0, .monthFirst) == nil }
    let onlyMonth = texts.contains { day($0, .monthFirst) != nil && day($0, .dayFirst) == nil }
    return onlyDay == onlyMonth ? nil : onlyDay ? .dayFirst : .monthFirst
  }

  /// A log is kept from day to day: not on the fifth of every month only, nor backwards and forwards.
  private static func inOrder(_ texts: [String]) -> DateOrder? {
    let day = texts.compactMap { Self.day($0, .dayFirst) }
    let month = texts.compactMap { Self.day($0, .monthFirst) }
    guard Set(day).count >= 3 else { return nil }
    func isSorted(_ days: [Int]) -> Bool {
      let pairs = zip(days, days.dropFirst())
      return pairs.allSatisfy(<=) || pairs.allSatisfy(>=)
    }
    if isSorted(day) != isSorted(month) { return isSorted(day) ? .dayFirst : .monthFirst }
    func span(_ days: [Int]) -> Int { (days.max() ?? 0) - (days.min() ?? 0) }
    if span(day) * 4 <= span(month) { return .dayFirst }
    return span(month) * 4 <= span(day) ? .monthFirst : nil
  }

  /// Those who write the month first have clocks of 12 hours, or leave out the noughts of 05/04.
  private static func byClock(_ texts: [String]) -> DateOrder? {
    let isPadded = texts.allSatisfy { text in
      let digits = text.prefix { $0.isNumber || "/-".contains($0) }
      let numbers: [Substring] = digits.split { "/-".contains($0) }
      return numbers.prefix(2).allSatisfy { $0.count == 2 }
    }
    let has12Hours = texts.contains { $0.lowercased().contains("m") }
    let hasClock = texts.contains { $0.contains(":") }
    return isPadded && hasClock && !has12Hours ? .dayFirst : nil
  }

  private static func day(_ text: String, _ order: DateOrder) -> Int? {
    switch LoggedTime(text, order: order, strictly: true) {
    case .read(.local(let day, _)): return day.daysSince1970
    case .read(.instant(let seconds)): return Int((seconds / 86_400).rounded(.down))
    case .ambiguous, .unreadable: return nil
    }
  }
}
