public import ArgumentParser
import Pipeline
public import Running

/// `--from` and `--until`, for commands that tell of a range of days.
struct DaysOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The first day that is told, such as 2026-05-01; a week with one of the days is told whole.",
      valueName: "day"))
  var from: LocalDay?

  @Option(help: ArgumentHelp("The last day that is told.", valueName: "day"))
  var until: LocalDay?

  func validate() throws {
    if let from, let until, from > until { throw ValidationError("--from lies after --until") }
  }

  var range: DayRange { DayRange(from: from, until: until) }
}

extension LocalDay: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
