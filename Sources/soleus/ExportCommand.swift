import ArgumentParser
package import Pipeline

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes runs, weeks, sets and findings as tables, by athlete and year.",
    discussion: """
      It reads what the last execution stored. A folder holds one export; a later one of the same days \
      and form writes only files that have changed. docs/analysts.md tells how DuckDB and pandas read \
      it, and how it becomes Parquet.

        soleus export weekly.yaml --to tables
        soleus export weekly.yaml --to may --from 2026-05-01 --until 2026-05-31 --format ndjson

      With --series it reads the files of runs again: runs cut into kilometres, 100 m or minutes, with \
      speed, cadence, grade, surface and load, and without a position.

      Exit codes: 0 written, 2 pipeline file wrong, 3 written but for series of files that are gone or \
      have changed, 4 nothing stored yet, 11 the folder holds something else.
      """)

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Option(help: "A folder that is empty, not there yet, or holds such an export.")
  var to: String

  @Option(help: "csv or ndjson.")
  var format = TableFormat.csv

  @OptionGroup var days: DaysOption

  @Option(help: "km, 100m or minute: also a row for each of a run.")
  var series: SeriesStep?

  @Option(help: "Only this athlete; what the folder has of others stays.")
  var athlete: String?

  @OptionGroup var records: RecordsOption
  @OptionGroup var asOf: AsOfOption
  @OptionGroup var jobs: JobsOption

  func validate() throws { try records.validate(with: athlete) }

  func run() async throws {
    let plan = try Failing.onProblems { () throws(Problems) in try Plan.read(pipeline) }
    do {
      let export = TableExport(
        try records.athletes(plan, athlete, asOf.moment), days: days.range, format: format,
        series: series, jobs: jobs.width)
      let summary = try await export.run(to: to, athlete: athlete) { done, count in
        Terminal.progress("writing \(done + 1) of \(count) athletes")
      }
      Terminal.progress(nil)
      for fault in summary.faults { Terminal.say("soleus: \(fault); no series") }
      if Terminal.errorIsTerminal {
        let rows = summary.rows.map { "\($0.count) \($0.table)" }.joined(separator: ", ")
        Terminal.say("\(rows); files new or changed: \(summary.written)")
      }
      if !summary.faults.isEmpty {
        throw ArgumentParser.ExitCode(Pipeline.ExitCode.newRejections.rawValue)
      }
    } catch let failure as Execution.Failure {
      Terminal.progress(nil)
      throw Failing.with(failure.exit, failure.words)
    }
  }
}

extension TableFormat: ExpressibleByArgument {}
extension SeriesStep: ExpressibleByArgument {}
