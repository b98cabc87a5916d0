import ByteStream
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
    guard case .passedOver(let passed) = outcome else { return nil }
    return passed
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
}
