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
        soleus run weekly.yaml --forget kim

      With --athlete the others' files and pages are left alone; rosters and tables join the new pages \
      with what the others' last reports left.

      What was there at the last run and is gone keeps its reports and is told of, for a disk may not be \
      mounted: an athlete, a folder of runs, or more than a few files. --forget and --prune mean it.

      Exit codes: 0 done or nothing new, 2 pipeline file wrong, 3 inputs newly rejected, not to be \
      read for now or gone, or mail not handed over (reports written), or the clock cannot be right \
      (nothing written), 4 no usable input, 10 store cannot be opened, 11 another execution runs or the \
      report folder is another pipeline's, 12 store or report folder of a newer version, 130 and 143 interrupted \
      (what was done is kept), 1 anything else.
      """)

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Option(help: ArgumentHelp("Only this athlete is read and reported.", valueName: "folder"))
  var athlete: String?

  @Option(
    help: ArgumentHelp(
      "This athlete's folder is meant to be gone: takes the reports away. May be given again.",
      valueName: "folder"))
  var forget: [String] = []

  @Flag(help: "Everything that is gone is meant to be: takes the reports of it away.")
  var prune = false

  @Flag(help: "Only say what would be read and whose reports would be made; writes nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Writes what happens behind what this file holds, a line of JSON each.", valueName: "file"))
  var log: String?

  @OptionGroup var asOf: AsOfOption
  @OptionGroup var jobs: JobsOption

  func run() async throws {
    // Who reads what is told may go: then it is told again, and the work goes on.
    signal(SIGPIPE, SIG_IGN)
    let plan = try Failing.onProblems { () throws(Problems) in try Plan.read(pipeline) }
    let clock = AsOfOption.clock
    let execution = Execution(
      plan, asOf: asOf.told ?? .instant(clock), only: athlete,
      forgetting: Forgetting(athletes: forget, isAll: prune), jobs: jobs.width,
      programVersion: Version.text, startedAt: clock
    ) { ProcessInfo.processInfo.systemUptime }
    let night = try log.map { path in
      do throws(NightLog.Failure) {
        return try NightLog(at: path)
      } catch {
        throw Failing.with(.internalError, "\(path) cannot be written: \(error.reason)")
      }
    }
    let listening = Interruption.end(
      saying: "what was read is kept; the next run goes on from here")
    defer { withExtendedLifetime(listening) {} }
    let summary: Execution.Summary
    do throws(Execution.Failure) {
      if dryRun {
        let ahead = try execution.dryRun(progress: Self.show)
        Terminal.progress(nil)
        for line in ahead.lines { try? Terminal.show(line) }
        return
      }
      summary = try await execution.run(
        progress: Self.show,
        tell: { words in
          Terminal.progress(nil)
          return Terminal.say("soleus: \(words)")
        }, log: night)
    } catch {
      Terminal.progress(nil)
      throw Failing.with(error.exit, error.words)
    }
    Terminal.progress(nil)
    report(summary)
    if summary.exit != .done { throw ArgumentParser.ExitCode(summary.exit.rawValue) }
  }

  func validate() throws {
    if athlete != nil, !forget.isEmpty {
      throw ValidationError("--forget is of whole runs; leave --athlete out")
    }
    if dryRun, log != nil {
      throw ValidationError("--dry-run writes nothing; leave --log out")
    }
  }

  private static func show(_ phase: Execution.Phase, _ done: Int, _ count: Int) {
    guard count > 0 else { return }
    switch phase {
    case .map: Terminal.progress("reading the map: \(done) of \(count) MB")
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
        + "reports written: \(summary.reportsWritten)"
        + (summary.mailed > 0 ? "; messages handed over: \(summary.mailed)" : ""))
    if let week = summary.latestWeek {
      Terminal.say("Latest reports: \(summary.reportFolder)/\(week)/index.html")
    }
  }
}
