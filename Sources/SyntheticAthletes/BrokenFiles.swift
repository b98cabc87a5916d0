/// Files that are broken on purpose, as every real archive has a few.
enum BrokenFiles {
  /// A download that broke off, the same packed, and a format that is not read here.
  static func ofAnna(seed: UInt64, like run: SampleRun) -> [SampleFile] {
    let recording = run.recording(of: run.truth())
    let plain = Array(GarminTCX(mass: run.runner.mass).text(of: later(recording, by: 63)).utf8)
    let packed = Gzip.pack(
      Array(GarminTCX(mass: run.runner.mass).text(of: later(recording, by: 84)).utf8))
    var generator = SeededGenerator(seed: seed, purpose: "junk")
    let header: [UInt8] = [14, 32, 0, 0, 144, 1, 0, 0] + Array(".FIT".utf8) + [0, 0]
    let junk = (0..<400).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
    return [
      SampleFile(
        path: "runs/2026-04/activity_21790000001.tcx", bytes: Array(plain.prefix(17_000))),
      SampleFile(
        path: "runs/2026-05/activity_21790000002.tcx.gz",
        bytes: Array(packed.prefix(packed.count * 55 / 100))),
      SampleFile(path: "runs/2026-05/activity_21790000003.fit", bytes: header + junk),
    ]
  }

  /// A bicycle ride, and a page that asks for a password in place of a track.
  static func ofBen(
    seed: UInt64, runner: Runner, ground: Ground, clock: CivilTime
  ) -> [SampleFile] {
    let day = SampleWeeks.day(week: 11, weekday: 2)
    var device = Device(spacing: 5...9)
    device.recordsCadence = false
    let ride = SampleRun(
      seed: seed, runner: runner, ground: ground,
      start: clock.instant(day: day, secondOfDay: 64_000),
      plan: SessionPlan(
        title: "Evening Ride",
        segments: [SessionPlan.Segment(metres: 19_000, speed: 7.1, gait: .ride)],
        laps: .everyKilometre), way: .loop(.park), device: device,
      copies: [
        SampleRun.Copy(
          path: "runs/activities/11911206644.gpx.gz", format: .stravaGPX(type: "cycling"))
      ])
    let page = """
      <!DOCTYPE html>
      <html>
      <head><meta charset="utf-8"><title>Log in</title></head>
      <body>
      <p>Your session has ended. Please log in to download this activity.<br>
      <form action="/session" method="post"><input name="email"><input name="password"></form>
      </body>
      </html>

      """
    return [
      SampleFile(
        path: ride.copies[0].path,
        bytes: ride.bytes(of: ride.copies[0], recording: ride.recording(of: ride.truth()))),
      SampleFile(path: "runs/activities/11950077120.gpx", text: page),
    ]
  }

  /// A file that a full card left empty.
  static func ofCarla() -> [SampleFile] {
    [SampleFile(path: "runs/2026-05-13-tuscolo-trail.gpx", bytes: [])]
  }

  /// The log with one row that an editor spoilt: no such day, words for a count, columns lost.
  static func hevyWithBrokenRow(_ sessions: [StrengthSession]) -> String {
    var lines = HevyCSV().text(of: sessions).split(
      separator: "\n", omittingEmptySubsequences: false)
    lines.insert(
      "\"Calves & core\",\"31 Feb 2026, 19:50\",\"\",\"\",\"Standing Calf Raise\",,\"\",0,normal,,ten",
      at: 40)
    return lines.joined(separator: "\n")
  }

  /// The same recording some days later.
  private static func later(_ recording: DeviceRecording, by days: Int) -> DeviceRecording {
    var moved = recording
    for index in moved.samples.indices { moved.samples[index].second += days * 86_400 }
    for index in moved.laps.indices { moved.laps[index].start += days * 86_400 }
    return moved
  }
}
