import ArgumentParser
import Pipeline
import Running

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Finds every problem of pipeline files; runs nothing.")

  @Argument(help: "Pipeline files.")
  var pipelines: [String]

  func run() throws {
    var isWrong = false
    for file in pipelines {
      do throws(Problems) {
        _ = try Plan.read(file)
      } catch {
        isWrong = true
        for problem in error.list { Terminal.say(problem.description) }
      }
    }
    if isWrong {
      throw ArgumentParser.ExitCode(Pipeline.ExitCode.pipelineFileWrong.rawValue)
    }
  }
}
