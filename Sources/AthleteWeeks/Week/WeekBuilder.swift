package import Running
import SoleusLoad

/// Makes the weeks of one athlete out of all runs and sets.
package struct WeekBuilder {
  let history: AthleteHistory
  /// The day on which the reports are made, in the athlete's zone; nothing later is known.
  package private(set) var today: LocalDay
  let quick: QuickLines
  let runsByWeek: [Week: [DatedRun]]
  /// The weeks with a run, in order.
  let runWeeks: [Week]
  let sessions: [Session]
  private let setsByWeek: [Week: [DatedSet]]
  let totals: WeekTotals
  private var loads: DailyLoads
  /// Days of which a file was refused: what was run on them is not known.
  let unknownDays: Set<LocalDay>

  package init(_ history: AthleteHistory, today: LocalDay) {
    var known = history
    known.runs.removeAll { $0.day > today }
    known.sets.removeAll { $0.day > today }
    self.history = known
    self.today = today
    quick = QuickLines(known.runs)
    unknownDays = known.unknownDays
    loads = DailyLoads(known.runs, unknown: unknownDays, today: today)
    runsByWeek = Dictionary(grouping: known.runs, by: \.day.week)
    runWeeks = runsByWeek.keys.sorted()
    sessions = Session.sessions(known.runs)
    setsByWeek = Dictionary(grouping: known.sets, by: \.day.week)
    totals = WeekTotals(runsByWeek, quick)
  }

  /// The same on a later day, until when nothing has come.
  package func on(_ day: LocalDay) -> WeekBuilder {
    var later = self
    later.today = day
    later.loads = DailyLoads(history.runs, unknown: unknownDays, today: day)
    return later
  }

  /// The weeks with a run or a set, oldest first.
  package var weeksWithInput: [Week] { Set(runsByWeek.keys).union(setsByWeek.keys).sorted() }

  /// The runs and the sets of a week.
  package func input(of week: Week) -> (runs: [DatedRun], sets: [DatedSet]) {
    (runsByWeek[week] ?? [], setsByWeek[week] ?? [])
  }

  /// The first week with a run or a set, and the last.
  package var span: ClosedRange<Week>? {
    let weeks = weeksWithInput
    guard let first = weeks.first, let last = weeks.last else { return nil }
    return first...last
  }

  /// Runs and sets of a week, as its status counts them.
  package func inputs(of week: Week) -> (runs: Int, sets: Int) {
    (runsByWeek[week]?.count ?? 0, setsByWeek[week]?.count ?? 0)
  }

  /// Whether the week is over.
  package func isOver(_ week: Week) -> Bool { today > week.sunday }

  /// Figures of the week that hang on all days before it.
  package func series(of week: Week) -> LoadSeries { loads.series(of: week) }

  /// Quick running of one run, seconds, as its week has it.
  package func quickS(of run: DatedRun) -> Double? {
    quick.seconds(in: [run], of: run.day.week)
  }

  /// Everything the page of `week` says.
  ///
  /// Files without a date, such as rejected ones, are listed on pages of current weeks only: a page of
  /// the past does not change because a bad file arrived today.
  package func build(_ week: Week, status: WeekStatus, isCurrent: Bool) -> AthleteWeek {
    let runs = runsByWeek[week] ?? []
    let load = totals[week]
    let strength = strength(of: week)
    let own = own(before: week)
    var result = AthleteWeek(
      athlete: history.athlete, week: week, status: status,
      load: WeekLoad(runs, load, quick[week]), own: own,
      bars: (-11...0).map { bar(week.advanced(by: $0)) },
      days: week.days.map { day($0, weekHasRuns: !runs.isEmpty) },
      longRun: LongRun(sessions.of(week)),
      singleRun: SingleRunComparison(sessions.of(week), among: sessions), raised: [],
      runs: runs.map(row),
      strength: strength,
      health: DataHealth(history, of: week, weekRuns: runs, isCurrent: isCurrent),
      lastRunDay: history.runs.last { $0.day <= week.sunday }?.day,
      heaviestRun: HeaviestRun(sessions.of(week), among: sessions),
      quickMinutes: quickMinutes(of: week), demandingDays: demandingDays(of: week),
      afterGap: afterGap(of: week), quietWeek: quietWeek(week, own.distanceM),
      forefootMinimal: ForefootMinimal(history.athlete, of: week) { runsByWeek[$0] ?? [] },
      sessions: sessions.of(week).count, weeksOnFile: weeksOnFile(week),
      standing: standing(of: week, strength),
      timing: timing(week, runs), series: loads.series(of: week), ground: WeekGround.sums(runs))
    result.words = history.words.of(week, upTo: today)
    for var flag in FlagRule.all.compactMap({ $0.flag(result) }) {
      if flag.rule.kind == .question { flag.answer = result.words.answer }
      if let row = history.words.acknowledgements.row(for: flag.rule, in: week) {
        result.acknowledged.append(
          AcknowledgedFlag(flag: flag, until: row.until, note: row.note))
      } else {
        result.raised.append(flag)
      }
    }
    return result
  }

  private func timing(_ week: Week, _ runs: [DatedRun]) -> StrengthTiming? {
    guard !runs.isEmpty else { return nil }
    return StrengthTiming(
      runs, history.sets, of: week, quickS: quickS(of:)
    ) { isOver($0) ? totals[$0]?.easyKm?.central : nil }
  }

  func strength(of week: Week) -> WeekStrength {
    var strength = WeekStrength(history.sets, week: week, today: today)
    if strength.isKnown {
      strength.worth = StrengthWorth(history.sets, week: week)
    }
    return strength
  }

  private func bar(_ week: Week) -> WeekBar {
    let total = totals[week]
    return WeekBar(
      week: week, isGap: total == nil, bySurface: total?.bySurface ?? [], easyKm: total?.easyKm,
      quickS: total?.quickS, estimatedShare: total?.estimatedShare,
      distanceM: total.flatMap { $0.distanceM > 0 ? $0.distanceM : nil }, quickM: total?.quickM,
      ascentM: total?.ascentM, strength: StrengthBar(history.sets, of: week),
      isBeforeFirst: span.map { week < $0.lowerBound } ?? true)
  }

  private func day(_ day: LocalDay, weekHasRuns: Bool) -> DayBar {
    let runs = (runsByWeek[day.week] ?? []).filter { $0.day == day }
    let loads = runs.compactMap(\.load?.easyKm)
    let state: DayState =
      !runs.isEmpty
      ? .ran
      : day > today ? .toCome : weekHasRuns && !unknownDays.contains(day) ? .noRun : .unknown
    return DayBar(
      day: day, state: state, runs: runs.map { $0.load?.bySurface ?? [] },
      easyKm: loads.isEmpty ? nil : loads.reduce(0, +),
      calfSets: (setsByWeek[day.week] ?? []).count { $0.day == day && $0.countsAsCalfWork },
      dose: DoseFigures(runs), quickS: quick.seconds(in: runs, of: day.week),
      runsWithoutLoad: runs.count - loads.count)
  }

  private func row(_ run: DatedRun) -> RunRow {
    RunRow(run: run, easyKm: run.load?.band(), quickS: quickS(of: run))
  }
}

/// The arithmetic mean; `values` must not be empty.
func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
