import Foundation
import Testing

@testable import SyntheticAthletes

@Suite("Watches")
struct DeviceTests {
  /// Records a run with a watch changed from the usual one.
  private func record(
    _ truth: RunTruth, seed: UInt64 = 1, _ change: (inout Device) -> Void = { _ in }
  ) -> DeviceRecording {
    var device = Device(spacing: 4...8)
    change(&device)
    var generator = SeededGenerator(seed: seed, purpose: "test watch")
    return device.record(truth, generator: &generator)
  }

  /// How far a sample lies from the true place, metres.
  private func error(_ sample: DeviceRecording.Sample, _ truth: RunTruth) -> Double {
    guard let position = sample.position else { return .nan }
    let place = truth.route.place(at: truth.distance[sample.second - truth.start])
    let real = truth.route.start.moved(east: place.east, north: place.north)
    let north = (position.latitude - real.latitude) * 111_200
    let east = (position.longitude - real.longitude) * 111_300 * cos(real.latitude * .pi / 180)
    return hypot(north, east)
  }

  @Test("Positions wander by metres and not by tens of metres")
  func noise() {
    let truth = sampleTruth()
    let errors = record(truth).samples.map { error($0, truth) }
    #expect(errors.allSatisfy { $0 < 15 })
    let mean = errors.reduce(0, +) / Double(errors.count)
    #expect((0.8...6).contains(mean))
  }

  @Test("Spikes are as many as wanted, 50 to 300 m off", arguments: 1...5 as ClosedRange<UInt64>)
  func spikes(seed: UInt64) {
    let truth = sampleTruth(seed: seed)
    let recording = record(truth, seed: seed) { $0.spikes = 3 }
    let spikes = recording.samples.filter(\.isSpike)
    #expect(spikes.count == 3)
    for spike in spikes { #expect((35...310).contains(error(spike, truth))) }
    #expect(recording.samples.filter { !$0.isSpike }.allSatisfy { error($0, truth) < 15 })
  }

  @Test("Samples come within their spacing, and every second where that is asked")
  func spacing() {
    let truth = sampleTruth()
    let times = record(truth).samples.map(\.second)
    #expect(zip(times, times.dropFirst()).allSatisfy { (1...8).contains($1 - $0) })
    #expect(times.first == truth.start)
    #expect(times.last == truth.start + truth.elapsedSeconds)
    #expect(record(truth) { $0.spacing = 1...1 }.samples.count == truth.distance.count)
  }

  @Test("A watch that pauses by itself leaves a gap, another one a heap of points")
  func pauses() {
    let truth = sampleTruth()
    let paused = record(truth) { $0.pausesByItself = true }
    #expect(paused.samples.filter(\.opensSegment).count == 2)
    let times = paused.samples.map(\.second)
    #expect(zip(times, times.dropFirst()).filter { $1 - $0 > 15 }.count == 2)
    let standing = record(truth).samples.filter { !truth.moving[$0.second - truth.start] }
    #expect(standing.count >= 6)
    #expect(standing.allSatisfy { $0.cadence == 0 })
    let timer = paused.laps.reduce(0) { $0 + $1.seconds }
    #expect((truth.movingSeconds - 10...truth.movingSeconds + 10).contains(timer))
  }

  @Test("Device distance is off by its scale only, and laps add up to it")
  func distance() throws {
    let truth = sampleTruth()
    let recording = record(truth) { $0.distanceScale = 1.02 }
    let metres = try #require(recording.metres)
    #expect(abs(metres / truth.metres - 1.02) < 0.02)
    #expect(abs(recording.laps.reduce(0) { $0 + $1.metres } - metres) < 0.01)
    #expect(recording.laps.count == 7)
    #expect(recording.laps.dropLast().allSatisfy { (1000..<1006).contains($0.metres) })
    let steps = recording.laps.reduce(0) { $0 + ($1.steps ?? 0) }
    #expect(abs(steps - truth.steps) < 1)
    #expect(recording.laps.flatMap { Array($0.samples) } == Array(recording.samples.indices))
  }

  @Test("A treadmill and a tunnel have no positions")
  func noPositions() {
    let belt = record(sampleTruth(indoors: true))
    #expect(belt.samples.allSatisfy { $0.position == nil && $0.altitude == nil })
    let truth = sampleTruth()
    let missing = record(truth) { $0.tunnel = 60 }.samples.filter { $0.position == nil }
    #expect((7...17).contains(missing.count))
  }

  @Test("What a watch does not measure is missing, not zero")
  func missing() {
    let recording = record(sampleTruth()) {
      $0.distanceScale = nil
      $0.recordsCadence = false
      $0.recordsHeartRate = false
    }
    #expect(recording.metres == nil)
    #expect(recording.samples.allSatisfy { $0.cadence == nil && $0.heartRate == nil })
    #expect(recording.laps.allSatisfy { $0.steps == nil })
  }

  @Test("A service's copy begins later and has fewer points, all of them the watch's own")
  func thinned() {
    let recording = record(sampleTruth())
    let copy = recording.thinned(droppingFirst: 1, andEvery: 23)
    let times = Set(recording.samples.map(\.second))
    #expect((1...8).contains(copy.start - recording.start))
    #expect(copy.samples.count < recording.samples.count * 24 / 25)
    #expect(copy.samples.allSatisfy { times.contains($0.second) })
  }
}
