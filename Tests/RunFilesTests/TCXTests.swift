import Running
import Testing

@testable import RunFiles

/// A track point at second `second` of an hour, with `inside` between its tags.
private func point(_ second: Int, _ inside: String = "") -> String {
  "<Trackpoint><Time>2026-06-07T09:\(10 + second / 60):\(10 + second % 60)Z</Time>\(inside)</Trackpoint>"
}

private func position(_ latitude: String, _ longitude: String) -> String {
  "<Position><LatitudeDegrees>\(latitude)</LatitudeDegrees>"
    + "<LongitudeDegrees>\(longitude)</LongitudeDegrees></Position>"
}

/// 2026-06-07T09:10:10Z.
private let start = 1_780_823_410.0

@Suite("TCX")
struct TCXTests {
  @Test("Version 2 with everything that it can say")
  func version2() throws {
    let run = try recording(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
        xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2">
      <Folders/><Activities><Activity Sport="Running"><Id>2026-06-07T09:10:10Z</Id>
      <Lap StartTime="2026-06-07T09:10:10.000Z"><TotalTimeSeconds>61.5</TotalTimeSeconds>
      <DistanceMeters>200.25</DistanceMeters><MaximumSpeed>4</MaximumSpeed><Calories>15</Calories>
      <AverageHeartRateBpm><Value>140</Value></AverageHeartRateBpm><Intensity>Active</Intensity>
      <Cadence>80</Cadence><TriggerMethod>Manual</TriggerMethod>
      <Track>
      \(point(0, position("47.1", "-8.25") + """
        <AltitudeMeters>400.5</AltitudeMeters><DistanceMeters>0</DistanceMeters>
        <HeartRateBpm><Value>120</Value></HeartRateBpm><Extensions><ns3:TPX>
        <ns3:Speed>3.25</ns3:Speed><ns3:RunCadence>85</ns3:RunCadence>
        <ns3:GroundContactTime>243</ns3:GroundContactTime></ns3:TPX></Extensions>
        """))
      \(point(60, position("47.2", "-8.5") + """
        <AltitudeMeters>401</AltitudeMeters><DistanceMeters>200.25</DistanceMeters>
        <HeartRateBpm><Value>150</Value></HeartRateBpm><Extensions><ns3:TPX>
        <ns3:Speed>0</ns3:Speed><ns3:RunCadence>0</ns3:RunCadence></ns3:TPX></Extensions>
        """))
      </Track><Notes>Of the lap</Notes><Extensions><ns3:LX><ns3:AvgSpeed>3.2</ns3:AvgSpeed>
      <ns3:AvgRunCadence>86</ns3:AvgRunCadence><ns3:MaxRunCadence>95</ns3:MaxRunCadence>
      <ns3:Steps>176</ns3:Steps></ns3:LX></Extensions></Lap>
      <Notes> Felt &lt;easy&gt; </Notes><Training><Plan><Name>Base</Name></Plan>
      <QuickWorkoutResults><TotalTimeSeconds>1</TotalTimeSeconds></QuickWorkoutResults></Training>
      <Creator xsi:type="Device_t" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <Name>Watch 5</Name><UnitId>0</UnitId></Creator></Activity></Activities>
      <Author><Name>Somebody</Name></Author></TrainingCenterDatabase>
      """)
    #expect(run.format == .tcx)
    #expect(run.sport == .running)
    #expect(run.sportText == "Running")
    #expect(run.creator == "Watch 5")
    #expect(run.notes == "Felt <easy>")
    #expect(run.track.time == [start, start + 60])
    #expect(run.track.latitude == [47.1, 47.2])
    #expect(run.track.longitude == [-8.25, -8.5])
    #expect(run.track.altitudeM == [400.5, 401])
    #expect(run.track.deviceDistanceM == [0, 200.25])
    #expect(run.track.heartRateBPM == [120, 150])
    #expect(run.track.deviceSpeedMPS == [3.25, 0])
    #expect(run.track.contactTimeMS[0] == 243)
    #expect(run.track.deviceCadence == [85, 0])
    #expect(run.findings.list.isEmpty)
    let lap = try #require(run.laps.first)
    #expect(run.laps.count == 1)
    #expect(lap.start == start)
    #expect(lap.totalTimeS == 61.5)
    #expect(lap.distanceM == 200.25)
    #expect(lap.averageCadence == 86)
    #expect(lap.steps == 176)
    #expect(lap.points == 0..<2)
  }

  @Test("Cadence stands in the point or in its extension; the runner's own wins, in either order")
  func cadence() throws {
    let runner = "<Extensions><TPX><RunCadence>86</RunCadence></TPX></Extensions>"
    let run = try recording(
      tcx(
        points: point(0, "<Cadence>171</Cadence>") + point(1, "<Cadence>43</Cadence>" + runner)
          + point(2, runner + "<Cadence>43</Cadence>") + point(3) + point(4, "<Cadence>0</Cadence>")
      ))
    #expect(run.track.deviceCadence[..<3] == [171, 86, 86])
    #expect(run.track.deviceCadence[3].isNaN)
    #expect(run.track.deviceCadence[4] == 0)
  }

  @Test(
    "The activity extension is read under every prefix and namespace",
    arguments: [
      ("", #"xmlns="http://www.garmin.com/xmlschemas/ActivityExtension/v2""#), ("", ""),
      ("ns2:", #"xmlns:ns2="urn:wrong""#),
    ])
  func extensions(prefix: String, declaration: String) throws {
    let inside = """
      <Extensions><\(prefix)TPX \(declaration)><\(prefix)Speed>3.5</\(prefix)Speed>
      <\(prefix)RunCadence>86</\(prefix)RunCadence></\(prefix)TPX></Extensions>
      """
    let run = try recording(tcx(points: point(0, inside) + point(1, inside)))
    #expect(run.track.deviceSpeedMPS == [3.5, 3.5])
    #expect(run.track.deviceCadence == [86, 86])
    #expect(run.findings.list.isEmpty)
  }

  @Test("Lap values that no lap has are left out and noted")
  func absurdLaps() throws {
    let run = try recording(
      tcx(
        """
        <Activity Sport="Running"><Lap StartTime="2026-06-07T09:10:10Z">
        <TotalTimeSeconds>-60</TotalTimeSeconds><DistanceMeters>1e30</DistanceMeters>
        <Cadence>1e30</Cadence><Track>\(point(0))\(point(1))</Track>
        <Extensions><LX><Steps>1e30</Steps></LX></Extensions></Lap></Activity>
        """))
    let lap = run.laps[0]
    #expect(lap.totalTimeS == nil && lap.distanceM == nil)
    #expect(lap.averageCadence == nil && lap.steps == nil)
    #expect(run.findings.list.first { $0.code == .badNumber }?.count == 4)
  }

  @Test("Laps and tracks begin segments, and laps know their points")
  func laps() throws {
    let run = try recording(
      tcx(
        """
        <Activity Sport="Running">
        <Lap StartTime="2026-06-07T09:10:10Z"><DistanceMeters>10</DistanceMeters>
        <Track>\(point(0))\(point(1))</Track><Track>\(point(9))</Track><Track/></Lap>
        <Lap StartTime="2026-06-07T09:10:20Z"><TotalTimeSeconds>5</TotalTimeSeconds></Lap>
        <Lap><Track>\(point(15))\(point(16))</Track></Lap></Activity>
        """))
    #expect(run.track.segmentStarts == [0, 2, 3])
    #expect(run.laps.map(\.points) == [0..<3, 3..<3, 3..<5])
    #expect(run.laps.map(\.distanceM) == [10, nil, nil])
    #expect(run.laps.map(\.totalTimeS) == [nil, 5, nil])
    #expect(run.laps.map(\.start) == [start, start + 10, nil])
    #expect(run.laps.allSatisfy { $0.averageCadence == nil && $0.steps == nil })
  }

  @Test("Every activity is a recording, also those of a session of several sports")
  func activities() throws {
    let one = "<Lap><Track>\(point(0))\(point(1))</Track></Lap></Activity>"
    let file = try decode(
      tcx(
        """
        <Activity Sport="Biking">\(one)<MultiSportSession><Id>x</Id>
        <FirstSport><Activity Sport="Other">\(one)</FirstSport>
        <NextSport><Transition/><Activity Sport="Running">\(one)</NextSport></MultiSportSession>
        """))
    #expect(file.recordings.map(\.number) == [1, 2, 3])
    #expect(file.recordings.map(\.sport) == [.biking, .unknown, .running])
    #expect(
      file.recordings.allSatisfy { $0.track.time == [start, start + 1] && $0.laps.count == 1 })
  }

  @Test("Courses and workouts are passed over, and do not leak into activities")
  func coursesAndWorkouts() throws {
    let course = """
      <Courses><Course><Name>Loop</Name><Lap><DistanceMeters>99</DistanceMeters></Lap>
      <Track>\(point(0, "<Cadence>1</Cadence>"))\(point(1))</Track><Notes>no</Notes></Course></Courses>
      """
    let workout = "<Workouts><Workout Sport=\"Running\"><Name>8x400</Name></Workout></Workouts>"
    let alone = try decode(
      "<TrainingCenterDatabase>\(workout)\(course)</TrainingCenterDatabase>")
    #expect(alone.recordings.isEmpty)
    #expect(alone.skipped.map(\.code) == [.workout, .course])
    #expect(alone.skipped.map(\.number) == [1, 2])
    let activity = """
      <Activities><Activity Sport="Running"><Lap><Track>\(point(5))\(point(6))</Track></Lap>
      </Activity></Activities>
      """
    let both = try decode(
      "<TrainingCenterDatabase>\(activity)\(course)\(workout)</TrainingCenterDatabase>")
    #expect(both.recordings.map(\.track.time) == [[start + 5, start + 6]])
    #expect(both.recordings[0].laps.map(\.distanceM) == [nil])
    #expect(both.recordings[0].track.deviceCadence.isEmpty)
    #expect(both.recordings[0].notes == nil)
    #expect(both.skipped.map(\.code) == [.course, .workout])
    #expect(both.skipped.map(\.number) == [2, 3])
  }

  @Test("The edges of the globe are positions, what lies beyond or is half is none")
  func edges() throws {
    let good = [("0", "9"), ("90", "180"), ("-90", "-180"), ("47,5", "8,25")]
    let bad = [("91", "0"), ("0", "0"), ("0", "-181"), ("91", "181"), ("-100", "400")]
    let run = try recording(
      tcx(
        points: (good + bad).enumerated()
          .map { point($0.offset, position($0.element.0, $0.element.1)) }.joined() + point(30)))
    #expect(run.track.latitude[..<good.count] == [0, 90, -90, 47.5])
    #expect(run.track.longitude[..<good.count] == [9, 180, -180, 8.25])
    #expect(run.track.latitude[good.count...].allSatisfy { $0.isNaN })
    #expect(run.count(.badPosition) == bad.count)
    let half = try recording(
      tcx(points: point(0, "<Position><LatitudeDegrees>5</LatitudeDegrees></Position>") + point(1)))
    #expect(half.track.latitude.isEmpty)
    #expect(half.count(.badPosition) == 1)
  }

  @Test("A treadmill's points without a position keep the rest")
  func treadmill() throws {
    let run = try recording(
      tcx(
        points: point(0, "<DistanceMeters>0</DistanceMeters>")
          + point(1, "<DistanceMeters>3</DistanceMeters>")))
    #expect(run.track.latitude.isEmpty)
    #expect(run.track.deviceDistanceM == [0, 3])
    #expect(run.findings.list.isEmpty)
  }

  @Test("Points without a time are left out and counted, bad ones as bad; empty values are missing")
  func times() throws {
    let run = try recording(
      tcx(
        points: "<Trackpoint/>" + point(0, "<HeartRateBpm><Value/></HeartRateBpm>")
          + "<Trackpoint><Time>soon</Time></Trackpoint>"
          + point(1, "<HeartRateBpm><Value>0</Value></HeartRateBpm><Cadence/>")))
    #expect(run.track.time == [start, start + 1])
    #expect(run.count(.pointWithoutTime) == 1)
    #expect(run.count(.badTime) == 1)
    #expect(run.count(.badNumber) == 0)
    #expect(run.track.heartRateBPM.isEmpty && run.track.deviceCadence.isEmpty)
  }

  @Test("What is no number is left out and noted", arguments: ["NaN", "inf", "0x10", "1e39"])
  func badNumbers(text: String) throws {
    let run = try recording(
      tcx(points: point(0, "<AltitudeMeters>\(text)</AltitudeMeters>") + point(1)))
    #expect(run.track.altitudeM.isEmpty)
    #expect(run.count(.badNumber) == 1)
  }

  @Test("Activities without times or points are passed over; one of one point began then")
  func skipped() throws {
    let file = try decode(
      tcx(
        """
        <Activity Sport="Running"><Lap><Track><Trackpoint/><Trackpoint/></Track></Lap></Activity>
        <Activity Sport="Running"><Lap><TotalTimeSeconds>60</TotalTimeSeconds></Lap></Activity>
        <Activity Sport="Running"><Lap><Track>\(point(0))</Track></Lap></Activity>
        """))
    #expect(file.recordings.map(\.basis) == [.start] && file.recordings.map(\.number) == [3])
    #expect(file.skipped.map(\.code) == [.noTimes, .noTrackPoints])
    #expect(try decode(tcx("")).skipped.map(\.code) == [.noTrackPoints])
  }

  @Test("An activity, a lap or a point within its like changes nothing", arguments: ["", "cut"])
  func withinItsLike(cut: String) throws {
    let points = (0..<100).map {
      "<Trackpoint><Time>2026-04-23T05:\(33 + $0 / 60):\(10 + $0 % 50)Z</Time></Trackpoint>"
    }
    let inner =
      "<Activity Sport='Running'><Lap StartTime='2026-04-23T05:33:34Z'><Track>"
      + points.joined()
    let text =
      "<TrainingCenterDatabase><Activities><Activity Sport='Running'><Lap><Track>"
      + points.joined() + inner
      + (cut.isEmpty
        ? "</Track></Lap></Activity></Track></Lap></Activity></Activities></TrainingCenterDatabase>"
        : "")
    let file = try RunFile.read(bytes: Array(text.utf8))
    let run = try #require(file.recordings.first)
    #expect(file.recordings.count == 1)
    #expect(run.laps.map(\.points) == [0..<run.track.count])
    #expect(run.track.count >= 100)
  }
}
