import Running
import Testing

@testable import Pipeline

@Suite("Keys of the former load model")
struct FormerKeysTests {
  @Test("A key that was one is told what took its place")
  func former() throws {
    let steps = try #require(FormerKeys.successor(of: "hard-step"))
    #expect(steps.hasPrefix("quick minutes took the place of hard steps"))
    #expect(FormerKeys.successor(of: "hard-step-over-usual") == steps)
    #expect(FormerKeys.successor(of: "damage-exponent")?.contains("load/exponent") == true)
  }

  @Test("A key that never was one is told nothing")
  func unknown() {
    #expect(FormerKeys.successor(of: "athletes") == nil && FormerKeys.successor(of: "hard") == nil)
  }

  @Test("A pipeline file that has one is told so at its line")
  func file() throws {
    let problems = ProblemCollector()
    let map = try #require(
      YAMLMap(text: "schema: 1\nhard-step: 1.1\n", file: "a.yaml", problems: problems))
    map.allow(["schema"])
    let problem = try #require(problems.list.first)
    #expect(problem.line == 2)
    #expect(
      problem.message.hasPrefix("there is no key \"hard-step\" any more; quick minutes took"))
  }
}
