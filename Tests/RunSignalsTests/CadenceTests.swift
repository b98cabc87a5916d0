import Running
import Testing

@testable import RunSignals

@Suite("Cadence")
struct CadenceTests {
  private let estimate = CadenceEstimate(heightCm: 175)

  private func unit(_ cadence: Float, _ speed: Float) -> CadenceUnit? {
    Cadence.unit(
      [Float](repeating: cadence, count: 100), [Float](repeating: speed, count: 100), estimate)?
      .unit
  }

  // MARK: Strides or steps

  @Test(
    "The unit is found for every cadence that people run or walk with, in either unit",
    arguments: [
      (1.0, 95.0), (1.2, 105), (1.4, 117), (1.7, 130), (1.0, 150), (1.2, 150), (1.5, 150),
      (1.5, 170), (1.9, 140), (1.9, 150), (1.9, 175), (2.5, 150), (3, 165), (3, 185), (4, 160),
      (4, 190), (5.5, 170), (5.5, 210), (7, 220),
    ])
  func units(speed: Double, steps: Double) {
    #expect(unit(Float(steps), Float(speed)) == .steps)
    #expect(unit(Float(steps / 2), Float(speed)) == .strides)
  }

  @Test("Fast repeats with walks between them are decided on the running", arguments: [1.0, 2])
  func repeats(perStep: Double) {
    let legs = (0..<10).flatMap { _ in
      [Leg(seconds: 80, speed: 5, cadence: 185), Leg(seconds: 120, speed: 1.4, cadence: 112)]
    }
    var recording = Recording.running(legs)
    recording.track.deviceCadence = recording.track.deviceCadence.map { $0 / Float(perStep) }
    let found = recording.processed()
    #expect(found.verdict.cadenceUnit == (perStep == 2 ? .strides : .steps))
    #expect(abs((found.verdict.steps ?? 0) / (10 * (80 * 185 + 120 * 112) / 60) - 1) < 0.01)
  }

  @Test("The decision is written down with its evidence")
  func evidence() {
    let recording = Recording.steady(cadence: 82.5).processed()
    let finding = recording.findings.list.first { $0.code == .cadenceDecision }
    #expect(
      finding?.detail == "median 82.5 per minute taken for strides, which makes steps of 1.09 m")
    #expect(recording.verdict.cadenceSource == .converted)
    #expect(recording.track.cadenceSPM.allSatisfy { $0 == 165 })
    #expect(Recording.steady().processed().verdict.cadenceSource == .measured)
  }

  @Test("A sensor that spoke for less than a twentieth of the way decides nothing")
  func tooLittle() {
    var recording = Recording.steady()
    for index in recording.track.deviceCadence.indices.dropFirst(20) {
      recording.track.deviceCadence[index] = .nan
    }
    let found = recording.processed()
    #expect(found.verdict.cadenceUnit == .none && found.verdict.cadenceSource == .estimated)
  }

  @Test("Cadence without any speed is still decided")
  func withoutSpeed() {
    var recording = Recording.steady(cadence: 84).withoutDeviceDistance
    recording.track.latitude = []
    recording.track.longitude = []
    let found = recording.processed()
    #expect(found.verdict.cadenceUnit == .strides)
    #expect(abs((found.verdict.steps ?? 0) - 1_680) < 1)
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

  private func filled(_ cadence: [Float], _ time: [Double], _ speed: [Float]) -> [Float] {
    var cadence = cadence
    Cadence.fill(&cadence, time, speed, estimate)
    return cadence
  }

  @Test("Short gaps are bridged, long ones estimated, and zeros at speed are gaps")
  func filled() {
    let time = (0...40).map(Double.init)
    let speed = [Float](repeating: 3, count: 41)
    var cadence = [Float](repeating: 160, count: 41)
    for index in 5..<9 { cadence[index] = .nan }
    for index in 9..<15 { cadence[index] = 170 }
    for index in 15..<35 { cadence[index] = 0 }
    let filled = filled(cadence, time, speed)
    #expect(abs(filled[6] - 164) < 0.01)
    #expect(abs(Double(filled[20]) - estimate.cadenceSPM(atMPS: 3)) < 0.01)
    #expect(filled[40] == 160)
  }

  @Test("Zero means standing where nobody runs")
  func standing() {
    let filled = filled([0, .nan, 0], [0, 60, 120], [.nan, .nan, .nan])
    #expect(filled == [0, 0, 0])
  }

  @Test("What the arm loses at the start is not blended with standing")
  func afterStanding() {
    let filled = filled([0, .nan, 160], [0, 1, 2], [.nan, 3, 3])
    #expect(filled[1] > 150)
  }

  // MARK: Without a sensor

  @Test("Without cadence it is estimated and said to be; height too where it is not told")
  func estimated() {
    var recording = Recording.steady()
    recording.track.deviceCadence = []
    let found = recording.processed()
    #expect(found.verdict.cadenceSource == .estimated && found.verdict.cadenceUnit == .none)
    #expect(abs((found.verdict.cadenceSPM ?? 0) - estimate.cadenceSPM(atMPS: 3)) < 0.01)
    #expect(found.count(of: .cadenceEstimated) == 1 && found.count(of: .heightAssumed) == 0)
    let unknown = recording.processed(of: Athlete(id: "a", name: "A"))
    #expect(unknown.count(of: .heightAssumed) == 1)
  }

  @Test(
    "Laps give cadence where points do not, from their steps or their mean",
    arguments: [true, false])
  func laps(bySteps: Bool) {
    var recording = Recording.steady(seconds: 600)
    recording.track.deviceCadence = []
    recording.laps = [
      Lap(
        totalTimeS: 300, averageCadence: bySteps ? 80 : 160, steps: bySteps ? 800 : nil,
        points: 0..<300),
      Lap(
        totalTimeS: 300, averageCadence: bySteps ? 85 : 170, steps: bySteps ? 850 : nil,
        points: 300..<601),
    ]
    let found = recording.processed()
    #expect(found.track.cadenceSPM[100] == 160 && found.track.cadenceSPM[400] == 170)
    #expect(found.count(of: .cadenceFromLaps) == 2)
    // What is summed up over a lap is no measurement of each point.
    #expect(found.verdict.cadenceSource == .converted)
  }

  @Test("Steps of one lap and strides of another are not mixed")
  func mixedLaps() {
    var recording = Recording.steady(seconds: 600)
    recording.track.deviceCadence = []
    recording.laps = [
      Lap(totalTimeS: 300, averageCadence: 80, steps: 800, points: 0..<300),
      Lap(totalTimeS: 300, averageCadence: 85, points: 300..<601),
    ]
    let found = recording.processed()
    #expect(found.track.cadenceSPM[100] == 160)
    #expect(abs(Double(found.track.cadenceSPM[400]) - estimate.cadenceSPM(atMPS: 3)) < 0.1)
  }

  @Test("Steps are cadence times moving time; standing adds none")
  func steps() {
    let recording = Recording.running([
      Leg(seconds: 300, speed: 3, cadence: 160), Leg(seconds: 100, speed: 0),
      Leg(seconds: 300, speed: 3, cadence: 160),
    ]).processed()
    #expect(abs((recording.verdict.steps ?? 0) - 1_600) < 16)
    #expect(recording.verdict.cadenceSPM == 160)
  }
}
