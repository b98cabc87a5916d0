/// Runs trails in the hills by Rome with a simple logger that knows no cadence; she keeps no
/// strength log.
enum CarlaRossi {
  private static let clock = CivilTime(winterOffsetHours: 1)
  private static let runner = Runner(
    mass: 56, height: 1.64, cadenceOffset: -2.542, cadenceSlope: 5.2, restingHeartRate: 48,
    maximalHeartRate: 192, maximalAerobicSpeed: 4.3)
  private static let hills = Ground(
    "hills", latitude: 41.7591, longitude: 12.7098, altitude: 560, relief: 42,
    waveLengths: 700...4000)
  private static let tuscolo = Ground(
    "tuscolo", latitude: 41.7985, longitude: 12.7081, altitude: 590, relief: 30,
    waveLengths: 600...3000)
  private static let villa = Ground(
    "villa", latitude: 41.9135, longitude: 12.4903, altitude: 55, relief: 5)
  private static let shares = [
    0.78, 0.86, 0.94, 0.66, 0.88, 0.98, 1.06, 0.70, 0.96, 1.06, 1.16, 0.74, 1.04, 1.2, 0.98, 0.68,
  ]

  static func athlete(seed: UInt64) -> SampleAthlete {
    SampleAthlete(
      id: "carla-rossi",
      card: """
        name: Carla Rossi
        time-zone: Europe/Rome
        mass-kg: 56
        height-cm: 164
        foot-strike: unknown

        """,
      runs: (0..<SampleWeeks.count).flatMap { week in self.week(week, seed: seed) },
      otherFiles: BrokenFiles.ofCarla())
  }

  private static func week(_ week: Int, seed: UInt64) -> [SampleRun] {
    let share = shares[week]
    let isRecovery = share < 0.72
    let easy = 2.85 * (1 + 0.002 * Double(week))
    func length(_ kilometres: Double) -> Double { (2 * kilometres * share).rounded() / 2 }
    var runs: [SampleRun] = []

    func add(
      _ weekday: Int, at hour: Double, on ground: Ground, _ way: SampleRun.Way,
      _ plan: SessionPlan
    ) {
      var generator = SeededGenerator(seed: seed, purpose: "carla \(week) \(weekday)")
      let day = SampleWeeks.day(week: week, weekday: weekday)
      let second = Int(hour * 3600) + generator.whole(-1500...1500)
      var device = Device(spacing: week == 9 && weekday == 4 ? 1...1 : 4...7)
      device.altimeter = .satellites
      device.distanceScale = nil
      device.recordsCadence = false
      device.recordsHeartRate = false
      device.recordsSpeed = false
      device.positionDrift = ground.relief > 10 ? 3.5 : 2.2
      device.pausesByItself = false
      device.spikes = generator.chance(0.2) ? generator.whole(1...3) : 0

      let date = CivilTime.isoDate(ofDay: day)
      let name = plan.title.lowercased().split(separator: " ").joined(separator: "-")
      let isPlain = generator.chance(0.12)
      let version: PlainGPX.Version = week < 3 ? .one : .oneOne
      let type = ground.relief > 10 && generator.chance(0.5) ? "trail_running" : nil
      runs.append(
        SampleRun(
          seed: seed, runner: runner, ground: ground,
          start: clock.instant(day: day, secondOfDay: second), plan: plan, way: way,
          device: device,
          copies: [
            SampleRun.Copy(
              path: "runs/\(date)-\(name).gpx\(isPlain ? "" : ".gz")",
              format: .plainGPX(version, type: type))
          ]))
    }

    add(
      1, at: 7.2, on: tuscolo, .loop(.trail),
      .steady("Tuscolo trail", kilometres: length(9), speed: easy))
    if isRecovery {
      add(3, at: 17.6, on: villa, .loop(.park), .steady("Villa", kilometres: 6, speed: easy * 0.98))
    } else {
      let up = SessionPlan.Segment(metres: 400, speed: 3.7, standing: 8)
      let down = SessionPlan.Segment(metres: 400, speed: 2.3)
      let count = 4 + week / 4
      add(
        3, at: 17.4, on: hills, .hill(.trail, approach: 2500, climb: 400, repeats: count),
        .repeats(
          "Climbs", count: count, fast: up, recovery: down, easyMetres: 2500, easySpeed: easy))
      add(4, at: 17.8, on: villa, .loop(.park), .steady("Villa", kilometres: 6, speed: easy))
    }
    if share > 0.9 {
      var plan = SessionPlan.steady("Ridge", kilometres: length(8), speed: easy)
      plan.stops = [SessionPlan.Stop(distance: 3800, seconds: 95)]  // the view
      add(5, at: 8.0, on: hills, .outAndBack(.trail), plan)
    }
    var long = SessionPlan.steady("Long trail", kilometres: length(17), speed: easy * 0.97)
    long.stops = [SessionPlan.Stop(distance: long.metres / 2, seconds: 240)]  // the spring
    add(6, at: 7.4, on: hills, .loop(.trail), long)
    return runs
  }
}
