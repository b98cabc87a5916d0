import Foundation

/// What really happened on a run, second by second.
///
/// Accuracy is measured against this: it knows nothing of watches and files. All arrays have one
/// value for each second from the start; rates at an index are those of the second before it.
public struct RunTruth: Sendable {
  /// Seconds since 1970 UTC at index 0.
  public let start: Int
  public let route: Route
  public let plan: SessionPlan
  /// Metres run since the start.
  public private(set) var distance: [Double] = []
  /// m/s.
  public private(set) var speed: [Double] = []
  /// Steps a minute, both feet; 0 while standing.
  public private(set) var cadence: [Double] = []
  /// Rise over run in the direction of running.
  public private(set) var grade: [Double] = []
  /// Metres above the sea.
  public private(set) var altitude: [Double] = []
  /// Beats a minute.
  public private(set) var heartRate: [Double] = []
  /// False while standing.
  public private(set) var moving: [Bool] = []
  /// The plan's segment that is being run.
  public private(set) var segment: [Int] = []

  /// Steps of both feet in all.
  public var steps: Double { cadence.reduce(0, +) / 60 }
  /// Seconds in motion.
  public var movingSeconds: Int { moving.reduce(0) { $0 + ($1 ? 1 : 0) } }
  /// Seconds from start to end.
  public var elapsedSeconds: Int { distance.count - 1 }
  /// Metres in all.
  public var metres: Double { distance.last ?? 0 }

  /// Runs a plan on a route.
  ///
  /// - Parameters:
  ///   - start: seconds since 1970 UTC.
  ///   - fatigue: how much of the speed the last of 30 km has lost, such as 0.05.
  public init(
    of plan: SessionPlan, on route: Route, by runner: Runner, start: Int, fatigue: Double = 0.05,
    generator: inout SeededGenerator
  ) {
    self.start = start
    self.route = route
    self.plan = plan

    var quick = Drift(deviation: 0.022, memory: 25, from: &generator)
    var slow = Drift(deviation: 0.015, memory: 400, from: &generator)
    var cadenceDrift = Drift(deviation: 1.8, memory: 12, from: &generator)
    var heartDrift = Drift(deviation: 1.5, memory: 60, from: &generator)
    let cadenceOfDay = generator.normal(0.9)
    let cadenceOfTiredness = generator.uniform(-3...0.5)  // by the end of 20 km
    var now = 0.0
    var velocity = 0.0
    var heart = runner.restingHeartRate + 25
    var isHiking = false
    var stops = plan.stops[...]

    func note(_ segmentIndex: Int, target: Double, gait: SessionPlan.Gait) {
      let slope = route.isIndoors ? 0 : route.grade(at: now)
      let goal = target * (1 + quick.step(&generator) + slow.step(&generator))
      // A second of slowing down is quicker than one of speeding up.
      velocity += (goal - velocity) * (goal < velocity ? 0.6 : 0.35)
      if target == 0 && velocity < 0.3 { velocity = 0 }
      let before = now
      now = min(plan.metres, now + velocity)
      let isMoving = now - before > 0.05

      let wobble = cadenceDrift.step(&generator)
      let tired = cadenceOfTiredness * now / 20_000
      var turnover = 0.0
      if isMoving {
        switch gait {
        case .run:
          turnover =
            runner.cadence(runningAt: velocity) + 25 * max(-0.1, min(0.15, slope)) + wobble
            + cadenceOfDay + tired
        case .walk: turnover = runner.cadence(walkingAt: velocity) + wobble
        case .ride: turnover = 0
        }
      }
      let effort = velocity * (gait == .ride ? 0.4 : 1) / runner.ease(ofGrade: slope)
      // Even standing still in the middle of a run, the heart beats faster than in an armchair.
      let idle = runner.restingHeartRate + 30
      let demand =
        idle
        + (runner.maximalHeartRate - idle)
        * min(1, effort / runner.maximalAerobicSpeed * (1 + 0.00001 * Double(distance.count)))
      heart += (demand - heart) / (demand < heart ? 70 : 40)

      write(
        distance: now, speed: now - before, cadence: turnover, grade: slope,
        heartRate: min(runner.maximalHeartRate, heart + heartDrift.step(&generator)),
        moving: isMoving, segment: segmentIndex)
    }

    write(
      distance: 0, speed: 0, cadence: 0, grade: 0, heartRate: heart, moving: false, segment: 0)
    var end = 0.0
    for (index, part) in plan.segments.enumerated() {
      end += part.metres
      while now < min(end, plan.metres) - 0.01 {
        if let stop = stops.first, now >= stop.distance {
          for _ in 0..<stop.seconds { note(index, target: 0, gait: part.gait) }
          stops.removeFirst()
        }
        let slope = route.isIndoors ? 0 : route.grade(at: now)
        // Steep ground is walked; the gap between the thresholds keeps the gait from flickering.
        isHiking = part.gait == .run && (isHiking ? slope > 0.14 : slope > 0.18)
        let tiredness = 1 - fatigue * now / 30_000
        let target =
          isHiking
          ? 1.35 - 1.5 * (slope - 0.14) : part.speed * runner.ease(ofGrade: slope) * tiredness
        note(index, target: max(0.7, target), gait: isHiking ? .walk : part.gait)
      }
      for _ in 0..<part.standing { note(index, target: 0, gait: part.gait) }
    }
  }

  /// Adds what happened up to the next second.
  private mutating func write(
    distance now: Double, speed: Double, cadence: Double, grade: Double, heartRate: Double,
    moving: Bool, segment: Int
  ) {
    distance.append(now)
    self.speed.append(speed)
    self.cadence.append(max(0, cadence))
    self.grade.append(grade)
    altitude.append(route.place(at: now).altitude)
    self.heartRate.append(heartRate)
    self.moving.append(moving)
    self.segment.append(segment)
  }
}
