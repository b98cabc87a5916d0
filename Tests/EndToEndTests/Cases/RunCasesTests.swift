import Foundation
import StreamTestSupport
import Testing

/// The lists of runs with their files.
enum RunCases {
  static let expectations =
    CaseExpectation.sport + CaseExpectation.signals + CaseExpectation.time + CaseExpectation.people

  /// Files by the name of their case, at their places.
  static let files: [String: [String]] = {
    let cases = SharedFolder.rows(of: "runs.csv").compactMap { row in
      row.count < 2 ? nil : (row[0], row[1].split(separator: ";").map { "cases/runs/" + $0 })
    }
    let people = SharedFolder.rows(of: "people.csv").compactMap(\.first).map { ($0, [$0]) }
    let all = (cases + people).map { name, files in
      (name, files.compactMap { SharedFolder.path($0) })
    }
    return Dictionary(all) { first, _ in first }
  }()

  /// Those whose files are there.
  static var present: [CaseExpectation] {
    expectations.filter { files[$0.name]?.allSatisfy(FileManager.default.fileExists) == true }
  }
}

@Suite(
  "Cases of runs with a known right answer",
  .enabled(if: SharedFolder.hasCases, Comment(rawValue: SharedFolder.missing)))
struct RunCasesTests {
  @Test("What is said of each file is right", arguments: RunCases.present)
  func said(expectation: CaseExpectation) throws {
    let said = try SaidOfRecording.all(of: RunCases.files[expectation.name] ?? [])
    let complaints = expectation.complaints(about: said)
    if let wrong = expectation.wrong {
      withKnownIssue(Comment(rawValue: wrong)) { #expect(complaints.isEmpty, "\(complaints)") }
    } else {
      #expect(complaints.isEmpty, "\(complaints)")
    }
  }

  @Test("Every case of the lists is expected to be something")
  func complete() {
    let known = Set(RunCases.expectations.map(\.name))
    #expect(known.count == RunCases.expectations.count, "two expectations of one case")
    let others = RunCases.files.keys.filter { !known.contains($0) }.sorted()
    // A longer list is no fault of the program.
    if !others.isEmpty { Issue.record("no expectation of \(others)", severity: .warning) }
  }
}
