import ArgumentParser
import Pipeline
import Writing

struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Answers a question in SQL over runs, weeks, sets and findings; changes nothing.",
    discussion: """
      It reads what the last execution stored. Tables and columns are those of docs/data-dictionary.md; \
      without a question they are listed. docs/analysts.md has a dozen questions to begin with.

        soleus sql weekly.yaml
        soleus sql weekly.yaml 'SELECT week, easy_km FROM weeks ORDER BY week'
        soleus sql weekly.yaml - --csv < question.sql > answer.csv

      Exit codes: 0 answered, 2 pipeline file wrong, 4 nothing stored yet, 64 no question that can be \
      answered.
      """)

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Argument(help: "One SELECT, in SQLite's dialect; - is standard input.")
  var question: String?

  @Option(help: "Only this athlete.")
  var athlete: String?

  @OptionGroup var records: RecordsOption
  @OptionGroup var asOf: AsOfOption

  @Flag(help: "As CSV.")
  var csv = false

  @Flag(help: "As lines of JSON, one a row.")
  var json = false

  func validate() throws {
    if csv, json { throw ValidationError("--csv and --json exclude each other") }
    try records.validate(with: athlete)
    if question == "-", records.isStandardInput {
      throw ValidationError("standard input is either the question or the records")
    }
  }

  func run() throws {
    let plan = try Failing.onProblems { () throws(Problems) in try Plan.read(pipeline) }
    guard let question else {
      for table in DataTable.all { try Terminal.show(table.listing(width: Terminal.width)) }
      return
    }
    let text = question == "-" ? String(decoding: try InputText.read("-"), as: UTF8.self) : question
    do {
      try answer(TableQuery(try records.athletes(plan, athlete, asOf.moment)), text)
    } catch let unanswered as TableQuery.Unanswered {
      Terminal.say("soleus: \(unanswered.message)")
      throw ArgumentParser.ExitCode.validationFailure
    } catch let failure as Execution.Failure {
      throw Failing.with(failure.exit, failure.words)
    }
  }

  private func answer(_ query: TableQuery, _ question: String) throws {
    var names: [String] = []
    var rows: [[CSVCell]] = []
    try query.run(question) { columns in
      names = columns
      if csv { try Terminal.write(CSVText.line(columns)) }
    } row: { cells in
      if csv {
        try Terminal.write(CSVText.line(cells.map(\.text)))
      } else if json {
        try Terminal.print(JSONText.members(Array(zip(names, cells.map(\.json)))).line)
      } else {
        rows.append(cells)
      }
    }
    if !csv, !json {
      for line in TextTable.lines(names, rows) { try Terminal.show(line) }
    }
  }
}
