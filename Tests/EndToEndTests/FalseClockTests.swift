import Foundation
import StreamTestSupport
import Testing

@Suite("A clock that cannot be right")
struct FalseClockTests {
  private static let compiler = "/usr/bin/cc"
  static var canLie: Bool { FileManager.default.isExecutableFile(atPath: compiler) }

  /// A library that adds so many seconds to the system's clock.
  private func lie(byS seconds: Int, _ workshop: Workshop) throws -> String {
    let source = workshop.folder.path + "/lie.c"
    let library = workshop.folder.path + "/lie\(seconds).so"
    try """
    #include <time.h>
    #include <unistd.h>
    #include <sys/syscall.h>
    int clock_gettime(clockid_t id, struct timespec *at) {
      int result = syscall(SYS_clock_gettime, id, at);
      if (result == 0 && id == CLOCK_REALTIME) at->tv_sec += \(seconds);
      return result;
    }
    """.write(toFile: source, atomically: true, encoding: .utf8)
    let outcome = try RunningCommand(
      [Self.compiler, "-shared", "-fPIC", "-o", library, source],
      environment: SoleusCommand.bareEnvironment, in: "/"
    ).wait()
    #expect(outcome.end == .exit(0), "\(outcome.errors)")
    return library
  }

  private func run(
    _ workshop: Workshop, laterByS seconds: Int, _ options: [String] = []
  ) throws -> SoleusCommand.Outcome {
    var environment = SoleusCommand.bareEnvironment
    environment["LD_PRELOAD"] = try lie(byS: seconds, workshop)
    return try SoleusCommand.run(
      ["run", workshop.pipeline] + options, environment: environment, in: workshop.folder.path)
  }

  private func expectRefusal(_ outcome: SoleusCommand.Outcome, _ words: String) {
    #expect(outcome.end == .exit(3))
    #expect(outcome.errors.hasPrefix("soleus: the system's clock says "))
    #expect(outcome.errors.contains(words))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.output == "")
  }

  @Test(
    "Before the year 2000 nothing is judged or written, and a day that is told is obeyed",
    .enabled(if: canLie, "no C compiler makes a false clock"))
  func beginningOfTime() throws {
    let workshop = try Workshop()
    let toBeginning = 86_400 - Int(Date().timeIntervalSince1970)
    for options in [[], ["--dry-run"]] {
      expectRefusal(try run(workshop, laterByS: toBeginning, options), "is before the year 2000")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path)
    #expect(!names.contains("state") && !names.contains("reports"))
    let told = try run(workshop, laterByS: toBeginning, ["--as-of", Workshop.asOf])
    #expect(told.end == .exit(3) && told.errors.contains("cut-off.tcx"))
    #expect(try workshop.reports().differences(from: Workshop.expectedReports()) == [])
  }

  @Test(
    "More than a day behind the last run nothing is judged or written; a day told is obeyed backwards",
    .enabled(if: canLie, "no C compiler makes a false clock"))
  func behindLastRun() throws {
    let workshop = try Workshop()
    _ = try run(workshop, laterByS: 0)
    let before = try workshop.reports()
    let state = try FolderContents(workshop.folder.path + "/state")
    expectRefusal(try run(workshop, laterByS: -2 * 86_400), "is behind the last run of ")
    #expect(try FolderContents(workshop.folder.path + "/state").differences(from: state) == [])
    expectRefusal(
      try run(workshop, laterByS: -2 * 86_400, ["--dry-run"]), "is behind the last run of ")
    #expect(try workshop.reports().differences(from: before) == [])
    // A clock that is set back by hours is no false one.
    #expect(try run(workshop, laterByS: -20 * 3_600).end == .exit(0))
    let told = try run(workshop, laterByS: -2 * 86_400, ["--as-of", Workshop.asOf])
    #expect(told.end == .exit(0))
    // A roster says since which night nothing came.
    let differences = try workshop.reports().differences(from: Workshop.expectedReports())
    #expect(differences.filter { !$0.contains("index.") } == [])
    // By that run the clock is right again.
    #expect(try run(workshop, laterByS: -2 * 86_400).end == .exit(0))
  }
}
