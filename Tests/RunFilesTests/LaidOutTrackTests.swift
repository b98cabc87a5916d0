import Running
import Testing

@testable import RunFiles

/// 2026-03-10T06:00:00Z.
private let start = 1_773_122_400.0

/// A lap of a TCX file that begins `minute` minutes after six.
private func lap(_ minute: Int, _ seconds: Double, _ metres: Double, _ track: String = "") -> String
{
  "<Lap StartTime=\"2026-03-10T06:\(minute < 10 ? "0" : "")\(minute):00Z\">"
    + "<TotalTimeSeconds>\(seconds)</TotalTimeSeconds><DistanceMeters>\(metres)</DistanceMeters>"
    + track + "</Lap>"
}

private func activity(_ laps: String..., sport: String = "Running") -> String {
  tcx("<Activity Sport=\"\(sport)\"><Id>2026-03-10T06:00:00Z</Id>\(laps.joined())</Activity>")
}

/// A GPX file with a track that has no point, and totals of the whole.
private func empty(_ totals: String, in track: String = "") -> String {
  gpx(
    "<extensions>\(totals)</extensions><metadata><time>2026-03-10T06:00:00Z</time></metadata>"
      + "<trk><type>treadmill_running</type>\(track)<trkseg/></trk>")
}

@Suite("Recordings without a track")
struct LaidOutTrackTests {
  @Test("Laps without points are a run as long as they are, each at its own pace")
  func laps() throws {
    let run = try recording(activity(lap(0, 720, 2_000), lap(12, 600, 2_000), lap(22, 720, 2_000)))
    #expect(run.basis == .laps && run.count(.knownFromLaps) == 1 && run.pointsRead == 0)
    #expect(run.track.time.first == start && run.track.time.last == start + 2_040)
    #expect(run.track.deviceDistanceM.first == 0 && run.track.deviceDistanceM.last == 6_000)
    #expect(zip(run.track.time, run.track.time.dropFirst()).allSatisfy { $0 < $1 })
    #expect(run.laps.map(\.points.upperBound).last == run.track.count)
    let index = try #require(run.track.time.firstIndex(of: start + 720))
    #expect(run.track.deviceDistanceM[index] == 2_000)
  }

  @Test(
    "Laps without points begin when people would say so, and without any time are refused by it")
  func writtenTimes() throws {
    let text = activity(lap(0, 720, 2_000), lap(12, 600, 2_000))
    let written = text.replacing("2026-03-10T06:", with: "Tue, 10 Mar 2026 06:")
      .replacing("00Z", with: "00 GMT")
    #expect(try recording(written).track.time == recording(text).track.time)
    let refused = try recording(text.replacing("2026-03-10T06:", with: "early "))
    #expect(refused.refusal?.code == .unusableTimes)
  }

  @Test("Between laps that lie apart nobody ran")
  func pause() throws {
    let run = try recording(activity(lap(0, 600, 2_000), lap(20, 600, 2_000)))
    let index = try #require(run.track.time.firstIndex(of: start + 1_200))
    #expect(run.track.deviceDistanceM[index] == 2_000 && run.track.time[index - 1] == start + 600)
    #expect(run.track.time.last == start + 1_800)
  }

  @Test("One point or two beside a lap do not hide it", arguments: [[5_000.0], [0, 5_000]])
  func fewPoints(metres: [Double]) throws {
    let points = metres.enumerated().map { number, metres in
      "<Trackpoint><Time>2026-03-10T06:\(number * 3)0:00Z</Time><DistanceMeters>\(metres)"
        + "</DistanceMeters></Trackpoint>"
    }
    let run = try recording(
      activity(lap(0, 1_800, 5_000, "<Track>" + points.joined() + "</Track>")))
    #expect(run.basis == .laps && run.track.deviceDistanceM.last == 5_000)
    #expect((run.track.time.last ?? 0) - run.track.time[0] == 1_800)
  }

