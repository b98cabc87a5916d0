import DelimitedText

/// A claim about the load on the calf from the article that the program is held against.
public struct Claim: Sendable, Equatable {
  public var claim: String
  public var verdict: Verdict
  /// What the studies found.
  public var why: String
  public var source: String
  /// Of each study in turn.
  public var subjects: String

  /// What the evidence makes of a claim.
  public enum Verdict: String, Sendable, CaseIterable {
    case supported, partly, unsupported, contradicted
    /// Nothing was found either way.
    case silent
  }

  /// All claims in the order of the article (`claims.csv`).
  public static let all: [Claim] = {
    guard let table = DelimitedTable(DelimitedText(PackageResources.claims_csv, separator: .comma))
    else { preconditionFailure("claims.csv has no header") }
    return table.rows.map { row in
      guard let claim = table[row, "claim"], let why = table[row, "why"],
        let verdict = table[row, "verdict"].flatMap(Verdict.init), !table.overflows(row),
        let source = table[row, "source"], let subjects = table[row, "subjects"]
      else { preconditionFailure("claims.csv, line \(row.line) is broken") }
      return Claim(claim: claim, verdict: verdict, why: why, source: source, subjects: subjects)
    }
  }()
}
