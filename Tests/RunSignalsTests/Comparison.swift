import Foundation
import Running
import SyntheticAthletes

@testable import MadeUpAthletes
@testable import RunSignals

/// How far the signals of a made-up run are from what was true, relative and with their sign.
struct Comparison {
  /// Distance from positions alone; `nil` where the run was indoors.
  var distanceFromPositions: Double?
  /// Moving time with distance from positions.
  var movingFromPositions: Double?
  /// Distance by the watch's own count; `nil` where it counts none.
  var distanceFromDevice: Double?
  var movingFromDevice: Double?
  var steps: Double?
  /// Of the median over the time of running.
  var cadence: Double?
  /// `nil` where less than 50 m were climbed.
  var ascent: Double?
  /// Mean difference of grade where the runner moved, as a fraction: noise cancels, a fault does not.
  var meanGrade: Double?
  /// Root of the mean square difference of grade, as a fraction.
  var grade: Double?

  init(_ run: SampleRun, of athlete: Athlete) {
    let truth = run.truth()
    let watch = run.recording(of: truth)
    let byDevice = Recording.decoded(watch).processed(of: athlete)
    let byPosition = Recording.decoded(watch).withoutDeviceDistance.processed(of: athlete)
    func off(_ found: Double?, _ real: Double) -> Double? { found.map { $0 / real - 1 } }
    let moving = Double(truth.movingSeconds)
    if byPosition.figures.distanceSource == .gps {
      distanceFromPositions = off(byPosition.track.distanceM.last, truth.metres)
      movingFromPositions = off(byPosition.figures.movingS, moving)
    }
    if byDevice.figures.distanceSource == .device {
      distanceFromDevice = off(byDevice.track.distanceM.last, truth.metres)
      movingFromDevice = off(byDevice.figures.movingS, moving)
    }
    steps = off(byDevice.figures.steps, truth.steps)
    cadence = off(byDevice.figures.cadenceSPM, truth.cadence.filter { $0 > 0 }.median() ?? .nan)
    let climbed = zip(truth.altitude, truth.altitude.dropFirst()).reduce(0) {
      $0 + max(0, $1.1 - $1.0)
    }
    if climbed >= 50 { ascent = off(byDevice.figures.ascentM, climbed) }
    let track = byDevice.track
    guard !track.grade.isEmpty else { return }
    let differences = track.time.indices.filter { track.moving[$0] && !track.grade[$0].isNaN }.map {
      Double(track.grade[$0]) - truth.grade[Int(track.time[$0]) - truth.start]
    }
    guard !differences.isEmpty else { return }
    let count = Double(differences.count)
    meanGrade = differences.reduce(0, +) / count
    grade = (differences.reduce(0) { $0 + $1 * $1 } / count).squareRoot()
  }

  /// The comparisons of every run of an athlete of the sample data, made once.
  static let of: [String: [Comparison]] = Dictionary(
    uniqueKeysWithValues: SampleTree().athletes.map { sample in
      let height = sample.runs.first?.runner.height
      let athlete = Athlete(id: sample.id, name: sample.id, heightCm: height.map { $0 * 100 })
      return (sample.id, sample.runs.map { Comparison($0, of: athlete) })
    })
}

/// The sizes of relative errors, summed up.
struct Errors: CustomStringConvertible {
  private let sizes: [Double]

  init(_ errors: [Double?]) { sizes = errors.compactMap { $0.map(abs) }.sorted() }

  var count: Int { sizes.count }
  /// The middle one, NaN where there is none.
  var median: Double { sizes.median() ?? .nan }
  /// Nine of ten are no larger.
  var ninthTenth: Double { sizes.isEmpty ? .nan : sizes[(sizes.count - 1) * 9 / 10] }

  var description: String {
    String(format: "%d runs, median %.2f %%, p90 %.2f %%", count, median * 100, ninthTenth * 100)
  }
}

extension Recording {
  /// What a decoder makes of a watch's file; cadence in whole steps.
  static func decoded(_ watch: DeviceRecording) -> Recording {
    func column<Value>(_ value: (DeviceRecording.Sample) -> Value?) -> [Value?] {
      let values = watch.samples.map(value)
      return values.contains { $0 != nil } ? values : []
    }
    var recording = Recording(format: .tcx, number: 1)
    recording.sport = .running
    recording.track.time = watch.samples.map { Double($0.second) }
    recording.track.latitude = column(\.position).map { $0?.latitude ?? .nan }
    recording.track.longitude = column(\.position).map { $0?.longitude ?? .nan }
    recording.track.altitudeM = column(\.altitude).map { Float($0 ?? .nan) }
    recording.track.deviceDistanceM = column(\.distance).map { $0 ?? .nan }
    recording.laps = watch.laps.map {
      Lap(
        start: Double($0.start), totalTimeS: Double($0.seconds), distanceM: $0.metres,
        points: $0.samples)
    }
    recording.track.deviceCadence = column(\.cadence).map { Float(($0 ?? .nan).rounded()) }
    return recording
  }
}
