import Running

/// Rows of lists that name no file: each is about the recording that begins with it.
struct ListedStarts {
  private var rows: [(start: Double, row: ListedRow)] = []
  private var isSorted = true
  /// Starts at which recordings lie.
  private var recorded: [Double] = []

  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ row: ListedRow) {
    guard let start = row.activity.start else { return }
    rows.append((start, row))
    isSorted = false
  }

  /// The row that begins nearest to a recording, the first of several in the order of lists; the recording is
  /// then known to hold all that begin so near.
  mutating func row(at start: Double) -> ListedRow? {
    recorded.append(start)
    if !isSorted {
      rows = rows.enumerated().sorted { ($0.1.start, $0.0) < ($1.1.start, $1.0) }.map(\.element)
      isSorted = true
    }
    let first = rows.partitioningIndex { $0.start >= start - SameRun.mostSkewS }
    return rows[first...].prefix { $0.start <= start + SameRun.mostSkewS }
      .min { abs($0.start - start) < abs($1.start - start) }?.row
  }

  /// The rows that no recording begins with.
  var withoutRecording: [ListedRow] {
    let recorded = recorded.sorted()
    return rows.filter { start, _ in
      let next = recorded.partitioningIndex { $0 >= start - SameRun.mostSkewS }
      return next == recorded.count || recorded[next] > start + SameRun.mostSkewS
    }.map(\.row)
  }
}

extension Array {
  /// The first place of which `holds` is true, where it is false of all before and true of all behind.
  fileprivate func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
