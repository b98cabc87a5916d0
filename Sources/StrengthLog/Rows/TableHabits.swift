import DelimitedText
import Running
import WrittenValues

/// How one file writes what may be read in two ways, decided over the whole of it.
struct TableHabits: Sendable {
  var numbers = NumberStyle.decimalPoint
  var dates: DateOrder?

  init() {}

  /// Looks at every field; how dates were read is noted.
  init(_ table: DelimitedTable, _ findings: inout Findings) {
    numbers = NumberStyle(table)
    let decision = DateOrderDecision(
      table,
      dayFirstLanguage: numbers == .decimalComma || ColumnWords.standard.isForeign(table))
    dates = decision.order
    if let order = decision.order {
      findings.note(.dateOrderDecided, count: decision.decided, detail: order.rawValue)
    }
  }
}
