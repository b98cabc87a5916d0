import ArgumentParser
import Pipeline

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Says what the store of a pipeline holds; changes nothing.")

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Flag(help: "One line of JSON.")
  var json = false

  func run() throws {
    let plan = try Failing.onProblems { () throws(Problems) in try Plan.read(pipeline) }
    let status: Status
    do throws(Execution.Failure) {
      status = try Status(plan)
    } catch {
      throw Failing.with(error.exit, "\(error.message)\n  \(error.hint)")
    }
    if json {
      try Terminal.print(status.json)
    } else {
      try Terminal.show(status.text)
    }
  }
}
