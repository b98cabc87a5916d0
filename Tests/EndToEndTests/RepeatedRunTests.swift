import Foundation
import StreamTestSupport
import Testing

@Suite("Runs that are repeated")
struct RepeatedRunTests {
  @Test("The order in which files lie on the disk makes no difference", arguments: [1, 2, 3])
  func fileOrder(seed: Int) throws {
    let workshop = try Workshop(empty: true)
    let source = Workshop.fixtures + "/archive/athletes"
    let names = try FolderContents(source).names
    // A different, fixed order for each seed.
    let order = names.indices.sorted { ($0 * 7 * seed + seed) % 31 < ($1 * 7 * seed + seed) % 31 }
    for index in order {
      let data = try Data(contentsOf: URL(fileURLWithPath: source + "/" + names[index]))
      try workshop.folder.write(data, to: "athletes/" + names[index])
    }
    #expect(try workshop.run(jobs: seed * 3).end == .exit(3))
    let expected = try Workshop.expectedReports()
    #expect(try workshop.reports().differences(from: expected) == [])
  }

  @Test("The machine's time zone and language make no difference")
  func locale() throws {
    let workshop = try Workshop()
    let outcome = try SoleusCommand.run(
      workshop.arguments(),
      environment: ["TZ": "America/New_York", "LANG": "de_DE.UTF-8", "LC_ALL": "tr_TR.UTF-8"])
    #expect(outcome.end == .exit(3))
    let expected = try Workshop.expectedReports()
    #expect(try workshop.reports().differences(from: expected) == [])
  }

  @Test("With nothing new the program is silent and touches no report")
  func nothingNew() throws {
    let workshop = try Workshop()
    #expect(try workshop.run().end == .exit(3))
    let before = try times(below: workshop.reportFolder)
    // Later on the same day.
    let second = try workshop.run(asOf: "2026-05-26T09:00:00Z")
    #expect(second.end == .exit(0))
    #expect(second.output == "")
    #expect(second.errors == "")
    #expect(try times(below: workshop.reportFolder) == before)
  }

  @Test(
    "With nothing new no run and no log is opened",
    .enabled(if: Strace.isInstalled, "strace, which shows what is opened, is not installed"))
  func opensNothing() throws {
    let workshop = try Workshop()
    let first = try opened(by: workshop)
    #expect(first.count >= 15, "the trace must see what the first run opens")
    let second = try opened(by: workshop)
    #expect(second == [])
  }

  @Test(
    "A new body mass reads the athlete's strength logs again, and no run of anybody",
    .enabled(if: Strace.isInstalled, "strace, which shows what is opened, is not installed"))
  func newMass() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let profile = workshop.folder.path + "/athletes/dana-lind/athlete.yaml"
    let text = try String(contentsOfFile: profile, encoding: .utf8)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("mass-kg") }
    try workshop.write(
      (lines + ["mass-kg: 83.5\n"]).joined(separator: "\n"), to: "athletes/dana-lind/athlete.yaml")
    let read = try opened(by: workshop)
    #expect(read.contains { $0.contains("dana-lind/strength/") })
    #expect(read.filter { $0.contains("/runs/") } == [])
  }

  @Test("A run on the next day rewrites only what states the day")
  func nextDay() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let before = try workshop.reports()
    #expect(try workshop.run(asOf: "2026-05-27T06:00:00Z").end == .exit(0))
    let differences = try workshop.reports().differences(from: before)
    #expect(differences.contains("other bytes: run.json"))
    #expect(differences.filter { $0.contains("2026-W19") || $0.contains("2026-W20") } == [])
  }

  @Test("A report that somebody deleted comes back")
  func deletedReport() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let before = try workshop.reports()
    try workshop.remove("reports/2026-W20/dana-lind.html")
    try workshop.remove("reports/latest")
    #expect(try workshop.run().end == .exit(0))
    #expect(try workshop.reports().differences(from: before) == [])
  }

  /// Runs or logs that an execution opens, by path.
  private func opened(by workshop: Workshop) throws -> [String] {
    let log = workshop.folder.path + "/trace.txt"
    _ = try workshop.run(
      wrapper: [Strace.path, "-f", "-e", "trace=open,openat,openat2", "-o", log])
    return try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
      .filter { $0.contains("/runs/") || $0.contains("/strength/") }
      .filter { !$0.contains("O_DIRECTORY") }.map(String.init)
  }

  /// When each file last changed, in nanoseconds.
  private func times(below folder: String) throws -> [String: [Int]] {
    var times: [String: [Int]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var status = stat()
      guard lstat(folder + "/" + name, &status) == 0 else { continue }
      times[name] = [
        status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec,
        status.st_ctim.tv_nsec, Int(status.st_ino),
      ]
    }
    return times
  }
}
