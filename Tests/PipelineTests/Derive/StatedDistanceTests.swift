import Running
import Testing

@testable import Pipeline

@Suite("Distance beside what its file states")
struct StatedDistanceTests {
  /// A run of 600 m in 800 s whose file states another distance.
  private func judged(_ stated: Double?) -> Recording {
    var recording = Recording(format: .gpx, number: 1)
    recording.track.time = [0, 800]
    recording.track.distanceM = [0, 600]
    recording.summary.distanceM = stated
    recording.figures.quality[.distance] = Quality(.estimated, around: 600, share: 0.01)
    StatedDistance.judge(&recording)
    return recording
  }

  @Test("Where they are more than 5 % apart it is said, and the band reaches to what is near")
  func apart() {
    let recording = judged(3_009)
    #expect(recording.figures.quality[.distance] == Quality(.estimated, low: 594, high: 606))
    #expect(
      recording.findings.list == [
        Finding(.distanceConflict, detail: "the file states 3009 m, points make 600 m")
      ])
    #expect(judged(550).figures.quality[.distance]?.low == 550)
  }

  @Test(
    "What agrees, is in another unit or is not stated changes nothing", arguments: [625, 0.6, nil])
  func alike(stated: Double?) {
    let recording = judged(stated)
    #expect(recording.findings.list.isEmpty)
    #expect(recording.figures.quality[.distance] == Quality(.estimated, around: 600, share: 0.01))
  }
}
