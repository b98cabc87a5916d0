/// How a run fell on the calf, before any factor of the load model says what that cost.
///
/// Time is sorted by surface and speed, and within a bin the sums below say enough of grade and cadence:
/// slopes, exponents, factors and draws of a model act on them, and no point is needed again.
public struct Dose: Codable, Sendable, Equatable {
  /// One entry a surface, in the order of `Surface.allCases`.
  public var parts: [DosePart]
  /// Half width of the 10–90 % band of how much was run, as a share, where that is no measurement.
  public var doubtShare: Double?

  private enum CodingKeys: String, CodingKey {
    case parts
    case doubtShare = "doubt_share"
  }

  public init(parts: [DosePart]) { self.parts = parts }
}

/// The time on one surface.
public struct DosePart: Codable, Sendable, Equatable {
  public var surface: Surface
  public var running: SpeedBins
  public var walking: WalkingSums

  public init(surface: Surface, running: SpeedBins = SpeedBins(), walking: WalkingSums) {
    self.surface = surface
    self.running = running
    self.walking = walking
  }
}

/// Walking on one surface.
public struct WalkingSums: Codable, Sendable, Equatable {
  public var seconds: Double
  public var metres: Double
  /// Steps of one leg.
  public var steps: Double

  public init(seconds: Double = 0, metres: Double = 0, steps: Double = 0) {
    self.seconds = seconds
    self.metres = metres
    self.steps = steps
  }
}

/// Running on one surface in bins of 0.05 m/s, one entry a bin in every list; each sum but that of the
/// steps weighs by time.
public struct SpeedBins: Codable, Sendable, Equatable {
  /// The speed at the lower edge of the first bin, in twentieths of m/s.
  public var first = 0
  public var seconds: [Double] = []
  /// Steps of one leg, not weighted.
  public var steps: [Double] = []
  /// Of speed, m/s.
  public var speed: [Double] = []
  /// Of grade, per cent.
  public var grade: [Double] = []
  /// Of the logarithm of cadence over usual cadence.
  public var cadence: [Double] = []
  public var cadenceSquared: [Double] = []
  public var gradeCadence: [Double] = []
  /// Seconds of climbing at ``steepFrom`` and more.
  public var steep: [Double] = []

  private enum CodingKeys: String, CodingKey {
    case first, seconds, steps, speed, grade, cadence, steep
    case cadenceSquared = "cadence_squared"
    case gradeCadence = "grade_cadence"
  }

  /// Every list of sums.
  public static var sums: [WritableKeyPath<SpeedBins, [Double]>] {
    [
      \.seconds, \.steps, \.speed, \.grade, \.cadence, \.cadenceSquared, \.gradeCadence, \.steep,
    ]
  }

  /// Bins in a metre per second.
  public static let binsPerMPS = 20.0
  /// The last bin takes everything from 11.95 m/s up.
  public static let binCount = 240
  /// Rise over run from which climbing counts as quick running at any speed: a choice.
  public static let steepFrom = 0.06

  public init() {}

  /// Makes room for `count` bins, all empty.
  public init(first: Int, count: Int) {
    let none = [Double](repeating: 0, count: count)
    self.first = first
    (seconds, steps, speed, grade) = (none, none, none, none)
    (cadence, cadenceSquared, gradeCadence, steep) = (none, none, none, none)
  }

  /// The place of a speed among all bins.
  public static func bin(ofMPS speed: Double) -> Int {
    min(max(0, Int((speed * binsPerMPS).rounded(.down))), binCount - 1)
  }

  /// The bins of `range`, counted from this one's first, rounded to what a record keeps: 0.0001.
  public func slice(_ range: ClosedRange<Int>) -> SpeedBins {
    var slice = SpeedBins()
    slice.first = first + range.lowerBound
    func cut(_ sums: WritableKeyPath<SpeedBins, [Double]>) {
      slice[keyPath: sums] = self[keyPath: sums][range].map { ($0 * 10_000).rounded() / 10_000 }
    }
    for sums in Self.sums { cut(sums) }
    return slice
  }
}

extension SpeedBins {
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    first = try values.decode(Int.self, forKey: .first)
    seconds = try values.numbers(.seconds)
    steps = try values.numbers(.steps)
    speed = try values.numbers(.speed)
    grade = try values.numbers(.grade)
    cadence = try values.numbers(.cadence)
    cadenceSquared = try values.numbers(.cadenceSquared)
    gradeCadence = try values.numbers(.gradeCadence)
    steep = try values.numbers(.steep)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(first, forKey: .first)
    try values.encode(numbers: seconds, .seconds)
    try values.encode(numbers: steps, .steps)
    try values.encode(numbers: speed, .speed)
    try values.encode(numbers: grade, .grade)
    try values.encode(numbers: cadence, .cadence)
    try values.encode(numbers: cadenceSquared, .cadenceSquared)
    try values.encode(numbers: gradeCadence, .gradeCadence)
    try values.encode(numbers: steep, .steep)
  }
}

extension Dose {
  /// Seconds of running.
  public var runningS: Double { parts.reduce(0) { $0 + $1.running.seconds.reduce(0, +) } }

  /// Seconds of walking.
  public var walkingS: Double { parts.reduce(0) { $0 + $1.walking.seconds } }

  /// Seconds of running at `speed`, m/s, and more, or of climbing at ``SpeedBins/steepFrom`` and more; a
  /// bin that the speed cuts counts in proportion.
  public func quickS(fromMPS speed: Double) -> Double { quick(fromMPS: speed) { _, _ in 1 } }

  /// The same in metres.
  public func quickM(fromMPS speed: Double) -> Double {
    quick(fromMPS: speed) { bins, bin in
      bins.seconds[bin] > 0 ? bins.speed[bin] / bins.seconds[bin] : 0
    }
  }

  /// - Parameter worth: what a second of a bin counts.
  private func quick(fromMPS speed: Double, _ worth: (SpeedBins, Int) -> Double) -> Double {
    let line = speed * SpeedBins.binsPerMPS
    return parts.reduce(0) { sum, part in
      let bins = part.running
      return bins.seconds.indices.reduce(sum) { sum, bin in
        let share = min(1, max(0, Double(bins.first + bin + 1) - line))
        return sum + (bins.seconds[bin] * share + bins.steep[bin] * (1 - share)) * worth(bins, bin)
      }
    }
  }

  /// Makes the running steps of both feet more by `extra`; the time stays, as each step is shorter by
  /// as much.
  public mutating func scaleRunningSteps(adding extra: Double) {
    let running = 2 * parts.reduce(0) { $0 + $1.running.steps.reduce(0, +) }
    guard running > 0 else { return }
    let factor = (running + extra) / running
    for index in parts.indices {
      for bin in parts[index].running.steps.indices {
        parts[index].running.steps[bin] *= factor
      }
    }
  }
}
