import ArgumentParser
import Pipeline
import Running

/// Turns what went wrong into words on stderr and the exit code that stands for it.
enum Failing {
  static func with(_ code: Pipeline.ExitCode, _ words: String) -> any Error {
    Terminal.say("soleus: \(words)")
    return ArgumentParser.ExitCode(code.rawValue)
  }

  /// Runs `work`; problems of a pipeline file are all listed.
  static func onProblems<Value>(_ work: () throws(Problems) -> Value) throws -> Value {
    do throws(Problems) {
      return try work()
    } catch {
      for problem in error.list { Terminal.say(problem.description) }
      throw ArgumentParser.ExitCode(Pipeline.ExitCode.pipelineFileWrong.rawValue)
    }
  }
}
