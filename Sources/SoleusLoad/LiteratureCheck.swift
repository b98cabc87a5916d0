import DelimitedText
public import Running

/// The model held against every published relation that it should reproduce (`literature.csv`).
///
/// Rows that do not agree stay in it.
public struct LiteratureCheck: Sendable {
  public let rows: [Row]

  /// One relation.
  public struct Row: Sendable, Equatable {
    /// Stable and lower-case, such as `treadmill-peak`.
    public var relation: String
    public var quantity: String
    /// As printed, or derived from what is.
    public var published: String
    public var unit: String
    /// Where the modelled figure has to lie to agree.
    public var agreement: ClosedRange<Double>
    /// How that range came about.
    public var criterion: String
    public var role: Role
    /// People, where told.
    public var subjects: String
    public var source: String
    /// With the band of the model's uncertain factors, ratios taken under each draw.
    public var modelled: Banded

    /// Whether the central value lies within the published range.
    public var agrees: Bool { agreement.contains(modelled.central) }
  }

  /// What a study was to the model.
  public enum Role: String, Sendable, CaseIterable {
    /// A factor was chosen with it in view, so agreement proves little.
    case basis
    /// It was not used.
    case check
  }

  /// Holds `model` against the table that comes with the program.
  public init(_ model: LoadModel = .standard) {
    guard
      let table = DelimitedTable(DelimitedText(PackageResources.literature_csv, separator: .comma))
    else { preconditionFailure("literature.csv has no header") }
    let draws = FactorDraws(model)
    rows = table.rows.map { row in
      guard let row = Row(row, of: table, draws) else {
        preconditionFailure("literature.csv, line \(row.line) is broken")
      }
      return row
    }
  }
}

extension LiteratureCheck.Row {
  fileprivate init?(_ row: DelimitedText.Row, of table: DelimitedTable, _ draws: FactorDraws) {
    guard !table.overflows(row),
      let relation = table[row, "relation"].flatMap(LiteratureRelation.init),
      let quantity = table[row, "quantity"], let published = table[row, "published"],
      let unit = table[row, "unit"], let criterion = table[row, "criterion"],
      let from = table[row, "from"].flatMap(Double.init),
      let to = table[row, "to"].flatMap(Double.init), from < to,
      let role = table[row, "role"].flatMap(LiteratureCheck.Role.init),
      let source = table[row, "source"]
    else { return nil }
    self.init(
      relation: relation.rawValue, quantity: quantity, published: published, unit: unit,
      agreement: from...to, criterion: criterion, role: role,
      subjects: table[row, "subjects"] ?? "", source: source,
      modelled: Banded(
        central: relation.modelled(draws.central), draws: draws.draws.map(relation.modelled)))
  }
}
