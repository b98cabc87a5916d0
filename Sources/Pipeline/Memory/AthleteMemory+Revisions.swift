import AthleteWeeks
import Running

extension AthleteMemory {
  /// How final a week that is over is, held against its first complete form; what is seen for the first
  /// time is noted.
  ///
  /// - Parameters:
  ///   - rules: stands for the model and the way to derive; by other rules alone no week is revised.
  ///   - notes: whether anything may be noted: not of a week that the clock says is yet to end.
  mutating func status(
    of week: Week, _ builder: WeekBuilder, rules: String, on today: LocalDay, notes: Bool
  ) -> WeekStatus {
    let (runs, sets) = builder.inputs(of: week)
    let now = builder.remembered(of: week)
    guard let first = firstComplete(week) else {
      if notes { noteComplete(week, runs: runs, sets: sets, rules: rules, inputs: now) }
      return .complete
    }
    var revised = RevisedWeek(
      runsBefore: first.runs, runsNow: runs, setsBefore: first.sets, setsNow: sets)
    let isRecalculated = first.rules != rules
    guard let texts = first.inputs else {
      // An older program counted, and said no more.
      guard first.isAlike(runs: runs, sets: sets) else { return .revised(revised) }
      if notes { weeks[week.description]?.inputs = now.map(\.text) }
      return isRecalculated ? .recalculated : .complete
    }
    let before = texts.compactMap(WeekInput.init)
    guard
      let difference = WeekRevision(
        from: before, to: now, on: today, comparesFigures: !isRecalculated)
    else {
      if notes { weeks[week.description]?.revisions = nil }
      return isRecalculated ? .recalculated : .complete
    }
    guard notes || first.revisions != nil else {
      revised.revisions = [difference]
      return .revised(revised)
    }
    revised.revisions = noteRevision(of: week, first, to: now, rules: rules, on: today)
    return .revised(revised)
  }

  /// Notes a week's input where it is other than when it was last seen; gives all that it went through.
  private mutating func noteRevision(
    of week: Week, _ first: Counts, to now: [WeekInput], rules: String, on today: LocalDay
  ) -> [WeekRevision] {
    let seen =
      (first.revisions ?? []) + [
        Revision(on: today.description, rules: rules, inputs: now.map(\.text))
      ]
    var kept: [Revision] = []
    var revisions: [WeekRevision] = []
    var before = (inputs: (first.inputs ?? []).compactMap(WeekInput.init), rules: first.rules)
    for state in seen {
      let inputs = state.inputs.compactMap(WeekInput.init)
      guard let day = LocalDay(state.on),
        let revision = WeekRevision(
          from: before.inputs, to: inputs, on: day, comparesFigures: before.rules == state.rules)
      else { continue }
      kept.append(state)
      revisions.append(revision)
      before = (inputs, state.rules)
    }
    weeks[week.description]?.revisions = kept
    return revisions
  }
}
