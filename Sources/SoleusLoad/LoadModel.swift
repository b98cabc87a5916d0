import DelimitedText
import Running

/// The load model: every factor with its central value, its range and its source.
///
/// Peak Achilles tendon force of a step, F = force · (1 + speed·(v - 3)) · (1 + grade·g) ·
/// (cadence over usual)^exponent · strike · shoe · surface · other; load of a step
/// J = shape · F · time on the ground; load of a run is the sum over the steps of one leg.
public struct LoadModel: Sendable {
  /// The table's rows in the order of the file.
  public let factors: [Factor]
  private let rows: [String: Int]

  /// One row of the table.
  public struct Factor: Sendable, Equatable {
    public var name: String
    public var level: String
    public var central: Double
    /// The ends of the plausible range, where the factor is uncertain.
    public var range: ClosedRange<Double>?
    public var unit: String
    /// Inputs outside are clipped to this.
    public var valid: ClosedRange<Double>?
    /// What the input is, with its unit.
    public var validOf: String
    /// Subjects of the largest study behind it.
    public var subjects: Int?
    /// How the value came about.
    public var basis: Basis
    public var source: String
    public var note: String
    /// Line in the table's file.
    public var line: Int
  }

  /// How a value came about.
  public enum Basis: String, Sendable, CaseIterable {
    case seen, derived, assumed, chosen
    /// The level that the others are held against.
    case reference
  }

  /// What is wrong with a table.
  public struct Problem: Error, Sendable, Equatable {
    public var line: Int
    public var message: String
  }

  /// The model that comes with the program.
  public static let standard: LoadModel = {
    do {
      return try LoadModel(standardTable)
    } catch {
      preconditionFailure("the embedded model is broken: \(error)")
    }
  }()

  /// The bytes of the table that comes with the program.
  public static var standardTable: [UInt8] { PackageResources.model_csv }

  /// Reads a table; it must hold every factor of the standard one, each once.
  public init(_ table: [UInt8]) throws(Problem) {
    guard let table = DelimitedTable(DelimitedText(table, separator: .comma)) else {
      throw Problem(line: 1, message: "the table is empty")
    }
    for column in ["factor", "level", "central", "low", "high"] where !table.has(column) {
      throw Problem(line: table.header.line, message: "the column \"\(column)\" is missing")
    }
    var factors: [Factor] = []
    var rows: [String: Int] = [:]
    for row in table.rows {
      let factor = try Factor(row, of: table)
      let key = factor.name + "/" + factor.level
      guard let known = FactorKey(rawValue: key) else {
        throw Problem(line: row.line, message: "there is no factor \"\(key)\"")
      }
      guard known.mayBeNegative || (factor.range?.lowerBound ?? factor.central) > 0,
        known != .cadenceExponent || (factor.valid?.lowerBound ?? 1) > 0
      else {
        throw Problem(line: row.line, message: "\(key) and what it applies to must be above 0")
      }
      guard rows.updateValue(factors.count, forKey: key) == nil else {
        throw Problem(line: row.line, message: "the factor \"\(key)\" stands here twice")
      }
      factors.append(factor)
    }
    for key in FactorKey.allCases where rows[key.rawValue] == nil {
      throw Problem(line: table.header.line, message: "the factor \"\(key.rawValue)\" is missing")
    }
    self.factors = factors
    self.rows = rows
  }

  /// The row of `key`.
  subscript(key: FactorKey) -> Factor {
    guard let row = rows[key.rawValue] else {
      preconditionFailure("the initializer checks that every factor is there")
    }
    return factors[row]
  }

  /// Peak Achilles tendon force of the reference step, BW.
  public var referenceForceBW: Double { self[.force].central }

  /// A hard step has at least this many times the force of the athlete's usual step.
  public var hardStepRatio: Double { self[.hardStep].central }
}

