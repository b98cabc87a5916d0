import Foundation
import Running
import SyntheticAthletes
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

/// Distance, moving time and pace in each scenario that tries them; set SOLEUS_FIGURES to see the
/// errors and how often the bands hold the truth.
@Suite("Distance and moving time in made-up situations")
struct ScenarioTests {
  /// The largest errors that nine of ten runs keep, and the least share of bands that hold the truth.
  struct Bound: Sendable {
    var name: String
    /// Beside the way as the receiver has it, of which no program takes anything out.
    var distance = 0.01
    var moving = 0.01
    /// Four of five are meant; of ten runs chance alone leaves fewer.
    var coverage = 0.5
  }

  static let bounds =
    [
      "bends", "trail", "streets", "rough", "smart", "smart-trail", "autopause", "lights",
      "tunnels", "tunnels-recorded", "spikes", "dropouts", "repeats", "slow", "every-10-s",
    ].map { Bound(name: $0) } + [
      // A count has an error of its own.
      Bound(name: "device-distance", distance: 0.015), Bound(name: "device-smart", distance: 0.015),
      Bound(name: "pod-stuck", distance: 0.015),
      // 18 m off for minutes: more than half of what that adds is taken out again.
      Bound(name: "canyon", distance: 0.04),
      // Of bends between sparse positions some percent is lost; the band knows.
      Bound(name: "every-20-to-60-s", distance: 0.06), Bound(name: "smart-sparse", distance: 0.04),
      Bound(name: "fast"),
      // Nothing but the device, which is off by 1.4 % in the middle.
      Bound(name: "treadmill", distance: 0.055), Bound(name: "treadmill-laps", distance: 0.055),
      // A device within 5 % of the positions stands; its band reaches to them.
      Bound(name: "pod-long", distance: 0.045), Bound(name: "pod-short", distance: 0.045),
    ]

  @Test("Nine of ten runs stay within the bounds, and bands hold the truth", arguments: bounds)
  func errors(bound: Bound) throws {
    let scenario = try #require(Scenario.named(bound.name))
    var (distance, moving): ([Double?], [Double?]) = ([], [])
    var held: [Signal: Int] = [:]
    for run in scenario.runs(10) {
      let truth = run.truth()
      let found = Recording.decoded(run.recording(of: truth)).after(
        Times(), Spikes(), Distance(), MovingTime(), Pace())
      let real: [(Signal, Double)] = [
        (.distance, truth.metres), (.moving, Double(truth.movingSeconds)), (.pace, truth.pace),
      ]
      let received = truth.metres * (truth.route.isIndoors ? 1 : 1 + run.device.receiverError)
      distance.append(try #require(found.track.distanceM.last) / received - 1)
      moving.append(try #require(found.figures.movingS) / Double(truth.movingSeconds) - 1)
      for (signal, value) in real {
        let band = try #require(found.figures.quality[signal])
        if try #require(band.low) <= value, try #require(band.high) >= value {
          held[signal, default: 0] += 1
        }
      }
    }
    let errors = (Errors(distance), Errors(moving))
    if ProcessInfo.processInfo.environment["SOLEUS_FIGURES"] != nil {
      print("\(bound.name): distance \(errors.0); moving \(errors.1); held \(held)")
    }
    #expect(errors.0.ninthTenth <= bound.distance, "distance: \(errors.0)")
    #expect(errors.1.ninthTenth <= bound.moving, "moving: \(errors.1)")
    for signal in [Signal.distance, .moving, .pace] {
      let share = Double(held[signal] ?? 0) / Double(distance.count)
      #expect(share >= (signal == .moving ? 0.7 : bound.coverage), "\(signal): \(share)")
    }
  }
}
