/// Runs with a watch that writes FIT, and has downloaded all of a Strava account: the same runs lie in
/// both, and two in the service's list alone, entered by hand.
enum DoraLang {
  private static let clock = CivilTime(winterOffsetHours: 1)
  private static let runner = Runner(
    mass: 63, height: 1.70, cadenceOffset: 3, cadenceSlope: 5.4, restingHeartRate: 52,
    maximalHeartRate: 188, maximalAerobicSpeed: 4.2)
  private static let park = Ground(
    "lake", latitude: 51.3283, longitude: 12.3427, altitude: 115, relief: 4)
  private static let forest = Ground(
    "forest", latitude: 51.2871, longitude: 12.3719, altitude: 118, relief: 9,
    waveLengths: 500...2400)
  /// The weeks with runs, and those whose files the watch still holds.
  private static let weeks = 11..<SampleWeeks.count
  private static let weeksOnWatch = 14..<SampleWeeks.count

  static func files(seed: UInt64) -> [SampleFile] {
    let runs = weeks.flatMap { week in self.week(week, seed: seed) }
    var files = [
      SampleFile(
        path: "athlete.yaml",
        text: """
          name: Dora Lang
          time-zone: Europe/Berlin
          height-cm: 170
          foot-strike: rearfoot

          """)
    ]
    var members: [ZipMember] = []
    var rows = enteredByHand
    for run in runs {
      let truth = run.truth()
      let recording = run.recording(of: truth)
      for copy in run.copies {
        let bytes = run.bytes(of: copy, recording: recording)
        if copy.path.hasPrefix("activities/") {
          members.append(ZipMember(copy.path, bytes, isPacked: false))
          rows.append(row(of: run, truth, copy.path))
        } else {
          files.append(SampleFile(path: copy.path, bytes: bytes))
        }
      }
    }
    let list = ActivitiesCSV(.german).text(of: rows.sorted { $0.start < $1.start })
    members.append(ZipMember("activities.csv", Array(list.utf8)))
    members.append(ZipMember("profile.csv", Array("Sportler-ID\n48213077\n".utf8)))
    files.append(SampleFile(path: "export_48213077.zip", bytes: ZipWriter.archive(members)))
    return files
  }

  private static func week(_ week: Int, seed: UInt64) -> [SampleRun] {
    let longer = 1 + 0.04 * Double(week - weeks.lowerBound)
    func run(
      _ weekday: Int, at hour: Double, on ground: Ground, _ way: SampleRun.Way,
      _ plan: SessionPlan
    ) -> SampleRun {
      let day = SampleWeeks.day(week: week, weekday: weekday)
      var generator = SeededGenerator(seed: seed, purpose: "dora \(week) \(weekday)")
      let second = Int(hour * 3600) + generator.whole(-900...900)
      let number = 15_100_000_000 + day * 7_000_057 % 900_000_000
      var copies = [
        SampleRun.Copy(
          path: "activities/\(number).gpx.gz", format: .stravaGPX(type: "running"),
          isThinned: true)
      ]
      if weeksOnWatch.contains(week) {
        let date = CivilTime.isoDate(ofDay: day)
        copies.append(SampleRun.Copy(path: "runs/watch/\(date).fit", format: .garminFIT))
      }
      return SampleRun(
        seed: seed, runner: runner, ground: ground,
        start: clock.instant(day: day, secondOfDay: second), plan: plan, way: way,
        device: Device(spacing: 2...5), copies: copies)
    }
    let fast = SessionPlan.Segment(metres: 400, speed: 3.9)
    let slow = SessionPlan.Segment(metres: 200, speed: 2.4)
    return [
      run(
        1, at: 18.2, on: park, .loop(.park),
        .steady("Feierabendrunde", kilometres: 7, speed: 2.95)),
      run(
        3, at: 18.5, on: park, .loop(.park),
        .repeats(
          "400er", count: 6, fast: fast, recovery: slow, easyMetres: 2_000, easySpeed: 2.9)),
      run(
        6, at: 9.1, on: forest, .loop(.trail),
        .steady("Waldlauf lang", kilometres: (2 * 12 * longer).rounded() / 2, speed: 2.85)),
    ]
  }

  private static func row(
    of run: SampleRun, _ truth: RunTruth, _ file: String
  ) -> ActivitiesCSV.Row {
    var row = ActivitiesCSV.Row(
      file, start: run.start, name: run.plan.title, seconds: truth.movingSeconds,
      metres: truth.metres)
    row.gear = run.way.isWinding ? "Vapor Glove, Wald" : "Alltag"
    row.mass = runner.mass
    return row
  }

  /// A run on a belt that nothing recorded, and an hour of weights that is none.
  private static var enteredByHand: [ActivitiesCSV.Row] {
    let day = SampleWeeks.day(week: 15, weekday: 4)
    return [
      ActivitiesCSV.Row(
        nil, start: clock.instant(day: day, secondOfDay: 7 * 3600), name: "Laufband im Hotel",
        seconds: 2_100, metres: 6_000),
      ActivitiesCSV.Row(
        nil, start: clock.instant(day: day, secondOfDay: 19 * 3600), .workout, name: "Kraft",
        seconds: 3_000, metres: 0),
    ]
  }
}

extension SampleRun.Way {
  /// Whether it leads over trails.
  fileprivate var isWinding: Bool {
    if case .loop(let winding) = self { return winding == .trail }
    return false
  }
}
