import AthleteWeeks
import Running
import Testing

@testable import FlagRates
@testable import SyntheticAthletes

@Suite("Records of made-up plans")
struct PlanRecordsTests {
  @Test("The join counts each run of a history once, in its week, as long as it was")
  func joined() throws {
    for plan in TrainingPlan.all {
      let history = plan.history(1, seed: 7)
      let join = try #require(PlanRecords(history).joined())
      #expect(join.history.duplicates.isEmpty && join.history.doubtful.isEmpty)
      #expect(join.history.rejections.isEmpty && join.history.rowProblems.isEmpty)
      for (number, week) in history.weeks.enumerated() {
        let monday = LocalDay(daysSince1970: PlanHistory.monday(number))
        let runs = join.builder.input(of: monday.week).runs
        #expect(runs.count == week.runs.count)
        for (run, planned) in zip(runs, week.runs) {
          #expect(abs((run.run.distanceM ?? 0) - planned.metres) < 0.5)
          #expect(run.load != nil)
        }
      }
    }
  }

  @Test("A log of a gym is read with all its sets")
  func gym() throws {
    let history = try #require(
      (0..<20).lazy.map { TrainingPlan.all[0].history($0, seed: 7) }.first { $0.gym != nil })
    let sets = history.gym?.flatMap(\.exercises).reduce(0) { $0 + $1.sets.count }
    #expect(PlanRecords(history).joined()?.history.sets.count == sets)
  }

  @Test("Who runs in minimal shoes wears them on every run")
  func shoes() throws {
    let history = try #require(
      (0..<60).lazy.map { TrainingPlan.all[1].history($0, seed: 7) }
        .first { $0.runner.isForefootInMinimalShoes })
    let runs = try #require(PlanRecords(history).joined()).history.runs
    #expect(!runs.isEmpty && runs.allSatisfy { $0.shoe?.kind == .minimal })
  }

  @Test("A run keeps its time, climb and surface, and says if its cadence was counted")
  func run() {
    for kind in [PlannedSession.Kind.trail, .treadmill, .easy] {
      var planned = PlannedRun(
        day: 20_000, secondOfDay: 25_200, kind: kind, ground: kind.ground, hasCadence: true,
        parts: kind.parts(km: 10, easyMPS: 2.8))
      let run = Run(planned, heightCm: 175)
      #expect(abs(run.elapsedS - planned.seconds) < 0.01 && run.movingS == planned.seconds)
      #expect(run.dose?.parts.map(\.surface) == [run.surfaces[0].surface])
      #expect(run.cadenceSource == .measured)
      #expect((run.ascentM == nil) == (kind == .treadmill))
      planned.hasCadence = false
      #expect(Run(planned, heightCm: 175).cadenceSource == .estimated)
    }
  }
}
