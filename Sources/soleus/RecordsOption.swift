import ArgumentParser
import Foundation
import Pipeline

/// `--records`, for commands that read what the last execution stored.
struct RecordsOption: ParsableArguments {
  @Option(
    help: """
      What derive printed, in place of what the last execution stored; needs --athlete, whose lines \
      alone are read. - is standard input.
      """)
  var records: String?

  var isStandardInput: Bool { records == "-" }

  /// - Parameter athlete: the one that is told.
  func validate(with athlete: String?) throws {
    if records != nil, athlete == nil {
      throw ValidationError("--records needs --athlete: records are joined an athlete at a time")
    }
  }

  /// The athletes to read.
  func athletes(_ plan: Plan, _ athlete: String?, _ asOf: AsOf) throws -> JoinedAthletes {
    try JoinedAthletes(
      plan, athlete: athlete, records: try records.map(InputText.read), asOf: asOf)
  }
}
