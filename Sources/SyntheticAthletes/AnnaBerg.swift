/// Runs on roads, a track and a treadmill in Berlin; her watch's service gives TCX and GPX, and
/// Strong keeps her gym log.
enum AnnaBerg {
  private static let clock = CivilTime(winterOffsetHours: 1)
  private static let runner = Runner(
    mass: 61, height: 1.69, cadenceOffset: -6.53, cadenceSlope: 5.5, restingHeartRate: 51,
    maximalHeartRate: 189, maximalAerobicSpeed: 4.35)
  private static let city = Ground(
    "city", latitude: 52.4801, longitude: 13.3906, altitude: 44, relief: 4)
  private static let hills = Ground(
    "hills", latitude: 52.4937, longitude: 13.2412, altitude: 62, relief: 11,
    waveLengths: 500...1800)
  private static let stadium = Ground(
    "stadium", latitude: 52.5434, longitude: 13.4046, altitude: 52, relief: 0)
  /// How much is run in each week: three weeks of building up, one of recovery.
  private static let shares = [
    0.80, 0.88, 0.96, 0.66, 0.90, 0.98, 1.06, 0.70, 0.98, 1.06, 1.14, 0.74, 1.04, 1.12, 0.78, 1.16,
  ]

  static func athlete(seed: UInt64) -> SampleAthlete {
    let runs = (0..<SampleWeeks.count).flatMap { week in self.week(week, seed: seed) }
    return SampleAthlete(
      id: "anna-berg",
      card: """
        name: Anna Berg
        time-zone: Europe/Berlin
        mass-kg: 61
        height-cm: 169
        foot-strike: rearfoot

        """,
      runs: runs,
      otherFiles: [
        SampleFile(path: "strength/strong.csv", text: StrongCSV().text(of: gym()))
      ] + BrokenFiles.ofAnna(seed: seed, like: runs[2]))
  }

  private static func week(_ week: Int, seed: UInt64) -> [SampleRun] {
    let share = shares[week]
    let isRecovery = share < 0.8
    let form = 1 + 0.0025 * Double(week)
    let easy = 3.05 * form
    func length(_ kilometres: Double) -> Double { (2 * kilometres * share).rounded() / 2 }
    var runs: [SampleRun] = []

    func add(
      _ weekday: Int, at hour: Double, on ground: Ground, _ way: SampleRun.Way,
      _ plan: SessionPlan, lights: Double? = nil
    ) {
      var generator = SeededGenerator(seed: seed, purpose: "anna \(week) \(weekday)")
      let day = SampleWeeks.day(week: week, weekday: weekday)
      let second = Int(hour * 3600) + generator.whole(-900...900)
      var device = Device(spacing: week % 8 == 6 && weekday == 1 ? 1...1 : 4...8)
      device.distanceScale = 1.006
      device.pausesByItself = lights != nil && generator.chance(0.6)
      device.spikes = generator.chance(0.15) ? generator.whole(1...3) : 0
      device.tunnel = generator.chance(0.06) ? generator.whole(40...110) : 0
      let plan = lights.map { plan.crossingStreets(every: $0, generator: &generator) } ?? plan

      let date = CivilTime.isoDate(ofDay: day)
      let isIndoors = if case .treadmill = way { true } else { false }
      let isGPX = !isIndoors && (weekday == 3 || weekday == 0)
      let isPlain = generator.chance(isGPX ? 0.18 : 0.12) && device.spacing != 1...1
      // One treadmill session in four has its distance on the laps only.
      let format: SampleRun.Format =
        isGPX ? .garminGPX : .garminTCX(recordsDistance: !(isIndoors && week % 4 == 2))
      let name = "activity_\(21_700_000_000 + day * 1_000_003 % 100_000_000)"
      let path =
        "runs/\(date.prefix(7))/\(name).\(isGPX ? "gpx" : "tcx")\(isPlain ? "" : ".gz")"
      runs.append(
        SampleRun(
          seed: seed, runner: runner, ground: ground,
          start: clock.instant(day: day, secondOfDay: second), plan: plan, way: way,
          device: device, copies: [SampleRun.Copy(path: path, format: format)]))
    }

    let fast = SessionPlan.Segment(metres: 400, speed: 4.2 * form, standing: 0)
    if week % 2 == 0 {
      let walk = SessionPlan.Segment(metres: 150, speed: 1.6, gait: .walk)
      add(
        1, at: 18.2, on: stadium, .track,
        .repeats(
          "Track 400s", count: isRecovery ? 6 : 8 + week / 4, fast: fast, recovery: walk,
          easyMetres: 1600, easySpeed: easy))
    } else {
      let kilometre = SessionPlan.Segment(metres: 1000, speed: 3.85 * form)
      let jog = SessionPlan.Segment(metres: 300, speed: 2.5)
      add(
        1, at: 18.1, on: city, .outAndBack(.park),
        .repeats(
          "Kilometre repeats", count: isRecovery ? 3 : 4 + week / 7, fast: kilometre,
          recovery: jog, easyMetres: 1500, easySpeed: easy))
    }
    if week < 9 || week == 13 {
      add(
        2, at: 19.0, on: city, .treadmill, .steady("Treadmill", kilometres: length(7), speed: easy))
    } else {
      add(
        2, at: 18.4, on: city, .loop(.park),
        .steady("Easy in the park", kilometres: length(7), speed: easy))
    }
    add(
      3, at: 6.6, on: city, .loop(.streets),
      .steady("Easy", kilometres: length(9), speed: easy * 0.98), lights: 1800)
    if !isRecovery {
      if week % 3 == 1 {
        let up = SessionPlan.Segment(metres: 250, speed: 3.9 * form)
        let down = SessionPlan.Segment(metres: 250, speed: 2.6)
        let count = 6 + week / 4
        add(
          5, at: 9.5, on: hills,
          .hill(.park, approach: 2000, climb: 250, repeats: count),
          .repeats(
            "Hill repeats", count: count, fast: up, recovery: down, easyMetres: 2000,
            easySpeed: easy))
      } else {
        add(
          5, at: 9.2, on: city, .outAndBack(.park),
          .progression(
            "Easy with a quick end", kilometres: 6, speed: easy, finish: 1, at: 3.9 * form))
      }
    }
    if share > 1.05 {
      add(
        0, at: 18.5, on: city, .loop(.park), .steady("Shake-out", kilometres: 5, speed: easy * 0.95)
      )
    }
    add(
      6, at: 8.8, on: week % 3 == 2 ? hills : city, .loop(.park),
      .steady("Long run", kilometres: length(17), speed: easy * 0.97),
      lights: week % 3 == 2 ? nil : 5000)
    return runs
  }

