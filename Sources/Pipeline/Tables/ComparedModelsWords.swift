import Running
import SoleusLoad
package import Writing

extension ComparedModels {
  // MARK: Lines of JSON, docs/schemas/model-compare.schema.json

  /// The first line: the models, and where they differ.
  package var json: JSONText {
    func model(_ named: NamedModel) -> JSONText {
      .object(["name": .string(named.name), "sha256": .string(named.digest)])
    }
    return .object([
      "schema": .int(1), "kind": .string("models"), "a": model(a), "b": model(b),
      "rows": .array(
        comparison.rows.map {
          .object(["row": .string($0.name), "a": .number($0.a, 4), "b": .number($0.b, 4)])
        }),
      "ranges_only": .array(comparison.rangesOnly.map { .string($0) }),
    ])
  }

  /// A line of a week and then one for each of its runs.
  package func json(_ week: ComparedWeek) -> [JSONText] {
    func line(
      _ kind: String, _ own: [(String, JSONText)], _ loads: ModelComparison.Loads
    ) -> JSONText {
      .members(
        [
          ("schema", .int(1)), ("kind", .string(kind)), ("athlete", .string(week.athlete)),
          ("week", .string(week.week.description)),
        ] + own + [
          ("easy_km_a", .number(loads.a, 3)), ("easy_km_b", .number(loads.b, 3)),
          ("difference_easy_km", .number(loads.b - loads.a, 3)),
          (
            "parts",
            .array(
              zip(comparison.rows, loads.parts).map {
                .object(["row": .string($0.name), "easy_km": .number($1, 3)])
              })
          ),
          ("largest", .string(comparison.largest(of: loads)?.row.name)),
        ])
    }
    guard let loads = week.loads else { return [] }
    return [line("week", [("runs", .int(week.runs.count))], loads)]
      + week.runs.map {
        line(
          "run",
          [("day", .day($0.day)), ("run", .string($0.id)), ("file", .string($0.file))], $0.loads)
      }
  }

  // MARK: Words

  /// The models, and where they differ.
  package var heading: [String] {
    let names = ["A  \(a.name)", "B  \(b.name)", ""]
    let ranges =
      comparison.rangesOnly.isEmpty
      ? []
      : [
        "Only the range differs, and so bands alone: "
          + comparison.rangesOnly.joined(separator: ", ")
      ]
    guard !comparison.rows.isEmpty else { return names + ["No central value differs."] + ranges }
    return names
      + TextTable.lines(
        ["row", "A", "B"],
        comparison.rows.map {
          [.text($0.name), .code(Format.plain($0.a)), .code(Format.plain($0.b))]
        }) + ranges
  }

  /// An athlete's weeks as a table: each week, and below it its runs.
  package func table(_ weeks: [ComparedWeek]) -> [String] {
    guard let athlete = weeks.first?.athlete else { return [] }
    let rows = weeks.flatMap { week -> [[CSVCell]] in
      guard let loads = week.loads else { return [] }
      return [cells(week.week.description, Format.count(week.runs.count, "run"), loads)]
        + week.runs.map { cells("  \($0.day)", $0.file, $0.loads) }
    }
    return ["", athlete]
      + TextTable.lines(
        ["when", "what", "A easy km", "B easy km", "B - A", "%", "mostly by", "easy km"], rows)
  }

  private func cells(_ when: String, _ what: String, _ loads: ModelComparison.Loads) -> [CSVCell] {
    let largest = comparison.largest(of: loads)
    return [
      .code(when), .text(what), .number(loads.a, 2), .number(loads.b, 2),
      .number(loads.b - loads.a, 2),
      .number(loads.a > 0 ? (loads.b / loads.a - 1) * 100 : nil, 1), .code(largest?.row.name),
      .number(largest?.easyKm, 2),
    ]
  }
}
