import WeeklyReport
import Writing

/// The meaning of every column of the CSV files, from the tables that write them.
package enum DataDictionary {
  /// The dictionary as Markdown.
  package static func markdown() -> String {
    let opening = """
      # Data dictionary

      The CSV files in the report folder follow RFC 4180: comma, UTF-8, CR LF, a header line. An empty
      cell means unknown, never zero. Text cells that begin like a formula carry an apostrophe in
      front.

      `soleus export` writes the same columns as the tables `weeks`, `runs` and `sets`, and two more, `findings`
      and, where it is asked for, `series_km`, `series_100m` or `series_minute`; `soleus sql` knows the first
      four by those names (docs/analysts.md). Names stay, new ones are added. In NDJSON and SQL unknown is `null`, and nothing has an apostrophe.
      """
    let sections = [
      section(WeeklyCSV.table), section(RunsCSV.table), section(StrengthCSV.table),
      section(FindingsCSV.table), section(SeriesCSV.table),
    ]
    return ([opening] + sections).joined(separator: "\n\n") + "\n"
  }

  private static func section<Row>(_ table: CSVTable<Row>) -> String {
    let rows = table.columns.map { "| `\($0.name)` | \($0.unit) | \($0.meaning) |" }
    let head = [
      "## \(table.file)", "", table.rowMeaning, "", "| column | unit | meaning |", "|---|---|---|",
    ]
    return (head + rows).joined(separator: "\n")
  }
}
