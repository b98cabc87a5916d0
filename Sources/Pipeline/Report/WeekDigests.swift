import AthleteWeeks
import Running

/// Stands for everything that an athlete's week follows from, so that a week is made anew where that
/// has changed and nowhere else.
struct WeekDigests {
  private let base: String
  private let history: AthleteHistory
  private var builder: WeekBuilder
  private let runs: [String]
  /// Of all sets up to the end of a week that has some, in order.
  private let setsUpTo: [(week: Week, digest: String)]
  private let undated: String

  /// The furthest that a week looks back: bars of eleven weeks, each with what was quick by the 84 days
  /// before it; what was usual before a gap reaches as far.
  private static let daysBefore = 182

  /// - Parameter base: of profile, plan, program and the keys of the records.
  init(_ join: AthleteJoin, base: String) {
    self.base = base
    history = join.history
    builder = join.builder
    runs = history.runs.map { run in
      let figures = run.run.figures
      return
        "\(run.id) \(run.file) \(run.day) \(run.secondsIntoDay) \(run.run.distanceM ?? -1) "
        + "\(figures.movingS ?? -1) \(figures.steps ?? -1) \(figures.cadenceSPM ?? -1) "
        + "\(figures.dose?.runningS ?? -1) \(figures.dose?.walkingS ?? -1) "
        + "\(figures.quality[.cadence]?.low ?? -1) \(figures.quality[.steps]?.low ?? -1) "
        + "\(run.shoe?.kind.rawValue ?? "") \(run.shoe?.name ?? "") "
        + "\(run.shoe?.witness.rawValue ?? "") \(run.corrections) "
        + "\(run.run.name ?? "") \(figures.strike?.rawValue ?? "") "
        // The athlete's word, lists and earlier runs weigh in.
        + figures.surfaces.map { "\($0) " }.joined()
        // The join notes what the athlete's other runs make of this one.
        + run.run.findings.map { "\($0)" }.joined()
    }
    var chain = ""
    var digests: [(week: Week, digest: String)] = []
    for week in builder.weeksWithInput {
      let sets = builder.input(of: week).sets
      guard !sets.isEmpty else { continue }
      chain = Digest.of(
        [chain]
          + sets.map {
            "\($0.id) \($0.file) \($0.day.daysSince1970) \($0.set.calf?.peakForceBW?.central ?? -1)"
          })
      digests.append((week, chain))
    }
    setsUpTo = digests
    var undated = history.passedOver.map { "\($0.file) \($0.recording)" }
    undated += history.rejections.map { "\($0.file) \($0.rejection)" }
    undated += history.corrections.filter { $0.day == nil }.map { "\($0)" }
    undated += history.archives.map { "\($0.file) \($0.words)" }
    undated += history.unread.map { "\($0.file) \($0.reason)" }
    undated += history.rowProblems.map { "\($0.file) \($0.line) \($0.message)" }
    undated += history.logFindings.map { "\($0.file) \($0.finding)" }
    self.undated = Digest.of(undated)
  }

  /// The same on a later day, until when nothing has come.
  func on(_ day: LocalDay) -> WeekDigests {
    var later = self
    later.builder = builder.on(day)
    return later
  }

  /// - Parameters:
  ///   - status: as the week's page tells it.
  ///   - isCurrent: whether the page lists what has no date.
  ///   - before: the week that the page leads back to.
  func digest(of week: Week, status: WeekStatus, isCurrent: Bool, before: Week?) -> String {
    let end = week.sunday.advanced(by: 1)
    let first = history.runs.first?.day
    let newestSet = history.sets.last?.day
    var texts = [
      base, week.description, before?.description ?? "", "\(status)", isCurrent ? undated : "",
      "\(builder.hasRunsFrom(week)) \(history.refusedWithoutDay) \(builder.standing(of: week)) "
        + "\(builder.weeksOnFile(week))",
      "\(min(builder.today, end))", "\(builder.series(of: week))",
      "\(first.map { max($0, week.monday.advanced(by: -Self.daysBefore)) } ?? end)",
      "\(history.runs.last { $0.day <= week.sunday }?.day ?? end)",
      "\(newestSet.map { min($0, end) } ?? end)",
      "\(history.sets.first.map { min($0.day, end) } ?? end)",
      setsUpTo.last { $0.week <= week }?.digest ?? "",
    ]
    texts += runs[history.indices(from: week.monday.advanced(by: -Self.daysBefore), before: end)]
    let reach = week.monday.advanced(by: -Self.daysBefore)..<end
    texts += history.doubtful.filter { reach.contains($0.day) }.map { "\($0)" }
    texts += history.rejections.filter { $0.day.map(reach.contains) ?? false }.map { "\($0)" }
    texts += history.duplicates.filter { $0.day.week == week && !$0.isRepeated }.map { "\($0)" }
    texts += history.corrections.filter { $0.day?.week == week }.map { "\($0)" }
    texts += history.words.diary.notes(of: week).map { "\($0)" }
    texts += [history.words.plan.word(of: week) ?? ""]
    texts += history.words.acknowledgements.rows.filter { $0.until >= week.monday }.map { "\($0)" }
    return Digest.of(texts)
  }
}
