import Running
import SoleusLoad
import Testing

@testable import Pipeline

@Suite("Cutting runs")
struct SeriesStepTests {
  /// Points every `seconds` at a speed.
  private func track(_ count: Int, every seconds: Double, at speed: Double) -> Track {
    var track = Track()
    track.time = (0..<count).map { 1_000 + Double($0) * seconds }
    track.distanceM = (0..<count).map { Double($0) * seconds * speed }
    return track
  }

  private func metres(_ part: SeriesStep.Part, _ track: Track) -> Double {
    part.pieces.reduce(0) {
      $0 + (track.distanceM[$1.end] - track.distanceM[$1.end - 1]) * $1.share
    }
  }

  @Test(
    "An interval is cut at the edge, so each part but the last is whole, however far apart points lie"
  )
  func edges() {
    // 70 m between points.
    let track = track(31, every: 20, at: 3.5)
    let parts = SeriesStep.hundredMetres.parts(track)
    #expect(parts.count == 21)
    #expect(parts.allSatisfy { abs(metres($0, track) - 100) < 1e-9 })
    #expect(parts.map(\.place) == Array(0..<21))
    #expect(abs(parts[3].fromM - 300) < 1e-9 && abs(parts[3].fromS - 300 / 3.5) < 1e-9)
    let km = SeriesStep.km.parts(track)
    #expect(km.count == 3 && abs(metres(km[2], track) - 100) < 1e-9)
  }

  @Test("One interval may hold several parts, and every share of it is in one of them")
  func sparse() {
    let track = track(3, every: 100, at: 3.3)
    let parts = SeriesStep.hundredMetres.parts(track)
    #expect(parts.count == 7)
    let shares = parts.flatMap(\.pieces).reduce(into: [Int: Double]()) {
      $0[$1.end, default: 0] += $1.share
    }
    #expect(shares.count == 2 && shares.values.allSatisfy { abs($0 - 1) < 1e-9 })
  }

  @Test("A way that a person corrected is cut by the corrected metres")
  func stretched() {
    let track = track(1_001, every: 1, at: 3)
    let parts = SeriesStep.km.parts(track, stretch: 0.5)
    #expect(parts.count == 2)
    #expect(abs(metres(parts[0], track) - 2_000) < 1e-9 && abs(parts[1].fromM - 1_000) < 1e-9)
  }

  @Test("A way that a device counted before its first point has no parts, and shifts no edge")
  func counted() {
    let plain = track(1_001, every: 1, at: 3)
    var counted = plain
    counted.distanceM = plain.distanceM.map { $0 + 1_500 }
    let (own, parts) = (
      SeriesStep.hundredMetres.parts(plain), SeriesStep.hundredMetres.parts(counted)
    )
    #expect(parts.count == 30 && parts.map(\.place) == own.map(\.place))
    #expect(zip(parts, own).allSatisfy { abs($0.fromM - $1.fromM) < 1e-9 && $0.fromS == $1.fromS })
    #expect(parts.allSatisfy { abs(metres($0, counted) - 100) < 1e-9 })
  }

  @Test("Minutes go by the clock, and an edge on a point ends the part before")
  func minutes() {
    let parts = SeriesStep.minute.parts(track(121, every: 1, at: 3))
    #expect(parts.map(\.fromS) == [0, 60] && parts.map(\.pieces.count) == [60, 60])
  }

  @Test("Without distance or a second point there is nothing to cut")
  func nothing() {
    #expect(SeriesStep.km.parts(Track()).isEmpty)
    #expect(SeriesStep.km.parts(track(1, every: 1, at: 3)).isEmpty)
  }
}
