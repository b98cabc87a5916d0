import ByteStream
import Foundation
import Running
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("From a file to its runs")
struct RunProcessingTests {
  private let folder = TemporaryFolder()

  /// A run of ten minutes that its name calls a forefoot run, after these stages.
  private func figures(_ stages: [any Stage]) throws -> RunFigures? {
    let points = (0..<600).map { second in
      let time = "2026-05-04T06:\(second / 60 + 10):\(second % 60 < 10 ? "0" : "")\(second % 60)Z"
      return
        "<trkpt lat=\"\(48 + Double(second) * 0.000027)\" lon=\"11\"><time>\(time)</time></trkpt>"
    }
    let path = try folder.write(
      "<gpx><trk><name>Forefoot</name><type>running</type><trkseg>"
        + points.joined() + "</trkseg></trk></gpx>", to: "a.gpx")
    let processing = RunProcessing(stages: stages, limits: .standard)
    let athlete = Athlete(id: "a", name: "A", footStrike: .midfoot)
    let outcome = processing.process(path: path, of: athlete).outcome
    guard case .runs(_, let recordings) = outcome, case .run(let run) = recordings.first else {
      return nil
    }
    return run.figures
  }

  @Test(
    "How the foot landed is what the run's words say, and left to the profile without that stage")
  func strike() throws {
    let all = StageRegistry.standard()
    let read = try #require(try figures(all))
    let unread = try #require(try figures(all.filter { type(of: $0).kind != "footwear" }))
    #expect(read.strike == .forefoot && read.dose != nil)
    #expect(unread.strike == nil && unread.dose == read.dose)
  }

  /// What a track of half an hour comes to, a point each ten seconds at this speed.
  private func outcome(
    _ head: String, speed: Double, at name: String = "a.gpx"
  ) throws -> RecordingOutcome? {
    let points = (0..<180).map { index in
      let second = index * 10
      let clock = "\(second / 60 + 10):\(second % 60 < 10 ? "0" : "")\(second % 60)"
      let latitude = 48 + Double(second) * speed / 111_203.3
      return "<trkpt lat=\"\(latitude)\" lon=\"11\"><time>2026-05-04T06:\(clock)Z</time></trkpt>"
    }
    let path = try folder.write(
      "<gpx><trk>\(head)<trkseg>" + points.joined() + "</trkseg></trk></gpx>", to: name)
    let processing = RunProcessing(stages: StageRegistry.standard(), limits: .standard)
    let outcome = processing.process(path: path, of: Athlete(id: "a", name: "A")).outcome
    guard case .runs(_, let recordings) = outcome else { return nil }
    return recordings.first
  }

  private func passedOver(_ outcome: RecordingOutcome?) -> PassedOver? {
    guard case .passedOver(var passed) = outcome else { return nil }
    (passed.run, passed.start) = (nil, nil)
    return passed
  }

  @Test("What can have been run keeps its figures though it is passed over, a ride keeps none")
  func keepsFigures() throws {
    func kept(_ head: String, _ speed: Double) throws -> Run? {
      guard case .passedOver(let passed) = try outcome(head, speed: speed) else { return nil }
      return passed.run
    }
    let hike = try #require(try kept("<type>hiking</type>", 2.2))
    #expect(hike.sport == .running && (hike.distanceM ?? 0) > 100 && hike.dose != nil)
    #expect(try kept("<type>running</type>", 7.6) == nil)
    #expect(try kept("<type>cycling</type>", 2.9) == nil)
  }

  @Test("What is passed over keeps its start, by which a list finds it")
  func keepsStart() throws {
    guard case .passedOver(let ride) = try outcome("<type>cycling</type>", speed: 2.9) else {
      Issue.record("a ride is passed over")
      return
    }
    #expect(ride.start == 1_777_875_000)
  }

