import Running
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes

@Suite("Speeds of one's own")
struct OwnSpeedsTests {
  private func run(
    _ speedMPS: Double, minutes: Double = 45, day: Int = 0, witness: SportPlace = .label,
    confidence: Double = 0.97
  ) -> DatedRun {
    var run = MadeUpRun.run(
      start: 1_780_000_000 + Double(day) * 86_400, elapsedS: minutes * 60 + 60,
      distanceM: speedMPS * minutes * 60)
    run.figures.sport = SportVerdict(sport: .running, witness: witness, confidence: confidence)
    if witness == .signals { run.findings.append(Finding(.sportGuessed)) }
    return MadeUpRun.dated(run, file: "runs/\(day)-\(speedMPS).gpx")
  }

  private func guess(_ speedMPS: Double, confidence: Double = 0.7) -> DatedRun {
    run(speedMPS, day: 30, witness: .signals, confidence: confidence)
  }

  private let known: [Double] = [2.8, 3.0, 3.5]

  private func isDoubtful(_ run: DatedRun, beside others: [DatedRun]) -> Bool {
    OwnSpeeds.split(others + [run]).doubtful.map(\.file) == [run.file]
  }

  @Test(
    "A recording without a word or a step counts at the speeds of runs that are known to be some")
  func ownSpeeds() {
    let others = known.enumerated().map { run($1, day: $0) }
    #expect(!isDoubtful(guess(2.9), beside: others))
    #expect(!isDoubtful(guess(3.9, confidence: 0.5), beside: others))
    #expect(isDoubtful(guess(4.6), beside: others))
    #expect(isDoubtful(guess(2.0), beside: others))
  }

  @Test("A short known race does not make its speed an hour's")
  func riegel() {
    let race = run(4.6, minutes: 10, day: 4)
    let others = known.enumerated().map { run($1, day: $0) } + [race]
    #expect(!isDoubtful(guess(4.6, confidence: 0.5), beside: others))
    #expect(isDoubtful(guess(5.0, confidence: 0.5), beside: others))
  }

  @Test("Without known runs a guess counts where it is fairly sure")
  func noneKnown() {
    #expect(!isDoubtful(guess(2.9), beside: []))
    #expect(isDoubtful(guess(5.0, confidence: 0.5), beside: [guess(2.9)]))
  }

  @Test("Words, labels and steps are no guess, however fast")
  func told() {
    var stepping = guess(5.0)
    stepping.run.figures.cadenceUnit = .steps
    let named = run(5.0, day: 9, witness: .name, confidence: 0.8)
    let others = known.enumerated().map { run($1, day: $0) }
    #expect(OwnSpeeds.split(others + [stepping, named]).doubtful == [])
  }

  /// 45 min at 3.8 m/s, of which 10 min at `speedMPS` may have been ridden.
  private func suspect(_ speedMPS: Double) -> DatedRun {
    func dose(_ bin: Int, _ seconds: Double) -> Dose {
      var bins = SpeedBins(first: bin, count: 1)
      bins.seconds = [seconds]
      return Dose(parts: [DosePart(surface: .road, running: bins, walking: WalkingSums())])
    }
    var dated = run(3.8, day: 20)
    dated.run.figures.suspects = [
      SuspectStretch(beginS: 0, endS: 600, movingS: 600, distanceM: 600 * speedMPS)
    ]
    dated.run.figures.suspectDoses = [dose(130, 200)]
    dated.run.figures.dose = dose(58, 700)
    dated.run.figures.dose?.parts[0].running = SpeedBins(first: 58, count: 73)
    dated.run.figures.dose?.parts[0].running.seconds[0] = 700
    dated.run.figures.dose?.parts[0].running.seconds[72] = 200
    return dated
  }

  @Test("A stretch half as fast again as every known run was ridden, and leaves with its load")
  func ridden() throws {
    let others = known.enumerated().map { run($1, day: $0) }
    let found = try #require(OwnSpeeds.withoutRides(others + [suspect(6.5)]).last).run
    #expect(abs(try #require(found.distanceM) - (3.8 * 2_700 - 3_900)) < 1e-6)
    #expect(found.figures.movingS == 2_100)
    #expect(found.figures.dose?.parts[0].running.seconds.reduce(0, +) == 700)
    #expect(found.findings.last?.code == .wheels)
  }

  @Test("Reps stay, and without other runs a stretch stays and is named")
  func reps() throws {
    let others = known.enumerated().map { run($1, day: $0) }
    let reps = try #require(OwnSpeeds.withoutRides(others + [suspect(5.0)]).last).run
    #expect(reps.distanceM == 3.8 * 2_700 && reps.findings.last?.code != .suspectStretch)
    let alone = OwnSpeeds.withoutRides([suspect(6.5)])[0].run
    #expect(alone.distanceM == 3.8 * 2_700 && alone.findings.last?.code == .suspectStretch)
  }

  @Test(
    "A race of a runner whose other runs are easy stays and is named, and a person's word beats all"
  )
  func race() {
    let others = known.enumerated().map { run($1, day: $0) }
    // 10 min at 5.75 m/s: much for this runner, and no ride for sure.
    let race = OwnSpeeds.withoutRides(others + [suspect(5.75)]).last
    #expect(race?.run.distanceM == 3.8 * 2_700)
    #expect(race?.run.findings.last?.code == .suspectStretch)
    var told = suspect(6.5)
    told.corrections = [
      AppliedCorrection(file: told.file, day: told.day, effect: .isRun, note: nil)
    ]
    #expect(OwnSpeeds.withoutRides(others + [told]).last?.run.distanceM == 3.8 * 2_700)
  }
}
