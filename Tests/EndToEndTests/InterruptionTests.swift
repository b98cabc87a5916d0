import Foundation
import Testing

@Suite("A run that is asked to end", .serialized)
struct InterruptionTests {
  @Test(
    "Ctrl-C and a stopping system end it with words and a code of their own, and the next run goes on",
    arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
  func ended(signal: Int32, code: Int32) throws {
    let workshop = try Workshop()
    let expected = try Workshop.expectedReports()
    // Whoever is quicker than the signal has ended well, and another try may not be.
    for _ in 0..<5 {
      let running = try SoleusCommand.start(workshop.arguments(jobs: 1))
      while !FileManager.default.fileExists(atPath: workshop.store) { usleep(1_000) }
      running.send(signal)
      let outcome = running.wait()
      guard outcome.end == .exit(code) else {
        try workshop.remove("state")
        continue
      }
      #expect(
        outcome.errors.hasSuffix(
          "soleus: interrupted: what was read is kept; the next run goes on from here\n"))
      _ = try workshop.run()
      #expect(try workshop.reports().differences(from: expected) == [])
      return
    }
    Issue.record("every run ended before its signal")
  }
}
