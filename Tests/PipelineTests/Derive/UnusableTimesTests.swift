import Running
import Testing

@testable import Pipeline

@Suite("Times of no use")
struct UnusableTimesTests {
  /// A recording of `count` points, so many seconds apart, of which others were lost.
  private func recording(
    spacingS: Double, lost: Int = 0, movingS: Double? = 600, count: Int = 90
  ) -> Recording {
    var recording = Recording(format: .gpx, number: 1)
    recording.track.time = (0..<count).map { Double($0) * spacingS }
    recording.track.latitude = recording.track.time.map { 48 + $0 * 1e-6 }
    recording.track.longitude = recording.track.time.map { _ in 11 }
    recording.figures.movingS = movingS
    recording.findings.note(.reversedTime, count: lost)
    return recording
  }

  @Test("A tenth of the points lost is a run lost, fewer are a finding")
  func lost() {
    #expect(
      UnusableTimes.rejection(of: recording(spacingS: 5, lost: 10))?.message
        == "10 of 100 points have times that nothing puts right")
    #expect(UnusableTimes.rejection(of: recording(spacingS: 5, lost: 9)) == nil)
  }

  @Test("Points many minutes apart between which nobody moves were stretched")
  func stretched() {
    #expect(
      UnusableTimes.rejection(of: recording(spacingS: 1_800, movingS: 0))?.message
        == "its 90 points are 30 minutes apart, and nobody moves between them")
    // A watch that lay on a table, and points as sparse between which somebody ran.
    #expect(UnusableTimes.rejection(of: recording(spacingS: 1, movingS: 0)) == nil)
    #expect(UnusableTimes.rejection(of: recording(spacingS: 1_800)) == nil)
  }

  @Test("What the reader refused stays refused")
  func refused() {
    var recording = Recording(format: .gpx, number: 1)
    recording.refusal = Rejection(.unusableTimes, "why")
    #expect(UnusableTimes.rejection(of: recording) == recording.refusal)
  }
}
