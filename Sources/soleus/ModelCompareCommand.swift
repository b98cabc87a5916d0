import ArgumentParser
import Pipeline
import Writing

struct ModelCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Holds two load models side by side, run by run and week by week.",
    discussion: """
      It reads what the last execution stored, and no file again. Each difference is followed to the row \
      of the model's table that makes most of it. Models with other clips, or another cadence from which \
      steps are running, cannot be compared so and are refused.

        soleus model compare standard models/mine.csv weekly.yaml
        soleus model compare standard models/mine.csv weekly.yaml --athlete kim --json

      Exit codes: 0 compared, 2 a model or the pipeline file is wrong or cannot be compared, 4 nothing \
      stored yet.
      """)

  @Argument(
    help: "A table as soleus model --csv prints it; \"standard\" is the one that comes with it.")
  var a: String

  @Argument(help: "The table that it is held against.")
  var b: String

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Option(help: "Only this athlete.")
  var athlete: String?

  @OptionGroup var days: DaysOption
  @OptionGroup var records: RecordsOption
  @OptionGroup var asOf: AsOfOption

  @Flag(help: "As lines of JSON: the models, then each week and its runs.")
  var json = false

  func validate() throws { try records.validate(with: athlete) }

  func run() throws {
    let plan = try Failing.onProblems { () throws(Problems) in try Plan.read(pipeline) }
    do {
      let compared = try ComparedModels(
        try NamedModel(a), try NamedModel(b),
        try records.athletes(plan, athlete, asOf.moment), days: days.range)
      if json {
        try Terminal.print(compared.json.line)
      } else {
        for line in compared.heading { try Terminal.show(line) }
      }
      try compared.run { weeks in
        if json {
          for line in weeks.flatMap(compared.json) { try Terminal.print(line.line) }
        } else {
          for line in compared.table(weeks) { try Terminal.show(line) }
        }
      }
    } catch let failure as Execution.Failure {
      throw Failing.with(failure.exit, failure.words)
    }
  }
}
