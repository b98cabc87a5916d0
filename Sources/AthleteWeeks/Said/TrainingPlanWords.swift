import Conditions
package import Running

/// What a week was meant to be, as `plan.csv` in the athlete's folder lists it.
package struct TrainingPlanWords: Sendable, Equatable {
  package static let file = "plan.csv"

  package struct Row: Sendable, Equatable {
    package var week: Week
    /// In the coach's own words, such as `recovery`.
    package var word: String

    package init(week: Week, word: String) {
      self.week = week
      self.word = word
    }
  }

  package var rows: [Row] = []
  package var problems: [Problem] = []

  package init(rows: [Row] = []) { self.rows = rows }

  /// Reads the table: week and word; a problem costs its row only.
  package init(_ bytes: [UInt8]) {
    var table = SaidTable(file: Self.file)
    rows = table.rows(bytes, needed: ["week", "word"]) {
      fields throws(SaidTable.Fault) -> Row in
      let text = try fields.needed("week")
      guard let week = Week(text) else {
        throw SaidTable.Fault("\"\(text)\" is no ISO week such as 2026-W23")
      }
      return Row(week: week, word: try fields.needed("word"))
    }
    problems = table.problems
  }

  /// The week's word; of several rows the last.
  package func word(of week: Week) -> String? { rows.last { $0.week == week }?.word }
}
