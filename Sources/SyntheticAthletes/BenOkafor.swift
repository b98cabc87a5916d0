/// Runs on London's streets and keeps everything in a Strava archive; Hevy keeps his strength log.
///
/// Two weeks of files are missing, and the last run is much longer than those before.
enum BenOkafor {
  private static let clock = CivilTime(winterOffsetHours: 0)
  private static let runner = Runner(
    mass: 82, height: 1.86, cadenceOffset: -0.514, cadenceSlope: 5.9, restingHeartRate: 56,
    maximalHeartRate: 183, maximalAerobicSpeed: 4.1)
  private static let city = Ground(
    "streets", latitude: 51.5363, longitude: -0.0382, altitude: 17, relief: 4)
  private static let heath = Ground(
    "heath", latitude: 51.5604, longitude: -0.1601, altitude: 88, relief: 17,
    waveLengths: 600...2200)
  private static let shares = [
    0.82, 0.90, 0.98, 0.72, 0.92, 1.0, 1.08, 0, 0, 0.72, 0.84, 0.94, 0.76, 0.96, 1.04, 1.1,
  ]

  static func athlete(seed: UInt64) -> SampleAthlete {
    let runs = (0..<SampleWeeks.count).filter { shares[$0] > 0 }
      .flatMap { week in self.week(week, seed: seed) }
    return SampleAthlete(
      id: "ben-okafor",
      card: """
        name: Ben Okafor
        time-zone: Europe/London
        mass-kg: 82
        height-cm: 186
        foot-strike: midfoot

        """,
      runs: runs,
      otherFiles: [
        SampleFile(path: "strength/hevy_workouts.csv", text: BrokenFiles.hevyWithBrokenRow(log())),
        plannedRoute(seed: seed),
      ] + BrokenFiles.ofBen(seed: seed, runner: runner, ground: city, clock: clock))
  }

  private static func week(_ week: Int, seed: UInt64) -> [SampleRun] {
    let share = shares[week]
    let isRecovery = share < 0.8
    let easy = 2.88 * (1 + 0.002 * Double(week))
    func length(_ kilometres: Double) -> Double { (2 * kilometres * share).rounded() / 2 }
    var runs: [SampleRun] = []

    func add(
      _ weekday: Int, at hour: Double, on ground: Ground, _ way: SampleRun.Way,
      _ plan: SessionPlan, lights: Double? = nil
    ) {
      var generator = SeededGenerator(seed: seed, purpose: "ben \(week) \(weekday)")
      let day = SampleWeeks.day(week: week, weekday: weekday)
      let second = Int(hour * 3600) + generator.whole(-1200...1200)
      var device = Device(spacing: 4...8)
      device.distanceScale = 0.993
      device.spikes = generator.chance(0.2) ? generator.whole(1...2) : 0
      device.tunnel = generator.chance(0.08) ? generator.whole(30...90) : 0
      // Standing at a light is recorded as standing: this watch does not pause by itself.
      let plan = lights.map { plan.crossingStreets(every: $0, generator: &generator) } ?? plan

      let number = 11_500_000_000 + day * 7_000_057 % 900_000_000
      let type = week < 4 ? "9" : "running"
      let isWatchFile = weekday == 6 || weekday == 3
      let isTwice = weekday == 6 && week % 2 == 1
      let isPlain = generator.chance(0.1)
      let service = SampleRun.Copy(
        path: "runs/activities/\(number).gpx\(isPlain ? "" : ".gz")",
        format: .stravaGPX(type: type), isThinned: true)
      let watch = SampleRun.Copy(
        path: "runs/activities/\(number + (isTwice ? 31 : 0)).tcx.gz", format: .stravaTCX)
      runs.append(
        SampleRun(
          seed: seed, runner: runner, ground: ground,
          start: clock.instant(day: day, secondOfDay: second), plan: plan, way: way,
          device: device,
          copies: isTwice ? [watch, service] : [isWatchFile ? watch : service]))
    }

    add(
      1, at: 6.7, on: city, .loop(.streets),
      .steady("Morning Run", kilometres: length(8), speed: easy), lights: 1500)
    if week % 2 == 0 {
      add(
        3, at: 6.6, on: city, .outAndBack(.park),
        .progression(
          "Tempo", kilometres: length(9), speed: easy, finish: length(4), at: 3.45))
    } else {
      let fast = SessionPlan.Segment(metres: 800, speed: 3.6, standing: 60)
      let jog = SessionPlan.Segment(metres: 200, speed: 2.4)
      add(
        3, at: 6.6, on: city, .outAndBack(.park),
        .repeats(
          "5 x 800 m", count: isRecovery ? 3 : 5, fast: fast, recovery: jog, easyMetres: 1500,
          easySpeed: easy))
    }
    if !isRecovery {
      add(
        4, at: 6.8, on: city, .loop(.streets),
        .steady("Easy & short", kilometres: length(6), speed: easy * 0.97), lights: 1700)
    }
    if week % 4 == 2 {
      add(
        5, at: 9.0, on: city, .loop(.park), .steady("5 km with the club", kilometres: 5, speed: 3.6)
      )
    } else {
      add(
        5, at: 9.3, on: heath, .loop(.park),
        .steady("Heath", kilometres: length(7), speed: easy))
    }
    let isLongest = week == SampleWeeks.count - 1
    add(
      6, at: 8.3, on: city, .outAndBack(.park),
      .steady(
        isLongest ? "All the way along the canal" : "Sunday Run",
        kilometres: isLongest ? 26 : length(14), speed: easy * 0.97), lights: 4000)
    return runs
  }

  /// A way he drew on a map and never ran.
  private static func plannedRoute(seed: UInt64) -> SampleFile {
    var generator = SeededGenerator(seed: seed, purpose: "ben drew a way")
    let route = Route.loop(
      from: heath.start, metres: 18_000, winding: .park, terrain: heath.terrain(seed: seed),
      generator: &generator)
    return SampleFile(
      path: "runs/routes/3310045518.gpx", text: StravaGPX(name: "Heath and back").text(of: route))
  }

  /// Calf raises at home with the weight of the body, most Wednesdays and some Sundays.
  private static func log() -> [StrengthSession] {
    (0..<SampleWeeks.count).filter { shares[$0] > 0 }.flatMap { week -> [StrengthSession] in
      let days = week % 3 == 0 ? [2] : [2, 5]
      return days.map { weekday in
        StrengthSession(
          title: "Calves & core", day: SampleWeeks.day(week: week, weekday: weekday),
          secondOfDay: 71_400 + week * 180, minutes: 25,
          exercises: [
            .alike("Standing Calf Raise", sets: 3, count: 15 + week / 3),
            .alike("Single Leg Standing Calf Raise", sets: week < 9 ? 2 : 3, count: 10 + week / 4),
            .alike("Push Up", sets: 3, count: 12),
            StrengthSession.Exercise(
              "Plank",
              [StrengthSession.Repetitions](
                repeating: StrengthSession.Repetitions(count: nil, seconds: 45), count: 2)),
          ])
      }
    }
  }
}
