import Running
import Testing

@Suite("Tracks")
struct TrackTests {
  private func track(count: Int, segmentStarts: [Int]) -> Track {
    var track = Track()
    track.time = (0..<count).map(Double.init)
    track.latitude = track.time
    track.longitude = track.time
    track.altitudeM = track.time.map { Float($0) }
    track.deviceDistanceM = track.time
    track.deviceSpeedMPS = track.altitudeM
    track.heartRateBPM = track.altitudeM
    track.deviceCadence = track.altitudeM
    track.contactTimeMS = track.altitudeM
    track.verticalOscillationMM = track.altitudeM
    track.distanceM = track.time
    track.moving = track.time.map { Int($0) % 2 == 0 }
    track.speedMPS = track.altitudeM
    track.cadenceSPM = track.altitudeM
    track.cadenceIsRecorded = track.moving
    track.grade = track.altitudeM
    track.surface = track.time.map { Surface.allCases[Int($0) % Surface.allCases.count] }
    track.segmentStarts = segmentStarts
    return track
  }

  @Test("Filtering thins every column alike")
  func everyColumn() {
    var thinned = track(count: 60, segmentStarts: [0])
    thinned.filter { $0 % 3 == 1 }
    let kept = stride(from: 1, to: 60, by: 3).map { $0 }
    // Looked at by reflection, so that a column added later is not forgotten here.
    for column in Mirror(reflecting: thinned).children where column.label != "segmentStarts" {
      let numbers: [Int]
      switch column.value {
      case let values as [Double]: numbers = values.map { Int($0) }
      case let values as [Float]: numbers = values.map { Int($0) }
      case let values as [Bool]:
        #expect(values == kept.map { $0 % 2 == 0 })
        continue
      case let values as [Surface]:
        #expect(values == kept.map { Surface.allCases[$0 % Surface.allCases.count] })
        continue
      default:
        Issue.record("the test has no value for \(column.label ?? "a column")")
        continue
      }
      #expect(numbers == kept, "\(column.label ?? "a column")")
    }
  }

  @Test("Columns that are absent stay absent")
  func absent() {
    var track = Track()
    track.time = [1, 2, 3]
    track.filter { $0 > 0 }
    #expect(track.count == 2)
    #expect(track.latitude.isEmpty && track.surface.isEmpty && !track.hasPositions)
  }

  @Test("A segment begins at its first point that is left, and is gone with its last")
  func segments() {
    var thinned = track(count: 10, segmentStarts: [0, 3, 5, 8])
    thinned.filter { ![0, 3, 4, 5, 6].contains($0) }
    // Left are 1 2 | 7 | 8 9: the second segment lost every point.
    #expect(thinned.segmentStarts == [0, 2, 3])
    thinned.filter { _ in false }
    #expect(thinned.segmentStarts.isEmpty && thinned.isEmpty)
  }
}
