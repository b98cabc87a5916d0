package import Running
import Writing

/// A run, or the sets of a day, as they are remembered of a week.
package struct WeekInput: Hashable, Sendable {
  package enum Amount: Hashable, Sendable {
    /// Kilometres to a hundredth; `nil` where they are not known.
    case run(km: Double?)
    case sets(Int)
  }

  package var day: LocalDay
  package var amount: Amount
  /// The run's; the same content has the same.
  ///
  /// Empty for sets, whose logs are exported anew as a whole.
  package var id: String

  package init(day: LocalDay, amount: Amount, id: String = "") {
    self.day = day
    self.amount = amount
    self.id = id
  }

  /// `2026-05-10 run 8.02 ab12cd34-1`, with `-` for a way that is not known, or `2026-05-10 sets 12`.
  package var text: String {
    switch amount {
    case .run(let km): "\(day) run \(km.map { Format.plain($0) } ?? "-") \(id)"
    case .sets(let count): "\(day) sets \(count)"
    }
  }

  /// Reads what `text` gives; `nil` for anything else.
  package init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count >= 3, let day = LocalDay(String(words[0])) else { return nil }
    switch (words[1], words.count) {
    case ("run", 4):
      self.init(day: day, amount: .run(km: Double(words[2])), id: String(words[3]))
    case ("sets", 3):
      guard let count = Int(words[2]) else { return nil }
      self.init(day: day, amount: .sets(count))
    default: return nil
    }
  }

  /// Whether both are a run, or both sets.
  func isOfKind(of other: WeekInput) -> Bool {
    switch (amount, other.amount) {
    case (.run, .run), (.sets, .sets): true
    default: false
    }
  }

  /// By how much the amounts differ; 0 where one is not known.
  func difference(from other: WeekInput) -> Double {
    switch (amount, other.amount) {
    case (.run(let own?), .run(let other?)): abs(own - other)
    case (.sets(let own), .sets(let other)): Double(abs(own - other))
    default: 0
    }
  }

  /// Whether people would call both the same: ways within a hundredth, as two copies of a run have them.
  func isAlike(_ other: WeekInput) -> Bool {
    guard case .run(let km) = amount else { return amount == other.amount }
    return isOfKind(of: other) && difference(from: other) <= 0.01 * (km ?? 0) + 0.01
  }
}

extension WeekBuilder {
  /// What a week is made of, as it is remembered.
  package func remembered(of week: Week) -> [WeekInput] {
    let (runs, sets) = input(of: week)
    let days = Dictionary(grouping: sets, by: \.day).sorted { $0.key < $1.key }
    return runs.map { run in
      WeekInput(
        day: run.day,
        amount: .run(km: run.run.distanceM.map { ($0 / 10).rounded() / 100 }),
        id: run.id)
    } + days.map { WeekInput(day: $0.key, amount: .sets($0.value.count)) }
  }
}
