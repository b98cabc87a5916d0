import Running

@testable import RunSignals

/// A part of a made-up run, due north from 48° N 11° E.
struct Leg {
  var seconds: Int
  /// Metres per second.
  var speed: Double
  /// Steps per minute.
  var cadence: Float = 165
  /// Rise over run.
  var grade = 0.0
  /// Whether the watch writes points down.
  var isRecorded = true
}

extension Recording {
  /// Metres of a degree of the meridian at 48° N.
  static let metresPerDegree = 111_203.3

  /// A recording with time, position, altitude, device distance and device cadence in steps.
  static func running(_ legs: [Leg], every spacing: Int = 1) -> Recording {
    var recording = Recording(format: .gpx, number: 1)
    recording.sport = .running
    var second = 0
    var metres = 0.0
    var altitude = 100.0
    func write(_ cadence: Float) {
      recording.track.time.append(1_780_000_000 + Double(second))
      recording.track.latitude.append(48 + metres / metresPerDegree)
      recording.track.longitude.append(11)
      recording.track.altitudeM.append(Float(altitude))
      recording.track.deviceDistanceM.append(metres)
      recording.track.deviceCadence.append(cadence)
    }
    write(legs[0].cadence)
    for leg in legs {
      for _ in 0..<leg.seconds {
        second += 1
        metres += leg.speed
        altitude += leg.speed * leg.grade
        if leg.isRecorded, second % spacing == 0 { write(leg.speed > 0 ? leg.cadence : 0) }
      }
    }
    return recording
  }

  static func steady(
    speed: Double = 3, seconds: Int = 600, every spacing: Int = 1, cadence: Float = 165
  ) -> Recording {
    running([Leg(seconds: seconds, speed: speed, cadence: cadence)], every: spacing)
  }

  /// The same without the device's own count of distance.
  var withoutDeviceDistance: Recording {
    var copy = self
    copy.track.deviceDistanceM = []
    return copy
  }

  /// The recording after some stages.
  func after(_ stages: any Stage..., of athlete: Athlete = .someone) -> Recording {
    var copy = self
    for stage in stages { stage.apply(to: &copy, of: athlete) }
    return copy
  }

  /// The recording after every stage of this room, in the usual order.
  func processed(of athlete: Athlete = .someone) -> Recording {
    after(
      Times(), Spikes(), Ovals(), Distance(), MovingTime(), Wheels(), Pace(), Grade(), Cadence(),
      SportGuess(),
      FadeStage(), Turns(), of: athlete)
  }

  /// The count of a finding, 0 where it was not noted.
  func count(of code: FindingCode) -> Int {
    findings.list.first { $0.code == code }?.count ?? 0
  }

  /// The same points, moved north.
  mutating func shift(_ points: some Sequence<Int>, northM: Double) {
    for index in points { track.latitude[index] += northM / Self.metresPerDegree }
  }
}

extension Athlete {
  static let someone = Athlete(id: "someone", name: "Someone", heightCm: 175)
}

/// Numbers that are the same on every machine.
struct Noise: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
