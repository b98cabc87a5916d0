/// A watch, with what it measures and how wrongly.
public struct Device: Sendable {
  /// How the altitude comes about.
  public enum Altimeter: Sendable, CaseIterable { case barometer, satellites }

  /// Seconds between records: 1…1 writes every second, 4…8 is a watch's "smart recording".
  public var spacing: ClosedRange<Int>
  public var altimeter = Altimeter.barometer
  /// Device metres for a true metre, as a wrongly calibrated foot pod has; `nil` where the watch
  /// records no distance.
  public var distanceScale: Double? = 1
  /// By how much the receiver makes every way outdoors longer, as a share: in its positions, and in the
  /// count that is made of them.
  public var receiverError = 0.0
  /// The standard deviation of what the count of distance adds of its own, as a share.
  public var countDeviation = 0.004
  public var recordsCadence = true
  public var recordsHeartRate = true
  public var recordsSpeed = true
  /// Whether standing stops the timer after some seconds.
  public var pausesByItself = false
  /// The standard deviation of the slow wandering of positions, metres east and north.
  public var positionDrift = 2.2
  /// Seconds over which the watch smooths that wandering; 0 leaves it as rough as a random walk.
  public var driftSmoothing = 0.0
  /// The standard deviation of the independent error of each position, metres east and north.
  public var positionNoise = 0.35
  /// How many positions of the run are thrown 50 to 300 m off.
  public var spikes = 0
  /// Seconds in the middle of the run without positions.
  public var tunnel = 0

  public init(spacing: ClosedRange<Int>) { self.spacing = spacing }

  /// Writes down a run.
  public func record(
    _ truth: RunTruth, generator: inout SeededGenerator
  ) -> DeviceRecording {
    let count = truth.distance.count
    var east = Drift(deviation: positionDrift, memory: 80, from: &generator)
    var north = Drift(deviation: positionDrift, memory: 80, from: &generator)
    var smoothEast = LowPass(steps: driftSmoothing)
    var smoothNorth = LowPass(steps: driftSmoothing)
    let isBarometer = altimeter == .barometer
    var weather = Drift(deviation: isBarometer ? 1.2 : 6, memory: 1500, from: &generator)
    var wave = Drift(deviation: isBarometer ? 0.15 : 2.2, memory: 50, from: &generator)
    let offset = generator.normal(isBarometer ? 2 : 5)
    let receiver = truth.route.isIndoors ? 1 : 1 + receiverError
    let scale = distanceScale.map { $0 * (1 + generator.normal(countDeviation)) * receiver }
    var spikeSeconds = (0..<spikes).map { _ in
      generator.whole(count / 20...max(count / 20, count * 19 / 20))
    }.sorted()[...]
    let tunnelStart = generator.whole(count / 3...count / 2)
    let tunnelSeconds = tunnelStart..<(tunnelStart + tunnel)

    var samples: [DeviceRecording.Sample] = []
    var laps: [DeviceRecording.Lap] = []
    var lap = DeviceRecording.Lap(
      start: truth.start, seconds: 0, metres: 0, steps: recordsCadence ? 0 : nil, isRest: false,
      samples: 0..<0)
    var lapDistance = 0.0
    var nextRecord = 0
    var lastSpeed = 0.0
    var standing = 0
    var isPaused = false

    func isRest(_ segment: Int) -> Bool {
      guard truth.plan.laps == .everySegment, segment > 0 else { return false }
      return truth.plan.segments[segment].speed < truth.plan.segments[segment - 1].speed
    }

    func closeLap(at index: Int) {
      let metres = truth.distance[index] * (scale ?? 1)
      lap.metres = metres - lapDistance
      lap.samples = lap.samples.lowerBound..<samples.count
      laps.append(lap)
      lapDistance = metres
      lap.start = truth.start + index
      lap.seconds = 0
      lap.steps = recordsCadence ? 0 : nil
      lap.isRest = isRest(truth.segment[index])
      lap.samples = samples.count..<samples.count
    }

    for index in 0..<count {
      let drift = (
        east: smoothEast.pass(east.step(&generator)),
        north: smoothNorth.pass(north.step(&generator))
      )
      let altitudeError = offset + weather.step(&generator) + wave.step(&generator)
      standing = truth.moving[index] ? 0 : standing + 1
      let pauses = pausesByItself && standing > 3 && index < count - 1
      if pauses {
        isPaused = true
        continue
      }
      let resumes = isPaused
      isPaused = false

      let isLast = index == count - 1
      var opensLap = false
      if index > 0 && !isLast {
        switch truth.plan.laps {
        case .everySegment: opensLap = truth.segment[index] != truth.segment[index - 1]
        case .everyKilometre:
          opensLap = truth.distance[index] * (scale ?? 1) - lapDistance >= 1000
        }
      }
      if opensLap { closeLap(at: index) }
      lap.seconds += index > 0 ? 1 : 0
      lap.steps? += truth.cadence[index] / 60

      let isSudden = abs(truth.speed[index] - lastSpeed) > 0.9
      guard index >= nextRecord || opensLap || resumes || isLast || isSudden else { continue }
      nextRecord = index + generator.whole(spacing)
      lastSpeed = truth.speed[index]

      var sample = DeviceRecording.Sample(second: truth.start + index)
      sample.opensSegment = resumes
      if !truth.route.isIndoors {
        let place = truth.route.place(at: truth.distance[index])
        var error = (
          east: drift.east + generator.normal(positionNoise),
          north: drift.north + generator.normal(positionNoise)
        )
        if let spike = spikeSeconds.first, index >= spike {
          spikeSeconds.removeFirst()
          sample.isSpike = true
          let sign = generator.chance(0.5) ? 1.0 : -1.0
          error.east += sign * generator.uniform(40...220)
          error.north += generator.uniform(30...200)
        }
        if !tunnelSeconds.contains(index) {
          sample.position = truth.route.start.moved(
            east: place.east * receiver + error.east, north: place.north * receiver + error.north)
        }
        sample.altitude =
          truth.altitude[index] + altitudeError
          + generator.normal(isBarometer ? 0.05 : 0.5)
      }
      if let scale { sample.distance = truth.distance[index] * scale }
      if recordsSpeed {
        sample.speed = max(0, truth.speed[index] + generator.normal(0.04))
      }
      if recordsCadence { sample.cadence = truth.cadence[index] }
      if recordsHeartRate { sample.heartRate = Int(truth.heartRate[index].rounded()) }
      samples.append(sample)
    }
    closeLap(at: count - 1)
    return DeviceRecording(samples: samples, laps: laps)
  }
}
