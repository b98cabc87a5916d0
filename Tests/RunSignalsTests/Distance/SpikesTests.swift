import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Spikes of positions")
struct SpikesTests {
  private func spiked(
    _ points: some Sequence<Int>, by metres: Double, seconds: Int = 600, every: Int = 1
  ) -> Recording {
    var recording = Recording.steady(seconds: seconds, every: every).withoutDeviceDistance
    recording.shift(points, northM: metres)
    return recording
  }

  private func isErased(_ recording: Recording) -> [Int] {
    recording.track.latitude.indices.filter { recording.track.latitude[$0].isNaN }
  }

  @Test("A track without spikes stays as it is", arguments: [1, 4, 8])
  func clean(every: Int) {
    let legs = [
      Leg(seconds: 120, speed: 2.5), Leg(seconds: 20, speed: 8), Leg(seconds: 120, speed: 0),
    ]
    let recording = Recording.running(legs + legs, every: every)
    let cleaned = recording.after(Spikes())
    #expect(cleaned.track.latitude == recording.track.latitude)
    #expect(cleaned.findings.list.isEmpty)
  }

  @Test("A spike leaves, wherever it stands", arguments: [0, 1, 2, 300, 598, 599, 600])
  func single(index: Int) {
    let cleaned = spiked([index], by: 400).after(Spikes())
    #expect(isErased(cleaned) == [index])
    #expect(cleaned.track.longitude[index].isNaN)
    #expect(cleaned.count(of: .gpsSpike) == 1 && cleaned.count(of: .gpsJump) == 0)
  }

  @Test("A displaced stretch leaves whole", arguments: [1, 4, 6, 8])
  func stretch(every: Int) {
    let cleaned = spiked(40..<46, by: 250, every: every).after(Spikes(), Distance())
    #expect(isErased(cleaned) == Array(40..<46))
    #expect(abs((cleaned.track.distanceM.last ?? 0) - 1_800) < 10)
  }

  @Test("A dart of a sparse track leaves although a sprinter could follow it")
  func dart() {
    // 70 m and back in eight seconds each: below 12.5 m/s.
    var recording = Recording.steady(seconds: 800, every: 8).withoutDeviceDistance
    recording.track.longitude[50] += 70 / (Recording.metresPerDegree * 0.67)
    let cleaned = recording.after(Spikes())
    #expect(isErased(cleaned) == [50])
  }

  @Test("A new place without time to get there is a jump, and both places stay")
  func jump() {
    let cleaned = spiked(300..<601, by: 2_000).after(Spikes(), Distance())
    #expect(isErased(cleaned).isEmpty)
    #expect(cleaned.count(of: .gpsJump) == 1 && cleaned.count(of: .gpsSpike) == 0)
    #expect(abs((cleaned.track.distanceM.last ?? 0) - 1_797) < 20)
  }

  @Test("A new place after a gap is neither spike nor jump")
  func newPlaceAfterGap() {
    var recording = Recording.running([
      Leg(seconds: 300, speed: 3), Leg(seconds: 900, speed: 0, isRecorded: false),
      Leg(seconds: 300, speed: 3),
    ]).withoutDeviceDistance
    recording.shift(301..<601, northM: 2_000)
    let cleaned = recording.after(Spikes())
    #expect(isErased(cleaned).isEmpty && cleaned.findings.list.isEmpty)
  }

  @Test("Positions that are missing neither make spikes nor hide them")
  func missing() {
    var recording = spiked([300], by: 400)
    for index in 250..<300 {
      recording.track.latitude[index] = .nan
      recording.track.longitude[index] = .nan
    }
    let cleaned = recording.after(Spikes())
    #expect(isErased(cleaned) == Array(250...300) || isErased(cleaned) == Array(250..<300))
    #expect(spiked([], by: 0).after(Spikes()).findings.list.isEmpty)
  }

  @Test("Of a drive no position is a spike")
  func drive() {
    let recording = Recording.steady(speed: 16, seconds: 900).withoutDeviceDistance
    #expect(recording.after(Spikes()).track.latitude == recording.track.latitude)
    #expect(Drive.isOne(recording.processed()))
    #expect(!Drive.isOne(Recording.steady().processed()))
  }
}
