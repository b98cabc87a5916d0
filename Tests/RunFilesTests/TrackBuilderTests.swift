import Running
import Testing

@testable import RunFiles

private func point(_ time: Double, _ change: (inout PointValues) -> Void = { _ in }) -> PointValues
{
  var point = PointValues()
  point.time = time
  change(&point)
  return point
}

@Suite("Track builder")
struct TrackBuilderTests {
  @Test("A channel that no point carries costs nothing")
  func absent() {
    var builder = TrackBuilder()
    for time in 0..<3 { builder.add(point(Double(time))) }
    #expect(builder.track.time == [0, 1, 2])
    #expect(builder.track.latitude.isEmpty && builder.track.longitude.isEmpty)
    #expect(builder.track.altitudeM.isEmpty && builder.track.deviceDistanceM.isEmpty)
    #expect(builder.track.deviceSpeedMPS.isEmpty && builder.track.heartRateBPM.isEmpty)
    #expect(builder.track.deviceCadence.isEmpty)
  }

  @Test("A channel that begins late and has holes is as long as time, with NaN where nothing was")
  func holes() {
    var builder = TrackBuilder()
    builder.add(point(0))
    builder.add(point(1) { $0.cadence = 0 })
    builder.add(point(2))
    builder.add(point(3) { $0.cadence = 85 })
    let cadence = builder.track.deviceCadence
    #expect(cadence.map(\.isNaN) == [true, false, true, false])
    #expect(cadence[1] == 0 && cadence[3] == 85)
  }

  @Test("A whole position on the globe is kept, half a one one beyond it or at 0/0 is dropped")
  func positions() {
    for (latitude, longitude, isKept) in [
      (0.0, 0.0, false), (0, 1, true), (90, -180, true), (-90, 180, true), (.nan, .nan, true),
      (90.1, 0, false),
      (0, 180.1, false), (-91, 181, false), (5, .nan, false), (.nan, 5, false),
    ] {
      var point = PointValues()
      point.latitude = latitude
      point.longitude = longitude
      #expect(point.keepsPosition() == isKept)
      #expect(point.latitude.isNaN == (!isKept || latitude.isNaN))
      #expect(point.longitude.isNaN == (!isKept || longitude.isNaN))
    }
  }

  @Test("Points without a time are counted and left out; they begin no segment")
  func timeless() {
    var builder = TrackBuilder()
    builder.add(
      point(.nan) {
        $0.latitude = 1; $0.longitude = 1
      })
    builder.add(point(5))
    builder.beginSegment()
    builder.add(point(.nan))
    builder.add(point(6))
    #expect(builder.pointsSeen == 4)
    #expect(builder.track.time == [5, 6])
    #expect(builder.track.latitude.isEmpty)
    #expect(builder.track.segmentStarts == [0, 1])
  }

  @Test("Empty segments leave no trace")
  func emptySegments() {
    var builder = TrackBuilder()
    builder.beginSegment()
    builder.beginSegment()
    builder.add(point(1))
    builder.beginSegment()
    builder.beginSegment()
    builder.add(point(2))
    builder.beginSegment()
    #expect(builder.track.segmentStarts == [0, 1])
  }
}
