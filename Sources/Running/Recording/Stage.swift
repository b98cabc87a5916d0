/// One step over one recording: pure, synchronous, without clock, disk or globals.
///
/// It looks at the parts that it declares and at the athlete, and at nothing else; tests hold it to
/// that. Findings it may note, and reads none.
public protocol Stage: Sendable {
  /// Its key in the pipeline file.
  static var kind: String { get }
  /// What it does, in a sentence.
  static var summary: String { get }
  /// What the pipeline file may set.
  static var options: [StageOption] { get }
  /// Parts it needs; what no file carries must come from a stage before it.
  static var reads: RecordingParts { get }
  /// Parts it does without, yet takes into account where a stage of the plan makes them.
  static var readsIfThere: RecordingParts { get }
  /// Parts of the file or of a stage before it that it reads and hands on changed.
  static var mends: RecordingParts { get }
  /// Parts that it alone adds.
  static var writes: RecordingParts { get }
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
  public static var readsIfThere: RecordingParts { [] }
  public static var mends: RecordingParts { [] }
}

/// A stage that is made from its options alone.
public protocol StageOfOptions: Stage {
  init(_ settings: StageSettings)
}

extension StageOfOptions {
  /// The stage with the standard value of every option.
  public init() { self.init(StageSettings(Self.options)) }
}
