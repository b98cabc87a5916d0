import Running
import StreamTestSupport
import Testing

/// What must be said of the files of one case, in our own figures.
struct CaseExpectation: Sendable, CustomTestStringConvertible {
  /// The case by its name in the list.
  let name: String
  /// One a recording, over the files in their order.
  let expected: [Expected]
  /// Words of recordings of which both answers can be argued for.
  var arguable: Set<String> = []
  /// Why the case is still answered wrongly; `nil` where it is right.
  var wrong: String?

  init(_ name: String, _ expected: Expected..., wrong: String? = nil) {
    self.init(name, all: expected, wrong: wrong)
  }

  init(
    _ name: String, all expected: [Expected], arguable: Set<String> = [], wrong: String? = nil
  ) {
    self.name = name
    self.expected = expected
    self.arguable = arguable
    self.wrong = wrong
  }

  var testDescription: String { name }

  /// What is wrong with what is said; empty where all is as expected.
  func complaints(about said: [SaidOfRecording]) -> [String] {
    guard said.count == expected.count else {
      return ["\(said.count) recordings instead of \(expected.count)"]
    }
    return zip(said, expected).flatMap { said, expected in
      arguable.contains(said.word ?? "") ? [] : expected.complaints(about: said)
    }
  }
}

/// What must be said of one recording.
enum Expected: Sendable {
  case run(ExpectedRun)
  /// Named on the page as another sport, by this word where the file has one.
  case passedOver(String? = nil)
  case rejected(String)

  static func run(
    km: Double? = nil, within tolerance: Double = 0.01, minutes: Double? = nil,
    cadence: ClosedRange<Double>? = nil, on start: String? = nil, surface: Surface? = nil,
    easyKm: ClosedRange<Double>? = nil, ascent: ClosedRange<Double>? = nil,
    noting findings: FindingCode...
  ) -> Expected {
    .run(
      ExpectedRun(
        metres: km.map { ($0 * 1_000 * (1 - tolerance))...($0 * 1_000 * (1 + tolerance)) },
        seconds: minutes.map { ($0 * 60 * (1 - tolerance))...($0 * 60 * (1 + tolerance)) },
        cadence: cadence, start: start, surface: surface, easyKm: easyKm, ascent: ascent,
        findings: findings))
  }

  /// A run on its day of which nothing else is known.
  static func runOfUnknownLoad(on start: String) -> Expected {
    .run(ExpectedRun(start: start, isUnknown: true))
  }

  func complaints(about said: SaidOfRecording) -> [String] {
    let isRight =
      switch self {
      case .run: said.status == "ok"
      case .passedOver(let word):
        said.status == "skipped" && (word == nil || said.word?.lowercased() == word?.lowercased())
      case .rejected(let code): said.status == "rejected" && said.code == code
      }
    guard isRight else { return ["\(said.line) instead of \(words)"] }
    if case .run(let run) = self { return run.complaints(about: said) }
    return []
  }

  var words: String {
    switch self {
    case .run(let run): "a run" + run.words.map { ", " + $0 }.joined()
    case .passedOver(let word): "passed over" + (word.map { " as “\($0)”" } ?? "")
    case .rejected(let code): "rejected: \(code)"
    }
  }
}

/// The figures that a run must have; what is `nil` may be anything.
struct ExpectedRun: Sendable {
  var metres: ClosedRange<Double>?
  var seconds: ClosedRange<Double>?
  var cadence: ClosedRange<Double>?
  /// The beginning of its start in UTC.
  var start: String?
  var surface: Surface?
  var easyKm: ClosedRange<Double>?
  var ascent: ClosedRange<Double>?
  var findings: [FindingCode] = []
  /// Whether distance, time and load must be unknown.
  var isUnknown = false

  func complaints(about said: SaidOfRecording) -> [String] {
    let figures: [(String, Double?, ClosedRange<Double>?)] = [
      ("metres", said.distanceM, metres), ("seconds moving", said.movingS, seconds),
      ("steps a minute", said.cadenceSpm, cadence), ("easy km", said.load?.easyKm, easyKm),
      ("metres climbed", said.ascentM ?? 0, ascent),
    ]
    var all = figures.compactMap { name, value, range -> String? in
      guard let range, !(value.map(range.contains) ?? false) else { return nil }
      return "\(value.map { "\($0)" } ?? "no") \(name) instead of \(range)"
    }
    if let start, said.start?.hasPrefix(start) != true {
      all.append("starts \(said.start ?? "never") instead of \(start)")
    }
    if let surface, said.surface != surface.rawValue {
      all.append("on \(said.surface ?? "nothing") instead of \(surface.rawValue)")
    }
    if isUnknown, said.distanceM != nil || said.movingS != nil || said.load != nil {
      all.append("figures where nothing is known")
    }
    let noted = Set((said.findings ?? []).map(\.code))
    return all
      + findings.map(\.rawValue).filter { !noted.contains($0) }.map { "says nothing of \($0)" }
  }

  var words: [String] {
    func middle(_ range: ClosedRange<Double>?, _ unit: String) -> String? {
      range.map { "\(Int((($0.lowerBound + $0.upperBound) / 2).rounded())) \(unit)" }
    }
    return [
      start.map { "of \($0)" }, middle(metres, "m"), middle(seconds, "s"),
      cadence.map { "\(Int($0.lowerBound)) to \(Int($0.upperBound)) a minute" },
      surface?.rawValue, isUnknown ? "load unknown" : nil,
    ].compactMap { $0 }
  }
}
