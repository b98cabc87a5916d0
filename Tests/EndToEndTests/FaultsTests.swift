import Foundation
import Testing

@Suite(
  "Faults at calls to the system", .serialized,
  .enabled(if: FaultShim.isPossible, "cc and python3 are not installed"))
struct FaultsTests {
  @Test(
    "A reader finds one night, the next night comes to the same bytes, and every loss is told",
    arguments: [("kills", "9"), ("failures", "12"), ("year", "30")])
  func campaign(name: String, trials: String) throws {
    let outcome = try RunningCommand(
      [FaultShim.sources + "/" + name, trials],
      environment: SoleusCommand.bareEnvironment.merging([
        "SOLEUS": SoleusCommand.path, "PYTHONDONTWRITEBYTECODE": "1",
      ]) { $1 }, in: "/"
    ).wait(patienceS: 900)
    #expect(outcome.end == .exit(0), "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains(", 0 wrong"))
  }

  @Test("Without links and a switch latest is a page that leads on, and pages are made in place")
  func noLinks() throws {
    let fault = ["FAULT_NEVER": "symlink,link,exchange"]
    let workshop = try Workshop()
    #expect(try workshop.run(fault: fault).end == .exit(3))
    let page = workshop.reportFolder + "/latest/index.html"
    let text = try String(contentsOfFile: page, encoding: .utf8)
    #expect(text.contains("url=../2026-W21/index.html"))
    #expect(text.contains("<a href=\"../2026-W21/index.html\">2026-W21</a>"))
    let quiet = try workshop.run(fault: fault)
    #expect(quiet.end == .exit(0) && quiet.errors == "")
    try workshop.remove("reports/latest")
    #expect(try workshop.run(fault: fault).end == .exit(0))
    #expect(try String(contentsOfFile: page, encoding: .utf8) == text)
    #expect(try workshop.run(asOf: "2026-06-02T06:00:00Z", fault: fault).end == .exit(0))
    #expect(try String(contentsOfFile: page, encoding: .utf8).contains("../2026-W22/"))
    // On a file system that has all of it, both ways come to the same.
    let other = try Workshop()
    _ = try other.run()
    _ = try other.run(asOf: "2026-06-02T06:00:00Z")
    _ = try workshop.run(asOf: "2026-06-02T06:00:00Z", fault: [:])
    try workshop.remove("reports/latest/index.html")
    _ = try workshop.run(asOf: "2026-06-02T06:00:00Z")
    #expect(try workshop.reports().differences(from: other.reports()) == [])
  }

  @Test("Without locks a file says who writes; it is told once, and who was killed holds nothing")
  func noLocks() throws {
    let fault = ["FAULT_NEVER": "flock", "FAULT_NEVER_ERROR": "\(ENOLCK)"]
    let workshop = try Workshop()
    let first = try workshop.run(fault: fault)
    #expect(first.end == .exit(3) && first.errors.contains("has no locks"))
    let second = try workshop.run(fault: fault)
    #expect(second.end == .exit(0) && second.errors == "")
    let held = workshop.store + ".lock.held"
    #expect(!FileManager.default.fileExists(atPath: held))
    let killed = try workshop.run(
      asOf: "2026-05-27T06:00:00Z",
      fault: fault.merging(["FAULT_CALLS": "rename", "FAULT_AT": "3"]) { $1 })
    #expect(killed.end == .signal(SIGKILL))
    #expect(FileManager.default.fileExists(atPath: held))
    #expect(try workshop.run(asOf: "2026-05-27T06:00:00Z", fault: fault).end == .exit(0))
    #expect(!FileManager.default.fileExists(atPath: held))
  }
}
