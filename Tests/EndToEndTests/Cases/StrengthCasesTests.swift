import Foundation
import Pipeline
import Running
import StreamTestSupport
import StrengthLog
import Testing

extension StrengthSet {
  /// Its day, weight, repetitions or seconds, and kind where it is no working set.
  var caseLine: String {
    let day =
      switch start {
      case .local(let day, _): day.description
      case .instant(let time):
        Date(timeIntervalSince1970: time).formatted(.iso8601.year().month().day())
      }
    let parts = [
      day, weightKg.map { String(format: "%.2f kg", $0) }, repetitions.map { "x \($0)" },
      durationS.map { "\(Int($0)) s" }, kind == .working ? nil : kind.rawValue,
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}

/// The list of strength logs with their files.
enum StrengthCases {
  static let files = SharedFolder.rows(of: "strength.csv").compactMap(\.first)

  static var present: [StrengthCaseExpectation] {
    StrengthCaseExpectation.all.filter { files.contains($0.file) }
  }

  /// What the program reads; made in this process.
  static func outcome(_ file: String) throws -> FileOutcome {
    let path = try #require(SharedFolder.path("cases/strength/" + file))
    return Inspection(athlete: Athlete(id: "case", name: "case")).inspect(path).outcome
  }

  static func line(_ outcome: FileOutcome) -> String {
    switch outcome {
    case .strength(let log):
      (log.sets.map(\.caseLine) + log.findings.map(\.code.rawValue)).joined(separator: "; ")
    case .rejected(let rejection): "rejected: \(rejection.code.rawValue)"
    case .runs: "read as runs"
    case .activities: "read as a list of activities"
    }
  }
}

@Suite(
  "Cases of strength logs with a known right reading",
  .enabled(if: SharedFolder.hasCases, Comment(rawValue: SharedFolder.missing)))
struct StrengthCasesTests {
  @Test("Sets are read as they were lifted", arguments: StrengthCases.present)
  func sets(expectation: StrengthCaseExpectation) throws {
    let outcome = try StrengthCases.outcome(expectation.file)
    guard let sets = expectation.sets else {
      if case .rejected(let rejection) = outcome {
        #expect(!rejection.hint.isEmpty)
      } else {
        Issue.record("\(StrengthCases.line(outcome)) instead of a refusal")
      }
      return
    }
    guard case .strength(let log) = outcome else {
      Issue.record("\(StrengthCases.line(outcome)) instead of \(sets)")
      return
    }
    #expect(log.sets.map(\.caseLine) == sets)
    #expect(log.sets.allSatisfy { $0.calf != nil })
    let noted = log.findings.map(\.code)
    #expect(expectation.findings.allSatisfy(noted.contains), "\(noted)")
  }

  @Test("Every log of the list is expected to be something")
  func complete() {
    let known = Set(StrengthCaseExpectation.all.map(\.file))
    #expect(known.count == StrengthCaseExpectation.all.count)
    let others = StrengthCases.files.filter { !known.contains($0) }
    if !others.isEmpty { Issue.record("no expectation of \(others)", severity: .warning) }
  }
}