  @Test("Laps that state all up to their end count once")
  func sums() throws {
    let run = try recording(
      activity(lap(0, 600, 2_000), lap(10, 1_200, 4_000), lap(20, 1_800, 6_000)))
    #expect(run.track.deviceDistanceM.last == 6_000)
    #expect((run.track.time.last ?? 0) - start == 1_800)
    // Each as long as those before together, and apart.
    let grown = try recording(activity(lap(0, 300, 1_000), lap(5, 600, 2_000), lap(15, 900, 3_000)))
    #expect(grown.track.deviceDistanceM.last == 6_000)
  }

  @Test(
    "Where laps state metres in another unit their time is known, and how far it was is not",
    arguments: [5, 3.1])
  func unit(metres: Double) throws {
    let run = try recording(activity(lap(0, 1_800, metres)))
    #expect(run.basis == .laps && run.track.deviceDistanceM.isEmpty)
    #expect((run.track.time.last ?? 0) - start == 1_800 && run.count(.distanceUnit) == 1)
  }

  @Test("Metres that took no time, and points without one, leave a run on its day or its laps")
  func noTime() throws {
    let run = try recording(activity(lap(0, 0, 5_000)))
    #expect(run.basis == .start && run.count(.knownFromStart) == 1)
    let points = String(
      repeating: "<Trackpoint><AltitudeMeters>4</AltitudeMeters></Trackpoint>", count: 9)
    let laps = try recording(activity(lap(0, 1_800, 5_000, "<Track>\(points)</Track>")))
    #expect(laps.basis == .laps && laps.track.deviceDistanceM.last == 5_000)
  }

  @Test(
    "Totals are read as other programs spell them",
    arguments: [
      "<total_distance>5000</total_distance><total_time>1800</total_time>",
      "<distance>5000</distance><duration>PT30M</duration>",
      "<totalDistance>5000</totalDistance><elapsedTime>00:30:00</elapsedTime>",
    ])
  func spelled(totals: String) throws {
    let run = try recording(empty(totals))
    #expect(run.basis == .summary && run.track.deviceDistanceM.last == 5_000)
    #expect((run.track.time.last ?? 0) - start == 1_800)
  }

  @Test(
    "A lap of no time and no way is no run, and one that nobody can have run tells when it was",
    arguments: [(0.0, 0.0, true), (60, 5_000, false), (1_800_000, 5_000, false)])
  func nothing(seconds: Double, metres: Double, isNone: Bool) throws {
    let file = try decode(activity(lap(0, seconds, metres)))
    guard isNone else {
      #expect(file.recordings.map(\.basis) == [.start])
      return
    }
    #expect(file.recordings.isEmpty && file.skipped.map(\.code) == [.noTrackPoints])
  }

  @Test("Of stated times the one that the mean speed fits is taken, and a disagreement is said")
  func meanSpeed() throws {
    let times = "<moving_time>420.0</moving_time><elapsed_time>840.7</elapsed_time>"
    let run = try recording(
      empty("<distance>2800.0</distance><average_speed>3.33</average_speed>" + times))
    #expect(run.basis == .summary && run.count(.knownFromSummary) == 1)
    #expect(abs((run.track.time.last ?? 0) - start - 840.7) < 1e-6)
    #expect(run.count(.summaryConflict) == 1)
    let moving = try recording(
      empty("<distance>2800.0</distance><average_speed>6.667</average_speed>" + times))
    #expect(abs((moving.track.time.last ?? 0) - start - 420) < 1e-6)
    #expect(moving.count(.summaryConflict) == 0)
    let neither = try recording(
      empty("<distance>2800.0</distance><average_speed>4.9</average_speed>" + times))
    #expect(abs((neither.track.time.last ?? 0) - start - 840.7) < 1e-6)
    #expect(neither.count(.summaryConflict) == 1)
  }

  @Test("A mean speed of no run has no say", arguments: ["1e-300", "0.001", "9e6", "-3", "x"])
  func noSpeed(text: String) throws {
    let run = try recording(
      empty(
        "<distance>2800</distance><average_speed>\(text)</average_speed>"
          + "<elapsed_time>840</elapsed_time>"))
    #expect(run.track.time.last == start + 840 && run.count(.summaryConflict) == 0)
  }

