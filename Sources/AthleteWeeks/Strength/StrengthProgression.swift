import Running

/// How the best load of the calf exercise that is done most moved against the weeks before.
package struct StrengthProgression: Sendable, Equatable {
  package var label: String
  /// Best external kilograms on a leg this week, and in the four weeks before; 0 is body weight.
  package var bestKg: Double
  package var bestBeforeKg: Double
  /// Weeks since the best load, or the most repetitions with it, last rose, this one included; weeks without
  /// the exercise between them count.
  package var weeksWithoutProgress: Int
  package var course: Course

  package enum Course: String, Sendable {
    /// More than the four weeks before, by a tenth at most.
    case steps
    /// By more than a tenth.
    case jump
    /// The same load with more repetitions in a set than in any week before at it.
    case repetitions
    /// The same load and no more repetitions for six weeks and more.
    case stalled
    /// The same, not yet for so long.
    case steady
    case less
  }

  /// A rise above is a jump, a choice of ours and no finding.
  static let smallStep = 0.10
  /// So many weeks without progress are a stall, a choice of ours and no finding.
  package static let weeksToStall = 6

  /// `nil` without a known load this week or in the four weeks before.
  init?(_ sets: [DatedSet], week: Week) {
    let first = week.advanced(by: -12).monday
    let recent = sets.from(first, before: week.advanced(by: 1).monday)
      .filter { $0.countsAsCalfWork && $0.set.calf?.loadPerLegKg != nil }
    let ofWeek = recent.filter { $0.day.week == week }
    // The one done most this week; the name decides between equals.
    let counts = Dictionary(grouping: ofWeek) { $0.set.calf?.exercise ?? "" }
    guard
      let exercise = counts.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) })?.key
    else { return nil }
    let own = recent.filter { $0.set.calf?.exercise == exercise }
    let best = Dictionary(grouping: own, by: \.day.week).compactMapValues(Best.init)
    let before = (1...4).compactMap { best[week.advanced(by: -$0)]?.kg }.max()
    guard let now = best[week]?.kg, let before, let label = own.first?.set.calf?.label else {
      return nil
    }
    self.label = label
    bestKg = now
    bestBeforeKg = before
    var atThisLoad: [(back: Int, repetitions: Int)] = []
    for back in 0..<12 {
      guard let best = best[week.advanced(by: -back)] else { continue }
      if best.kg != now { break }
      atThisLoad.append((back, best.repetitions))
    }
    // The newest week with more repetitions than all before it at this load, else the first.
    var last = (back: 0, repetitions: -1)
    for week in atThisLoad.reversed() where week.repetitions > last.repetitions { last = week }
    weeksWithoutProgress = last.back + 1
    if now > before {
      course = before > 0 && now > before * (1 + Self.smallStep) ? .jump : .steps
    } else if now < before {
      course = .less
    } else {
      course =
        last.back == 0 && atThisLoad.count > 1
        ? .repetitions : weeksWithoutProgress >= Self.weeksToStall ? .stalled : .steady
    }
  }

  /// The best of a week: the greatest load, and the most repetitions of a set with it, 0 where none counts
  /// them.
  private struct Best {
    let kg: Double
    let repetitions: Int

    init?(_ sets: [DatedSet]) {
      guard let kg = sets.compactMap({ $0.set.calf?.loadPerLegKg }).max() else { return nil }
      self.kg = kg
      repetitions =
        sets.filter { $0.set.calf?.loadPerLegKg == kg }.compactMap(\.set.repetitions).max() ?? 0
    }
  }
}
