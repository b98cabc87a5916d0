import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Invented times")
struct InventedTimesTests {
  /// Corners 15 to 95 m apart along a meridian, gone through at 2.5 m/s; `late` puts each off by seconds.
  private func route(late: (Int) -> Double = { _ in 0 }) -> Recording {
    var recording = Recording(format: .gpx, number: 1)
    var metres = 0.0
    for corner in 0..<60 {
      metres += 15 + Double(corner * 37 % 81)
      let seconds = (metres / 2.5 + late(corner)).rounded()
      recording.track.time.append(1_780_000_000 + seconds)
      recording.track.latitude.append(48 + metres / Recording.metresPerDegree)
      recording.track.longitude.append(11)
    }
    recording.track.segmentStarts = [0]
    return recording
  }

  @Test("A route whose corners are dated at one speed was planned, and is no run without a word")
  func planned() {
    #expect(InventedTimes.are(in: route().track))
    #expect(route().processed().sport == .other)
    var named = route()
    named.sport = .running
    #expect(named.processed().sport == .running)
  }

  @Test("Who is some seconds early and late, or has a pulse or points at even times, ran")
  func recorded() {
    #expect(!InventedTimes.are(in: route { Double($0 * 13 % 17) }.track))
    var pulse = route()
    pulse.track.heartRateBPM = Array(repeating: 150, count: 60)
    #expect(!InventedTimes.are(in: pulse.track))
    #expect(!InventedTimes.are(in: Recording.steady(seconds: 1_200, every: 5).track))
  }
}
