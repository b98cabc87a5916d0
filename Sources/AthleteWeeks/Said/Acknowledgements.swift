import Conditions
package import Running

/// What a coach has seen and need not be told again, as `ack.csv` in the athlete's folder lists it.
package struct Acknowledgements: Sendable, Equatable {
  package static let file = "ack.csv"

  /// One rule, up to a day.
  package struct Row: Sendable, Equatable {
    /// The rule's name in JSON and CSV.
    package var rule: String
    /// The last day; the week that it lies in is acknowledged as a whole.
    package var until: LocalDay
    /// The first day, whose week counts as a whole; `nil` is every week before.
    package var from: LocalDay?
    package var note: String?

    package init(rule: String, from: LocalDay? = nil, until: LocalDay, note: String? = nil) {
      self.rule = rule
      self.from = from
      self.until = until
      self.note = note
    }
  }

  package var rows: [Row] = []
  package var problems: [Problem] = []

  package init(rows: [Row] = []) { self.rows = rows }

  /// Reads the table: rule, until, from and note; a problem costs its row only.
  package init(_ bytes: [UInt8]) {
    var table = SaidTable(file: Self.file)
    rows = table.rows(bytes, needed: ["rule", "until"], optional: ["from", "note"]) {
      fields throws(SaidTable.Fault) -> Row in
      let rule = try fields.needed("rule").lowercased()
      guard FlagRule.all.contains(where: { $0.id == rule }) else {
        let known = FlagRule.all.map(\.id).joined(separator: ", ")
        throw SaidTable.Fault("there is no rule \"\(rule)\"; there are \(known)")
      }
      let from = fields["from"] == nil ? nil : try fields.day("from")
      let until = try fields.day("until")
      if let from, until < from { throw SaidTable.Fault("\(until) is before \(from)") }
      return Row(rule: rule, from: from, until: until, note: fields["note"])
    }
    problems = table.problems
  }

  /// The row that acknowledges what a rule says of a week; of several the one that reaches furthest.
  package func row(for rule: FlagRule, in week: Week) -> Row? {
    rows.filter { row in
      row.rule == rule.id && row.until >= week.monday && row.from.map { $0 <= week.sunday } ?? true
    }.max { $0.until < $1.until }
  }
}
