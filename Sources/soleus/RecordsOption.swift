import ArgumentParser
import Foundation
import Pipeline

/// `--records`, for commands that read what the last execution stored.
struct RecordsOption: ParsableArguments {
  @Option(
    help: """
      What derive printed, in place of what the last execution stored; needs --athlete, whose lines \
      alone are read, of each file one. - is standard input.
      """)
  var records: String?

  var isStandardInput: Bool { records == "-" }

  /// - Parameter athlete: the one that is told.
  func validate(with athlete: String?) throws {
    if records != nil, athlete == nil {
      throw ValidationError("--records needs --athlete: records are joined an athlete at a time")
    }
  }

  /// The athletes to read; who is missing among them is said.
  func athletes(_ plan: Plan, _ athlete: String?, _ asOf: AsOf) throws -> JoinedAthletes {
    let athletes = try JoinedAthletes(
      plan, athlete: athlete, records: try records.map(InputText.read), asOf: asOf)
    for name in athletes.gone {
      Terminal.say(
        "soleus: \(name): the athlete's folder is gone, nothing of it is read; the reports stay")
    }
    return athletes
  }
}
