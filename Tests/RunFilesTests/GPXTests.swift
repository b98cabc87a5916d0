import Running
import Testing

@testable import RunFiles

/// A track point at second `second` of an hour, with `inside` between its tags.
private func point(
  _ second: Int, _ inside: String = "", lat: String = "47.5", lon: String = "8.5"
) -> String {
  let time = "<time>2026-06-07T09:\(10 + second / 60):\(10 + second % 60)Z</time>"
  return "<trkpt lat=\"\(lat)\" lon=\"\(lon)\">\(time)\(inside)</trkpt>"
}

/// 2026-06-07T09:10:10Z.
private let start = 1_780_823_410.0

@Suite("GPX")
struct GPXTests {
  @Test("Time on the ground is read where a point has it, in milliseconds")
  func contactTime() throws {
    let dynamics =
      "<extensions><x:Extensions xmlns:x=\"urn:x\"><RunningDynamics>"
      + "<GroundContactTime>241.5</GroundContactTime></RunningDynamics></x:Extensions></extensions>"
    let run = try recording(
      gpx("<trk><trkseg>\(point(0))\(point(1, dynamics))\(point(2))</trkseg></trk>"))
    let times = run.track.contactTimeMS
    #expect(times.count == 3 && times[1] == 241.5 && times[0].isNaN && times[2].isNaN)
    #expect(
      try recording(gpx("<trk><trkseg>\(point(0))\(point(1))</trkseg></trk>")).track.contactTimeMS
        .isEmpty)
  }

  @Test("Version 1.1 with everything that it can say")
  func version11() throws {
    let run = try recording(
      gpx(
        """
        <metadata><name>Not the run's</name><time>2020-01-01T00:00:00Z</time></metadata>
        <trk><name> Morning &amp; more </name><cmt>Comment</cmt><desc>Felt easy</desc>
        <type>trail_running</type><trkseg>
        <trkpt lat="47.1" lon="-8.25"><ele>400.5</ele><time>2026-06-07T09:10:10Z</time></trkpt>
        <trkpt lat="-47.2" lon="8.5"><ele>-3</ele><time>2026-06-07T09:10:11.5Z</time></trkpt>
        </trkseg></trk>
        """,
        attributes:
          #"version="1.1" creator="Watch &amp; Sons" xmlns="http://www.topografix.com/GPX/1/1""#
      ))
    #expect(run.format == .gpx)
    #expect(run.number == 1)
    #expect(run.creator == "Watch & Sons")
    #expect(run.name == "Morning & more")
    #expect(run.notes == "Felt easy")
    #expect(run.sportText == "trail_running")
    #expect(run.sport == .running)
    #expect(run.track.time == [start, start + 1.5])
    #expect(run.track.latitude == [47.1, -47.2])
    #expect(run.track.longitude == [-8.25, 8.5])
    #expect(run.track.altitudeM == [400.5, -3])
    #expect(run.track.segmentStarts == [0])
    #expect(run.pointsRead == 2)
    #expect(run.findings.list.isEmpty)
  }

  @Test("Version 1.0 has speed in the point itself")
  func version10() throws {
    let run = try recording(
      gpx(
        "<trk><trkseg>\(point(0, "<speed>0</speed>"))\(point(1, "<course>90</course><speed>3.25</speed>"))"
          + "</trkseg></trk>",
        attributes: #"version="1.0" xmlns="http://www.topografix.com/GPX/1/0""#))
    #expect(run.track.deviceSpeedMPS == [0, 3.25])
    #expect(run.creator == nil)
  }

  @Test(
    "The extension of track points is read under every prefix and namespace",
    arguments: [
      ("gpxtpx:", #"xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1""#),
      ("gpxtpx:", #"xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v2""#),
      ("ns3:", #"xmlns:ns3="http://www.garmin.com/xmlschemas/TrackPointExtension/v1""#),
      ("x-y.z:", #"xmlns:x-y.z="urn:wrong""#), ("", ""), ("", #"xmlns="urn:wrong""#),
    ])
  func extensions(prefix: String, declaration: String) throws {
    let inside = """
      <extensions><\(prefix)TrackPointExtension><\(prefix)atemp>20</\(prefix)atemp>
      <\(prefix)hr>150</\(prefix)hr><\(prefix)cad>86</\(prefix)cad>
      <\(prefix)speed>3.5</\(prefix)speed></\(prefix)TrackPointExtension></extensions>
      """
    let run = try recording(
      gpx(
        "<trk><trkseg>\(point(0, inside))\(point(1, inside))</trkseg></trk>",
        attributes: "version=\"1.1\" \(declaration)"))
    #expect(run.track.heartRateBPM == [150, 150])
    #expect(run.track.deviceCadence == [86, 86])
    #expect(run.track.deviceSpeedMPS == [3.5, 3.5])
    #expect(run.findings.list.isEmpty)
  }

  @Test("A prefix that nobody declared is read, and noted")
  func undeclaredPrefix() throws {
    let run = try recording(
      gpx(points: point(0, "<extensions><gpxtpx:hr>150</gpxtpx:hr></extensions>") + point(1)))
    #expect(run.track.heartRateBPM.first == 150)
    #expect(run.count(.undeclaredPrefix) == 1)
  }

  @Test("Bare elements of the extensions are read: cadence, heartrate, distance")
  func bareExtensions() throws {
    let inside =
      "<extensions><cadence>171</cadence><heartrate>140</heartrate><distance>12.5</distance></extensions>"
    let run = try recording(gpx(points: point(0, inside) + point(1)))
    #expect(run.track.deviceCadence.first == 171)
    #expect(run.track.heartRateBPM.first == 140)
    #expect(run.track.deviceDistanceM.first == 12.5)
  }

  @Test("Cadence stays as it is written, strides or steps; zero is kept and missing is NaN")
  func cadence() throws {
    let points = ["85", "172", "0", "85.5"].enumerated().map {
      point($0.offset, "<extensions><cad>\($0.element)</cad></extensions>")
    }
    let run = try recording(gpx(points: points.joined() + point(4) + point(5, "<cad/>")))
    #expect(run.track.deviceCadence[..<4] == [85, 172, 0, 85.5])
    #expect(run.track.deviceCadence[4...].allSatisfy { $0.isNaN })
    #expect(run.track.deviceCadence.count == 6)
  }

  @Test("The edges of the globe are positions, what lies beyond is none")
  func edges() throws {
    let good = [("0", "9"), ("90", "180"), ("-90", "-180"), ("47,5", "8,25"), (" 1 ", "+2")]
    let bad = [
      ("90.001", "0"), ("0", "0.0"), ("0", "-180.5"), ("NaN", "0"), ("inf", "0"), ("0x1F", "0"),
      ("", ""),
    ]
    let points = (good + bad).enumerated().map {
      point($0.offset, lat: $0.element.0, lon: $0.element.1)
    }
    let missing = "<trkpt><time>2026-06-07T09:59:00Z</time></trkpt>"
    let run = try recording(gpx(points: points.joined() + missing))
    #expect(run.track.latitude[..<good.count] == [0, 90, -90, 47.5, 1])
    #expect(run.track.longitude[..<good.count] == [9, 180, -180, 8.25, 2])
    #expect(run.track.latitude[good.count...].allSatisfy { $0.isNaN })
    #expect(run.track.longitude[good.count...].allSatisfy { $0.isNaN })
    #expect(run.track.latitude.count == good.count + bad.count + 1)
    #expect(run.count(.badPosition) == bad.count + 1)
  }

  @Test(
    "What is no number is left out and noted",
    arguments: ["NaN", "inf", "-inf", "0x10", "1e39", "n/a"])
  func badNumbers(text: String) throws {
    let run = try recording(
      gpx(points: point(0, "<ele>\(text)</ele>") + point(1, "<ele>5</ele>")))
    #expect(run.track.altitudeM.map(\.isNaN) == [true, false])
    #expect(run.count(.badNumber) == 1)
  }

  @Test("Comma decimals are numbers, and counted")
  func commas() throws {
    let run = try recording(gpx(points: point(0, "<ele>401,5</ele>") + point(1)))
    #expect(run.track.altitudeM.first == 401.5)
    #expect(run.findings.list == [Finding(.decimalComma)])
  }

  @Test("Each track is a recording, its segments are kept and empty ones leave no trace")
  func tracksAndSegments() throws {
    let file = try decode(
      gpx(
        """
        <trk><type>9</type><trkseg>\(point(0))\(point(1))</trkseg><trkseg/><trkseg></trkseg>
        <trkseg>\(point(5))</trkseg></trk>
        <trk><type>cycling</type><trkseg/><trkseg>\(point(10))\(point(12))</trkseg></trk>
        """))
    #expect(file.recordings.map(\.number) == [1, 2])
    #expect(file.recordings.map(\.sport) == [.running, .biking])
    #expect(file.recordings[0].track.time == [start, start + 1, start + 5])
    #expect(file.recordings[0].track.segmentStarts == [0, 2])
    #expect(file.recordings[1].track.time == [start + 10, start + 12])
    #expect(file.recordings[1].track.segmentStarts == [0])
    #expect(file.skipped.isEmpty)
  }

  @Test("Points without a time are left out and counted")
  func someWithoutTime() throws {
    let bare = "<trkpt lat=\"1\" lon=\"1\"/>"
    let run = try recording(
      gpx(points: bare + point(0) + bare + point(1) + "<trkpt lat=\"1\" lon=\"1\"><time/></trkpt>"))
    #expect(run.track.time == [start, start + 1])
    #expect(run.count(.pointWithoutTime) == 3)
    #expect(run.count(.badTime) == 0)
    #expect(run.pointsRead == 2)
  }

  @Test("A time that is none is noted once, as bad and not as missing")
  func badTime() throws {
    let bad = "<trkpt lat=\"1\" lon=\"1\"><time>yesterday</time></trkpt>"
    let run = try recording(gpx(points: point(0) + bad + point(1)))
    #expect(run.track.count == 2)
    #expect(run.count(.badTime) == 1)
    #expect(run.count(.pointWithoutTime) == 0)
  }

  @Test("Times without a zone are noted")
  func zoneless() throws {
    let points = [0, 1].map {
      "<trkpt lat=\"1\" lon=\"1\"><time>2026-06-07T09:10:1\($0)</time></trkpt>"
    }
    let run = try recording(gpx(points: points.joined()))
    #expect(run.track.time == [start, start + 1])
    #expect(run.count(.timeWithoutZone) == 2)
  }

  @Test("Repeated and reversed times are kept as they come: sorting out is a stage's work")
  func timeOrder() throws {
    let run = try recording(gpx(points: point(5) + point(5) + point(2)))
    #expect(run.track.time == [start + 5, start + 5, start + 2])
  }

  @Test("A track whose points all lack a time, one of one point and one of none are passed over")
  func skipped() throws {
    let bare = "<trkpt lat=\"1\" lon=\"1\"/>"
    let file = try decode(
      gpx(
        """
        <trk><type>running</type><trkseg>\(bare)\(bare)</trkseg></trk><trk><trkseg/></trk>
        <trk><trkseg>\(point(0))\(bare)</trkseg></trk>
        <trk><trkseg>\(point(0))\(point(1))</trkseg></trk>
        """))
    #expect(
      file.skipped == [
        PassedOver(number: 1, code: .noTimes, sport: .running, word: "running"),
        PassedOver(number: 2, code: .noTrackPoints, sport: .unknown),
        PassedOver(number: 3, code: .tooFewPoints, sport: .unknown),
      ])
    #expect(file.recordings.map(\.number) == [4])
  }

  @Test(
    "Routes, waypoints and an empty file hold no track points",
    arguments: [
      "", "<rte><rtept lat='1' lon='1'><time>2026-06-07T09:10:10Z</time></rtept></rte>",
      "<wpt lat='1' lon='1'><time>2026-06-07T09:10:10Z</time></wpt>",
    ])
  func nothing(inside: String) throws {
    let file = try decode(gpx(inside))
    #expect(file.recordings.isEmpty)
    #expect(
      file.skipped == [PassedOver(number: 1, code: .noTrackPoints, sport: .unknown)])
  }

  @Test("Times and altitudes of an extension do not replace the point's own")
  func elsewhere() throws {
    let inside = "<ele>400</ele><extensions><x><time>12:30</time><ele>9</ele></x></extensions>"
    let run = try recording(gpx(points: point(0, inside) + point(1, inside)))
    #expect(run.track.time == [start, start + 1])
    #expect(run.track.altitudeM == [400, 400])
    #expect(run.findings.list.isEmpty)
  }

  @Test("A point after its track, a track in a track and a point in a point do no harm")
  func misplaced() throws {
    for inside in [
      point(0), "<trk><trk><trkseg>\(point(0))</trkseg></trk></trk>\(point(1))",
      "<trk><trkseg><trkpt>\(point(1))</trkpt>\(point(2))</trkseg></trk>",
      "<trkseg>\(point(1))</trkseg>",
    ] {
      _ = try decode(gpx(inside))
    }
  }
}
