import ArgumentParser
import Foundation
import Pipeline

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Reads what is new and writes the reports that have changed.",
    discussion: """
      Says nothing where stderr is no terminal and all is well.

        soleus run weekly.yaml
        soleus run weekly.yaml --dry-run
        soleus run weekly.yaml --athlete kim

      With --athlete the others' files and pages are left alone; rosters and tables join the new pages \
      with what the others' last reports left.

      Exit codes: 0 done or nothing new, 2 pipeline file wrong, 3 inputs newly rejected or not to be \
      read for now (reports written), or the clock cannot be right (nothing written), 4 no usable input, \
      10 store cannot be opened, 11 another execution runs or the report folder is another pipeline's, \
      12 store made by a newer version, 1 anything else.
      """)

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Option(help: ArgumentHelp("Only this athlete is read and reported.", valueName: "folder"))
  var athlete: String?

  @Flag(help: "Only say what would be read and whose reports would be made; writes nothing.")
  var dryRun = false

  @OptionGroup var asOf: AsOfOption
  @OptionGroup var jobs: JobsOption

  func run() async throws {
    // Who reads what is told may go: then it is told again, and the work goes on.
    signal(SIGPIPE, SIG_IGN)
    let plan = try Failing.onProblems { () throws(Problems) in try Plan.read(pipeline) }
    let clock = AsOfOption.clock
    let execution = Execution(
      plan, asOf: asOf.told ?? .instant(clock), only: athlete, jobs: jobs.width,
      programVersion: Version.text, startedAt: clock)
    let summary: Execution.Summary
    do throws(Execution.Failure) {
      if dryRun {
        let ahead = try execution.dryRun(progress: Self.show)
        Terminal.progress(nil)
        for line in ahead.lines { try? Terminal.show(line) }
        return
      }
      summary = try await execution.run(progress: Self.show) { words in
        Terminal.progress(nil)
        return Terminal.say("soleus: \(words)")
      }
    } catch {
      Terminal.progress(nil)
      throw Failing.with(error.exit, error.words)
    }
    Terminal.progress(nil)
    report(summary)
    if summary.exit != .done { throw ArgumentParser.ExitCode(summary.exit.rawValue) }
  }

  private static func show(_ phase: Execution.Phase, _ done: Int, _ count: Int) {
    guard count > 0 else { return }
    switch phase {
    case .looking: Terminal.progress("looking through \(done + 1) of \(count) folders of athletes")
    case .reading: Terminal.progress("reading \(done) of \(count) new or changed files")
    case .reporting: Terminal.progress("reporting \(done) of \(count) athletes")
    case .joining: Terminal.progress("joining \(count) athletes")
    }
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
