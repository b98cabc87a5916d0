/// One step over one recording: pure, synchronous, without clock, disk or globals.
public protocol Stage: Sendable {
  /// Its key in the pipeline file.
  static var kind: String { get }
  /// What it does, in a sentence.
  static var summary: String { get }
  /// What the pipeline file may set.
  static var options: [StageOption] { get }
  /// Channels it needs; one of its own making must come from a stage before it.
  static var reads: Channels { get }
  /// Channels it adds or mends.
  static var writes: Channels { get }
  init(_ settings: StageSettings)
  func apply(to recording: inout Recording, of athlete: Athlete)
}

/// A number that the pipeline file may set for a stage.
public struct StageOption: Sendable {
  /// The key, with its unit.
  public var key: String
  public var standard: Double
  public var range: ClosedRange<Double>
  /// What it governs, in a sentence.
  public var meaning: String

  public init(_ key: String, _ standard: Double, in range: ClosedRange<Double>, _ meaning: String) {
    self.key = key
    self.standard = standard
    self.range = range
    self.meaning = meaning
  }
}

/// The options of one stage, every key checked against its table and filled in.
public struct StageSettings: Sendable {
  private var values: [String: Double]

  /// The table's standard values with `given` over them; keys of `given` must be in the table.
  public init(_ options: [StageOption], given: [String: Double] = [:]) {
    values = Dictionary(uniqueKeysWithValues: options.map { ($0.key, $0.standard) })
    for (key, value) in given {
      precondition(values[key] != nil, "an option outside the table")
      values[key] = value
    }
  }

  public subscript(key: String) -> Double {
    guard let value = values[key] else { preconditionFailure("a stage asks for what it lists") }
    return value
  }
}

extension Stage {
  /// The stage with the standard value of every option.
  public init() { self.init(StageSettings(Self.options)) }
}