  @Test("Totals stand in the extensions of the track as well, under several names")
  func ofTrack() throws {
    let run = try recording(
      empty(
        "",
        in:
          "<extensions><totalDistance>4350</totalDistance><totalTime>1500</totalTime></extensions>"
      ))
    #expect(run.track.deviceDistanceM.last == 4_350 && run.track.time.last == start + 1_500)
    let stats = try recording(
      empty(
        "",
        in: "<extensions><x:TrackStatsExtension xmlns:x='urn:x'><x:Distance>4350</x:Distance>"
          + "<x:TotalElapsedTime>1500</x:TotalElapsedTime></x:TrackStatsExtension></extensions>"))
    #expect(stats.summary.distanceM == 4_350 && stats.summary.elapsedS == 1_500)
  }

  @Test("A time alone gives a run of that time and of unknown distance")
  func timeAlone() throws {
    let run = try recording(empty("<elapsed_time>1800</elapsed_time>"))
    #expect(run.track.time.last == start + 1_800 && run.track.deviceDistanceM.isEmpty)
  }

  @Test(
    "A start alone is a run of which nothing else is known, whatever unit its totals are in",
    arguments: ["", "<distance>2.8</distance><elapsed_time>840</elapsed_time>"])
  func startAlone(totals: String) throws {
    let run = try recording(empty(totals))
    #expect(run.basis == .start && run.track.time == [start] && run.count(.knownFromStart) == 1)
    #expect(run.pointsRead == 0)
  }

  @Test("Points without times stay a plan, whatever their file states of distance and time")
  func plan() throws {
    let file = try decode(
      gpx(
        "<metadata><time>2026-03-10T06:00:00Z</time></metadata><trk><type>running</type><extensions>"
          + "<totalDistance>4350</totalDistance><totalTime>1500</totalTime></extensions><trkseg>"
          + "<trkpt lat='1' lon='1'/><trkpt lat='1.01' lon='1'/></trkseg></trk>"))
    #expect(file.recordings.isEmpty && file.skipped.map(\.code) == [.noTimes])
  }

  @Test("With a track, what the file states of the whole is kept beside it")
  func beside() throws {
    let points = (0..<5).map {
      "<trkpt lat='1' lon='1'><time>2026-03-10T06:00:0\($0)Z</time><extensions><distance>\($0)"
        + "</distance></extensions></trkpt>"
    }
    let run = try recording(
      gpx(
        "<extensions><distance>3009.29</distance><moving_time>843.8</moving_time></extensions>"
          + "<trk><type>running</type><trkseg>\(points.joined())</trkseg></trk>"))
    #expect(run.basis == .points && run.pointsRead == 5)
    #expect(run.summary == RecordingSummary(distanceM: 3_009.29, movingS: 843.8))
    #expect(run.track.deviceDistanceM == [0, 1, 2, 3, 4])
  }

  @Test("A track that holds only the end of what was run is no track of it")
  func part() throws {
    func run(movingS: Double) throws -> Recording {
      let points = (0..<50).map {
        "<trkpt lat='1' lon='1'><time>2026-03-10T06:13:\($0 / 10)\($0 % 10)Z</time></trkpt>"
      }
      return try recording(
        gpx(
          "<extensions><start_time>2026-03-10T06:00:00Z</start_time><distance>3000</distance>"
            + "<moving_time>\(movingS)</moving_time></extensions>"
            + "<trk><type>running</type><trkseg>\(points.joined())</trkseg></trk>"))
    }
    let part = try run(movingS: 830)
    #expect(part.basis == .summary && part.track.time.first == start && part.pointsRead == 50)
    #expect(part.track.deviceDistanceM.last == 3_000 && part.track.time.last == start + 830)
    #expect(try run(movingS: 52).basis == .points)
  }

  @Test("What a file of several tracks states of the whole is of none of them")
  func several() throws {
    let track = "<trk><type>running</type><trkseg/></trk>"
    let file = try decode(
      gpx("<extensions><distance>5000</distance></extensions>\(track)\(track)"))
    #expect(
      file.recordings.isEmpty && file.skipped.map(\.code) == [.noTrackPoints, .noTrackPoints])
  }
}