  /// Two visits a week: a heavy one on Monday and a light one on Friday.
  private static func gym() -> [StrengthSession] {
    (0..<SampleWeeks.count).flatMap { week -> [StrengthSession] in
      let isRecovery = shares[week] < 0.8
      let step = 2.5 * Double(week * 2 / 3)
      let seated =
        StrengthSession.Exercise(
          "Seated Calf Raise (Machine)",
          [StrengthSession.Repetitions(count: 12, weight: 20, isWarmUp: true)]
            + (0..<(isRecovery ? 2 : 4)).map { set in
              StrengthSession.Repetitions(count: 12 - set / 2, weight: 30 + step)
            }, note: week == 5 ? "slow, three seconds down" : "")
      let heavy = StrengthSession(
        title: "Lower body", day: SampleWeeks.day(week: week, weekday: 0), secondOfDay: 64_800,
        minutes: 55 + week % 4 * 4,
        exercises: [
          .alike("Squat (Barbell)", sets: 3, count: 6, weight: 40 + step / 2),
          .alike("Romanian Deadlift (Barbell)", sets: 3, count: 8, weight: 45 + step / 2),
          seated,
          .alike("Single Leg Standing Calf Raise", sets: 3, count: 10 + week / 4, weight: 8),
        ])
      let light = StrengthSession(
        title: "Legs and core", day: SampleWeeks.day(week: week, weekday: 4), secondOfDay: 25_800,
        minutes: 35,
        exercises: [
          .alike("Seated Calf Raise (Machine)", sets: 3, count: 15, weight: 25 + step / 2),
          .alike("Single Leg Romanian Deadlift", sets: 2, count: 8, weight: 12),
          .alike("Hip Thrust (Barbell)", sets: 3, count: 10, weight: 50 + step / 2),
          StrengthSession.Exercise(
            "Plank",
            [StrengthSession.Repetitions](
              repeating: StrengthSession.Repetitions(count: nil, seconds: 60), count: 3)),
        ])
      return isRecovery ? [heavy] : [heavy, light]
    }
  }
}
