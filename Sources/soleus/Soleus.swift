import ArgumentParser

@main
struct Soleus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "soleus",
    abstract: "Turns run exports and strength logs into weekly soleus-load reports.",
    discussion: """
      An athlete is a folder with athlete.yaml, runs/ and strength/. A pipeline file names the folder \
      of athletes, the store and the report folder:

        soleus check pipelines/weekly.yaml
        soleus run pipelines/weekly.yaml
        soleus inspect run.gpx --json
      """,
    version: Version.text,
    subcommands: [
      RunCommand.self, DeriveCommand.self, ReportCommand.self, RosterCommand.self,
      InspectCommand.self, CheckCommand.self, ExplainCommand.self,
      StatusCommand.self, ModelCommand.self, DocsCommand.self,
    ])
}
