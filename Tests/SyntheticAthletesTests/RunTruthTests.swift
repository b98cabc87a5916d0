import Foundation
import Testing

@testable import SyntheticAthletes

/// A run to look at, on rolling ground with two waits.
func sampleTruth(seed: UInt64 = 1, stops: Bool = true, indoors: Bool = false) -> RunTruth {
  var generator = SeededGenerator(seed: seed, purpose: "test run")
  var plan = SessionPlan.progression(
    "Test", kilometres: 6, speed: 2.9, finish: 2, at: 3.7)
  if stops {
    plan.stops = [
      SessionPlan.Stop(distance: 1000, seconds: 40), SessionPlan.Stop(distance: 3500, seconds: 25),
    ]
  }
  let terrain = Terrain(around: 200, relief: 15, waveLengths: 600...2000, from: &generator)
  let start = GeographicPoint(latitude: 48, longitude: 11)
  let route =
    indoors
    ? Route.belt(metres: 6000)
    : .loop(
      from: start, metres: 6000, winding: .park, terrain: terrain, generator: &generator)
  return RunTruth(
    of: plan, on: route, by: testRunner, start: 1_775_000_000, generator: &generator)
}

let testRunner = Runner(
  mass: 70, height: 1.75, cadenceOffset: 0, cadenceSlope: 5.5, restingHeartRate: 50,
  maximalHeartRate: 190, maximalAerobicSpeed: 4.3)

@Suite("What really happened")
struct RunTruthTests {
  @Test("The run covers its plan, forwards only", arguments: 1...8 as ClosedRange<UInt64>)
  func distance(seed: UInt64) {
    let truth = sampleTruth(seed: seed)
    #expect(abs(truth.metres - 6000) < 0.1)
    #expect(zip(truth.distance, truth.distance.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(abs(truth.speed.reduce(0, +) - truth.metres) < 1e-6)
    #expect((1500...2400).contains(truth.movingSeconds))
  }

  @Test("Feet are still exactly when the body is", arguments: 1...8 as ClosedRange<UInt64>)
  func standing(seed: UInt64) {
    let truth = sampleTruth(seed: seed)
    for (moving, cadence) in zip(truth.moving, truth.cadence) { #expect(moving == (cadence > 0)) }
    #expect((50...65).contains(truth.distance.count - truth.movingSeconds))
    #expect(sampleTruth(seed: seed, stops: false).moving.dropFirst().allSatisfy { $0 })
  }

  @Test("Steps are short for a runner and cadence rises with speed")
  func cadence() {
    let truth = sampleTruth(stops: false)
    #expect((0.85...1.45).contains(truth.metres / truth.steps))
    let slow = truth.cadence[100..<900].reduce(0, +) / 800
    let fast = truth.cadence.suffix(300).reduce(0, +) / 300
    #expect((2...8).contains(fast - slow))
  }

  @Test("Taller people take fewer steps")
  func height() {
    var tall = testRunner
    tall.height = 1.9
    #expect(tall.cadence(runningAt: 3) < testRunner.cadence(runningAt: 3) - 5)
  }

  @Test("Climbing is slower than running level, a gentle descent is faster")
  func grade() {
    #expect(testRunner.ease(ofGrade: 0.1) < 0.8)
    #expect(testRunner.ease(ofGrade: 0) == 1)
    #expect(testRunner.ease(ofGrade: -0.05) > 1.03)
    #expect(testRunner.ease(ofGrade: -0.25) < 0.8)
    let truth = sampleTruth(stops: false)
    let pairs = zip(truth.grade, truth.speed).dropFirst(60).prefix(1100)
    func mean(_ part: (Double) -> Bool) -> Double {
      let speeds = pairs.filter { part($0.0) }.map(\.1)
      return speeds.reduce(0, +) / Double(speeds.count)
    }
    #expect(mean { $0 > 0.02 } < mean { $0 < -0.02 } - 0.1)
  }

  @Test("Steep ground is walked")
  func hiking() {
    var generator = SeededGenerator(seed: 2, purpose: "steep")
    let terrain = Terrain(around: 900, relief: 120, waveLengths: 500...2000, from: &generator)
    let route = Route.loop(
      from: GeographicPoint(latitude: 46, longitude: 11), metres: 6000, winding: .trail,
      terrain: terrain, generator: &generator)
    let truth = RunTruth(
      of: .steady("Up", kilometres: 6, speed: 2.8), on: route, by: testRunner, start: 0,
      generator: &generator)
    let steep = zip(truth.grade, truth.cadence).filter { $0.0 > 0.22 }.map(\.1)
    #expect(steep.count > 20)
    #expect(steep.allSatisfy { $0 < 140 })
  }
}
