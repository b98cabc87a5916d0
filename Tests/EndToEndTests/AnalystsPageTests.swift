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

  @Test("Ten questions have the answers that stand below them")
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
    #expect(asked == 10)
    if ProcessInfo.processInfo.environment["SOLEUS_RECORD"] != nil {
      try recorded.write(toFile: Self.page, atomically: true, encoding: .utf8)
      Issue.record("the answers were recorded")
    }
  }
}
