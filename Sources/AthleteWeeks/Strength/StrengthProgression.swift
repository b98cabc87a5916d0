import Running

/// How the best load of the calf exercise that is done most moved against the weeks before.
package struct StrengthProgression: Sendable, Equatable {
  package var label: String
  /// Best external kilograms on a leg this week, and in the four weeks before; 0 is body weight.
  package var bestKg: Double
  package var bestBeforeKg: Double
  /// Weeks at this best load, this one included; weeks without the exercise between them count.
  package var weeksAtThisLoad: Int
  package var course: Course

  package enum Course: String, Sendable {
    /// More than the four weeks before, by a tenth at most.
    case steps
    /// By more than a tenth.
    case jump
    /// The same for four weeks and more.
    case stalled
    /// The same, not yet for so long.
    case steady
    case less
  }

  /// A rise above is a jump, a choice of ours and no finding.
  static let smallStep = 0.10
  /// So many weeks at one load are a stall, a choice of ours and no finding.
  static let weeksToStall = 4

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
    var best: [Week: Double] = [:]
    for dated in own {
      best[dated.day.week] = max(best[dated.day.week] ?? 0, dated.set.calf?.loadPerLegKg ?? 0)
    }
    let before = (1...4).compactMap { best[week.advanced(by: -$0)] }.max()
    guard let now = best[week], let before, let label = own.first?.set.calf?.label else {
      return nil
    }
    self.label = label
    bestKg = now
    bestBeforeKg = before
    var weeks = 0
    for back in 0..<12 {
      guard let load = best[week.advanced(by: -back)] else { continue }
      if load != now { break }
      weeks = back + 1
    }
    weeksAtThisLoad = weeks
    if now > before {
      course = before > 0 && now > before * (1 + Self.smallStep) ? .jump : .steps
    } else if now < before {
      course = .less
    } else {
      course = weeks >= Self.weeksToStall ? .stalled : .steady
    }
  }
}
