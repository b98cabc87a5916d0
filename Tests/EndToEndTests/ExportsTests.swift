import Foundation
import StreamTestSupport
import SyntheticAthletes
import Testing

@Suite("Exports of services")
struct ExportsTests {
  private func workshop() throws -> Workshop {
    let workshop = try Workshop(empty: true)
    try workshop.write("name: Ada\ntime-zone: UTC\n", to: "athletes/ada/athlete.yaml")
    return workshop
  }

  /// A made-up run of 23 May 2026, as a watch recorded it.
  private var sample: SampleRun { sample(day: 0, "Exports", kilometres: 5, speed: 2.9) }

  private func sample(
    day: Int, _ title: String, kilometres: Double, speed: Double
  ) -> SampleRun {
    SampleRun(
      seed: 5,
      runner: Runner(
        mass: 60, height: 1.68, cadenceOffset: 2, cadenceSlope: 6, restingHeartRate: 52,
        maximalHeartRate: 190, maximalAerobicSpeed: 4.6),
      ground: Ground("exports", latitude: 48.1, longitude: 11.6, altitude: 500, relief: 10),
      start: 1_779_519_600 + day * 86_400,
      plan: .steady(title, kilometres: kilometres, speed: speed),
      way: .loop(.park), device: Device(spacing: 1...1), copies: [])
  }

