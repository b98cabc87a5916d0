package import Running

/// What belongs to a local day.
package protocol Dated {
  var day: LocalDay { get }
}

extension RandomAccessCollection where Element: Dated {
  /// The elements from `first` up to the day before `end`; they must stand by day.
  func from(_ first: LocalDay, before end: LocalDay) -> SubSequence {
    let lower = firstIndex(onOrAfter: first)
    return self[lower..<Swift.max(lower, firstIndex(onOrAfter: end))]
  }

  /// The elements of a week; they must stand by day.
  func of(_ week: Week) -> SubSequence { from(week.monday, before: week.sunday.advanced(by: 1)) }

  private func firstIndex(onOrAfter day: LocalDay) -> Index {
    var (lower, upper) = (startIndex, endIndex)
    while lower < upper {
      let middle = index(lower, offsetBy: distance(from: lower, to: upper) / 2)
      if self[middle].day < day { lower = index(after: middle) } else { upper = middle }
    }
    return lower
  }
}
