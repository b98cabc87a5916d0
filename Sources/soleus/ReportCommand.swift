import ArgumentParser
import Foundation
import Pipeline

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes one athlete's pages from records, and prints a line of JSON a week.",
    discussion: """
      It reads no file but the athlete's profile and lists, and refuses records of which one is missing, \
      cut off, of another athlete or derived in another way; docs/sharing.md tells how derive, report and \
      roster go together.
      """)

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Option(help: "The athlete's folder.")
  var athlete: String

  @Option(help: "What derive printed of the athlete, all of it; - is standard input.")
  var records: String

  @Option(
    help: """
      A list of files, a line each, as derive names them with --list: of the athlete's there must be a record \
      each. The files of the folder unless told.
      """)
  var filesFrom: String?

  @Option(help: "The athlete's memory, read and written: first complete weeks.")
  var memory: String?

  @Option(help: "Where row parts go for roster; beside the store unless told.")
  var parts: String?

  @OptionGroup var asOf: AsOfOption

  func run() throws {
    let plan = try Failing.onProblems { () throws(Problems) in try Plan.read(pipeline) }
    let text = try InputText.read(records)
    let files = try filesFrom.map(InputText.lines)
    do throws(Execution.Failure) {
      let report = RecordsReport(
        plan, asOf: asOf.moment, programVersion: Version.text)
      for line in try report.run(
        athlete: athlete, records: text, files: files, memory: memory, parts: parts)
      {
        print(line)
      }
    } catch {
      throw Failing.with(error.exit, error.words)
    }
  }
}
