import AthleteWeeks
import ByteStream
import Running
import StreamTestSupport
import SyntheticAthletes
import Testing

@testable import Pipeline

/// Files whose sport or order is in doubt, from their bytes to what counts of them.
@Suite("Records of made-up situations")
struct ScenarioRecordsTests {
  private let folder = TemporaryFolder()
  private let processing = RunProcessing(stages: StageRegistry.standard(), limits: .standard)

  /// What the file of a made-up run comes to; `nil` where it is no run.
  private func run(_ sample: SampleRun) throws -> Run? {
    let truth = sample.truth()
    let path = try folder.write(
      String(decoding: sample.file(of: sample.recording(of: truth)), as: UTF8.self),
      // Names of scenarios have words of sports.
      to: "17.gpx")
    let athlete = Athlete(id: "a", name: "A", heightCm: sample.runner.height * 100)
    guard
      case .runs(_, let recordings) = processing.process(path: path, of: athlete).outcome,
      case .run(let run) = recordings.first
    else { return nil }
    return run
  }

  private func expect(_ run: Run, near sample: SampleRun, within tolerance: Double) throws {
    let truth = sample.truth()
    let metres = try #require(run.distanceM)
    let seconds = try #require(run.movingS)
    // Beside the way as the receiver has it, of which no program takes anything out.
    let received =
      truth.metresOnFoot * (truth.route.isIndoors ? 1 : 1 + sample.device.receiverError)
    #expect(abs(metres / received - 1) < tolerance, "\(metres) m")
    #expect(abs(seconds / Double(truth.secondsOnFoot) - 1) < tolerance, "\(seconds) s")
  }

  @Test(
    "What was done on foot counts, what was ridden does not",
    arguments: Scenario.sportScenarios.map(\.name))
  func sport(name: String) throws {
    for sample in try #require(Scenario.named(name)).runs(2) {
      let earlier = try sample.earlierRuns(3).compactMap(run)
      #expect(earlier.count == 3)
      let counted = try run(sample).flatMap { OwnSpeeds.settled($0, beside: earlier) }
      #expect((counted != nil) == sample.isOnFoot)
      guard sample.isOnFoot, let counted else { continue }
      try expect(counted, near: sample, within: 0.04)
    }
  }

  @Test(
    "A belt's count stands beside positions that wander, whoever runs, and the ground is a treadmill"
  )
  func belts() throws {
    for (index, sample) in try #require(Scenario.named("belt-with-positions")).runs(6).enumerated()
    {
      var sample = sample
      // Strides of 100 a minute and more are some walkers' steps.
      if index > 2 { sample.runner.cadenceOffset += 25 }
      if index % 3 == 2 { sample.device.recordsCadence = false }
      let found = try #require(try run(sample))
      try expect(found, near: sample, within: 0.06)
      #expect(found.surfaces.map(\.surface) == [.treadmill])
      #expect(found.findings.contains { $0.code == .positionsWander })
    }
  }

  @Test(
    "Points out of order and clocks set back lose nothing",
    arguments: Scenario.orderScenarios.map(\.name))
  func order(name: String) throws {
    for sample in try #require(Scenario.named(name)).runs(2) {
      let found = try #require(try run(sample))
      try expect(found, near: sample, within: 0.02)
    }
  }
}
