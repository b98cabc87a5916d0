import ArgumentParser
import Pipeline
import Running

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Finds every problem of pipeline files; runs nothing.",
    discussion: """
      Looks also for what lies around a file: folders of athletes that are missing, reports or a store \
      among athletes' files, a store that is somebody's file; and, of several files, for report folders \
      and stores that two of them share. In a terminal it says of each file without a problem that it is \
      all right. Exit codes: 0 no problem, 2 at least one.

        soleus check pipelines/*.yaml
      """)

  @Argument(help: "Pipeline files; all of a machine at once, to find what they share.")
  var pipelines: [String]

  func run() throws {
    let check = PlanCheck(pipelines)
    for (file, list) in check.problems {
      for problem in list { Terminal.say(problem.description) }
      if list.isEmpty, Terminal.errorIsTerminal { Terminal.say("\(file): all right") }
    }
    if !check.problems.allSatisfy(\.list.isEmpty) {
      throw ArgumentParser.ExitCode(Pipeline.ExitCode.pipelineFileWrong.rawValue)
    }
  }
}
