/// A column of a track beside its time: what it is called, and what can be done with any column.
struct TrackColumn: Sendable {
  let part: RecordingParts
  /// `nil` where another column has named the part.
  let name: String?
  let isEmpty: @Sendable (Track) -> Bool
  /// Keeps only the values whose index satisfies the condition.
  let thin: @Sendable (inout Track, (Int) -> Bool) -> Void
  /// Puts the values in another order.
  let reorder: @Sendable (inout Track, [Int]) -> Void

  init<Value>(
    _ part: RecordingParts, _ name: String?,
    _ column: any WritableKeyPath<Track, [Value]> & Sendable
  ) {
    self.part = part
    self.name = name
    isEmpty = { $0[keyPath: column].isEmpty }
    thin = { track, keep in track[keyPath: column].thin(keep) }
    reorder = { track, order in
      guard !track[keyPath: column].isEmpty else { return }
      track[keyPath: column] = order.map { track[keyPath: column][$0] }
    }
  }
}

extension Array {
  /// Keeps only the values whose index satisfies `keep`.
  ///
  /// In place: a column of a large recording is not to be held twice.
  mutating func thin(_ keep: (Int) -> Bool) {
    var next = 0
    for index in indices where keep(index) {
      self[next] = self[index]
      next += 1
    }
    removeLast(count - next)
  }
}
