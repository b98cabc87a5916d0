import ArgumentParser
import Pipeline

struct QuarantineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarantine",
    abstract: "Lists the files that could not be used, and settles them.",
    subcommands: [List.self, Retry.self, Accept.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Says of each file why it could not be used and what to do; changes nothing.")

    @OptionGroup var pipeline: PipelineArgument

    @Flag(help: "A line of JSON for each file.")
    var json = false

    func run() throws {
      let quarantine = try pipeline.quarantine()
      for line in json ? quarantine.json : quarantine.lines {
        if json { try Terminal.print(line) } else { try Terminal.show(line) }
      }
    }
  }

  struct Retry: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Has the next run read files again, and tell of them again.")

    @OptionGroup var pipeline: PipelineArgument

    @Argument(help: "Files as the list names them, such as anna/runs/a.gpx; none is all that wait.")
    var files: [String] = []

    func run() throws {
      try pipeline.settle("is read again by the next run") { quarantine throws(Execution.Failure) in
        try quarantine.retry(files)
      }
    }
  }

  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Notes that files were looked at: they stay unused, and nobody is told any more.",
      discussion: "A file that changes after that is told of again.")

    @OptionGroup var pipeline: PipelineArgument

    @Argument(help: "Files as the list names them, such as anna/runs/a.gpx.")
    var files: [String]

    func run() throws {
      try pipeline.settle("is told of no more") { quarantine throws(Execution.Failure) in
        try quarantine.accept(files)
      }
    }
  }
}

/// The pipeline whose quarantine is meant.
struct PipelineArgument: ParsableArguments {
  @Argument(help: "The pipeline file.")
  var pipeline: String

  func quarantine() throws -> Quarantine {
    let plan = try Failing.onProblems { () throws(Problems) in try Plan.read(pipeline) }
    return try Self.failing { () throws(Execution.Failure) in try Quarantine(plan) }
  }

  /// Does `work` and says of each file what becomes of it.
  func settle(
    _ words: String, _ work: (Quarantine) throws(Execution.Failure) -> [String]
  ) throws {
    let quarantine = try quarantine()
    let files = try Self.failing { () throws(Execution.Failure) in try work(quarantine) }
    for file in files { try Terminal.show("\(file) \(words)") }
  }

  private static func failing<Value>(
    _ work: () throws(Execution.Failure) -> Value
  ) throws -> Value {
    do throws(Execution.Failure) {
      return try work()
    } catch {
      throw Failing.with(error.exit, error.words)
    }
  }
}