  @Test("What is passed over keeps the word that its file has for it")
  func ownWord() throws {
    #expect(
      passedOver(try outcome("<type>Radfahren</type>", speed: 2.9))
        == PassedOver(number: 1, code: .notARun, sport: .biking, word: "Radfahren"))
    #expect(
      passedOver(try outcome("<type>Quidditch</type>", speed: 2.9))
        == PassedOver(number: 1, code: .notARun, sport: .other, word: "Quidditch"))
    #expect(
      passedOver(try outcome("<name>Cycling 3/10/26</name>", speed: 2.9))
        == PassedOver(number: 1, code: .notARun, sport: .biking, word: "cycling"))
  }

  @Test("A running label at 27 km/h is passed over by a reason of its own")
  func labelAgainstSignals() throws {
    #expect(
      passedOver(try outcome("<type>running</type>", speed: 7.6))
        == PassedOver(number: 1, code: .labelsAgainstSignals, sport: .other, word: "running"))
  }

  @Test("Without another word the file's name tells the sport")
  func fileName() throws {
    #expect(passedOver(try outcome("", speed: 2.9)) == nil)
    #expect(
      passedOver(try outcome("", speed: 2.9, at: "20260310_0700_Race Cycling.gpx"))?.sport
        == .biking)
  }

  /// What the only recording of a file comes to.
  private func outcome(of text: String) throws -> RecordingOutcome? {
    let path = try folder.write(text, to: "a.xml")
    let processing = RunProcessing(stages: StageRegistry.standard(), limits: .standard)
    let outcome = processing.process(path: path, of: Athlete(id: "a", name: "A")).outcome
    guard case .runs(_, let recordings) = outcome, recordings.count == 1 else { return nil }
    return recordings[0]
  }

  private func run(_ outcome: RecordingOutcome?) -> Run? {
    guard case .run(let run) = outcome else { return nil }
    return run
  }

  private func rejected(_ outcome: RecordingOutcome?) -> RejectedRecording? {
    guard case .rejected(let rejected) = outcome else { return nil }
    return rejected
  }

  /// An activity of laps of 2 km in 12 minutes, without a point.
  private func laps(_ count: Int, sport: String) -> String {
    "<TrainingCenterDatabase><Activities><Activity Sport='\(sport)'><Id>2026-03-10T06:00:00Z</Id>"
      + (0..<count).map {
        "<Lap StartTime='2026-03-10T06:\($0 * 12 / 10)\($0 * 12 % 10):00Z'><TotalTimeSeconds>720"
          + "</TotalTimeSeconds><DistanceMeters>2000</DistanceMeters></Lap>"
      }.joined() + "</Activity></Activities></TrainingCenterDatabase>"
  }

  @Test("Laps without points are a run with a load from their pace, in a band that is wide")
  func lapsAlone() throws {
    let run = try #require(run(try outcome(of: laps(3, sport: "Running"))))
    #expect(run.movingS == 2_160 && run.elapsedS == 2_160 && run.points == 0)
    #expect(abs((run.distanceM ?? 0) - 6_000) < 1 && run.recorded == [])
    #expect(run.findings.contains { $0.code == .knownFromLaps })
    let distance = try #require(run.quality[.distance])
    #expect(distance.source == .converted && abs((distance.low ?? 0) - 5_400) < 1)
    #expect(run.dose?.doubtShare == 0.1 && run.fade == nil)
  }

  @Test(
    "Laps without points of another sport, or of none that they name, are no run",
    arguments: ["Biking", "Rowing", "Other", ""])
  func lapsOfOthers(sport: String) throws {
    let passed = try #require(passedOver(try outcome(of: laps(3, sport: sport))))
    #expect([.notARun, .noTrackPoints].contains(passed.code))
  }

  @Test("A start alone is a run if its words say so: neither its length nor its load is 0")
  func startAlone() throws {
    func empty(_ head: String) throws -> RecordingOutcome? {
      try outcome(
        of: "<gpx><metadata><time>2024-09-18T04:32:21Z</time></metadata><trk>\(head)<trkseg/></trk>"
          + "</gpx>")
    }
    let run = try #require(run(try empty("<type>treadmill_running</type>")))
    #expect(run.distanceM == nil && run.movingS == nil && run.dose == nil && run.steps == nil)
    #expect(run.start == 1_726_633_941 && run.knownElapsedS == nil)
    #expect(passedOver(try empty("<type>cycling</type>"))?.code == .notARun)
    #expect(passedOver(try empty(""))?.code == .noTrackPoints)
    #expect(passedOver(try empty("<name>Morning Ride</name>"))?.sport == .biking)
  }

  /// A track of four kilometres, so many seconds from point to point.
  private func track(_ head: String, spacingS: Double) -> String {
    let points = (0..<150).map { index in
      let time = Date(timeIntervalSince1970: 1_773_122_400 + Double(index) * spacingS)
      return "<trkpt lat=\"\(48 + Double(index) * 0.00025)\" lon=\"11\"><time>"
        + time.formatted(.iso8601) + "</time></trkpt>"
    }
    return "<gpx><trk>\(head)<trkseg>" + points.joined() + "</trkseg></trk></gpx>"
  }

  @Test("Times that were stretched over days, or are all the same, are refused on their day")
  func impossibleTimes() throws {
    for spacingS in [0.0, 3_000] {
      let rejected = try #require(
        rejected(try outcome(of: track("<type>running</type>", spacingS: spacingS))))
      #expect(rejected.rejection.code == .unusableTimes && rejected.start == 1_773_122_400)
    }
    #expect(
      passedOver(try outcome(of: track("<type>cycling</type>", spacingS: 0)))?.sport == .biking)
    #expect(passedOver(try outcome(of: track("", spacingS: 3_000))) != nil)
  }
}
