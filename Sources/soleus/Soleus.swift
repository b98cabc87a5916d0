import ArgumentParser
import Pipeline

@main
struct Soleus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "soleus",
    abstract: "Turns run exports and strength logs into weekly soleus-load reports.",
    discussion: """
      An athlete is a folder with athlete.yaml, runs/ and strength/. A pipeline file names the folder \
      of athletes, the store and the report folder:

        soleus check weekly.yaml       every problem of the file at once
        soleus run weekly.yaml         reads what is new, writes what has changed
        soleus status weekly.yaml      last run, who is silent, what waits, what to do next
        soleus inspect run.gpx         what a file, folder or archive holds
      """,
    version: Version.text,
    subcommands: [
      RunCommand.self, DeriveCommand.self, ReportCommand.self, RosterCommand.self,
      InspectCommand.self, CheckCommand.self, ExplainCommand.self,
      StatusCommand.self, QuarantineCommand.self, ModelCommand.self, SQLCommand.self,
      ExportCommand.self, DocsCommand.self,
    ])

  static func main() async {
    Terminal.guardStreams()
    guard !CommandLine.arguments.isEmpty else {
      exit(
        withError: Failing.with(
          .internalError,
          "the system does not say how the program was called\n  Mount /proc where it runs."))
    }
    if let word = CommandLine.arguments.dropFirst().first, let near = near(word) {
      exit(withError: ValidationError("there is no command \(word); did you mean \"\(near)\"?"))
    }
    await main(nil)
  }

  /// The command that was meant by a word that is none.
  private static func near(_ word: String) -> String? {
    let names = configuration.subcommands.map { $0.configuration.commandName ?? "" } + ["help"]
    return word.hasPrefix("-") || names.contains(word) ? nil : nearest(to: word, among: names)
  }
}
