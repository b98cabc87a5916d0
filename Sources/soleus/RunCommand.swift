import ArgumentParser
import Pipeline

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Reads what is new and writes the reports that have changed.",
    discussion: """
      Says nothing where stderr is no terminal and all is well. Exit codes: 0 done or nothing new, \
      2 pipeline file wrong, 3 reports written but inputs newly rejected, 4 no usable input, 10 store \
      cannot be opened, 11 another execution runs, 12 store made by a newer version, 1 anything else.
      """)

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @OptionGroup var asOf: AsOfOption
  @OptionGroup var jobs: JobsOption

  func run() async throws {
    let plan = try Failing.onProblems { () throws(Problems) in try Plan.read(pipeline) }
    let execution = Execution(
      plan, asOf: asOf.seconds, jobs: jobs.width, programVersion: Version.text)
    let summary: Execution.Summary
    do throws(Execution.Failure) {
      summary = try await execution.run { phase, done, count in
        guard count > 0 else { return }
        switch phase {
        case .reading: Terminal.progress("reading \(done) of \(count) new or changed files")
        case .reporting: Terminal.progress("reporting \(done) of \(count) athletes")
        }
      } tell: { words in
        Terminal.progress(nil)
        Terminal.say("soleus: \(words)")
      }
    } catch {
      Terminal.progress(nil)
      throw Failing.with(error.exit, "\(error.message)\n  \(error.hint)")
    }
    Terminal.progress(nil)
    report(summary)
    if summary.exit != .done { throw ArgumentParser.ExitCode(summary.exit.rawValue) }
  }

  private func report(_ summary: Execution.Summary) {
    if summary.exit == .noUsableInput {
      Terminal.say("soleus: there is not one usable run or set below the folder of athletes")
    }
    guard Terminal.errorIsTerminal else { return }
    let files = "\(summary.filesRead) new or changed, \(summary.filesUnchanged) unchanged"
    Terminal.say(
      "\(summary.athletes) athletes, \(summary.runs) runs; files: \(files); "
        + "reports written: \(summary.reportsWritten)")
    if let week = summary.latestWeek {
      Terminal.say("Latest reports: \(summary.reportFolder)/\(week)/index.html")
    }
  }
}
