import DelimitedText

/// A table of one set a row whose header a dialect knows.
struct SetTable {
  let table: DelimitedTable
  let weights: WeightColumns

  /// `nil` where the header lacks one of the columns `needs`, or a column of weight.
  init?(
    _ text: DelimitedText, needs columns: [String], unitColumn: String? = nil,
    defaultUnit: WeightUnit?
  ) {
    guard let table = DelimitedTable(text), columns.allSatisfy(table.has),
      let weights = WeightColumns(
        table, "weight", unitColumn: unitColumn, defaultUnit: defaultUnit)
    else { return nil }
    self.table = table
    self.weights = weights
  }
}
