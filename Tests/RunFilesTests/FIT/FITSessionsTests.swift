import Running
import SyntheticAthletes
import Testing

@testable import RunFiles

@Suite("Sessions and laps of FIT")
struct FITSessionsTests {
  /// A swim, a change and a run, their sums before or behind the points.
  private func triathlon(isSummaryFirst: Bool) throws -> [Recording] {
    var fit = MadeUpFIT()
    func sums() {
      // Not in the order in which they began.
      fit.session(160..<400, sport: 1, metres: 720, cycles: 330)
      fit.session(0..<100, sport: 5, metres: 300)
      fit.session(100..<160, sport: 3, metres: 180)
      fit.lap(0..<100, metres: 300)
      fit.lap(100..<160, metres: 180)
      fit.lap(160..<260, metres: 300, cycles: 140)
      fit.lap(260..<400, metres: 420, cycles: 190)
    }
    if isSummaryFirst { sums() }
    fit.records(0..<401)
    if !isSummaryFirst { sums() }
    return try RunFile.read(bytes: fit.bytes).recordings
  }

  @Test(
    "Each session is a recording with its own points, laps and distance", arguments: [false, true])
  func several(isSummaryFirst: Bool) throws {
    let recordings = try triathlon(isSummaryFirst: isSummaryFirst)
    #expect(recordings.map(\.sport) == [.swimming, .other, .running])
    #expect(recordings.map(\.number) == [1, 2, 3])
    #expect(recordings.map(\.track.count) == [100, 60, 241])
    #expect(recordings.map(\.laps.count) == [1, 1, 2])
    let run = recordings[2]
    #expect(run.track.deviceDistanceM.first == 3 && run.track.deviceDistanceM.last == 723)
    #expect(run.laps.map(\.points) == [0..<100, 100..<241])
    #expect(run.laps.map(\.steps) == [280, 380])
    #expect(run.summary.distanceM == 720 && run.summary.steps == 660)
    #expect(recordings[0].laps[0].steps == nil && recordings[0].cadenceElement == nil)
  }

  @Test("Of one session all points are its own, also those before its start")
  func single() throws {
    var fit = MadeUpFIT()
    fit.records(0..<200)
    fit.lap(20..<100, metres: 240)
    fit.lap(100..<200, metres: 300)
    fit.session(10..<150, metres: 420, ascent: 12)
    let run = try recording(fit.bytes)
    #expect(run.track.count == 200 && run.laps.map(\.points) == [0..<100, 100..<200])
    #expect(run.laps[0].averageCadence == 84.5 && run.laps[0].totalTimeS == 80)
    #expect(run.laps[0].steps == nil)
    #expect(
      run.summary
        == RecordingSummary(
          start: Double(MadeUpFIT.start + fitEpoch + 10), distanceM: 420, elapsedS: 140,
          movingS: 140, ascentM: 12))
  }

  @Test("A run without a record is known from its session")
  func withoutRecords() throws {
    var fit = MadeUpFIT()
    fit.session(0..<1_800, metres: 5_000)
    let run = try recording(fit.bytes)
    #expect(run.basis == .summary && run.track.deviceDistanceM.last == 5_000)
  }

  @Test("More sessions than anybody does in one go are not all taken")
  func tooMany() throws {
    var fit = MadeUpFIT()
    fit.records(0..<121)
    for second in 0..<2_000 { fit.session(second..<second + 60) }
    let file = try RunFile.read(bytes: fit.bytes)
    #expect(file.recordings.count + file.skipped.count == 64)
  }

  @Test(
    "Sport and variety are words, as other formats have them",
    arguments: [
      (1, FITWriter.Value.number(1), "treadmill running", Sport.running),
      (1, 2, "street running", .running), (1, 3, "trail running", .running),
      (1, 4, "track running", .running), (1, 58, "virtual running", .running),
      (1, 45, "indoor running", .running), (1, 0, "running", .running),
      (1, nil, "running", .running), (2, 13, "track cycling", .biking),
      (2, 7, "road cycling", .biking), (11, nil, "walking", .walking),
      (17, 0, "hiking", .hiking), (5, 17, "lap swimming", .swimming),
      (4, 15, "elliptical fitness", .other), (10, 20, "strength training", .other),
      (3, nil, "transition", .other), (200, nil, "sport 200", .other),
      (0, nil, "generic", .unknown), (10, nil, "training", .unknown),
      (4, 1, "treadmill fitness", .running),
    ])
  func sports(number: Int, variety: FITWriter.Value, text: String, sport: Sport) throws {
    var fit = MadeUpFIT()
    fit.records(0..<121)
    fit.session(0..<120, sport: number, subSport: variety)
    let recording = try recording(fit.bytes)
    #expect(recording.sportText == text)
    #expect(recording.sport == sport)
  }

  @Test("Without a session the sport is the one that the watch was set to")
  func setTo() throws {
    var fit = MadeUpFIT()
    fit.message(12, [(.init(0, .enumeration), 1), (.init(1, .enumeration), 4)])
    fit.records(0..<121)
    #expect(try recording(fit.bytes).sportText == "track running")
  }
}
