import AthleteWeeks
import Foundation
import Running
import WeeklyReport

/// What must be remembered of an athlete and follows from no file: it is never dropped, only grown.
struct AthleteMemory: Remembered, Equatable {
  /// The layout of the file; another one is refused.
  static let schema = 1

  /// What a week was made of when it was first complete.
  struct Counts: Codable, Equatable, Sendable {
    var runs: Int
    var sets: Int
    /// Stands for the model and the way to derive; `nil` where an older program noted the week.
    var rules: String?
    /// As texts; `nil` where an older program noted the week.
    var inputs: [String]?
    /// How the input became another, oldest first; `nil` is never.
    var revisions: [Revision]?

    /// Whether the week had the same input then.
    func isAlike(runs: Int, sets: Int) -> Bool { self.runs == runs && self.sets == sets }
  }

  /// A week's input as it was seen to be other than before.
  struct Revision: Codable, Equatable, Sendable {
    /// The day of the night that saw it.
    var on: String
    var rules: String?
    var inputs: [String]
  }

  private var schema = AthleteMemory.schema
  var weeks: [String: Counts] = [:]
  /// What somebody has been told of and that still stands: rejections, see `name(of:content:)`, and files
  /// that are no input.
  var told: Set<String> = []
  /// Rejections that somebody has looked at and wants to hear no more of.
  var accepted: Set<String> = []
  /// By name, the day on which somebody was last told of what may pass.
  private var toldOn: [String: String] = [:]

  /// What may pass and does not is told again on the seventh night: a week, as reports are of weeks (ASSUMED).
  private static let tellsAgainAfterDays = 7

  init() {}

  /// What is to be remembered from now on: nothing is told yet of what still stands.
  func forNight() -> AthleteMemory {
    var memory = self
    (memory.told, memory.toldOn) = ([], [:])
    return memory
  }

  /// Notes that `name` stands, and says whether somebody has to be told of it.
  ///
  /// - Parameters:
  ///   - isPassing: whether it may pass.
  ///   - before: what was remembered until now.
  mutating func note(
    _ name: String, isPassing: Bool = false, after before: AthleteMemory, on today: LocalDay
  ) -> Bool {
    told.insert(name)
    let isNew = !before.told.contains(name)
    guard isPassing else { return isNew }
    let last = before.toldOn[name].flatMap { LocalDay($0) }
    let isDue = last.map { today.daysSince1970 - $0.daysSince1970 >= Self.tellsAgainAfterDays }
    let isNews = isNew || isDue ?? true
    toldOn[name] = isNews ? today.description : last?.description
    return isNews
  }

  /// The same, where the words of this night reached nobody.
  ///
  /// - Parameter before: what was remembered until now.
  func untold(after before: AthleteMemory) -> AthleteMemory {
    var memory = self
    memory.told.formIntersection(before.told)
    memory.toldOn = before.toldOn.filter { memory.told.contains($0.key) }
    return memory
  }

  /// Stands for what pages follow from.
  var key: String {
    Digest.of(
      weeks.sorted { $0.key < $1.key }.map {
        let (counts, revisions) = ($0.value, $0.value.revisions ?? [])
        return "\($0.key) \(counts.runs) \(counts.sets) \(counts.rules ?? "") "
          + revisions.map { "\($0.on) \($0.inputs)" }.joined()
      } + accepted.sorted())
  }

  func firstComplete(_ week: Week) -> Counts? { weeks[week.description] }

  /// Notes a week's first complete report; later ones change nothing.
  mutating func noteComplete(
    _ week: Week, runs: Int, sets: Int, rules: String? = nil, inputs: [WeekInput]? = nil
  ) {
    if weeks[week.description] == nil {
      weeks[week.description] = Counts(
        runs: runs, sets: sets, rules: rules, inputs: inputs?.map(\.text))
    }
  }

  /// A rejection as it is told once: the same fault of the same content is the same, wherever it lies.
  ///
  /// - Parameter content: the hash of the file's bytes, or what stands for it.
  static func name(of rejection: Rejection, content: String) -> String {
    Digest.of([content, rejection.code.rawValue, "\(rejection.line ?? 0)", rejection.message])
  }

  /// A file that could not be used; a place and an empty file have no content, and the path stands for it.
  static func name(of file: AthleteLine.RejectedLine) -> String {
    let isEmpty = file.sha256.isEmpty || file.rejection.code == .empty
    return name(of: file.rejection, content: isEmpty ? file.file : file.sha256)
  }

  /// A file that is no input, as it is told once.
  static func name(of unread: UnreadFile) -> String { Digest.of([unread.file, unread.reason]) }
}

extension AthleteMemory {
  private enum CodingKeys: String, CodingKey {
    case schema, weeks, told, accepted
    case toldOn = "told_on"
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    schema = try values.schema(Self.schema, forKey: .schema)
    weeks = try values.decode([String: Counts].self, forKey: .weeks)
    told = Set(try values.decode([String].self, forKey: .told))
    accepted = Set(try values.decodeIfPresent([String].self, forKey: .accepted) ?? [])
    toldOn = try values.decodeIfPresent([String: String].self, forKey: .toldOn) ?? [:]
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(schema, forKey: .schema)
    try values.encode(weeks, forKey: .weeks)
    try values.encode(told.sorted(), forKey: .told)
    if !accepted.isEmpty { try values.encode(accepted.sorted(), forKey: .accepted) }
    if !toldOn.isEmpty { try values.encode(toldOn, forKey: .toldOn) }
  }
}