/// The factors that the model's formulas use; the raw value is factor and level in the table.
enum FactorKey: String, CaseIterable {
  case referenceSpeed = "reference/speed"
  case force = "force/reference"
  case walkingForce = "force/walking"
  case shape = "shape/stance"
  case walkingStance = "stance/walking"
  case groundForceIntercept = "ground-force/intercept"
  case groundForceSlope = "ground-force/slope"
  case runningCadence = "running/cadence"
  case speedSlope = "speed/slope"
  case cadenceExponent = "cadence/exponent"
  case gradeSlope = "grade/slope"
  case rearfoot = "strike/rearfoot"
  case midfoot = "strike/midfoot"
  case forefoot = "strike/forefoot"
  case unknownStrike = "strike/unknown"
  case conventionalShoe = "shoe/conventional"
  case minimalShoe = "shoe/minimal"
  case maximalShoe = "shoe/maximal"
  case platedShoe = "shoe/plated"
  case road = "surface/road"
  case track = "surface/track"
  case grass = "surface/grass"
  case trail = "surface/trail"
  case sand = "surface/sand"
  case treadmill = "surface/treadmill"
  case other = "other/turns-and-fatigue"
  case hardStep = "hard-step/over-usual"
  case fixedLine = "hard-step/fixed-line"
  case soleusShare = "share/soleus"

  /// Whether it takes part in the draws: no load hangs on the others.
  var isDrawn: Bool { self != .fixedLine && self != .soleusShare }

  /// Whether it is a slope or an exponent; everything else multiplies or divides.
  var mayBeNegative: Bool { [.speedSlope, .gradeSlope, .cadenceExponent].contains(self) }
}

extension FootStrike {
  var key: FactorKey {
    switch self {
    case .rearfoot: .rearfoot
    case .midfoot: .midfoot
    case .forefoot: .forefoot
    case .unknown: .unknownStrike
    }
  }
}

extension Shoe {
  var key: FactorKey {
    switch self {
    case .conventional: .conventionalShoe
    case .minimal: .minimalShoe
    case .maximal: .maximalShoe
    case .plated: .platedShoe
    }
  }
}

extension Surface {
  var key: FactorKey {
    switch self {
    case .road: .road
    case .track: .track
    case .grass: .grass
    case .trail: .trail
    case .sand: .sand
    case .treadmill: .treadmill
    }
  }
}

// MARK: - Reading a row

extension LoadModel.Factor {
  fileprivate init(
    _ row: DelimitedText.Row, of table: DelimitedTable
  ) throws(LoadModel.Problem) {
    func fail(_ message: String) -> LoadModel.Problem { .init(line: row.line, message: message) }
    func number(_ column: String) throws(LoadModel.Problem) -> Double? {
      guard let text = table[row, column] else { return nil }
      guard let value = Double(text), value.isFinite else {
        throw fail("\"\(text)\" in the column \"\(column)\" is no number")
      }
      return value
    }
    func range(_ from: String, _ to: String) throws(LoadModel.Problem) -> ClosedRange<Double>? {
      guard let low = try number(from) else {
        if try number(to) != nil { throw fail("\"\(to)\" without \"\(from)\"") }
        return nil
      }
      guard let high = try number(to) else { throw fail("\"\(from)\" without \"\(to)\"") }
      guard low <= high else { throw fail("\"\(from)\" is above \"\(to)\"") }
      return low...high
    }
    if let line = row.unclosedQuote { throw .init(line: line, message: "a quote is never closed") }
    if table.overflows(row) { throw fail("the row has more fields than the header") }
    guard let name = table[row, "factor"], let level = table[row, "level"] else {
      throw fail("a row needs a factor and a level")
    }
    guard let central = try number("central") else { throw fail("the central value is missing") }
    let span = try range("low", "high")
    if let span, !span.contains(central) {
      throw fail("the central value is outside low to high")
    }
    let basisText = table[row, "basis"] ?? LoadModel.Basis.assumed.rawValue
    guard let basis = LoadModel.Basis(rawValue: basisText) else {
      let known = LoadModel.Basis.allCases.map(\.rawValue).joined(separator: ", ")
      throw fail("the basis \"\(basisText)\" is none of: \(known)")
    }
    let subjects = try number("subjects")
    let wholeSubjects = subjects.flatMap { Int(exactly: $0) }
    if subjects != nil, wholeSubjects == nil { throw fail("the subjects are no whole number") }
    self.init(
      name: name, level: level, central: central, range: span, unit: table[row, "unit"] ?? "",
      valid: try range("valid_from", "valid_to"), validOf: table[row, "valid_of"] ?? "",
      subjects: wholeSubjects,
      basis: basis, source: table[row, "source"] ?? "", note: table[row, "note"] ?? "",
      line: row.line)
  }
}
