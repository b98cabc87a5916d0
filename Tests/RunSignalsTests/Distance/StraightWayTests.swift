import Foundation
import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Straight way")
struct StraightWayTests {
  private func likelyMPS(_ track: Track) -> Double {
    StraightWay.likelyMPS(track.time, track.latitude, track.longitude, overS: 4)
  }

  @Test("Straight on, the faster part of a run is what its runner hardly exceeds")
  func straight() {
    let repeats = Recording.running([
      Leg(seconds: 600, speed: 2), Leg(seconds: 600, speed: 4), Leg(seconds: 600, speed: 2),
    ])
    #expect(abs(likelyMPS(repeats.track) - 4) < 0.01)
  }

  @Test("To and fro within seconds no way is straight")
  func shuttle() {
    var track = Recording.steady().track
    for index in track.latitude.indices {
      let along = (3 * Double(index)).truncatingRemainder(dividingBy: 40)
      track.latitude[index] = 48 + min(along, 40 - along) / Recording.metresPerDegree
    }
    #expect(likelyMPS(track) == .infinity)
    #expect(likelyMPS(Track()) == .infinity)
  }

  @Test("Small rounds keep their way, however far they turn from point to point")
  func rounds() {
    // Of 15 m radius, once around in half a minute.
    var round = Recording.steady(seconds: 900).withoutDeviceDistance
    for index in round.track.latitude.indices {
      let angle = 3 * Double(index) / 15
      round.track.latitude[index] = 48 + 15 * sin(angle) / Recording.metresPerDegree
      round.track.longitude[index] += 15 * cos(angle) / 74_600
    }
    let found = round.after(Times(), Spikes(), Distance(), MovingTime())
    #expect(abs((found.track.distanceM.last ?? 0) / 2_700 - 1) < 0.04)
    #expect(found.figures.movingS == 900)
  }

}
