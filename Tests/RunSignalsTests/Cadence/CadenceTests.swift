import Running
import SyntheticAthletes
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Cadence")
struct CadenceTests {
  @Test(
    "Values that no feet make are left out, at points and on laps", arguments: [1e-30, 1e30, 0.5])
  func absurd(value: Double) {
    var points = Recording.steady()
    points.track.deviceCadence = points.track.deviceCadence.map { _ in Float(value) }
    var laps = Recording.steady()
    laps.track.deviceCadence = []
    laps.laps = [Lap(averageCadence: value, points: 0..<laps.track.count)]
    for recording in [points, laps] {
      let done = recording.processed()
      #expect(done.figures.cadenceSource == .estimated)
      #expect(done.findings.list.contains { $0.code == .cadenceOutOfRange })
    }
  }

  @Test("What was estimated at a point is marked so, and the device's own values stay as they were")
  func noRecord() {
    var recording = Recording.steady(seconds: 600)
    for index in 200..<300 { recording.track.deviceCadence[index] = 0 }
    recording.track.deviceCadence[400] = 255
    let done = recording.processed()
    let isRecorded = done.track.cadenceIsRecorded
    #expect(isRecorded[100] && !isRecorded[250] && !isRecorded[400])
    #expect(done.track.cadenceSPM[250] > 140)
    #expect(done.track.deviceCadence == recording.track.deviceCadence)
  }

  private let estimate = CadenceEstimate(heightCm: 175)

  // MARK: Recorded

  @Test(
    "Cycles a second and mixed-up counters are refused, estimated, and said", arguments: [1.4, 8])
  func refused(value: Double) {
    let done = Recording.steady(cadence: Float(value)).processed()
    #expect(done.figures.cadenceSource == .estimated)
    #expect(done.count(of: .cadenceRefused) == 1)
    #expect((150...180).contains(done.figures.cadenceSPM ?? 0))
    #expect(done.sport == .running)
  }

  @Test("The band of a cadence that laps alone have is wide, as a lap's mean has walking in it")
  func meanOfLaps() throws {
    var recording = Recording.steady(seconds: 1_200)
    recording.track.deviceCadence = []
    recording.laps = [Lap(averageCadence: 162, points: 0..<recording.track.count)]
    let band = try #require(recording.processed().figures.quality[.cadence])
    #expect((band.low ?? 0) < 158 && (band.high ?? 0) > 166)
  }

  @Test("Fast repeats with walks between them are decided on the running", arguments: [1.0, 2])
  func repeats(perStep: Double) {
    let legs = (0..<10).flatMap { _ in
      [Leg(seconds: 80, speed: 5, cadence: 185), Leg(seconds: 120, speed: 1.4, cadence: 112)]
    }
    var recording = Recording.running(legs)
    recording.track.deviceCadence = recording.track.deviceCadence.map { $0 / Float(perStep) }
    let found = recording.processed()
    #expect(found.figures.cadenceUnit == (perStep == 2 ? .strides : .steps))
    #expect(abs((found.figures.steps ?? 0) / (10 * (80 * 185 + 120 * 112) / 60) - 1) < 0.01)
  }

