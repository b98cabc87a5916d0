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
    package var note: String?

    package init(rule: String, until: LocalDay, note: String? = nil) {
      self.rule = rule
      self.until = until
      self.note = note
    }
  }

  package var rows: [Row] = []
  package var problems: [Problem] = []

  package init(rows: [Row] = []) { self.rows = rows }

  /// Reads the table: rule, until and note; a problem costs its row only.
  package init(_ bytes: [UInt8]) {
    var table = SaidTable(file: Self.file)
    rows = table.rows(bytes, needed: ["rule", "until"], optional: ["note"]) {
      fields throws(SaidTable.Fault) -> Row in
      let rule = try fields.needed("rule").lowercased()
      guard FlagRule.all.contains(where: { $0.id == rule }) else {
        let known = FlagRule.all.map(\.id).joined(separator: ", ")
        throw SaidTable.Fault("there is no rule \"\(rule)\"; there are \(known)")
      }
      return Row(rule: rule, until: try fields.day("until"), note: fields["note"])
    }
    problems = table.problems
  }

  /// The row that acknowledges what a rule says of a week; of several the one that reaches furthest.
  package func row(for rule: FlagRule, in week: Week) -> Row? {
    rows.filter { $0.rule == rule.id && $0.until >= week.monday }.max { $0.until < $1.until }
  }
}
