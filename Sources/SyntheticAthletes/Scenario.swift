/// A named situation that estimates are measured in: runs whose truth is known, as a device saw them.
///
/// `truth()`, `recording(of:)` and `bytes(of:recording:)` of a run give the three sides of it.
public struct Scenario: Sendable {
  /// Short, of letters, digits and hyphens.
  public let name: String
  /// What sets it apart, in half a sentence.
  public let meaning: String
  private let change: @Sendable (inout SampleRun, inout SeededGenerator) -> Void

  /// The usual run, changed.
  init(
    _ name: String, _ meaning: String,
    _ change: @escaping @Sendable (inout SampleRun, inout SeededGenerator) -> Void
  ) {
    self.name = name
    self.meaning = meaning
    self.change = change
  }

  /// Every scenario, in the order of the signals they try most.
  public static let all =
    positionScenarios + distanceScenarios + cadenceScenarios + altitudeScenarios
    + longRunScenarios + sportScenarios + orderScenarios + lapScenarios

  /// The scenario of that name.
  public static func named(_ name: String) -> Scenario? { all.first { $0.name == name } }

  /// The first `count` runs; run by a different person over different ground each.
  public func runs(_ count: Int = 20, seed: UInt64 = SampleTree.usualSeed) -> [SampleRun] {
    (0..<count).map { run($0, seed: seed) }
  }

  /// Whether something goes wrong beyond the usual errors of a device.
  public var isFaulty: Bool {
    runs(1).contains {
      !$0.faults.isEmpty || $0.device.spikes > 0 || ![nil, 1].contains($0.device.distanceScale)
    }
  }

  /// What receivers make of a way, standard deviation as a share.
  ///
  /// On a measured course of 56 km the watches of 225 runners were off by 0.6 to 1.9 % in the middle, by the kind
  /// of watch (Johansson et al., 2020); eight watches on short ways in town, wood and on a track by 3.2 to 6.1 % on
  /// the mean (Gilgen-Ammann et al., 2020). Taken is 1 % in the middle for a watch's count, of which this is the
  /// part that its positions share.
  static let receiverDeviation = 0.014
  /// What a count differs by from the way of its own positions, in the same terms: so that both differ by 0.4 % in
  /// the middle, as on 34 real exports (docs/accuracy.md).
  static let countDeviation = 0.0055
  /// Of a count that no receiver makes, indoors: ASSUMED, as belts and watches that count by the arm's swing are
  /// commonly off by some percent.
  static let indoorsDeviation = 0.02

  /// A run on gently rolling paths with wide bends: one point a second, positions, barometer, cadence
  /// in strides, no distance of the device's own.
  private func run(_ index: Int, seed: UInt64) -> SampleRun {
    var generator = SeededGenerator(seed: seed, purpose: "scenario \(name) \(index)")
    var device = Device(spacing: 1...1)
    device.distanceScale = nil
    device.recordsSpeed = false
    // Between watches, which smooth, and phones: as rough as positions of real runs, see the tests.
    device.positionDrift = generator.uniform(1.5...4)
    device.driftSmoothing = 3
    device.positionNoise = generator.uniform(0.05...0.25)
    // A stream of its own, so that nothing else of the run hangs on it.
    var receiver = SeededGenerator(seed: seed, purpose: "receiver \(name) \(index)")
    device.receiverError = receiver.normal(Self.receiverDeviation)
    device.countDeviation = Self.countDeviation
    var run = SampleRun(
      seed: seed, runner: .drawn(from: &generator),
      ground: Ground(
        "\(name) \(index)", latitude: generator.uniform(-45...60),
        longitude: generator.uniform(-170...170), altitude: 200, relief: 8),
      start: 1_767_225_600 + index * 86_400,
      plan: .steady(
        name, kilometres: generator.uniform(5...12), speed: generator.uniform(2.5...4)),
      way: .loop(.path), device: device,
      copies: [SampleRun.Copy(path: "\(name)-\(index).gpx", format: .garminGPX)])
    change(&run, &generator)
    return run
  }
}

extension SampleRun {
  /// The one copy of a scenario's run.
  var format: Format {
    get { copies[0].format }
    set { copies[0].format = newValue }
  }

  /// The bytes of its first file.
  public func file(of recording: DeviceRecording) -> [UInt8] {
    bytes(of: copies[0], recording: recording)
  }
}

extension Runner {
  /// Someone: heights and cadences spread as among grown-up runners.
  ///
  /// Cadence by 8 to 9 between runners of one height (de Ruiter et al., 2020, has 8 over all heights; Burns et al.,
  /// 2019, 155 to 203 among the elite), nobody further off than 22; the spread of heights is assumed.
  static func drawn(from generator: inout SeededGenerator) -> Runner {
    let height = max(1.5, min(2, generator.normal(0.09) + 1.74))
    return Runner(
      mass: 22 * height * height, height: height,
      cadenceOffset: max(-22, min(22, generator.normal(8.5))),
      cadenceSlope: generator.uniform(4...9), restingHeartRate: 52, maximalHeartRate: 187,
      maximalAerobicSpeed: 4.8)
  }
}
