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
}
