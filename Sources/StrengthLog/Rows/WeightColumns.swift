import DelimitedText
import Running

/// Where a log keeps weights, and what says their unit.
///
/// The unit may stand in the column's name (`Weight (kg)`, `Weight(lbs)`, `weight_kg`), in a column of
/// its own, or nowhere: then the athlete's file is asked, and where that is silent too, kilograms are
/// assumed with a finding. Of several columns the first that holds more than 0 counts, since some
/// apps fill one of two.
struct WeightColumns {
  private var columns: [(name: String, unit: WeightUnit?)] = []
  private let unitColumn: String?
  private let defaultUnit: WeightUnit?

  /// - Parameters:
  ///   - name: what the column is called without its unit.
  ///   - unitColumn: the column that states the unit row by row, where the log may have one.
  init?(
    _ table: DelimitedTable, _ name: String, unitColumn: String? = nil, defaultUnit: WeightUnit?
  ) {
    for column in table.columnNames where column.hasPrefix(name) {
      let rest = column.dropFirst(name.count).filter(\.isLetterOrDigit)
      let unit = WeightUnit(word: rest)
      if rest.isEmpty || unit != nil { columns.append((column, unit)) }
    }
    guard !columns.isEmpty else { return nil }
    self.unitColumn = unitColumn
    self.defaultUnit = defaultUnit
  }

  func weightKg(_ row: SetRow, _ findings: inout Findings) throws(RowProblem) -> Double? {
    let stated = try statedUnit(row)
    for (name, unit) in columns {
      guard let text = row[name] else { continue }
      if let weightKg = try Self.weightKg(
        text, unit ?? stated ?? defaultUnit, row, &findings)
      {
        return weightKg
      }
    }
    return nil
  }

  /// Kilograms of a text whose unit may be unknown.
  static func weightKg(
    _ text: String, _ unit: WeightUnit?, _ row: SetRow, _ findings: inout Findings
  ) throws(RowProblem) -> Double? {
    let weightKg = try row.weightKg(text, unit ?? .kilograms)
    if unit == nil, weightKg != nil { findings.note(.weightUnitAssumed) }
    return weightKg
  }

  private func statedUnit(_ row: SetRow) throws(RowProblem) -> WeightUnit? {
    guard let unitColumn, let text = row[unitColumn] else { return nil }
    guard let unit = WeightUnit(word: text) else {
      throw row.problem(.badUnit, "Not a unit of weight: \(quoted(text)).")
    }
    return unit
  }
}
