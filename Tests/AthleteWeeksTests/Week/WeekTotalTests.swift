import Running
import SoleusLoad
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes

@Suite("Totals of weeks")
struct WeekTotalTests {
  private let athlete = Athlete(id: "a", name: "A", heightCm: 175, footStrike: .rearfoot)
  /// 06:00 on Monday 1 June 2026.
  private let monday = 1_780_293_600.0

  /// A run of 10 km with all that its own signals may be in doubt of.
  private func record(
    day: Int, file: String, cadence: CadenceSource = .estimated
  ) -> PlacedRecord {
    var run = MadeUpRun.run(
      start: monday + Double(day) * 86_400, elapsedS: 3_060, distanceM: 9_900,
      cadenceSource: cadence)
    run.figures.movingS = 3_000
    run.figures.dose = Dose(
      evenAtMPS: 3.3, seconds: 3_000, cadenceSPM: 168, cadenceIsRecorded: cadence != .estimated,
      on: .road, model: .standard, heightCm: 175)
    run.figures.quality[.distance] = Quality(.measured, around: 9_900, share: 0.03)
    let content = "\(day + 100)" + String(repeating: "a", count: 61)
    return PlacedRecord(
      athlete: athlete.id, file: file,
      record: FileRecord(sha256: content, derivation: "d", outcome: .runs(.tcx, [.run(run)])))
  }

  private func join(_ records: [PlacedRecord], bands: LoadBands = .standard) throws -> AthleteJoin {
    AthleteJoin(
      athlete, gaps: [], clock: try #require(AthleteClock("UTC")), records: records, bands: bands,
      today: LocalDay(year: 2026, month: 6, day: 8))
  }

  private func week(_ records: [PlacedRecord], bands: LoadBands = .standard) throws -> AthleteWeek {
    try join(records, bands: bands).builder.build(
      LocalDay(year: 2026, month: 6, day: 1).week, status: .complete, isCurrent: true)
  }

  private let days = [-21, -19, -14, -12, -7, -4, 0, 2, 3, 5]

  @Test(
    "A band hangs on what was run, and not on files' order or names or on who asks")
  func order() throws {
    let named = days.map { record(day: $0, file: "runs/\($0 + 50).tcx") }
    let renamed = days.map { record(day: $0, file: "runs/x\(90 - $0).tcx") }
    let one = try week(named)
    let easyKm = try #require(one.load.easyKm)
    #expect(easyKm.high - easyKm.low > 0.05 * easyKm.central)
    for other in [
      try week(named.reversed()), try week(renamed), try week(named, bands: LoadBands(.standard)),
    ] {
      #expect(other.load.easyKm == easyKm)
      #expect(other.runs.map(\.easyKm) == one.runs.map(\.easyKm))
    }
  }

  @Test("Errors of single runs average out over a week, as runs are off each by itself")
  func averages() throws {
    let one = try week(
      days.map { record(day: $0, file: "runs/\($0 + 50).tcx", cadence: .measured) })
    let whole = try #require(one.load.easyKm)
    let single = try #require(one.runs.first?.easyKm)
    let shares = [whole, single].map { ($0.high - $0.low) / $0.central }
    #expect(one.runs.count == 4 && shares[0] < shares[1])
  }

  @Test(
    "In a ratio factors and an athlete's estimated cadence cancel, and runs' own errors stay"
  )
  func ratio() throws {
    let runs = try join(days.map { record(day: $0, file: "runs/\($0 + 50).tcx") }).history.runs
    func draws(_ runs: [DatedRun]) -> [Double] {
      runs.compactMap { $0.load?.draws() }.reduce([]) { $0.isEmpty ? $1 : zip($0, $1).map(+) }
    }
    let monday = LocalDay(year: 2026, month: 6, day: 1)
    let (week, before) = (
      draws(runs.filter { $0.day >= monday }), draws(runs.filter { $0.day < monday })
    )
    let shares = [week, zip(week, before).map(/)].map { draws in
      let band = Banded(central: draws.reduce(0, +) / Double(draws.count), draws: draws)
      return (band.high - band.low) / band.central
    }
    #expect(shares[1] < 0.6 * shares[0] && shares[1] > 0.01)
  }
}
