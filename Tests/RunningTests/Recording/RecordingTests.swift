import Running
import Testing

@Suite("Recordings")
struct RecordingTests {
  @Test("Where points leave, laps name those that stay")
  func thin() {
    var recording = Recording(format: .tcx, number: 1)
    recording.track.time = [0, 1, 2, 3, 4, 5]
    recording.laps = [Lap(points: 0..<3), Lap(points: 3..<6)]
    recording.thin([false, true, true, false, false, true])
    #expect(recording.track.time == [1, 2, 5])
    #expect(recording.laps.map(\.points) == [0..<2, 2..<3])
  }
}