  @Test("The decision is written down with its evidence")
  func evidence() {
    let recording = Recording.steady(cadence: 82.5).processed()
    let finding = recording.findings.list.first { $0.code == .cadenceDecision }
    #expect(
      finding?.detail == "median 82.5 per minute taken for strides, which makes steps of 1.09 m")
    #expect(recording.figures.cadenceSource == .converted)
    #expect(recording.track.cadenceSPM.allSatisfy { $0 == 165 })
    #expect(Recording.steady().processed().figures.cadenceSource == .measured)
  }

  @Test("A sensor that spoke for less than a twentieth of the way decides nothing")
  func tooLittle() {
    var recording = Recording.steady()
    for index in recording.track.deviceCadence.indices.dropFirst(20) {
      recording.track.deviceCadence[index] = .nan
    }
    let found = recording.processed()
    #expect(found.figures.cadenceUnit == .none && found.figures.cadenceSource == .estimated)
  }

  @Test("Cadence without any speed is still decided")
  func withoutSpeed() {
    var recording = Recording.steady(cadence: 84).withoutDeviceDistance
    recording.track.latitude = []
    recording.track.longitude = []
    let found = recording.processed()
    #expect(found.figures.cadenceUnit == .strides)
    #expect(abs((found.figures.steps ?? 0) - 1_680) < 1)
  }

  // MARK: Values

  @Test("Impossible values are noted and estimated, 255 among them")
  func impossible() {
    var recording = Recording.steady()
    for index in 100..<130 { recording.track.deviceCadence[index] = 255 }
    recording.track.deviceCadence[200] = -3
    recording.track.deviceCadence[201] = 900
    let found = recording.processed()
    #expect(found.count(of: .cadenceOutOfRange) == 32)
    #expect(found.track.cadenceSPM.allSatisfy { (160...170).contains($0) })
  }

  // MARK: Without a sensor

  @Test("Without cadence it is estimated and said to be; height too where it is not told")
  func estimated() {
    var recording = Recording.steady()
    recording.track.deviceCadence = []
    let found = recording.processed()
    #expect(found.figures.cadenceSource == .estimated && found.figures.cadenceUnit == .none)
    #expect(abs((found.figures.cadenceSPM ?? 0) - estimate.cadenceSPM(atMPS: 3)) < 0.01)
    #expect(found.count(of: .cadenceEstimated) == 1 && found.count(of: .heightAssumed) == 0)
    let unknown = recording.processed(of: Athlete(id: "a", name: "A"))
    #expect(unknown.count(of: .heightAssumed) == 1)
  }

  @Test("Steps are cadence times moving time; standing adds none")
  func steps() {
    let recording = Recording.running([
      Leg(seconds: 300, speed: 3, cadence: 160), Leg(seconds: 100, speed: 0),
      Leg(seconds: 300, speed: 3, cadence: 160),
    ]).processed()
    #expect(abs((recording.figures.steps ?? 0) - 1_600) < 16)
    #expect(recording.figures.cadenceSPM == 160)
  }

  // MARK: Against made-up truth

  /// Runs of one situation against their truth, steps and median cadence relative.
  private func errors(_ name: String, inStrides: Bool) throws -> (steps: Errors, cadence: Errors) {
    var steps: [Double?] = []
    var cadence: [Double?] = []
    for run in try #require(Scenario.named(name)).runs(6) {
      let truth = run.truth()
      let file = run.recording(of: truth)
      var recording = Recording.decoded(file)
      if inStrides { recording.track.deviceCadence = file.strides }
      let found = recording.processed(
        of: Athlete(id: "a", name: "A", heightCm: run.runner.height * 100))
      steps.append(found.figures.steps.map { $0 / truth.steps - 1 })
      let real = try #require(truth.medianCadence)
      cadence.append(found.figures.cadenceSPM.map { $0 / real - 1 })
    }
    return (Errors(steps), Errors(cadence))
  }

  @Test(
    "Steps and cadence are right whatever a sensor does for some minutes",
    arguments: [
      "strides", "steps", "cadence-doubled", "cadence-halved", "cadence-zeros", "cadence-255",
      "cadence-missing", "cadence-locked", "cadence-flicker", "repeats", "slow", "fast",
    ], [false, true])
  func scenarios(name: String, inStrides: Bool) throws {
    let (steps, cadence) = try errors(name, inStrides: inStrides)
    #expect(steps.count == 6 && cadence.count == 6)
    #expect(steps.median <= 0.002 && steps.ninthTenth <= 0.005, "\(steps)")
    #expect(cadence.median <= 0.006 && cadence.ninthTenth <= 0.01, "\(cadence)")
  }

  @Test(
    "What was mended or estimated is told",
    arguments: [
      ("strides", nil), ("cadence-doubled", FindingCode.cadenceRescaled),
      ("cadence-halved", .cadenceRescaled), ("cadence-zeros", .cadenceGap),
      ("cadence-255", .cadenceGap), ("cadence-missing", .cadenceGap),
      ("cadence-locked", .cadenceStuck), ("cadence-flicker", .cadenceRescaled),
    ])
  func told(name: String, code: FindingCode?) throws {
    let mending: Set<FindingCode> = [.cadenceRescaled, .cadenceStuck, .cadenceGap]
    for run in try #require(Scenario.named(name)).runs(6) {
      let file = run.recording(of: run.truth())
      var recording = Recording.decoded(file)
      recording.track.deviceCadence = file.strides
      let found = Set(recording.processed().findings.list.map(\.code)).intersection(mending)
      if let code { #expect(found.contains(code)) } else { #expect(found.isEmpty) }
    }
  }

  // MARK: Quality

  @Test("Every cadence has a source and a band around it")
  func quality() throws {
    var recording = Recording.steady(seconds: 1_000)
    for index in 0..<300 { recording.track.deviceCadence[index] = 255 }
    let partly = recording.processed().figures
    let whole = Recording.steady(seconds: 1_000).processed().figures
    recording.track.deviceCadence = []
    let none = recording.processed().figures
    func width(_ figures: RunFigures, _ signal: Signal) throws -> Double {
      let quality = try #require(figures.quality[signal])
      return try #require(quality.high) - #require(quality.low)
    }
    for signal in [Signal.cadence, .steps] {
      #expect(try width(whole, signal) < width(partly, signal))
      #expect(try width(partly, signal) < width(none, signal))
      #expect(whole.quality[signal]?.source == .measured)
      #expect(none.quality[signal]?.source == .estimated)
    }
  }

  @Test("A height that is not told makes the band of an estimate wider")
  func unknownHeight() throws {
    var recording = Recording.steady()
    recording.track.deviceCadence = []
    let told = try #require(recording.processed().figures.quality[.cadence])
    let untold = try #require(
      recording.processed(of: Athlete(id: "a", name: "A")).figures.quality[.cadence])
    #expect(try #require(untold.high) > #require(told.high) + 1)
  }

  @Test("A sensor that was silent for most of the way makes no measurement")
  func mostlySilent() {
    var recording = Recording.steady(seconds: 1_000)
    for index in 0..<700 { recording.track.deviceCadence[index] = .nan }
    let found = recording.processed().figures
    #expect(found.cadenceUnit == .steps && found.cadenceSource == .estimated)
    #expect(found.quality[.steps]?.source == .estimated)
  }

  @Test(
    "What moves the arms at half a runner's rhythm all the way is no run unless the file says so")
  func notARunner() {
    var recording = Recording.steady(seconds: 1_000, cadence: 45)
    recording.sport = .unknown
    #expect(recording.processed().sport == .other)
    recording.sport = .running
    #expect(recording.processed().sport == .running)
  }

  @Test("A count of all steps so far is no cadence")
  func total() {
    var recording = Recording.steady()
    recording.track.deviceCadence = recording.track.time.indices.map { Float($0) * 2.8 }
    let done = recording.processed()
    #expect(done.figures.cadenceSource == .estimated && done.count(of: .cadenceRefused) == 1)
    #expect((150...180).contains(done.figures.cadenceSPM ?? 0))
  }
}

extension DeviceRecording {
  /// Cadence as files in strides have it: whole ones.
  var strides: [Float] {
    let values = samples.map { $0.cadence.map { Float(($0 / 2).rounded()) } ?? .nan }
    return values.allSatisfy(\.isNaN) ? [] : values
  }
}
