import ArgumentParser
import Explanation
import Pipeline
import Running

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a pipeline file will do, or follows a figure back to its sources.",
    discussion: """
      With --athlete and --week or --run it walks from the figure to runs, to factors with their values \
      and ranges, to findings and sources. It reads what the last execution stored and changes nothing.

        soleus explain weekly.yaml
        soleus explain weekly.yaml --athlete kim --week 2026-W23 --brief
        soleus explain weekly.yaml --athlete kim --run runs/9.tcx --json
      """)

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Option(help: "The athlete's folder.")
  var athlete: String?

  @Option(
    help: "The week whose load is followed, such as 2026-W23.",
    transform: { text in
      guard let week = Week(text) else {
        throw ValidationError("\(text) is no ISO week; \(WeekName.near(text))")
      }
      return week
    })
  var week: Week?

  @Option(
    name: .customLong("run"), help: "The run: its short name or its file, as runs.csv has them.")
  var runName: String?

  @OptionGroup var asOf: AsOfOption

  @Flag(help: "One line of JSON.")
  var json = false

  @Flag(help: "At most ten lines: the figure, what it is of, what makes it unsure.")
  var brief = false

  func validate() throws {
    if week != nil, runName != nil { throw ValidationError("--week and --run exclude each other") }
    if (athlete == nil) != (week == nil && runName == nil) {
      throw ValidationError("a figure is named by --athlete together with --week or --run")
    }
    if json || brief, athlete == nil {
      throw ValidationError("--json and --brief need --athlete")
    }
    if json, brief { throw ValidationError("--json and --brief exclude each other") }
  }

  func run() throws {
    let plan = try Failing.onProblems { () throws(Problems) in try Plan.read(pipeline) }
    guard let athlete,
      let subject = week.map(ExplainedFigure.Subject.week)
        ?? runName.map(ExplainedFigure.Subject.run)
    else { return try Terminal.show(plan.explanation) }
    let ledger: ExplainedFigure
    do {
      ledger = try ExplainedFigure(plan, athlete: athlete, subject, asOf: asOf.moment)
    } catch let unknown as ExplainedFigure.Unknown {
      throw Failing.with(.noUsableInput, "\(unknown.message)\n  \(unknown.hint)")
    } catch let failure as Execution.Failure {
      throw Failing.with(failure.exit, "\(failure.message)\n  \(failure.hint)")
    }
    if json {
      try Terminal.print(ledger.json)
    } else {
      try Terminal.show(brief ? ledger.brief : ledger.text)
    }
  }
}
