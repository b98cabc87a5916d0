import ByteStream
import Conditions
import Running
import SoleusLoad
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("From a file to its runs")
struct RunProcessingTests {
  private let folder = TemporaryFolder()

  /// A run of ten minutes that its name calls a forefoot run, after these stages.
  private func dose(_ stages: [any Stage]) throws -> Dose? {
    let points = (0..<600).map { second in
      let time = "2026-05-04T06:\(second / 60 + 10):\(second % 60 < 10 ? "0" : "")\(second % 60)Z"
      return
        "<trkpt lat=\"\(48 + Double(second) * 0.000027)\" lon=\"11\"><time>\(time)</time></trkpt>"
    }
    let path = try folder.write(
      "<gpx><trk><name>Forefoot</name><type>running</type><trkseg>"
        + points.joined() + "</trkseg></trk></gpx>", to: "a.gpx")
    let processing = RunProcessing(stages: stages, model: .standard, limits: .standard)
    let athlete = Athlete(id: "a", name: "A", footStrike: .midfoot)
    let outcome = processing.process(
      path: path, of: athlete, shoes: ShoeList(), bands: LoadBands(.standard)
    ).outcome
    guard case .runs(_, let recordings) = outcome, case .run(let run) = recordings.first else {
      return nil
    }
    return run.dose
  }

  @Test("How the foot landed is what the run's words say, and without that stage the profile's")
  func strike() throws {
    let all = StageRegistry.standard()
    #expect(try dose(all)?.strike == .forefoot)
    #expect(try dose(all.filter { type(of: $0).kind != "footwear" })?.strike == .midfoot)
  }
}
