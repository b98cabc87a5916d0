package import SoleusLoad
package import Writing

extension LoadGain {
  /// The columns of a table whose rows have such a gain.
  static func columns<Row>(_ gain: @escaping @Sendable (Row) -> LoadGain?) -> [CSVColumn<Row>] {
    [
      CSVColumn(
        "easy_km_per_km", "ratio",
        "Easy km over the kilometres that they were run in: what a km cost."
      ) { .number(gain($0)?.perKm, 4) }
    ]
      + Source.allCases.map { source in
        CSVColumn(
          "gain_\(source.rawValue.replacing("-", with: "_"))_easy_km", "easy km",
          meaning(of: source)
        ) { .number(gain($0)?[source], 3) }
      }
  }

  private static func meaning(of source: Source) -> String {
    switch source {
    case .speed:
      "What the load adds to the km, by speed; this column and the next five add up to it, each with "
        + "the ones before it in force."
    case .slope: "The same by slope."
    case .cadence: "The same by recorded cadence beside the usual."
    case .surface: "The same by surface."
    case .shoeAndStrike: "The same by shoe and foot strike."
    case .walking: "The same by walking: a walked km is about a tenth of an easy km."
    }
  }

  /// What a km cost, in easy km; `nil` without a km.
  package var perKm: Double? { km > 0 ? easyKm / km : nil }

  /// What one source adds, easy km.
  package subscript(source: Source) -> Double {
    parts.first { $0.name == source }?.easyKm ?? 0
  }

  package var json: JSONText {
    .members(
      [("km", .number(km, 3)), ("easy_km_per_km", .number(perKm, 4))]
        + parts.map {
          ($0.name.rawValue.replacing("-", with: "_") + "_easy_km", .number($0.easyKm, 3))
        })
  }
}
