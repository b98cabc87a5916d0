import ArgumentParser
import Foundation
import Pipeline

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes one athlete's pages from records, and prints a line of JSON a week.",
    discussion: """
      It sees no other athlete and no file but the athlete's profile and lists; docs/sharing.md tells \
      how derive, report and roster go together.
      """)

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Option(help: "The athlete's folder.")
  var athlete: String

  @Option(help: "What derive printed; - is standard input. Other athletes' lines are passed over.")
  var records: String

  @Option(help: "The athlete's memory, read and written: first complete weeks.")
  var memory: String?

  @Option(help: "Where row parts go for roster; beside the store unless told.")
  var parts: String?

  @OptionGroup var asOf: AsOfOption

  func run() throws {
    let plan = try Failing.onProblems { () throws(Problems) in try Plan.read(pipeline) }
    let text = try InputText.read(records)
    do throws(Execution.Failure) {
      let report = RecordsReport(
        plan, asOf: asOf.moment, programVersion: Version.text)
      for line in try report.run(athlete: athlete, records: text, memory: memory, parts: parts) {
        print(line)
      }
    } catch {
      throw Failing.with(error.exit, error.words)
    }
  }
}
