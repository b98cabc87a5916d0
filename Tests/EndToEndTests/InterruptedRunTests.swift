import Foundation
import StreamTestSupport
import Testing

@Suite("Runs that are interrupted", .serialized)
struct InterruptedRunTests {
  @Test("After a kill at any moment each report is whole, and the next run completes the rest")
  func kill() throws {
    let clock = ContinuousClock()
    var expected: FolderContents?
    let whole = try clock.measure { expected = try Workshop.expectedReports() }
    let reports = try #require(expected)
    var killed = 0
    for step in 1...15 {
      let workshop = try Workshop()
      let command = try SoleusCommand.start(workshop.arguments(), in: workshop.folder.path)
      usleep(UInt32(whole / .microseconds(1) * Double(step) / 15))
      command.kill()
      if command.wait().end == .signal(SIGKILL) { killed += 1 }
      if FileManager.default.fileExists(atPath: workshop.reportFolder) {
        let partial = try workshop.reports()
        for name in partial.names where !name.hasPrefix(".writing") {
          #expect(partial.files[name] == reports.files[name], "\(name) is not whole")
        }
      }
      let next = try workshop.run()
      #expect([.exit(0), .exit(3)].contains(next.end))
      #expect(try workshop.reports().differences(from: reports) == [])
    }
    #expect(killed >= 5, "most kills must come before the end")
  }

  @Test(
    "Killed while it updates reports, it leaves each as it was or as it becomes",
    .enabled(if: Strace.isInstalled, "strace, which kills at a chosen call, is not installed"),
    arguments: ["write", "fsync", "rename", "pwrite64"])
  func killedAtCall(call: String) throws {
    func updated(_ kill: String?) throws -> (workshop: Workshop, before: FolderContents) {
      let workshop = try Workshop()
      _ = try workshop.run()
      let before = try workshop.reports()
      try workshop.write(
        TinyRun("2026-05-08T06:00:00Z").gpx, to: "athletes/emil-hofer/runs/found-later.gpx")
      if let kill {
        let outcome = try workshop.run(
          wrapper: [Strace.path, "-f", "-qq", "-o", "/dev/null", "-e", kill])
        #expect(outcome.end == .signal(SIGKILL))
      } else {
        _ = try workshop.run()
      }
      return (workshop, before)
    }
    let after = try updated(nil).workshop.reports()
    for count in [1, 3, 6] {
      let (workshop, before) = try updated("inject=\(call):signal=KILL:when=\(count)")
      let partial = try workshop.reports()
      for name in before.names {
        let isWhole = [before.files[name], after.files[name]].contains(partial.files[name])
        #expect(isWhole, "\(name), killed at \(call) \(count)")
      }
      #expect(try workshop.run().end == .exit(0))
      #expect(try workshop.reports().differences(from: after) == [])
    }
  }

  /// Runs the program so that no file may grow beyond so many KiB, which then fails like a full disk.
  private func limit(_ kibibytes: Int) -> [String] {
    ["/bin/bash", "-c", "trap '' XFSZ; ulimit -f \(kibibytes); exec \"$@\"", "bash"]
  }

  @Test("No room for the reports: clear words, exit 1; with room again, the right bytes")
  func noRoomForReports() throws {
    // SQLite's shared memory takes 32 KiB; a page with so long a name takes more.
    let profile = "name: \(String(repeating: "Dana ", count: 2_000))\ntime-zone: Europe/Berlin\n"
    func workshop() throws -> Workshop {
      let workshop = try Workshop()
      try workshop.write(profile, to: "athletes/dana-lind/athlete.yaml")
      return workshop
    }
    let limited = try workshop()
    try limited.editPipeline("stages:", "reports: [csv]\nstages:")
    #expect(try limited.run().end == .exit(3))
    try limited.editPipeline("reports: [csv]\n", "")
    let failed = try limited.run(wrapper: limit(32))
    #expect(failed.end == .exit(1))
    #expect(failed.errors.contains("could not be written"))
    #expect(failed.errors.contains("Make room"))
    #expect(failed.errors.contains(limited.reportFolder + "/2026-W19/dana-lind.html"))
    #expect(try !limited.reports().names.contains { $0.hasPrefix(".writing") })
    #expect(try limited.run().end == .exit(0))
    let expected = try workshop()
    _ = try expected.run()
    #expect(try limited.reports().differences(from: expected.reports()) == [])
  }

  @Test("No room for the store: clear words and an exit code; with room again, the right bytes")
  func noRoomForStore() throws {
    for kibibytes in [0, 2, 10, 40] {
      let workshop = try Workshop()
      let failed = try workshop.run(wrapper: limit(kibibytes))
      #expect([.exit(1), .exit(10)].contains(failed.end), "\(kibibytes) KiB")
      #expect(failed.errors.contains("store"))
      #expect(failed.errors.contains("If the disk is full, make room"))
      #expect(try workshop.run().end == .exit(3))
      let expected = try Workshop.expectedReports()
      #expect(try workshop.reports().differences(from: expected) == [])
    }
  }

  @Test("A full disk, as the system reports one", .enabled(if: getuid() == 0, "only root mounts"))
  func fullDisk() throws {
    let workshop = try Workshop()
    try workshop.makeFolder("reports")
    let mount = ["-t", "tmpfs", "-o", "size=100k", "tmpfs", workshop.reportFolder]
    guard try system("/bin/mount", mount) == .exit(0) else { return }
    defer { _ = try? system("/bin/umount", [workshop.reportFolder]) }
    let failed = try workshop.run()
    #expect(failed.end == .exit(1))
    #expect(failed.errors.contains("No space left"))
    #expect(try system("/bin/mount", ["-o", "remount,size=9m", workshop.reportFolder]) == .exit(0))
    // What was rejected has not been told yet.
    #expect(try workshop.run().end == .exit(3))
    let expected = try Workshop.expectedReports()
    #expect(try workshop.reports().differences(from: expected) == [])
  }

  private func system(_ program: String, _ arguments: [String]) throws -> SoleusCommand.End {
    try RunningCommand(
      [program] + arguments, environment: SoleusCommand.bareEnvironment, in: "/"
    ).wait().end
  }
}
