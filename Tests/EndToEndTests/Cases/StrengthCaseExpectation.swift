import Running
import Testing

/// What must be read from one strength log.
struct StrengthCaseExpectation: Sendable, CustomTestStringConvertible {
  let file: String
  /// A line a set, see ``StrengthSet/caseLine``; `nil` where the log must be refused.
  let sets: [String]?
  /// What must be said besides.
  let findings: [FindingCode]

  var testDescription: String { file }

  init(_ file: String, _ sets: String..., noting findings: FindingCode...) {
    self.file = file
    self.sets = sets
    self.findings = findings
  }

  private init(refused file: String) {
    self.file = file
    sets = nil
    findings = []
  }

  static let all = hevy + otherApps + tables

  private static let hevy =
    ["da", "de", "jp", "nb", "pl", "pt", "sv", "tr"].map {
      StrengthCaseExpectation("hevy-date-\($0).csv", "2026-05-04 70.00 kg x 10")
    }
    + [
      StrengthCaseExpectation(
        "hevy-date-slash-amb.csv", "2026-05-04 70.00 kg x 10", noting: .dateOrderDecided),
      StrengthCaseExpectation("hevy-comma.csv", "2026-05-04 42.50 kg x 10"),
      StrengthCaseExpectation("hevy-hold.csv", "2026-05-04 45 s"),
      StrengthCaseExpectation(
        "hevy-kg.csv", "2026-05-04 40.00 kg x 12 warm-up", "2026-05-04 70.00 kg x 10",
        "2026-05-04 70.00 kg x 9"),
      StrengthCaseExpectation(
        "hevy-multiline-notes.csv", "2026-05-04 70.00 kg x 10", "2026-05-04 70.00 kg x 10"),
    ]

  private static let otherApps = [
    StrengthCaseExpectation(
      "fitbod-mult2.csv", "2026-05-04 20.00 kg x 12", noting: .weightMultiplier),
    StrengthCaseExpectation(
      "fitbod.csv", "2026-05-04 20.00 kg x 12 warm-up", "2026-05-04 40.00 kg x 10"),
    StrengthCaseExpectation("fitnotes-android-lbs.csv", "2026-05-04 49.90 kg x 10"),
    StrengthCaseExpectation(
      "fitnotes-android.csv", "2026-05-04 50.00 kg x 10", "2026-05-04 49.90 kg x 10"),
    StrengthCaseExpectation(
      "fitnotes-ios-kind.csv", "2026-05-04 30.00 kg x 12 warm-up", "2026-05-04 50.00 kg x 10"),
    StrengthCaseExpectation("fitnotes-time-hms.csv", "2026-05-04 45 s"),
    StrengthCaseExpectation("jefit-lbs.csv", "2026-05-04 45.36 kg x 10"),
    StrengthCaseExpectation(
      "jefit.csv", "2026-05-04 40.00 kg x 10", "2026-05-04 40.00 kg x 10",
      "2026-05-04 42.50 kg x 8"),
    StrengthCaseExpectation("strong-12h-nnbsp.csv", "2026-05-04 60.00 kg x 10"),
    StrengthCaseExpectation("strong-german-header.csv", "2026-05-04 60.50 kg x 10"),
    StrengthCaseExpectation(
      "strong-lbs-col.csv", "2026-05-04 45.36 kg x 10", "2026-05-04 45.36 kg x 10"),
    StrengthCaseExpectation(
      "strong-no-set-order.csv", "2026-05-04 60.00 kg x 10", noting: .weightUnitAssumed),
    StrengthCaseExpectation("strong-spanish-header.csv", "2026-05-04 60.00 kg x 10"),
    // Pounds of an athlete who says so: see WeekCasesTests.
    StrengthCaseExpectation(
      "strong-unit-none-lb-athlete.csv", "2026-05-04 100.00 kg x 10", noting: .weightUnitAssumed),
    StrengthCaseExpectation(
      "strong-v6-semicolon.csv", "2026-05-04 30.00 kg x 12 warm-up", "2026-05-04 60.00 kg x 10",
      "2026-05-04 60.00 kg x 10", "2026-05-04 62.50 kg x 8 failure"),
    StrengthCaseExpectation(refused: "garmin-connect-strength.csv"),
    StrengthCaseExpectation(refused: "stronglifts.csv"),
  ]

  private static let tables =
    ["lyfta-notime.csv", "lyfta.csv"].map {
      StrengthCaseExpectation(
        $0, "2026-05-04 30.00 kg x 12 warm-up", "2026-05-04 60.00 kg x 10",
        "2026-05-04 60.00 kg x 10", noting: .weightUnitAssumed)
    }
    + ["cr-only.csv", "excel-sep-line.csv", "excel-utf16.csv", "windows-1252.csv"].map {
      StrengthCaseExpectation($0, "2026-05-04 42.50 kg x 10")
    }
    + ["thousands.csv", "thousands2.csv"].map {
      StrengthCaseExpectation($0, "2026-05-04 566.99 kg x 10")
    }
    + [
      // The second row says that it was skipped, without a repetition.
      StrengthCaseExpectation("boostcamp-flat.csv", "2026-05-04 59.87 kg x 10"),
      StrengthCaseExpectation(
        "caliber-like.csv", "2026-05-04 59.87 kg x 10", "2026-05-04 59.87 kg x 10"),
      StrengthCaseExpectation("plain-load_kg.csv", "2026-05-04 x 10", noting: .columnUnknown),
      StrengthCaseExpectation("plain-weight_(kg).csv", "2026-05-04 40.00 kg x 10"),
      StrengthCaseExpectation(
        "plain-trailing-future.csv", "2027-05-04 40.00 kg x 10", "2026-05-04 40.00 kg x 10"),
    ]
}
