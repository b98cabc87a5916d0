public import Running

/// Two load models side by side: the rows of the table in which they differ, and what each row makes of a
/// run's load.
///
/// Only what acts on a run's sums can be compared so: models that clip otherwise, or tell walking from running
/// otherwise, would need the files again.
public struct ModelComparison: Sendable {
  /// In the order of the table, those whose central values differ.
  public let rows: [Row]
  /// Rows that differ in their range alone: bands differ, central values do not.
  public let rangesOnly: [String]
  private let keys: [FactorKey]
  private let a: FactorValues
  private let b: FactorValues
  private let limits: RunningCells.Limits

  /// A row in which two models differ.
  public struct Row: Sendable, Equatable {
    /// Factor and level, such as `surface/treadmill`.
    public var name: String
    public var a: Double
    public var b: Double
  }

  /// Rows by which two models cannot be compared without reading files.
  public struct Refused: Error, Equatable {
    public var rows: [String]
  }

  /// A run's easy km under both, and what each of ``rows`` adds on the way from one to the other.
  public struct Loads: Sendable, Equatable {
    public var a: Double
    public var b: Double
    /// One a row, each with the ones before it in force, so that together they are the difference.
    public var parts: [Double]

    public static func + (one: Loads, other: Loads) -> Loads {
      Loads(
        a: one.a + other.a, b: one.b + other.b, parts: zip(one.parts, other.parts).map { $0 + $1 })
    }
  }

  public init(_ a: LoadModel, _ b: LoadModel) throws(Refused) {
    let conflicts = Self.conflicts(a, b)
    guard conflicts.isEmpty else { throw Refused(rows: conflicts) }
    let differing = FactorKey.allCases.filter { a[$0].central != b[$0].central }
    keys = differing
    rows = differing.map { Row(name: $0.rawValue, a: a[$0].central, b: b[$0].central) }
    rangesOnly = FactorKey.allCases.filter {
      a[$0].central == b[$0].central && a[$0].range != b[$0].range
    }.map(\.rawValue)
    self.a = FactorValues(centralOf: a)
    self.b = FactorValues(centralOf: b)
    limits = RunningCells.Limits(a)
  }

  /// The rows by which two models cannot be compared, each with both values; none where they can be.
  public static func conflicts(_ a: LoadModel, _ b: LoadModel) -> [String] {
    func words(_ range: ClosedRange<Double>?) -> String {
      range.map { "\($0.lowerBound) to \($0.upperBound)" } ?? "none"
    }
    let clips = FactorKey.allCases.filter { a[$0].valid != b[$0].valid }.map {
      "\($0.rawValue) (clipped to \(words(a[$0].valid)) and to \(words(b[$0].valid)))"
    }
    let cadences = [a, b].map { $0[.runningCadence].central }
    guard cadences[0] != cadences[1] else { return clips }
    return clips + ["\(FactorKey.runningCadence.rawValue) (\(cadences[0]) and \(cadences[1]))"]
  }

  /// What a run came to under both.
  public func loads(of dose: Dose, shoe: Shoe, strike: FootStrike) -> Loads {
    let cells = dose.parts.map { RunningCells($0.running, limits).cells }
    func easyKm(_ values: FactorValues) -> Double {
      let load = CentralLoad(values, shoe: shoe, strike: strike)
      return zip(dose.parts, cells).reduce(0) { sum, part in
        let stages = load.sums(of: part.0, part.1).1
        return sum + stages.running + stages.walking
      }
    }
    var values = a
    var grown = [easyKm(a)]
    for key in keys {
      values = values.replacing(key, with: b[key])
      grown.append(easyKm(values))
    }
    return Loads(
      a: grown[0], b: grown[grown.count - 1], parts: zip(grown, grown.dropFirst()).map { $1 - $0 })
  }

  /// The row that makes most of a difference; `nil` where nothing differs.
  public func largest(of loads: Loads) -> (row: Row, easyKm: Double)? {
    let most = zip(rows, loads.parts).max { abs($0.1) < abs($1.1) }
    return most.flatMap { $0.1 == 0 ? nil : (row: $0.0, easyKm: $0.1) }
  }
}
