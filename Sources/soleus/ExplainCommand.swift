import ArgumentParser
import Pipeline

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Says in words what a pipeline file will do.")

  @Argument(help: "The pipeline file.")
  var pipeline: String

  func run() throws {
    let plan = try Failing.onProblems { () throws(Problems) in try Plan.read(pipeline) }
    try Terminal.show(plan.explanation)
  }
}
