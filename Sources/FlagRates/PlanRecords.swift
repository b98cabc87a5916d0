import AthleteWeeks
import Conditions
import Running
import SoleusLoad
import StrengthLog
import SyntheticAthletes

/// The records that the files of a made-up history would have come to, and the join of them.
struct PlanRecords {
  /// Records of runs, week by week.
  private let weeks: [[PlacedRecord]]
  private let log: PlacedRecord?
  private let athlete: Athlete

  init(_ history: PlanHistory) {
    let athlete = Athlete(history.runner)
    self.athlete = athlete
    weeks = history.weeks.indices.map { Self.records(of: history, week: $0) }
    log = history.gym.flatMap { PlacedRecord(gym: $0, of: athlete) }
  }

  /// The records of a history that is `base` changed: weeks that are the same are not made again, and the
  /// log, of which the join leaves out what is later, is not read again.
  init(_ history: PlanHistory, changedFrom base: PlanHistory, with records: PlanRecords) {
    athlete = records.athlete
    weeks = history.weeks.indices.map { week in
      history.weeks[week].runs == base.weeks[week].runs
        ? records.weeks[week] : Self.records(of: history, week: week)
    }
    log = records.log
  }

  private static func records(of history: PlanHistory, week: Int) -> [PlacedRecord] {
    history.weeks[week].runs.map { PlacedRecord($0, heightCm: history.runner.heightCm) }
  }

  /// The join on the Monday after the last week, of all weeks or of the last so many.
  func joined(weeks count: Int = .max) -> AthleteJoin? {
    AthleteClock(athlete.timeZone).map { clock in
      AthleteJoin(
        athlete, gaps: [], clock: clock,
        records: weeks.suffix(count).flatMap(\.self) + [log].compactMap(\.self),
        shoes: ShoeList(usual: athlete.shoe), bands: .standard,
        today: LocalDay(daysSince1970: PlanHistory.monday(weeks.count)))
    }
  }
}

extension Athlete {
  init(_ runner: PlanRunner) {
    self.init(
      id: "\(runner.plan)-\(runner.index)", name: runner.plan, timeZone: "Europe/Berlin",
      massKg: 70, heightCm: runner.heightCm,
      footStrike: runner.isForefootInMinimalShoes ? .forefoot : .rearfoot,
      shoe: runner.isForefootInMinimalShoes ? .minimal : .conventional)
  }
}

extension PlacedRecord {
  fileprivate init(_ run: PlannedRun, heightCm: Double) {
    self.init(
      "runs", "\(run.day)-\(run.secondOfDay)",
      .runs(.tcx, [.run(Run(run, heightCm: heightCm))]))
  }

  /// The log of such visits, read as any other; `nil` where nobody went.
  fileprivate init?(gym sessions: [StrengthSession], of athlete: Athlete) {
    let bytes = Array(HevyCSV().text(of: sessions).utf8)
    guard
      let log = try? StrengthLog.read(
        bytes, of: athlete, defaultUnit: nil, catalogue: .standard)
    else { return nil }
    let outcome = StrengthOutcome(
      format: log.format.rawValue, sessions: log.sessions, sets: log.sets, rowProblems: [],
      findings: log.findings)
    self.init("strength", "hevy", .strength(outcome))
  }

  private init(_ folder: String, _ name: String, _ outcome: FileOutcome) {
    // No bytes were hashed: the name, which is as much its own, stands in.
    self.init(
      athlete: "", file: folder + "/" + name,
      record: FileRecord(sha256: name, derivation: "", outcome: outcome))
  }
}
