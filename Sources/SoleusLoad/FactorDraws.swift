import Running

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One value for every factor of the model.
struct FactorValues {
  private let values: [Double]
  /// What every run asks of every draw, without a look-up each time.
  let speedSlope: Double
  let referenceSpeed: Double
  let groundForceIntercept: Double
  let groundForceSlope: Double
  let loadExponent: Double
  let cadenceExponent: Double
  let gradeSlope: Double

  /// - Parameter values: in the order of `FactorKey.allCases`.
  init(_ values: [Double]) {
    self.values = values
    speedSlope = values[Self.ofRunning[0]]
    referenceSpeed = values[Self.ofRunning[1]]
    groundForceIntercept = values[Self.ofRunning[2]]
    groundForceSlope = values[Self.ofRunning[3]]
    loadExponent = values[Self.ofRunning[4]]
    cadenceExponent = values[Self.ofRunning[5]]
    gradeSlope = values[Self.ofRunning[6]]
  }

  private static let ofRunning = [
    FactorKey.speedSlope, .referenceSpeed, .groundForceIntercept, .groundForceSlope, .loadExponent,
    .cadenceExponent, .gradeSlope,
  ].map { position[$0] ?? 0 }

  /// All factors of `model` at their central value.
  init(centralOf model: LoadModel) {
    self.init(FactorKey.allCases.map { model[$0].central })
  }

  subscript(key: FactorKey) -> Double { values[Self.position[key] ?? 0] }

  /// The same values but for one.
  func replacing(_ key: FactorKey, with value: Double) -> FactorValues {
    var other = values
    other[Self.position[key] ?? 0] = value
    return FactorValues(other)
  }

  private static let position = Dictionary(
    uniqueKeysWithValues: FactorKey.allCases.enumerated().map { ($1, $0) })
}

/// The values under which a band is computed: the same draws for every run of every athlete.
///
/// Each factor is drawn once per draw from the triangle over low, central and high, so what two runs
/// share cancels in their ratio.
struct FactorDraws {
  /// All factors at their central value.
  let central: FactorValues
  let draws: [FactorValues]

  /// The seed of the draws and their number, written down so that anybody can repeat them.
  static let seed: UInt64 = 2026
  static let count = 1_000

  init(_ model: LoadModel) {
    // Looked up once: a thousand draws ask for every factor.
    let factors = FactorKey.allCases.map { model[$0] }
    central = FactorValues(factors.map(\.central))
    var generator = SplitMix64(state: Self.seed)
    draws = (0..<Self.count).map { _ in
      FactorValues(
        zip(FactorKey.allCases, factors).map { key, factor in
          guard key.isDrawn else { return factor.central }
          // Drawn for every factor, so that one more uncertain factor moves no other's draws.
          let uniform = generator.uniform()
          guard let range = factor.range, range.lowerBound < range.upperBound else {
            return factor.central
          }
          return triangular(uniform, range, mode: factor.central)
        })
    }
  }
}

/// The inverse of the triangular distribution function.
func triangular(_ uniform: Double, _ range: ClosedRange<Double>, mode: Double) -> Double {
  let width = range.upperBound - range.lowerBound
  let below = mode - range.lowerBound
  if uniform * width < below { return range.lowerBound + (uniform * width * below).squareRoot() }
  return range.upperBound - ((1 - uniform) * width * (width - below)).squareRoot()
}

/// The generator of Steele, Lea and Flood (2014): small, and the same on every machine.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// At least 0, below 1.
  mutating func uniform() -> Double { Double(next() >> 11) / Double(1 << 53) }
}
