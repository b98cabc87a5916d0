import DelimitedText
import Running

/// The load model: every factor with its central value, its range and its source.
///
/// Peak Achilles tendon force of a step, F = force · (1 + speed·(v - 3)) · (1 + grade·g) ·
/// (cadence over usual)^exponent · strike · shoe · surface · other; J = shape · F · time on the ground;
/// load of a run is the sum over the steps of one leg of J, weighted by the factor of speed to the power
/// exponent - 1.
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
    var former: [Factor] = []
    for row in table.rows {
      let factor = try Factor(row, of: table)
      let key = factor.name + "/" + factor.level
      guard let known = FactorKey(rawValue: key) else {
        if FactorKey.former.contains(key) {
          former.append(factor)
          continue
        }
        throw Problem(line: row.line, message: "there is no factor \"\(key)\"")
      }
      guard known.mayBeNegative || (factor.range?.lowerBound ?? factor.central) > 0,
        known != .cadenceExponent || (factor.valid?.lowerBound ?? 1) > 0
      else {
        throw Problem(line: row.line, message: "\(key) and what it applies to must be above 0")
      }
      if known == .loadExponent, factor.range?.lowerBound ?? factor.central < 1 {
        throw Problem(
          line: row.line,
          message:
            "\(key) must be 1 or more: 1 is force times time, and less would make fast steps "
            + "count less than that")
      }
      // What is greater is a slip of the pen, and powers of it are no numbers.
      let most = known == .loadExponent || known == .speedSlope ? 20.0 : 1_000
      let numbers =
        [factor.central]
        + [factor.range, factor.valid].compactMap(\.self).flatMap {
          [$0.lowerBound, $0.upperBound]
        }
      guard numbers.allSatisfy({ abs($0) <= most }) else {
        throw Problem(line: row.line, message: "a number of \(key) is beyond \(Int(most))")
      }
      guard rows.updateValue(factors.count, forKey: key) == nil else {
        throw Problem(line: row.line, message: "the factor \"\(key)\" stands here twice")
      }
      factors.append(factor)
    }
    let missing = FactorKey.allCases.filter { rows[$0.rawValue] == nil }
    if let problem = Self.problem(former: former, missing: missing, header: table.header.line) {
      throw problem
    }
    self.factors = factors
    self.rows = rows
    // A power of what is 0 or less is no number.
    let slopes =
      [self[.speedSlope].range?.lowerBound, self[.speedSlope].range?.upperBound]
      .compactMap(\.self) + [self[.speedSlope].central]
    let edges = [speeds.lowerBound, speeds.upperBound].map { $0 - self[.referenceSpeed].central }
    if slopes.contains(where: { slope in edges.contains { 1 + slope * $0 <= 0 } }) {
      throw Problem(
        line: self[.speedSlope].line,
        message: "speed/slope leaves no force at an end of the speeds that it covers")
    }
  }

  /// What a table lacks, or has of a former model; `nil` where it is whole.
  private static func problem(former: [Factor], missing: [FactorKey], header: Int) -> Problem? {
    guard let line = former.first?.line ?? (missing.isEmpty ? nil : header) else { return nil }
    var parts: [String] = []
    if !former.isEmpty {
      let names = former.map { "\"\($0.name)/\($0.level)\" (line \($0.line))" }
      parts.append("of a former model, delete: " + names.joined(separator: ", "))
    }
    if !missing.isEmpty {
      let names = missing.map { "\"\($0.rawValue)\"" }
      parts.append(
        (missing.count == 1 ? "the factor " : "the factors ") + names.joined(separator: ", ")
          + (missing.count == 1 ? " is missing" : " are missing"))
      let rows = missing.compactMap(\.standardRow)
      if !rows.isEmpty { parts.append("the standard table has: " + rows.joined(separator: "; ")) }
    }
    return Problem(line: line, message: parts.joined(separator: "; "))
  }

  /// The row of `key`.
  subscript(key: FactorKey) -> Factor {
    guard let row = rows[key.rawValue] else {
      preconditionFailure("the initializer checks that every factor is there")
    }
    return factors[row]
  }

  /// The speeds that the factor of speed covers, m/s.
  var speeds: ClosedRange<Double> { self[.speedSlope].valid ?? CadenceEstimate.speeds }
}

/// The factors that the model's formulas use; the raw value is factor and level in the table.
enum FactorKey: String, CaseIterable {
  case referenceSpeed = "reference/speed"
  case force = "force/reference"
  case walkingForceRatio = "force/walking-ratio"
  case shape = "shape/stance"
  case walkingShape = "shape/walking"
  case walkingStance = "stance/walking"
  case groundForceIntercept = "ground-force/intercept"
  case groundForceSlope = "ground-force/slope"
  case runningCadence = "running/cadence"
  case speedSlope = "speed/slope"
  case loadExponent = "load/exponent"
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
  case soleusShare = "share/soleus"

  /// Factors of former models, by which an old table is known.
  static let former = ["force/walking", "hard-step/over-usual", "hard-step/fixed-line"]

  /// The row of the standard table, up to its range.
  var standardRow: String? {
    guard let table = DelimitedTable(DelimitedText(LoadModel.standardTable, separator: .comma))
    else { return nil }
    let cells = table.rows.map { row in
      ["factor", "level", "central", "low", "high"].map { table[row, $0] ?? "" }
    }
    return cells.first { "\($0[0])/\($0[1])" == rawValue }.map { $0.joined(separator: ",") }
  }

  /// Whether it takes part in the draws: no load hangs on the other.
  var isDrawn: Bool { self != .soleusShare }

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
    // What is most run on.
    case .unknown: .road
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
