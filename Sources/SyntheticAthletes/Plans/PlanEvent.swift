/// Something that a coach would want to hear of, put into a usual week of a healthy history.
package enum PlanEvent: String, Sendable, CaseIterable {
  case longRun = "long-run"
  case extraSessions = "extra-sessions"
  case bigWeek = "big-week"
  case demandingDays = "demanding-days"
  case earlyReturn = "early-return"

  /// What is changed, in half a sentence.
  package var meaning: String {
    switch self {
    case .longRun: "the longest run is 40 % longer than any of the 30 days before"
    case .extraSessions: "three more runs, each as long as the middle one of the four weeks before"
    case .bigWeek: "every run of the week is half as long again"
    case .demandingDays: "three days in a row: quick, hilly, and 80 minutes long or quick again"
    case .earlyReturn: "nothing for five weeks, then a week of 90 % of what was usual before"
    }
  }

  /// Of a week that is as planned and about as long as the twelve before; from this one on, counted
  /// from 0, rules know enough.
  package static let firstWeek = 16

  /// The history up to a week in which this happens; `nil` where no week of it is usual.
  package func happening(to history: PlanHistory) -> PlanHistory? {
    let usual = (Self.firstWeek..<history.weeks.count).filter(history.isUsual)
    guard !usual.isEmpty else { return nil }
    var generator = history.runner.generator("event \(rawValue)")
    let week = usual[generator.whole(0...(usual.count - 1))]
    var changed = history
    changed.weeks.removeSubrange((week + 1)...)
    changed.gym?.removeAll { $0.day >= PlanHistory.monday(week + 1) }
    change(&changed, inWeek: week)
    return changed
  }

  private func change(_ history: inout PlanHistory, inWeek week: Int) {
    switch self {
    case .longRun: history.lengthenLongestRun(ofWeek: week, toShare: 1.4)
    case .extraSessions: history.addSessions(3, inWeek: week)
    case .bigWeek: history.scaleRuns(ofWeek: week, by: 1.5)
    case .demandingDays: history.demandThreeDays(ofWeek: week)
    case .earlyReturn:
      guard let usual = history.usualKm(before: week) else { return }
      for gap in week - 5..<week { history.weeks[gap].runs = [] }
      history.scaleRuns(ofWeek: week, by: 0.9 * usual / history.weeks[week].km)
    }
  }
}

extension PlanHistory {
  /// Whether a week is as planned, with no more than one run missing, and within a seventh of the middle
  /// of the twelve before, and none of the four before is without runs.
  package func isUsual(_ week: Int) -> Bool {
    guard let usualKm = usualKm(before: week), week >= 5 else { return false }
    let own = weeks[week]
    return own.planned.kind == .usual && !own.isDisturbed
      && own.runs.count >= max(3, own.planned.sessions.count - 1)
      && (0.86...1.14).contains(own.km / usualKm)
      && weeks[week - 4..<week].allSatisfy { !$0.runs.isEmpty }
  }

  fileprivate mutating func scaleRuns(ofWeek week: Int, by factor: Double) {
    weeks[week].runs = weeks[week].runs.map { $0.longer(by: factor) }
  }

  fileprivate mutating func lengthenLongestRun(ofWeek week: Int, toShare share: Double) {
    let runs = weeks[week].runs
    guard let place = runs.indices.max(by: { runs[$0].metres < runs[$1].metres }) else { return }
    let before = longestM(before: runs[place].day)
    weeks[week].runs[place] = runs[place].longer(by: share * before / runs[place].metres)
  }

  /// Easy runs on days without one, and where there is no such day in the evening of one.
  fileprivate mutating func addSessions(_ count: Int, inWeek week: Int) {
    let lengths = weeks[week - 4..<week].flatMap(\.runs).map(\.metres).sorted()
    let taken = Set(weeks[week].runs.map(\.day))
    let all = (0..<7).map { Self.monday(week) + $0 }
    let days = all.filter { !taken.contains($0) } + all.filter { taken.contains($0) }
    for day in days.prefix(count) {
      let isSecond = taken.contains(day)
      put(
        .easy, km: lengths[lengths.count / 2] / 1_000, onDay: day,
        secondOfDay: isSecond ? 64_800 : 25_200)
    }
  }

  /// Tuesday to Thursday; of the week's other runs the longest stays, where it is no hilly one.
  fileprivate mutating func demandThreeDays(ofWeek week: Int) {
    let days = (1...3).map { Self.monday(week) + $0 }
    let longest = weeks[week].runs.filter { !days.contains($0.day) }.max { $0.metres < $1.metres }
    weeks[week].runs = [longest].compactMap(\.self).filter { $0.kind != .hills }
    // Nobody who has never run so long in a month is given 80 minutes.
    let longKm = 80 * 60 * runner.easyMPS * 0.97 / 1_000
    let runsLong = longestM(before: days[0]) >= 1_000 * longKm
    // As far as a middle run, and no less than such a session needs.
    let km = max(7, (usualKm(before: week) ?? 0) / 6)
    put(.tempo, km: km, onDay: days[0], secondOfDay: 25_200)
    put(.hills, km: km, onDay: days[1], secondOfDay: 25_200)
    put(
      runsLong ? .long : .tempo, km: runsLong ? longKm : km, onDay: days[2], secondOfDay: 25_200)
  }

  private mutating func put(
    _ kind: PlannedSession.Kind, km: Double, onDay day: Int, secondOfDay: Int
  ) {
    let week = (day - TrainingPlan.firstMonday) / 7
    weeks[week].runs.append(
      PlannedRun(
        day: day, secondOfDay: secondOfDay, kind: kind, ground: kind.ground,
        hasCadence: runner.hasCadence, parts: kind.parts(km: km, easyMPS: runner.easyMPS)))
    weeks[week].runs.sort { ($0.day, $0.secondOfDay) < ($1.day, $1.secondOfDay) }
  }
}
