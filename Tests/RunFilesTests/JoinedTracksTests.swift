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

  @Test("Names that tell a ride from the run after it keep the two apart")
  func named() throws {
    func named(_ name: String, from second: Int) -> String {
      track(from: second, type: nil).replacing("<trk>", with: "<trk><name>\(name)</name>")
    }
    #expect(try recordings(named("Running", from: 0), named("Cycling", from: 100)).count == 2)
    #expect(try recordings(named("Running 1", from: 0), named("Running 2", from: 100)).count == 1)
  }

  @Test("What laps alone tell is a run of its own beside the tracks, however near they are")
  func lapsBeside() throws {
    func activity(_ minute: Int, _ metres: Int) -> String {
      let start = "2026-03-10T08:\(two(minute)):00Z"
      return "<Activity Sport=\"Running\"><Id>\(start)</Id><Lap StartTime=\"\(start)\">"
        + "<TotalTimeSeconds>1500</TotalTimeSeconds><DistanceMeters>\(metres)</DistanceMeters>"
        + "</Lap></Activity>"
    }
    let file = try decode(
      "<TrainingCenterDatabase><Activities>\(activity(0, 5_000))\(activity(25, 4_500))"
        + "</Activities></TrainingCenterDatabase>")
    #expect(file.recordings.map(\.number) == [1, 2])
  }

  @Test("A channel that only one of them has is a gap in the other")
  func channels() throws {
    let found = try recordings(track(from: 0), track(from: 100, cadence: true))
    let cadence = try #require(found.first).track.deviceCadence
    #expect(cadence.count == 40 && cadence[0].isNaN && cadence[39] == 84)
  }

  @Test("Parts in another order are one run, and a part of one point adds nothing")
  func order() throws {
    let found = try recordings(track(from: 100), track(from: 0), track(from: 200, 1))
    #expect(found.map(\.track.count) == [40] && found.map(\.number) == [1])
    #expect(found[0].track.time == found[0].track.time.sorted())
    #expect(found[0].basis == .points)
  }

  @Test("Activities of a TCX file that go on without a break are one run with the laps of all")
  func activities() throws {
    func activity(_ minute: Int) -> String {
      let points = (0...11).map { index in
        "<Trackpoint><Time>2026-03-10T06:\(two(minute)):\(two(index * 5))Z</Time></Trackpoint>"
      }
      return "<Activity Sport='Running'><Lap StartTime='2026-03-10T06:\(two(minute)):00Z'>"
        + "<TotalTimeSeconds>60</TotalTimeSeconds><Track>\(points.joined())</Track></Lap></Activity>"
    }
    let found = try decode(tcx(activity(0) + activity(1))).recordings
    #expect(found.map(\.track.count) == [24])
    #expect(found.first?.laps.map(\.points) == [0..<12, 12..<24])
  }
}
