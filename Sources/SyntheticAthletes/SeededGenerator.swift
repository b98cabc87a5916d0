import Foundation

/// A source of random numbers that gives the same numbers for the same seed on every machine.
///
/// SplitMix64 (Steele, Lea and Flood 2014). Each purpose draws from a generator of its own, so
/// that adding a run does not change the others.
public struct SeededGenerator: Sendable {
  private var state: UInt64

  /// Starts the sequence that belongs to a seed and a purpose, such as a run's name.
  public init(seed: UInt64, purpose: String) {
    // FNV-1a, because Swift's own hash differs from one process to the next.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in purpose.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    state = seed ^ hash
    _ = next()
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }

  /// A number evenly spread over a range.
  public mutating func uniform(_ range: ClosedRange<Double> = 0...1) -> Double {
    let unit = Double(next() >> 11) / 9_007_199_254_740_992  // 2^53
    return range.lowerBound + unit * (range.upperBound - range.lowerBound)
  }

  /// A whole number evenly spread over a range.
  public mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True with the given probability, 0…1.
  public mutating func chance(_ probability: Double) -> Bool { uniform() < probability }

  /// A number from the normal distribution around zero with the given standard deviation.
  public mutating func normal(_ deviation: Double = 1) -> Double {
    // Box–Muller; the lower bound keeps the logarithm finite.
    let radius = (-2 * log(uniform(1e-12...1))).squareRoot()
    return deviation * radius * cos(2 * .pi * uniform())
  }
}

/// A value that wanders around zero and forgets where it was after a while.
///
/// The Ornstein–Uhlenbeck process in steps of one.
struct Drift {
  private(set) var value = 0.0
  private let keep: Double
  private let kick: Double

  /// A process with a standard deviation, forgetting over a number of steps.
  init(deviation: Double, memory: Double, from generator: inout SeededGenerator) {
    keep = exp(-1 / memory)
    kick = deviation * (1 - keep * keep).squareRoot()
    value = generator.normal(deviation)
  }

  /// Moves one step on and tells the new value.
  mutating func step(_ generator: inout SeededGenerator) -> Double {
    value = value * keep + generator.normal(kick)
    return value
  }
}

/// A value that follows another one smoothly: two exponential means, one after the other.
struct LowPass {
  private let share: Double
  private var first: Double?
  private var second = 0.0

  /// Passes everything through for 0 steps.
  init(steps: Double) { share = 1 / (1 + steps) }

  mutating func pass(_ value: Double) -> Double {
    guard share < 1, let before = first else {
      first = value
      second = value
      return value
    }
    let now = before + share * (value - before)
    first = now
    second += share * (now - second)
    return second
  }
}
