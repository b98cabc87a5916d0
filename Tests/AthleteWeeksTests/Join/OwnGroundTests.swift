import Conditions
import MadeUpAthletes
import Running
import Testing

@testable import AthleteWeeks

@Suite("What was underfoot by all that a file does not know")
struct OwnGroundTests {
  private func run(
    _ shares: [SurfaceShare] = [
      SurfaceShare(surface: .road, share: 1, confidence: 0.78, witness: .prior)
    ], number: Double = 0, distanceM: Double? = 10_000
  ) -> DatedRun {
    var run = MadeUpRun.run(start: 1_780_000_000 + number * 86_400, distanceM: distanceM)
    run.figures.surfaces = shares
    run.figures.dose = Dose(
      parts: shares.map {
        var bins = SpeedBins(first: 50, count: 10)
        bins.seconds[0] = 3_000 * $0.share
        bins.steps[0] = 4_000 * $0.share
        return DosePart(surface: $0.surface, running: bins, walking: WalkingSums())
      })
    return MadeUpRun.dated(run, file: "runs/\(Int(number)).gpx")
  }

  private func settled(_ runs: [DatedRun], _ rows: [SurfaceList.Row] = []) -> (
    runs: [DatedRun], problems: [Problem]
  ) {
    var ground = OwnGround(
      SurfaceList(rows: rows), today: LocalDay(year: 2027, month: 1, day: 1))
    var runs = runs
    ground.settle(&runs)
    return (runs, ground.list.problems)
  }

  private func seconds(_ run: DatedRun) -> [Surface: Double] {
    Dictionary(
      uniqueKeysWithValues: (run.run.dose?.parts ?? []).map {
        ($0.surface, $0.running.seconds.reduce(0, +))
      })
  }

  private func listed(
    _ run: DatedRun, name: String? = nil, dirtM: Double? = nil
  ) -> DatedRun {
    var run = run
    run.listed = ListedRow(
      list: "activities.csv",
      activity: ListedActivity(line: 2, name: name, distanceM: 10_000, dirtM: dirtM))
    return run
  }

  @Test("The athlete's word beats every witness, for all of a run and its dose")
  func word() throws {
    let device = SurfaceShare(surface: .track, share: 1, confidence: 0.99, witness: .device)
    let row = SurfaceList.Row(line: 2, file: "0.gpx", surface: .grass)
    let found = settled([run([device])], [row])
    let ground = try #require(found.runs[0].run.figures.ground.first)
    #expect(ground.surface == .grass && ground.witness == .athlete && ground.confidence == 1)
    #expect(seconds(found.runs[0]) == [.grass: 3_000] && found.problems.isEmpty)
  }

  @Test("From one kilometre to another it parts the run, and its dose by way")
  func part() {
    let row = SurfaceList.Row(
      line: 2, file: "runs/0.gpx", fromKm: 2, toKm: 4.5, surface: .trail)
    let found = settled([run()], [row]).runs[0]
    #expect(found.run.figures.ground.map(\.surface) == [.road, .trail, .road])
    #expect(found.run.figures.ground.map { ($0.share * 100).rounded() } == [20, 25, 55])
    let seconds = seconds(found)
    #expect(abs((seconds[.trail] ?? 0) - 750) < 1e-6 && abs((seconds[.road] ?? 0) - 2_250) < 1e-6)
  }

  @Test("A row about nothing is told with its line, and of two rows the later one stands")
  func rows() {
    let nothing = settled([run()], [SurfaceList.Row(line: 7, file: "9.gpx", surface: .trail)])
    #expect(nothing.problems.map(\.line) == [7])
    let day = run().day
    let twice = settled(
      [run()],
      [
        SurfaceList.Row(line: 2, day: day, surface: .trail),
        SurfaceList.Row(line: 3, day: day, surface: .sand),
      ])
    #expect(twice.runs[0].run.figures.ground.map(\.surface) == [.sand])
  }

  @Test("Unpaved metres of a list part what nobody told, and leave alone what somebody did")
  func unpaved() {
    var plain = run()
    plain.run.figures.ground = [
      GroundStretch(
        share: 1,
        chances: SurfaceOdds([
          .road: 0.78, .trail: 0.13, .grass: 0.04, .track: 0.04, .sand: 0.01, .treadmill: 0,
        ]), witness: .prior)
    ]
    let found = settled([listed(plain, dirtM: 3_000)]).runs[0].run.figures
    #expect(found.ground.map(\.surface) == [.trail, .road])
    #expect(found.ground.map { ($0.share * 10).rounded() } == [3, 7])
    #expect(found.ground.map(\.witness) == [.list, .list])
    let track = SurfaceShare(surface: .track, share: 1, confidence: 0.99, witness: .oval)
    #expect(
      settled([listed(run([track]), dirtM: 3_000)]).runs[0].run.figures.ground.map(\.surface)
        == [.track])
  }

  @Test("Without a metre unpaved a road is surer")
  func paved() throws {
    let ground = try #require(
      settled([listed(run(), dirtM: 0)]).runs[0].run.figures.ground.first)
    #expect(ground.surface == .road && ground.confidence > 0.85 && ground.witness == .list)
  }

  @Test("A list's name is heard where the file's words named no surface")
  func names() {
    #expect(
      settled([listed(run(), name: "Trail loop")]).runs[0].run.figures.ground.map(\.witness)
        == [.words])
    let words = SurfaceShare(surface: .sand, share: 1, confidence: 0.8, witness: .words)
    #expect(
      settled([listed(run([words]), name: "Trail loop")]).runs[0].run.figures.ground
        .map(\.surface) == [.sand])
  }

  @Test("What the athlete ran on before weighs in where nobody spoke, and later runs do not")
  func history() {
    let trail = SurfaceShare(surface: .trail, share: 1, confidence: 0.95, witness: .map)
    let before = (0..<60).map { run([trail], number: Double($0)) }
    let after = settled(before + [run(number: 60)]).runs
    #expect(after[60].run.figures.ground[0].chances[.trail] > 0.6)
    #expect(after[60].run.figures.ground[0].witness == .history)
    let first = settled([run()] + before.map { one in one }).runs
    #expect(first[0].run.figures.ground == run().run.figures.ground)
  }

  @Test("A list of exceptions says nothing of the runs that it does not name")
  func exceptions() {
    let runs = (0..<40).map { run(number: Double($0)) }
    let rows = (0..<20).map { SurfaceList.Row(line: $0 + 2, file: "\($0).gpx", surface: .trail) }
    let found = settled(runs, rows).runs
    #expect(found[19].run.figures.ground[0].surface == .trail)
    #expect(found[39].run.figures.ground == runs[39].run.figures.ground)
  }

  @Test("A row of a day to come, and one beyond the run, are told apart")
  func beyond() {
    var ground = OwnGround(
      SurfaceList(rows: [
        SurfaceList.Row(line: 2, day: run().day.advanced(by: 9), surface: .trail),
        SurfaceList.Row(line: 3, file: "0.gpx", fromKm: 50, toKm: 60, surface: .trail),
      ]), today: run().day)
    var runs = [run()]
    ground.settle(&runs)
    #expect(ground.list.problems.map(\.line) == [3])
  }

  @Test("A service's list and kilometres say nothing of a run without distance")
  func withoutDistance() {
    let row = SurfaceList.Row(line: 2, file: "0.gpx", fromKm: 1, surface: .trail)
    let found = settled([run(distanceM: nil)], [row])
    #expect(found.runs[0].run.figures.ground.map(\.surface) == [.road])
  }
}
