import ArgumentParser
import Foundation
import Pipeline

struct DeriveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "derive", abstract: "Prints what each file came to, a line of JSON a file.",
    discussion: """
      Reads files and nothing else: no store, no clock, no other file has a say, so the work may be \
      shared in any way. docs/records.md tells what a line holds, docs/sharing.md how to share.
      """)

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Option(help: "Only this athlete.")
  var athlete: String?

  @Option(help: "Only the files that this file names, a line each; - is standard input.")
  var filesFrom: String?

  @OptionGroup var jobs: JobsOption

  func run() async throws {
    let plan = try Failing.onProblems { () throws(Problems) in try Plan.read(pipeline) }
    let files = try filesFrom.map(InputText.lines)
    do throws(Execution.Failure) {
      try await Deriving(plan, jobs: jobs.width).run(athlete: athlete, files: files) { print($0) }
    } catch {
      throw Failing.with(error.exit, error.words)
    }
  }
}
