import Foundation
import StreamTestSupport
import Testing

/// Asks the questions of docs/analysts.md of the built program over sample-data.
///
/// With `SOLEUS_RECORD` set it writes the answers into the page, and fails.
@Suite("docs/analysts.md")
struct AnalystsPageTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL.path
  private static let page = root + "/docs/analysts.md"
  private static let asOf = "2026-06-08"

  /// A folder with the pipeline of the sample athletes, run once.
  private func sample() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    let text = try String(contentsOfFile: Self.root + "/pipelines/weekly.yaml", encoding: .utf8)
      .replacing("../sample-data", with: Self.root + "/sample-data")
      .replacing("../.soleus", with: folder.path + "/store")
      .replacing("../reports", with: folder.path + "/reports")
    try folder.write(text, to: "weekly.yaml")
    let outcome = try SoleusCommand.run(["run", folder.path + "/weekly.yaml", "--as-of", Self.asOf])
    #expect(outcome.end == .exit(3))
    return folder
  }

  @Test("Twelve questions have the answers that stand below them")
  func questions() throws {
    let text = try String(contentsOfFile: Self.page, encoding: .utf8)
    let folder = try sample()
    let block = /```sql\n((?s).*?)```\n\n```text\n((?s).*?)```/
    var recorded = text
    var asked = 0
    for match in text.matches(of: block) {
      asked += 1
      let (question, answer) = (String(match.output.1), String(match.output.2))
      let outcome = try SoleusCommand.run([
        "sql", folder.path + "/weekly.yaml", question, "--as-of", Self.asOf,
      ])
      #expect(outcome.end == .exit(0) && outcome.errors == "", "question \(asked)")
      #expect(outcome.output == answer, "question \(asked)")
      recorded = recorded.replacing(
        "```sql\n\(question)```\n\n```text\n\(answer)```",
        with: "```sql\n\(question)```\n\n```text\n\(outcome.output)```")
    }
    #expect(asked == 12)
    if ProcessInfo.processInfo.environment["SOLEUS_RECORD"] != nil {
      try recorded.write(toFile: Self.page, atomically: true, encoding: .utf8)
      Issue.record("the answers were recorded")
    }
  }

  private static let python = root + "/.build-tables/bin/python"

  /// Whether the libraries of PyPI are there.
  private static var hasTools: Bool { FileManager.default.isExecutableFile(atPath: python) }

  private func run(_ words: [String], in folder: String) throws -> SoleusCommand.Outcome {
    try RunningCommand(
      [Self.python] + words, environment: SoleusCommand.bareEnvironment, in: folder
    )
    .wait()
  }

  @Test(
    "DuckDB reads the exported tables, and what the page's line makes of them as Parquet is the same",
    .enabled(if: hasTools, "make tables-tools brings DuckDB, pandas and matplotlib from PyPI"))
  func parquet() throws {
    let page = try String(contentsOfFile: Self.page, encoding: .utf8)
    let line = try #require(page.firstMatch(of: /COPY [^\n]*/)).output
    let workshop = try Workshop()
    _ = try workshop.run()
    let tables = workshop.folder.path + "/tables"
    let export = try SoleusCommand.run([
      "export", workshop.pipeline, "--to", tables, "--as-of", Workshop.asOf,
    ])
    #expect(export.end == .exit(0))
    let script = try workshop.folder.write(
      """
      import duckdb
      duckdb.sql(\"\"\"\(line)\"\"\")
      sums = "SELECT athlete, year, count(*), round(sum(easy_km), 2), min(day) FROM {} GROUP BY ALL ORDER BY ALL"
      files = "read_csv('tables/runs/*/*/*.csv', hive_partitioning = true)"
      print(duckdb.sql(sums.format(files)).fetchall() == duckdb.sql(sums.format("'runs.parquet'")).fetchall())
      print(duckdb.sql(sums.format("'runs.parquet'")).fetchall()[0][:3])
      """, to: "check.py")
    let outcome = try run([script], in: workshop.folder.path)
    #expect(outcome.end == .exit(0), "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("True\n('dana-lind', 2026, "))
  }

  @Test(
    "The picture is drawn from an export, the same each time",
    .enabled(if: hasTools, "make tables-tools brings DuckDB, pandas and matplotlib from PyPI"))
  func picture() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let tables = workshop.folder.path + "/tables"
    _ = try SoleusCommand.run([
      "export", workshop.pipeline, "--to", tables, "--as-of", Workshop.asOf,
    ])
    let pictures = try ["a.png", "b.png"].map { name in
      let outcome = try run(
        [Self.root + "/docs/twelve-months.py", tables, "dana-lind", name],
        in: workshop.folder.path)
      #expect(outcome.end == .exit(0), "\(outcome.errors)")
      return try Data(contentsOf: URL(fileURLWithPath: workshop.folder.path + "/" + name))
    }
    #expect(pictures[0] == pictures[1] && pictures[0].starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }
}
