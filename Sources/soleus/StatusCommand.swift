import ArgumentParser
import Pipeline

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Says how a pipeline stands; changes nothing.",
    discussion: """
      The last run and its age, what it changed, who has sent nothing for more than a week, what is in \
      quarantine, and what to do next.
      """)

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Flag(help: "One line of JSON.")
  var json = false

  @OptionGroup var asOf: AsOfOption

  func run() throws {
    let plan = try Failing.onProblems { () throws(Problems) in try Plan.read(pipeline) }
    let status: StatusReport
    do throws(Execution.Failure) {
      status = try StatusReport(plan, asOf: asOf.moment)
    } catch {
      throw Failing.with(error.exit, error.words)
    }
    if json {
      try Terminal.print(status.json)
    } else {
      try Terminal.show(status.text)
    }
  }
}
