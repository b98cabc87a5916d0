import Foundation
import StreamTestSupport
import Testing

/// What follows a night, with programs of a folder in place of the system's: each writes down how it was called.
@Suite("What follows a night under systemd or cron")
struct AfterNightTests {
  private static let nightly = Repository.folder + "/pipelines/nightly"
  private let folder = TemporaryFolder()

  init() throws {
    for (name, body) in [
      ("curl", "echo \"curl $*\" >> \"$LOG\""),
      ("sendmail", "cat >> \"$LOG\""),
      ("journalctl", "echo \"soleus: kim/runs/a.gpx: empty\""),
      ("soleus", "exit $STATUS"),
    ] {
      try write("#!/bin/sh\n\(body)\n", to: name)
    }
  }

  private func write(_ script: String, to name: String) throws {
    try folder.write(script, to: name)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/" + name)
  }

  private func run(
    _ words: [String], _ environment: [String: String]
  ) throws -> (outcome: SoleusCommand.Outcome, log: String) {
    let log = folder.path + "/log"
    try? FileManager.default.removeItem(atPath: log)
    let own = ["PATH": folder.path + ":/usr/bin:/bin", "LOG": log]
    let outcome = try RunningCommand(
      words, environment: own.merging(environment) { $1 }, in: "/"
    ).wait()
    return (outcome, (try? String(contentsOfFile: log, encoding: .utf8)) ?? "")
  }

  private func night(
    status: Int32, result: String, mailTo: String = "coach@example.org"
  ) throws -> (outcome: SoleusCommand.Outcome, log: String) {
    try run(
      ["/bin/sh", Self.nightly + "/after-night"],
      [
        "MAILTO": mailTo, "PING": "https://hc.example.org/c",
        "MONITOR_UNIT": "soleus@weekly.service", "MONITOR_SERVICE_RESULT": result,
        "MONITOR_EXIT_STATUS": "\(status)", "MONITOR_INVOCATION_ID": "f00d",
      ])
  }

  @Test("A night without news tells the health check and nobody else")
  func quiet() throws {
    let (outcome, log) = try night(status: 0, result: "success")
    #expect(outcome.end == .exit(0) && outcome.output == "")
    #expect(log.hasSuffix(" https://hc.example.org/c\n"))
    #expect(log.split(separator: "\n").count == 1)
  }

  @Test("3 is mailed with its words, and is no failure of the health check")
  func somethingToSee() throws {
    let (outcome, log) = try night(status: 3, result: "success")
    #expect(outcome.end == .exit(0))
    #expect(log.contains(" https://hc.example.org/c\n"))
    #expect(log.contains("To: coach@example.org\nSubject: soleus weekly: something to see\n"))
    #expect(log.contains("\n\nsoleus: kim/runs/a.gpx: empty\n"))
  }

  @Test(
    "A night that did not come to its end is mailed, and fails the health check",
    arguments: [
      (Int32(4), "exit-code", "failed with exit code 4"), (15, "timeout", "failed: timeout"),
    ])
  func failed(status: Int32, result: String, words: String) throws {
    let (outcome, log) = try night(status: status, result: result)
    #expect(outcome.end == .exit(0))
    #expect(log.contains("https://hc.example.org/c/fail\n"))
    #expect(log.contains("Subject: soleus weekly: \(words)\n"))
  }

  @Test("Where nobody can be mailed, the unit itself fails")
  func nobody() throws {
    let (outcome, _) = try night(status: 3, result: "success", mailTo: "")
    #expect(outcome.end == .exit(1))
    #expect(outcome.output.contains("journalctl -u soleus@weekly.service"))
  }

  @Test(
    "The line for cron tells the health check of 0 and 3 alone",
    arguments: [(Int32(0), true), (3, true), (1, false), (4, false), (143, false)])
  func cron(status: Int32, isTold: Bool) throws {
    let crontab = try String(contentsOfFile: Self.nightly + "/crontab", encoding: .utf8)
    let line = try #require(crontab.split(separator: "\n").first { $0.contains("curl") })
    let operations = try Repository.text("docs/operations.md")
    #expect(operations.contains(line.dropFirst()))
    let command = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)[5]
    let (_, log) = try run(["/bin/sh", "-c", String(command)], ["STATUS": "\(status)"])
    #expect(log.contains("https://hc.example.org/your-check") == isTold)
  }
}
