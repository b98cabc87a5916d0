/// How a run fell on the calf, before any factor of the load model says what that cost.
///
/// Steps are sorted by surface and speed, and within a bin the sums below say enough of grade and
/// cadence: slopes, exponents, factors and draws of a model act on them, and no point is needed again.
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

/// The steps on one surface.
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
  /// Seconds that one leg stood on the ground.
  public var contactS: Double
  /// Steps of one leg.
  public var steps: Double

  private enum CodingKeys: String, CodingKey {
    case steps
    case contactS = "contact_s"
  }

  public init(contactS: Double = 0, steps: Double = 0) {
    self.contactS = contactS
    self.steps = steps
  }
}

/// Running on one surface in bins of 0.05 m/s, one entry a bin in every list; each sum goes over the
/// steps of one leg and weighs a step by its seconds on the ground.
public struct SpeedBins: Codable, Sendable, Equatable {
  /// The speed at the lower edge of the first bin, in twentieths of m/s.
  public var first = 0
  /// Seconds on the ground.
  public var contactS: [Double] = []
  /// Steps, not weighted.
  public var steps: [Double] = []
  /// Of speed, m/s.
  public var speed: [Double] = []
  /// Of grade, per cent.
  public var grade: [Double] = []
  public var gradeSquared: [Double] = []
  /// Of the logarithm of cadence over usual cadence.
  public var cadence: [Double] = []
  public var cadenceSquared: [Double] = []
  public var gradeCadence: [Double] = []

  private enum CodingKeys: String, CodingKey {
    case first, steps, speed, grade, cadence
    case contactS = "contact_s"
    case gradeSquared = "grade_squared"
    case cadenceSquared = "cadence_squared"
    case gradeCadence = "grade_cadence"
  }

  /// Every list of sums.
  static var sums: [WritableKeyPath<SpeedBins, [Double]>] {
    [
      \.contactS, \.steps, \.speed, \.grade, \.gradeSquared, \.cadence, \.cadenceSquared,
      \.gradeCadence,
    ]
  }

  /// Bins in a metre per second.
  public static let binsPerMPS = 20.0

  public init() {}

  /// Makes room for `count` bins, all empty.
  public init(first: Int, count: Int) {
    let none = [Double](repeating: 0, count: count)
    self.first = first
    (contactS, steps, speed) = (none, none, none)
    (grade, gradeSquared) = (none, none)
    (cadence, cadenceSquared, gradeCadence) = (none, none, none)
  }

  /// The bins of `range`, counted from this one's first, rounded to what a record keeps: 0.0001.
  public func slice(_ range: ClosedRange<Int>) -> SpeedBins {
    func cut(_ sums: [Double]) -> [Double] { sums[range].map { ($0 * 10_000).rounded() / 10_000 } }
    var slice = SpeedBins()
    slice.first = first + range.lowerBound
    slice.contactS = cut(contactS)
    slice.steps = cut(steps)
    slice.speed = cut(speed)
    slice.grade = cut(grade)
    slice.gradeSquared = cut(gradeSquared)
    slice.cadence = cut(cadence)
    slice.cadenceSquared = cut(cadenceSquared)
    slice.gradeCadence = cut(gradeCadence)
    return slice
  }
}

extension Dose {
  /// Makes the running steps of both feet more by `extra`; the time on the ground stays, as each step
  /// is shorter by as much.
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
