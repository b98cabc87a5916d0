import Running
import Testing

@testable import RunFiles

@Suite("One run in several tracks")
struct JoinedTracksTests {
  /// A track of `count` points, 5 s apart, from a second of the day on.
  private func track(
    from second: Int, _ count: Int = 20, type: String? = "running", cadence: Bool = false
  ) -> String {
    let points = (0..<count).map { index in
      let at = second + index * 5
      let time =
        "2026-03-10T\(two(at / 3_600)):\(two(at / 60 % 60)):\(two(at % 60))Z"
      let extra = cadence ? "<extensions><cadence>84</cadence></extensions>" : ""
      return
        "<trkpt lat=\"\(47 + Double(at) * 1e-4)\" lon=\"8\"><time>\(time)</time>\(extra)</trkpt>"
    }
    return
      "<trk>\(type.map { "<type>\($0)</type>" } ?? "")<trkseg>\(points.joined())</trkseg></trk>"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func recordings(_ tracks: String...) throws -> [Recording] {
    try RunFile.read(bytes: Array("<gpx>\(tracks.joined())</gpx>".utf8)).recordings
  }

  @Test("Tracks that go on within a minute are one run, with their segments")
  func joined() throws {
    let found = try recordings(track(from: 0), track(from: 100), track(from: 220))
    #expect(found.map(\.track.count) == [60])
    #expect(found[0].pointsRead == 60)
    #expect(found[0].track.segmentStarts == [0, 20, 40])
    #expect(found[0].findings.list.map(\.code) == [.tracksJoined])
    #expect(found[0].findings.list[0].count == 2)
  }

  @Test("A break, another label and a step back in time make another recording")
  func apart() throws {
    #expect(try recordings(track(from: 0), track(from: 300)).count == 2)
    #expect(try recordings(track(from: 0), track(from: 100, type: "trail_running")).count == 2)
    #expect(try recordings(track(from: 0), track(from: 100, type: "Car")).count == 2)
    #expect(try recordings(track(from: 500), track(from: 0)).count == 2)
  }

  @Test("A channel that only one of them has is a gap in the other")
  func channels() throws {
    let found = try recordings(track(from: 0), track(from: 100, cadence: true))
    let cadence = try #require(found.first).track.deviceCadence
    #expect(cadence.count == 40 && cadence[0].isNaN && cadence[39] == 84)
  }
}
