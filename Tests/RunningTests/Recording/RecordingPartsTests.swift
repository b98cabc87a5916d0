import Testing

@testable import Running

@Suite("Parts of a recording")
struct RecordingPartsTests {
  private let all = RecordingParts(rawValue: .max)

  @Test("Parts are listed in a fixed order, each by name")
  func list() {
    let three: RecordingParts = [.strike, .grade, .time]
    #expect(three.list == ["time", "grade", "foot strike"])
    #expect(Set(all.list).count == all.list.count)
  }

  @Test("No two parts share a place, and every part has a name")
  func places() {
    let named = Track.columns.map(\.part) + Recording.parts.map(\.0) + RunFigures.parts.map(\.0)
    // Latitude and longitude are one part; the two times have no column beside time.
    #expect(RecordingParts(named).rawValue.nonzeroBitCount == named.count - 1)
    #expect(all.list.count == named.count - 1 + 2)
  }

  @Test("What a file carries keeps its place in records")
  func stable() {
    let parts: [RecordingParts] = [
      .deviceTime, .position, .altitude, .deviceDistance, .deviceSpeed, .heartRate, .deviceCadence,
      .contactTime,
    ]
    #expect(parts.map(\.rawValue) == (0..<8).map { 1 << $0 })
  }

  @Test("What a track has recorded is told by the columns of the file that it holds")
  func recorded() {
    var track = Track()
    track.time = [0, 1]
    track.altitudeM = [3, 4]
    track.grade = [0, 0]
    #expect(track.recorded == [.altitude])
    track.deviceCadence = [.nan, 84]
    #expect(track.recorded == [.altitude, .deviceCadence])
    track.deviceCadence = [.nan, 84.5]
    #expect(track.recorded == [.altitude, .deviceCadence, .cadenceFraction])
  }
}
