import ArgumentParser
import Foundation
import Pipeline

struct RosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster",
    abstract: "Joins what the reports of all athletes printed: index pages, tables, latest.",
    discussion: "docs/sharing.md tells how derive, report and roster go together.")

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Option(help: "What report printed for all athletes, in any order; - is standard input.")
  var weeks: String

  @Option(help: "Where the reports left their row parts; beside the store unless told.")
  var parts: String?

  @Option(
    help: "A file that remembers nights: what came since the last one, which files are broken.")
  var memory: String?

  @OptionGroup var asOf: AsOfOption

  func run() throws {
    let plan = try Failing.onProblems { () throws(Problems) in try Plan.read(pipeline) }
    let text = try InputText.read(weeks)
    do throws(Execution.Failure) {
      _ = try LinesRoster(plan, asOf: asOf.moment, programVersion: Version.text)
        .run(lines: text, parts: parts, memory: memory)
    } catch {
      throw Failing.with(error.exit, error.words)
    }
  }
}
