import DelimitedText
import Running
import WrittenValues

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
    var columns: [(name: String, unit: WeightUnit?)] = []
    for column in table.columnNames where column.hasPrefix(name) {
      let rest = column.dropFirst(name.count).filter(\.isLetterOrDigit)
      let unit = WeightUnit(logged: rest)
      if rest.isEmpty || unit != nil { columns.append((column, unit)) }
    }
    self.init(table, columns, unitColumn: unitColumn, defaultUnit: defaultUnit)
  }

  /// Takes columns whose units are known or, where `nil`, told elsewhere.
  init?(
    _ table: DelimitedTable, _ columns: [(name: String, unit: WeightUnit?)], unitColumn: String?,
    defaultUnit: WeightUnit?
  ) {
    guard !columns.isEmpty else { return nil }
    self.columns = columns.map { ($0.name, $0.unit ?? Self.unitOfCells(table, $0.name)) }
    self.unitColumn = unitColumn
    self.defaultUnit = defaultUnit
  }

  /// The unit of those cells that name one, where it is the same in all.
  private static func unitOfCells(_ table: DelimitedTable, _ column: String) -> WeightUnit? {
    var units: Set<WeightUnit> = []
    for row in table.rows {
      guard let text = table[row, column], text.utf8.contains(where: { $0 > 0x40 }) else {
        continue
      }
      if let unit = WeightText(text, .decimalPoint)?.unit { units.insert(unit) }
    }
    return units.count == 1 ? units.first : nil
  }

  func weightKg(_ row: SetRow, _ findings: inout Findings) throws(RowProblem) -> Double? {
    let stated = try statedUnit(row)
    for (name, unit) in columns {
      guard let text = row[name] else { continue }
      if let unit, let stated, unit != stated {
        throw row.problem(
          .badUnit, "\(quoted(name)) against a unit of \(quoted(stated.rawValue)).")
      }
      if let weightKg = try Self.weightKg(
        text, told: unit ?? stated, assumed: defaultUnit, row, &findings)
      {
        return weightKg
      }
    }
    return nil
  }

  /// Kilograms, up to 1000, of a text whose unit may be unknown; `nil` for 0 and for body weight.
  static func weightKg(
    _ text: String, told: WeightUnit?, assumed: WeightUnit?, _ row: SetRow,
    _ findings: inout Findings
  ) throws(RowProblem) -> Double? {
    if !text.contains(where: \.isLetterOrDigit) && text.allSatisfy({ "-–—".contains($0) })
      || ColumnWords.standard.says("nothing", text)
    {
      return nil
    }
    guard let weight = WeightText(text, row.habits.numbers) else {
      throw row.problem(.badWeight, "Not a weight: \(quoted(text)).")
    }
    if let own = weight.unit, let told, own != told {
      throw row.problem(.badUnit, "\(quoted(text)) in a column of \(told.rawValue).")
    }
    let unit = weight.unit ?? told ?? assumed
    let weightKg = weight.number * (unit ?? .kilograms).inKilograms
    guard (0...1000).contains(weightKg) else {
      throw row.problem(
        .weightOutOfRange, "A weight of \(quoted(text)) \((unit ?? .kilograms).rawValue).")
    }
    if weightKg == 0 { return nil }
    if unit == nil { findings.note(.weightUnitAssumed) }
    return weightKg
  }

  private func statedUnit(_ row: SetRow) throws(RowProblem) -> WeightUnit? {
    guard let unitColumn, let text = row[unitColumn] else { return nil }
    guard let unit = WeightUnit(logged: text) else {
      throw row.problem(.badUnit, "Not a unit of weight: \(quoted(text)).")
    }
    return unit
  }
}
