import RunFiles
import Running
import StrengthLog

/// One strength log from bytes to sets.
enum StrengthProcessing {
  /// What lies at `place`, and the hash of its raw bytes.
  static func process(
    _ place: InputPlace, of athlete: Athlete, weightUnit: WeightUnit?,
    catalogue: ExerciseCatalogue = .standard
  ) -> (outcome: FileOutcome, sha256: String) {
    TableFile.process(place) { bytes throws(Rejection) in
      .strength(
        StrengthOutcome(
          try StrengthLog.read(
            bytes, of: athlete, defaultUnit: weightUnit, catalogue: catalogue)))
    }
  }
}

extension StrengthOutcome {
  fileprivate init(_ log: StrengthLog) {
    self.init(
      format: log.format.rawValue, sessions: log.sessions, sets: log.sets,
      rowProblems: log.problems.map {
        StrengthRowProblem(code: $0.code.rawValue, line: $0.line, message: $0.message)
      },
      findings: log.findings)
  }
}
