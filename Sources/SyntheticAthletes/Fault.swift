import Foundation

/// Something that goes wrong with a watch for a while, some times on a run.
public struct Fault: Sendable {
  public enum Kind: Sendable {
    /// Positions stray between high walls, by this standard deviation in metres east and north.
    case canyon(deviation: Double)
    /// No positions; the rest is recorded on.
    case tunnel
    /// Nothing is recorded at all.
    case dropout
    /// Cadence is this many times what it should be.
    case cadenceTimes(Double)
    /// Cadence says this, whatever the feet do, steps a minute.
    case cadenceStuck(at: Double)
    /// No cadence.
    case cadenceMissing
    /// The watch's own distance counts nothing, and the metres are lost.
    case distanceStuck
    /// Positions indoors, which wander about a place by this standard deviation in metres east and north.
    case wandering(around: GeographicPoint, deviation: Double)
    /// Order and times of the whole recording.
    case order(Disorder)
  }

  public var kind: Kind
  /// How often it happens.
  public var stretches: Int
  /// How long it lasts each time, seconds.
  public var seconds: ClosedRange<Int>

  /// From the first sample to the last.
  public static let wholeRun = 1_000_000...1_000_000

  public init(_ kind: Kind, stretches: Int, seconds: ClosedRange<Int>) {
    self.kind = kind
    self.stretches = stretches
    self.seconds = seconds
  }

  /// Spoils a recording; each stretch lies in its own equal part of the run, clear of start and end
  /// unless it lasts for the whole run.
  func apply(to recording: inout DeviceRecording, generator: inout SeededGenerator) {
    guard let end = recording.samples.last?.second else { return }
    let start = recording.start
    guard seconds != Self.wholeRun else {
      return spoil(&recording, from: start - 1, to: end, generator: &generator)
    }
    let part = (end - start) / stretches
    for number in 0..<stretches {
      let length = generator.whole(seconds)
      let spare = max(0, part - length - 20)
      let begin = start + number * part + 10 + generator.whole(0...spare)
      spoil(&recording, from: begin, to: min(begin + length, end - 10), generator: &generator)
    }
  }

  /// Spoils the seconds after `begin` up to `end`.
  private func spoil(
    _ recording: inout DeviceRecording, from begin: Int, to end: Int,
    generator: inout SeededGenerator
  ) {
    let inside = recording.samples.indices.filter {
      recording.samples[$0].second > begin && recording.samples[$0].second <= end
    }
    guard let first = inside.first, let last = inside.last else { return }
    switch kind {
    case .canyon(let deviation):
      stray(&recording, inside, from: begin, to: end, deviation: deviation, generator: &generator)
    case .tunnel: for index in inside { recording.samples[index].position = nil }
    case .dropout: recording.remove(first...last)
    case .cadenceTimes(let factor):
      for index in inside { recording.samples[index].cadence? *= factor }
    case .cadenceStuck(let value):
      for index in inside { recording.samples[index].cadence = value }
    case .cadenceMissing: for index in inside { recording.samples[index].cadence = nil }
    case .wandering(let place, let deviation):
      for index in inside { recording.samples[index].position = place }
      stray(&recording, inside, from: begin, to: end, deviation: deviation, generator: &generator)
    case .order(let disorder): disorder.apply(to: &recording)
    case .distanceStuck:
      guard first > 0, let before = recording.samples[first - 1].distance,
        let after = recording.samples[last].distance
      else { return }
      for index in inside { recording.samples[index].distance = before }
      for index in recording.samples.indices.dropFirst(last + 1) {
        recording.samples[index].distance? -= after - before
      }
    }
  }

  /// Errors that come and go smoothly and forget themselves within half a minute.
  private func stray(
    _ recording: inout DeviceRecording, _ inside: [Int], from begin: Int, to end: Int,
    deviation: Double, generator: inout SeededGenerator
  ) {
    var east = Drift(deviation: deviation, memory: 30, from: &generator)
    var north = Drift(deviation: deviation, memory: 30, from: &generator)
    var second = begin
    for index in inside {
      while second < recording.samples[index].second {
        _ = east.step(&generator)
        _ = north.step(&generator)
        second += 1
      }
      let edge = min(second - begin, end - second)
      let share = min(1, Double(edge) / 10)
      recording.samples[index].position = recording.samples[index].position?.moved(
        east: share * east.value, north: share * north.value)
    }
  }
}

extension DeviceRecording {
  /// Takes samples out, from laps too.
  fileprivate mutating func remove(_ gone: ClosedRange<Int>) {
    samples.removeSubrange(gone)
    func kept(_ index: Int) -> Int {
      index - max(0, min(index, gone.upperBound + 1) - gone.lowerBound)
    }
    for lap in laps.indices {
      let old = laps[lap].samples
      laps[lap].samples = kept(old.lowerBound)..<kept(old.upperBound)
    }
  }
}
