import Running

extension DatedSet {
  /// A working set of soleus or calf work; balance and hinge work load the calf little.
  var countsAsCalfWork: Bool {
    self.set.kind != .warmUp
      && (self.set.calf?.emphasis == .soleus || self.set.calf?.emphasis == .calf)
  }
}

extension WeekStrength {
  init(_ sets: [DatedSet], week: Week, today: LocalDay) {
    let own = sets.of(week).filter { $0.set.kind != .warmUp }
    let calf = own.filter { $0.set.calf != nil }
    // Massage is noted, and is no session of strength work.
    let work = own.filter { $0.set.calf?.emphasis != .massage }
    func count(_ emphasis: CalfEmphasis) -> Int {
      calf.count { $0.set.calf?.emphasis == emphasis }
    }
    let lastDay = min(today, week.sunday)
    func daysSince(_ counts: (DatedSet) -> Bool) -> Int? {
      guard !sets.isEmpty else { return nil }
      let last = sets.from(sets[0].day, before: lastDay.advanced(by: 1))
        .last { $0.countsAsCalfWork && counts($0) }
      return last.map { lastDay.daysSince1970 - $0.day.daysSince1970 }
    }
    let first = sets.first.flatMap { $0.day <= lastDay ? $0.day : nil }
    let newest = sets.last?.day
    self.init(
      hasLog: first != nil, sessions: Set(work.map(\.set.start)).count,
      exercises: Self.exercises(calf), soleusSets: count(.soleus), calfSets: count(.calf),
      stabilitySets: count(.stability), otherSets: own.count - calf.count,
      meanSetsOfFourBefore: Self.meanOfFour(sets, before: week),
      daysSinceLoadedWork: daysSince { ($0.set.calf?.loadPerLegKg ?? 0) > 0 },
      calfSessions: Set(own.filter(\.countsAsCalfWork).map(\.set.start)).count,
      daysSinceSoleusWork: daysSince { $0.set.calf?.emphasis == .soleus },
      daysSinceLogBegan: first.map { lastDay.daysSince1970 - $0.daysSince1970 },
      logEndsOn: newest.flatMap { $0 < week.monday ? $0 : nil },
      newestDay: sets.last { $0.day <= lastDay }?.day)
  }

  private static func exercises(_ sets: [DatedSet]) -> [ExerciseRow] {
    let work = sets.compactMap { set in set.set.calf.map { (set: set.set, calf: $0) } }
    return Dictionary(grouping: work, by: \.calf.exercise).values
      .compactMap { group -> ExerciseRow? in
        guard let first = group.first else { return nil }
        let heaviest = group.max {
          ($0.calf.loadPerLegKg ?? -1) < ($1.calf.loadPerLegKg ?? -1)
        }
        let repetitions = group.compactMap(\.set.repetitions)
        return ExerciseRow(
          label: first.calf.label, emphasis: first.calf.emphasis, sets: group.count,
          repetitions: repetitions.isEmpty ? nil : repetitions.reduce(0, +),
          bestLoadPerLegKg: heaviest?.calf.loadPerLegKg,
          peakForceBW: heaviest?.calf.peakForceBW)
      }
      .sorted {
        let (a, b) = ($0.peakForceBW?.central ?? -1, $1.peakForceBW?.central ?? -1)
        return a == b ? $0.label < $1.label : a > b
      }
  }

  /// Calf sets a week over the four weeks before; `nil` where the log does not reach back so far.
  private static func meanOfFour(_ sets: [DatedSet], before week: Week) -> Double? {
    let first = week.advanced(by: -4)
    guard let start = sets.first?.day, start.week <= first else { return nil }
    let before = sets.from(first.monday, before: week.monday).count(where: \.countsAsCalfWork)
    return Double(before) / 4
  }
}
