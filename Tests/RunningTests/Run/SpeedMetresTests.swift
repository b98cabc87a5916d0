import Testing

@testable import Running

@Suite("Metres by speed")
struct SpeedMetresTests {
  private func track(_ speeds: [Float], moving: [Bool]? = nil, step: Double = 10) -> Track {
    var track = Track()
    track.time = speeds.indices.map(Double.init)
    track.distanceM = speeds.indices.map { Double($0) * step }
    track.speedMPS = speeds
    track.moving = moving ?? [false] + speeds.dropFirst().map { _ in true }
    return track
  }

  @Test("Each interval on the move adds its metres to the bin of its speed")
  func bins() {
    let speeds = SpeedMetres(track([.nan, 3.05, 3.05, 3.32, 2.9, 3.05], moving: nil))
    #expect(speeds == SpeedMetres(first: 29, metres: [10, 30, 0, 0, 10]))
  }

  @Test("Standing and unknown speed add nothing")
  func standing() {
    let speeds = SpeedMetres(
      track([.nan, 3.05, .nan, 3.05], moving: [false, true, true, false]))
    #expect(speeds == SpeedMetres(first: 30, metres: [10]))
  }

  @Test("The same time over a longer way has more metres at higher speeds, shared out among bins")
  func faster() {
    let speeds = SpeedMetres(first: 30, metres: [100, 200])
    #expect(speeds.faster(by: 1) == speeds)
    let faster = speeds.faster(by: 1.1)
    #expect(faster.first == 33)
    #expect(faster.metres == [100, 190, 40])
    #expect(SpeedMetres(evenAtMPS: 3.05, distanceM: 900) == SpeedMetres(first: 30, metres: [900]))
    #expect(SpeedMetres(evenAtMPS: 12, distanceM: 900).first == 99)
    #expect(SpeedMetres(first: 98, metres: [50]).faster(by: 2).first == 99)
  }

  @Test("Every metre of known speed is in some bin, however fast")
  func sum() {
    let speeds = SpeedMetres(track([.nan, 0, 4.4, 12, .infinity]))
    #expect(speeds?.metres.reduce(0, +) == 40)
    #expect(speeds?.metres.count == 100)
  }

  @Test("Without speed, distance or motion there is nothing rather than an empty count")
  func nothing() {
    #expect(SpeedMetres(Track()) == nil)
    #expect(SpeedMetres(track([.nan, .nan])) == nil)
    #expect(SpeedMetres(track([.nan, 3], step: 0)) == nil)
    var noDistance = track([.nan, 3])
    noDistance.distanceM = []
    #expect(SpeedMetres(noDistance) == nil)
  }

  @Test("A run carries them from its recording")
  func run() {
    var recording = Recording(format: .gpx, number: 1)
    recording.track = track([.nan, 3.05, 3.05])
    #expect(Run(recording).speeds == SpeedMetres(first: 30, metres: [20]))
  }
}
