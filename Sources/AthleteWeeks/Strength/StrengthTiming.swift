package import Running

/// How strength work and running lay to one another in time: described, not judged.
package struct StrengthTiming: Sendable, Equatable {
  /// The week's long, quick and hilly runs, in the order they were run.
  package var demandingRuns: [DemandingRun]
  /// Of the last twelve weeks those that can be held against the week before.
  package var comparableWeeks: Int
  /// Of these, weeks whose running load grew by more than a tenth while calf sets did not grow.
  package var weeksOfRunningAlone: Int
}

/// A long, quick or hilly run with the loaded calf work before it.
package struct DemandingRun: Sendable, Equatable {
  package var day: LocalDay
  package var demands: [Demand]
  /// Calf or soleus work with external load that was logged within 24 or 48 hours before the run.
  package var workBefore: WorkBefore?
  /// Whether the log reaches over those hours and tells times or leaves no doubt without; else that no
  /// work was found says nothing.
  package var isKnown = true
}

/// How shortly before.
package enum WorkBefore: Int, Sendable, Comparable {
  case within24Hours = 24
  case within48Hours = 48

  package static func < (a: WorkBefore, b: WorkBefore) -> Bool { a.rawValue < b.rawValue }

  /// `nil` where `set` came after the run or longer before it.
  init?(_ set: DatedSet, before run: DatedRun) {
    let hours: Double
    switch set.set.start {
    case .instant(let seconds): hours = (run.run.start - seconds) / 3_600
    // A log that gives the day alone reads as midnight: the day before is less than 48 hours ago, and
    // on the same day nobody knows which came first.
    case .local(let day, seconds: 0):
      guard run.day.daysSince1970 - day.daysSince1970 == 1 else { return nil }
      hours = 47
    // By the clock on the wall: an hour off in the night when the clocks change.
    case .local(let day, let seconds):
      hours =
        Double(run.day.daysSince1970 - day.daysSince1970) * 24
        + Double(run.secondsIntoDay - seconds) / 3_600
    }
    switch hours {
    case 0..<24: self = .within24Hours
    case 24..<48: self = .within48Hours
    default: return nil
    }
  }
}

extension StrengthTiming {
  /// How far above the week before running has grown, as a ratio.
  package static let growthFrom = 1.1
  /// Fewer weeks make no pattern.
  package static let minimumWeeks = 4

  /// - Parameter easyKm: load of a week; `nil` where unknown, and in a week that is not over.
  /// - Parameter quickS: quick running of a run, seconds.
  init(
    _ runs: [DatedRun], _ sets: [DatedSet], of week: Week, quickS: (DatedRun) -> Double?,
    easyKm: (Week) -> Double?
  ) {
    let end = week.sunday.advanced(by: 1)
    let loaded = sets.from(week.monday.advanced(by: -3), before: end)
      .filter { $0.countsAsCalfWork && ($0.set.calf?.loadPerLegKg ?? 0) > 0 }
    demandingRuns = runs.compactMap { run in
      let asked = Demand.of([run], quickS: quickS(run))
      guard !asked.isEmpty else { return nil }
      let work = loaded.compactMap { WorkBefore($0, before: run) }.min()
      return DemandingRun(
        day: run.day, demands: Demand.allCases.filter { asked[$0] != nil }, workBefore: work,
        isKnown: work != nil || Self.isCovered(run, by: sets, loaded))
    }
    comparableWeeks = 0
    weeksOfRunningAlone = 0
    guard let begin = sets.first?.day.week, let last = sets.last?.day.week else { return }
    func calfSets(_ week: Week) -> Int { sets.of(week).count(where: \.countsAsCalfWork) }
    for back in 0..<12 {
      let (now, before) = (week.advanced(by: -back), week.advanced(by: -back - 1))
      guard before >= begin, now <= last, let load = easyKm(now), let earlier = easyKm(before),
        earlier > 0
      else { continue }
      comparableWeeks += 1
      if load > Self.growthFrom * earlier, calfSets(now) <= calfSets(before) {
        weeksOfRunningAlone += 1
      }
    }
  }
}

extension StrengthTiming {
  /// Whether the 48 hours before `run` lie within the log, and no set without a time of day may fall
  /// into them.
  private static func isCovered(
    _ run: DatedRun, by sets: [DatedSet], _ loaded: [DatedSet]
  ) -> Bool {
    guard let first = sets.first?.day, let last = sets.last?.day, run.day <= last,
      first <= run.day.advanced(by: -2)
    else { return false }
    return !loaded.contains { set in
      guard case .local(let day, seconds: 0) = set.set.start else { return false }
      return [0, 2].contains(run.day.daysSince1970 - day.daysSince1970)
    }
  }
}
