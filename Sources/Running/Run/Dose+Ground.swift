extension Dose {
  /// The same running and walking, where the verdict on the ground has changed.
  ///
  /// What was summed up on one surface is shared out by way, as if its speeds were spread evenly over it: exact
  /// where all of a surface becomes another one.
  ///
  /// - Parameter shares: of what was summed up on a surface, the share that is now on each; 1 in all.
  public func parted(_ shares: [Surface: [Surface: Double]]) -> Dose {
    var found: [Surface: DosePart] = [:]
    for part in parts {
      // What no stretch tells of stays.
      for (surface, share) in shares[part.surface] ?? [part.surface: 1] where share > 0 {
        found[surface, default: DosePart(surface: surface, walking: WalkingSums())]
          .add(part, share: share)
      }
    }
    var parted = self
    parted.parts = Surface.allCases.compactMap { found[$0] }
    return parted
  }
}

extension DosePart {
  fileprivate mutating func add(_ other: DosePart, share: Double) {
    walking.seconds += other.walking.seconds * share
    walking.metres += other.walking.metres * share
    walking.steps += other.walking.steps * share
    running.add(other.running, share: share)
  }
}

extension SpeedBins {
  /// Adds a share of other bins, which may begin and end elsewhere.
  fileprivate mutating func add(_ other: SpeedBins, share: Double) {
    guard !other.seconds.isEmpty else { return }
    if seconds.isEmpty { self = SpeedBins(first: other.first, count: 0) }
    let begin = min(first, other.first)
    let end = max(first + seconds.count, other.first + other.seconds.count)
    for sums in Self.sums {
      var all = [Double](repeating: 0, count: end - begin)
      for (place, sum) in self[keyPath: sums].enumerated() { all[first - begin + place] += sum }
      for (place, sum) in other[keyPath: sums].enumerated() {
        all[other.first - begin + place] += sum * share
      }
      self[keyPath: sums] = all
    }
    first = begin
  }
}
