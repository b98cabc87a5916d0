import Foundation
import Testing

@Suite("The helper that runs the program")
struct SoleusCommandTests {
  @Test("Both streams are drained however much they carry")
  func drains() throws {
    let script = "head -c 1000000 /dev/zero >&2; head -c 1000000 /dev/zero; exit 7"
    let outcome = try SoleusCommand.run([], wrapper: ["/bin/sh", "-c", script])
    #expect(outcome.end == .exit(7))
    #expect(outcome.output.utf8.count == 1_000_000)
    #expect(outcome.errors.utf8.count == 1_000_000)
  }

  @Test("A signal is told from an exit")
  func signals() throws {
    let outcome = try SoleusCommand.run([], wrapper: ["/bin/sh", "-c", "kill -9 $$"])
    #expect(outcome.end == .signal(9))
  }

  @Test("The environment is as bare as cron's")
  func environment() throws {
    let outcome = try SoleusCommand.run([], wrapper: ["/usr/bin/env", "-u", "PATH", "env"])
    #expect(!outcome.output.contains("HOME="))
  }
}
