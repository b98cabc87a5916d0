import Foundation
import RunSignals
import Running
import SyntheticAthletes

@testable import AthleteWeeks
@testable import Pipeline

/// Pairs of recordings, made up and seeded, by which the bounds of ``SameRun`` are set.
enum SameRunFigures {
  /// What a second recording has to do with the first.
  enum Pair: String, CaseIterable {
    /// The same run: the service's copy of the file.
    case copy
    /// The same run, by another watch.
    case twoWatches
    /// The same run, by another watch that pauses by itself at lights.
    case paused
    /// The same run, by another watch that was started minutes late.
    case startLost
    /// The same run, by another watch that died half-way.
    case stopped
    /// The same plan on the same way by the same runner on the same day, some hours later to the second.
    case secondRun

    var isSame: Bool { self != .secondRun }
  }

  static let offsetS = 11 * 3_600
  private static let city = Ground(
    "city", latitude: 51.5, longitude: -0.04, altitude: 17, relief: 4)
  private static let hills = Ground(
    "hills", latitude: 47.1, longitude: 12.3, altitude: 800, relief: 60)

  /// The first and, on a clock `offsetS` ahead, the second recording of pair `number`.
  static func runs(_ pair: Pair, _ number: Int) -> (Run, Run) {
    var generator = SeededGenerator(seed: UInt64(number), purpose: "pair")
    let runner = Runner(
      mass: 70, height: 1.75, cadenceOffset: 0, cadenceSlope: 5, restingHeartRate: 55,
      maximalHeartRate: 188, maximalAerobicSpeed: 4.4)
    let ground = number % 3 == 0 ? hills : city
    let kilometres = generator.uniform(4...18)
    let speed = generator.uniform(2.5...3.6)
    var plan: SessionPlan
    switch number % 5 {
    case 0, 1, 2: plan = .steady("Run", kilometres: kilometres, speed: speed)
    case 3:
      plan = .progression(
        "Run", kilometres: kilometres, speed: speed, finish: 2, at: speed + 0.5)
    default:
      plan = .repeats(
        "Run", count: 6, fast: .init(metres: 800, speed: 4.2),
        recovery: .init(metres: 400, speed: 2.4), easyMetres: 1_500, easySpeed: 2.8)
    }
    if number % 2 == 0 { plan = plan.crossingStreets(every: 1_500, generator: &generator) }
    let start = 1_780_000_000 + generator.whole(0...3_599)
    let terrain = ground.terrain(seed: UInt64(number))
    let route = Route.loop(
      from: ground.start, metres: plan.metres, winding: number % 2 == 0 ? .streets : .park,
      terrain: terrain, generator: &generator)
    func truth(_ which: String, start: Int) -> RunTruth {
      var generator = SeededGenerator(seed: UInt64(number), purpose: which)
      return RunTruth(of: plan, on: route, by: runner, start: start, generator: &generator)
    }
    func record(_ truth: RunTruth, _ device: Device, _ which: String) -> DeviceRecording {
      var generator = SeededGenerator(seed: UInt64(number), purpose: which)
      return device.record(truth, generator: &generator)
    }
    let first = truth("first", start: start)
    var watch = Device(spacing: number % 2 == 0 ? 1...1 : 4...8)
    // Every third of the other devices is a telephone that knows positions only, every sixth of both.
    if number % 6 == 1 { watch.distanceScale = nil }
    let one = record(first, watch, "watch")
    if number % 3 == 1 { watch.distanceScale = nil }
    watch.spacing = 1...3
    var other: DeviceRecording
    switch pair {
    case .copy: other = one.thinned(droppingFirst: 1, andEvery: 23)
    case .twoWatches: other = record(first, watch, "other")
    case .paused:
      watch.pausesByItself = true
      other = record(first, watch, "other")
    case .startLost:
      other = record(first, watch, "other")
      other.samples.removeFirst(other.samples.count / 5)
    case .stopped:
      other = record(first, watch, "other")
      other.samples.removeLast(other.samples.count / 2)
    case .secondRun:
      other = record(truth("second", start: start), watch, "other")
    }
    return (run(one), run(other, laterBy: offsetS))
  }

  /// What the stages make of a recording.
  private static func run(_ device: DeviceRecording, laterBy offsetS: Int = 0) -> Run {
    var recording = Recording(format: .gpx, number: 1)
    recording.sport = .running
    recording.track.time = device.samples.map { Double($0.second + offsetS) }
    recording.track.latitude = device.samples.map { $0.position?.latitude ?? .nan }
    recording.track.longitude = device.samples.map { $0.position?.longitude ?? .nan }
    if device.samples.contains(where: { $0.distance != nil }) {
      recording.track.deviceDistanceM = device.samples.map { $0.distance ?? .nan }
    }
    recording.track.segmentStarts = [0]
    recording.pointsRead = recording.track.count
    let athlete = Athlete(id: "a", name: "A", timeZone: "UTC")
    Distance().apply(to: &recording, of: athlete)
    MovingTime().apply(to: &recording, of: athlete)
    return Run(recording)
  }
}
