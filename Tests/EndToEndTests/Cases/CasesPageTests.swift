import Foundation
import StreamTestSupport
import Testing

/// docs/cases.md: every case with what must be said and what is said.
@Suite(
  "The page of the cases",
  .enabled(if: SharedFolder.hasCases, Comment(rawValue: SharedFolder.missing)))
struct CasesPageTests {
  private static let isRecording = ProcessInfo.processInfo.environment["SOLEUS_RECORD"] != nil
  private static let page = URL(filePath: #filePath).appending(path: "../../../../docs/cases.md")
    .standardized

  @Test(
    "The page is written where it is asked for",
    .enabled(if: isRecording, "SOLEUS_RECORD is not set; `make cases` sets it"))
  func write() throws {
    let text = try (Self.introduction + runs() + strength() + names()).joined(separator: "\n")
    try Data((text + "\n").utf8).write(to: Self.page)
  }

  private static let introduction = [
    "# Cases", "",
    "Files made after public bug reports, and real ones with everything personal replaced, whose right",
    "answer is known. They are no part of this project; `SOLEUS_SHARED` names the folder with them.",
    "",
    "    make cases", "",
    "writes this page: what must be said of each and what is said of its files one by one. What only a",
    "week decides, such as two files of one run, `WeekCasesTests` tries with the built program.",
    "",
  ]

  private func runs() throws -> [String] {
    let rows = try RunCases.present.map { expectation in
      let said = try SaidOfRecording.all(of: RunCases.files[expectation.name] ?? [])
      let isRight = expectation.complaints(about: said).isEmpty
      return row([
        expectation.name, summary(expectation.expected.map(\.words)), summary(said.map(\.line)),
        isRight ? "right" : "**wrong**: " + (expectation.wrong ?? "not known before"),
      ])
    }
    return [
      "## Runs", "", "| case | must be said | is said | |", "| --- | --- | --- | --- |",
    ] + rows + [""]
  }

  private func strength() throws -> [String] {
    let rows = try StrengthCases.present.map { expectation in
      row([
        expectation.file, expectation.sets?.joined(separator: "; ") ?? "refused",
        StrengthCases.line(try StrengthCases.outcome(expectation.file)),
      ])
    }
    return [
      "## Strength logs", "", "| log | must be read | is read |", "| --- | --- | --- |",
    ] + rows + [""]
  }

  private func names() -> [String] {
    let rows = ExerciseNameCase.all.map {
      row([$0.name, ExerciseNameCase.said(of: $0.name).words, $0.isRight ? "right" : "**wrong**"])
    }
    return ["## Names of exercises", "", "| name | is said | |", "| --- | --- | --- |"] + rows
  }

  /// Many recordings of one case by how many there are of each kind.
  private func summary(_ lines: [String]) -> String {
    guard lines.count > 5 else { return lines.joined(separator: "<br>") }
    let kinds = Dictionary(grouping: lines) { $0.prefix { $0 != " " && $0 != ":" } }
    return kinds.sorted { $0.key < $1.key }.map { kind, lines in
      "\(lines.count) × \(kind == "a" ? "run" : String(kind))"
    }.joined(separator: ", ")
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}
