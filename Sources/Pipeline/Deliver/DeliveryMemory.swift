import Foundation
import Running
import Writing

/// What has been mailed and what is owed, so that nothing goes out twice and nothing is forgotten.
struct DeliveryMemory: Remembered, Equatable {
  /// The layout of the file; another one is refused.
  static let schema = 1
  /// As far back as a page looks: what came to older weeks is no news by mail.
  static let weeksKept = 12

  private var schema = DeliveryMemory.schema
  /// By week; of the roster under an empty name, for no folder has one.
  private var athletes: [String: [String: WeekDelivery]] = [:]

  init() {}

  private enum CodingKeys: String, CodingKey { case schema, athletes }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    schema = try values.schema(Self.schema, forKey: .schema)
    athletes = try values.decode([String: [String: WeekDelivery]].self, forKey: .athletes)
  }

  subscript(subject: DeliverySubject, week: Week) -> WeekDelivery? {
    get { athletes[subject.name]?[week.description] }
    set { athletes[subject.name, default: [:]][week.description] = newValue }
  }

  /// The weeks of which something is known, oldest first.
  func weeks(of subject: DeliverySubject) -> [Week] {
    (athletes[subject.name] ?? [:]).keys.compactMap(Week.init).sorted()
  }

  /// Drops weeks that lie further before the newest than pages look; a clock that runs ahead drops none.
  mutating func forgetOldWeeks() {
    guard let last = athletes.values.flatMap(\.keys).compactMap(Week.init).max() else { return }
    let first = last.advanced(by: -Self.weeksKept)
    athletes = athletes.mapValues { weeks in
      weeks.filter { Week($0.key).map { $0 > first } ?? false }
    }.filter { !$0.value.isEmpty }
  }

  mutating func forget(_ subject: DeliverySubject) { athletes[subject.name] = nil }

  /// A message that waits for another try.
  struct Message: Sendable {
    var subject: DeliverySubject
    var week: String
    var reason: String?

    var words: String {
      "\(subject.words) \(week): \(reason ?? "the run did not live to say whether it was")"
    }

    var json: JSONText {
      .object([
        "athlete": .string(subject.isRoster ? nil : subject.name), "week": .string(week),
        "reason": .string(reason),
      ])
    }
  }

  /// By athlete and week, the roster last.
  var owed: [Message] {
    athletes.flatMap { name, weeks in
      weeks.compactMap { week, delivery in
        delivery.owed.map {
          Message(subject: DeliverySubject(name: name), week: week, reason: $0.reason)
        }
      }
    }.sorted { ($0.subject.order, $0.week) < ($1.subject.order, $1.week) }
  }
}

/// What a message is about: an athlete's week, or everybody's.
struct DeliverySubject: Hashable, Sendable {
  /// The athlete's folder; empty for the roster.
  var name: String

  static let roster = DeliverySubject(name: "")

  var isRoster: Bool { name.isEmpty }
  var words: String { isRoster ? "the coach's roster" : name }
  /// Athletes by their folders, the roster last.
  fileprivate var order: String { isRoster ? "\u{10FFFF}" : name }
}

/// What became of the messages of one week.
struct WeekDelivery: Codable, Equatable, Sendable {
  /// What the week was made of, and how many files of it were to be sent again, when it was mailed or nobody
  /// wished it; see `WeekLine.revision`.
  var seen: Set<String> = []
  /// The first message that was handed over.
  var first: String?
  /// A message that is to be handed over, noted before it is.
  var owed: Owed?

  struct Owed: Codable, Equatable, Sendable {
    var version: String
    /// The message's; `nil` until there is one.
    var id: String?
    /// Where it lies whole, to be moved to its place: gone from there it is delivered.
    var staged: String?
    /// Why it was not handed over the last time; `nil` where the night did not live to say it.
    var reason: String?
  }
}

extension WeekDelivery {
  private enum CodingKeys: String, CodingKey { case seen, first, owed }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(seen.sorted(), forKey: .seen)
    try values.encodeIfPresent(first, forKey: .first)
    try values.encodeIfPresent(owed, forKey: .owed)
  }
}