  private func csvRows(_ workshop: Workshop) throws -> [Substring] {
    try String(contentsOfFile: workshop.reportFolder + "/runs.csv", encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst().map { $0 }
  }

  @Test(
    "The same run from a watch's file in an export, the service's copy and GPX and TCX beside it is one"
  )
  func oneRun() throws {
    let workshop = try workshop()
    let recording = sample.recording(of: sample.truth())
    for (name, format) in [
      ("a.tcx", SampleRun.Format.garminTCX(recordsDistance: true)), ("b.gpx", .garminGPX),
    ] {
      let bytes = sample.bytes(of: .init(path: name, format: format), recording: recording)
      try workshop.folder.write(Data(bytes), to: "athletes/ada/runs/" + name)
    }
    var poorer = recording
    for index in poorer.samples.indices { poorer.samples[index].heartRate = nil }
    let archive = ZipWriter.archive([
      ZipMember("activities/1.fit", GarminFIT(isOld: true).bytes(of: poorer)),
      ZipMember("activities/2.fit", GarminFIT(contactTime: 255).bytes(of: recording)),
    ])
    try workshop.folder.write(Data(archive), to: "athletes/ada/export_1.zip")
    let outcome = try workshop.run(asOf: "2026-05-26T06:00:00Z")
    #expect(outcome.end == .exit(0), "\(outcome.errors)")
    #expect(try csvRows(workshop).count == 1)
    #expect(try csvRows(workshop)[0].contains("export_1.zip//activities/2.fit"))
  }

  @Test("Apple's workouts tell the sport of their routes, in an archive and unpacked")
  func health() throws {
    let workshop = try workshop()
    // So quick a walk is one by nothing but the workout's word.
    let activities = [
      ("route_1", sample(day: 0, "Run", kilometres: 5, speed: 3.3)),
      ("route_2", sample(day: 1, "Walk", kilometres: 5, speed: 3.2)),
    ]
    let gpx = activities.map { name, run in
      (name, PlainGPX(name: "Route").text(of: run.recording(of: run.truth())))
    }
    func workout(_ type: String, _ route: String) -> String {
      "<Workout workoutActivityType=\"HKWorkoutActivityType\(type)\"><WorkoutRoute>"
        + "<FileReference path=\"/workout-routes/\(route).gpx\"/></WorkoutRoute></Workout>"
    }
    let export =
      "<?xml version=\"1.0\"?><!DOCTYPE HealthData [<!ENTITY a \"b\">]><HealthData>"
      + workout("Running", "route_1") + workout("Walking", "route_2") + "</HealthData>"
    let files =
      [("apple_health_export/eksport.xml", export)]
      + gpx.map { ("apple_health_export/workout-routes/\($0).gpx", $1) }
    for (name, text) in files.dropFirst() { try workshop.write(text, to: "athletes/ada/" + name) }
    #expect(try workshop.run(asOf: "2026-05-26T06:00:00Z").end == .exit(0))
    let rows = try csvRows(workshop)
    #expect(rows.count == 2, "by its speed the walk is a run: \(rows)")
    try workshop.remove("athletes/ada/apple_health_export")
    try workshop.folder.write(
      Data(ZipWriter.archive(files.map { ZipMember($0, Array($1.utf8)) })),
      to: "athletes/ada/eksport.zip")
    #expect(try workshop.run(asOf: "2026-05-26T06:00:00Z").end == .exit(0))
    #expect(try csvRows(workshop).count == 1)
    #expect(
      try csvRows(workshop)[0].contains(
        "eksport.zip//apple_health_export/workout-routes/route_1.gpx"))
    try workshop.remove("athletes/ada/eksport.zip")
    for (name, text) in files { try workshop.write(text, to: "athletes/ada/" + name) }
    #expect(try workshop.run(asOf: "2026-05-26T06:00:00Z").end == .exit(0))
    #expect(try csvRows(workshop).count == 1)
    #expect(
      try csvRows(workshop)[0].contains("apple_health_export/workout-routes/route_1.gpx"))
  }

  @Test(
    "A workout of Apple's Health without a route is a run of its day, and none where a file has it")
  func healthWithoutRoute() throws {
    let workshop = try workshop()
    let recorded = sample(day: 0, "Run", kilometres: 5, speed: 2.9)
    try workshop.write(
      PlainGPX(name: "Route").text(of: recorded.recording(of: recorded.truth())),
      to: "athletes/ada/runs/a.gpx")
    func workout(_ day: Int) -> String {
      "<Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\" duration=\"29\" durationUnit=\"min\" "
        + "startDate=\"2026-05-\(23 + day) 07:00:00 +0000\" endDate=\"2026-05-\(23 + day) 07:30:00 +0000\" "
        + "totalDistance=\"5\" totalDistanceUnit=\"km\"><MetadataEntry key=\"HKIndoorWorkout\" value=\"1\"/>"
        + "</Workout>"
    }
    let archive = ZipWriter.archive([
      ZipMember(
        "apple_health_export/export.xml",
        Array("<HealthData>\(workout(0))\(workout(1))</HealthData>".utf8))
    ])
    try workshop.folder.write(Data(archive), to: "athletes/ada/health.zip")
    #expect(try workshop.run(asOf: "2026-05-26T06:00:00Z").end == .exit(0))
    let rows = try csvRows(workshop)
    #expect(rows.count == 2 && rows[0].contains("runs/a.gpx"), "\(rows)")
    #expect(rows.last?.contains("health.zip//apple_health_export/export.xml") == true)
    // The list's words tell a treadmill.
    #expect(rows.last?.contains(",words,") == true && rows.last?.contains(",5000.0,") == true)
    let page = try String(
      contentsOfFile: workshop.reportFolder + "/latest/ada.md", encoding: .utf8)
    #expect(!page.contains(": same run as"))
  }

  @Test("Of a watch's whole account the runs are read, and what is no activity is a number")
  func account() throws {
    let workshop = try workshop()
    let export = GarminExport(files: 45)
    try export.forEachFile { file in
      guard file.path.hasSuffix(".zip") else { return }
      try workshop.folder.write(Data(file.bytes), to: "athletes/ada/export.zip")
    }
    #expect(try workshop.run(asOf: "2026-06-09T06:00:00Z").end == .exit(0))
    let rows = try csvRows(workshop)
    #expect(rows.count == export.runs)
    #expect(rows.allSatisfy { $0.contains("export.zip//DI_CONNECT/DI-Connect-Uploaded-Files/") })
    let list = "export.zip//DI_CONNECT/DI-Connect-Fitness/made-up_0_summarizedActivities.json"
    let file = try #require(rows[0].split(separator: ",").first { $0.hasPrefix("export.zip") })
    let explained = try SoleusCommand.run([
      "explain", workshop.pipeline, "--athlete", "ada", "--run", String(file),
      "--as-of", "2026-06-09T06:00:00Z",
    ]).output
    #expect(explained.contains("list    \(list), activity "), "\(explained)")
    let status = try SoleusCommand.run(["status", workshop.pipeline])
    #expect(
      status.output.contains("45 files: 2 with runs or strength sessions, 43 of other sports"),
      "\(status.output)")
    let before = try workshop.reports().files
    try FileManager.default.copyItem(
      atPath: workshop.folder.path + "/athletes/ada/export.zip",
      toPath: workshop.folder.path + "/athletes/ada/export (1).zip")
    #expect(try workshop.run(asOf: "2026-06-09T06:00:00Z").end == .exit(0))
    let after = try workshop.reports().files
    #expect(after["runs.csv"] == before["runs.csv"] && after["weekly.csv"] == before["weekly.csv"])
    // Only pages that list what has no date tell of the archive.
    let changed = Set(
      after.filter { $0.key.contains("-W") && before[$0.key] != $0.value }.keys.map { $0.prefix(8) }
    )
    #expect((1...2).contains(changed.count), "\(changed)")
    #expect(
      try SoleusCommand.run(["status", workshop.pipeline]).output
        .contains(
          "export (1).zip: 45 files: 2 with runs or strength sessions, 43 of other sports or no "
            + "activities; 2 runs also in export.zip"))
  }

  @Test(
    "Activities that are not read are named once with what to export, and the night is a good one")
  func notRead() throws {
    let workshop = try workshop()
    let bytes = sample.bytes(
      of: .init(path: "a.gpx", format: .garminGPX), recording: sample.recording(of: sample.truth()))
    try workshop.folder.write(Data(bytes), to: "athletes/ada/rk/a.gpx")
    try workshop.write("Date,Type\n", to: "athletes/ada/rk/cardioActivities.csv")
    let archive = ZipWriter.archive(
      (1...3).map { ZipMember("training-session-2026-05-0\($0)-1.json", Array("{}".utf8)) })
    try workshop.folder.write(Data(archive), to: "athletes/ada/polar.zip")
    let first = try workshop.run(asOf: "2026-05-26T06:00:00Z")
    #expect(first.end == .exit(0))
    #expect(
      first.errors.contains(
        "2 files are no input and are not read: ada/polar.zip//training-session-2026-05-01-1.json: "
          + "one of 3 activities in JSON of Polar Flow; export the sessions there as TCX or GPX; "
          + "ada/rk/cardioActivities.csv: Runkeeper's list of activities;"), "\(first.errors)")
    #expect(try csvRows(workshop).count == 1)
    let second = try workshop.run(asOf: "2026-05-27T06:00:00Z")
    #expect(second.end == .exit(0) && !second.errors.contains("Polar"))
    let status = try SoleusCommand.run(["status", workshop.pipeline])
    #expect(status.output.contains("Polar Flow"))
    let page = try String(
      contentsOfFile: workshop.reportFolder + "/latest/ada.md", encoding: .utf8)
    #expect(page.contains("Polar Flow") && !page.contains("other-export"))
  }
}
