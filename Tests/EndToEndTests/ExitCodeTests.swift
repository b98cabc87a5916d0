import Foundation
import StreamTestSupport
import Testing

@Suite("Exit codes and their words")
struct ExitCodeTests {
  @Test("2: every problem of a pipeline file at once, with line, column and the nearest key")
  func pipelineFileWrong() throws {
    let workshop = try Workshop()
    try workshop.write(
      """
      schema: 2
      athlets: athletes
      store: state/store.sqlite
      report-folder: reports
      stages:
        - times
        - spikes:
            faster-than-m-per-s: 5:30
        - grade
        - pase
      """, to: "pipeline.yaml")
    for command in ["run", "check", "explain", "status"] {
      let outcome = try SoleusCommand.run([command, workshop.pipeline])
      #expect(outcome.end == .exit(2), "\(command)")
      #expect(outcome.output == "")
      let lines = outcome.errors.split(separator: "\n").map(String.init)
      func has(_ place: String, _ words: String) -> Bool {
        lines.contains { $0.hasPrefix("\(workshop.pipeline):\(place): ") && $0.contains(words) }
      }
      #expect(has("1:9", "schema: 1"))
      #expect(has("2:1", "did you mean \"athletes\"?"))
      #expect(has("1:1", "\"athletes\" is missing"))
      #expect(has("8:28", "needs a number"))
      #expect(has("9:5", "distance"))
      #expect(has("10:5", "did you mean \"pace\"?"))
    }
    #expect(!FileManager.default.fileExists(atPath: workshop.store))
  }

  @Test("2: a pipeline file that is not there or is a folder")
  func noPipelineFile() throws {
    for (path, words) in [
      ("/nowhere/weekly.yaml", "there is no file /nowhere/weekly.yaml\n"),
      ("/", "/ is a folder; name the file in it\n"),
    ] {
      let outcome = try SoleusCommand.run(["run", path])
      #expect(outcome.end == .exit(2))
      #expect(outcome.errors == words)
    }
  }

  @Test("3: newly rejected files are told once, and again only when they change")
  func rejectedOnce() throws {
    let workshop = try Workshop()
    let first = try workshop.run()
    #expect(first.end == .exit(3))
    #expect(first.output == "")
    let line = "soleus: dana-lind/runs/2026-05/cut-off.tcx:17: xml-truncated: "
    #expect(first.errors.hasPrefix(line))
    #expect(first.errors.split(separator: "\n").count == 1)
    let second = try workshop.run()
    #expect(second.end == .exit(0))
    #expect(second.errors == "")
    try workshop.write("<gpx", to: "athletes/dana-lind/runs/2026-05/cut-off.tcx")
    let third = try workshop.run()
    #expect(third.end == .exit(3))
    #expect(third.errors.contains("cut-off.tcx"))
  }

  @Test("4: a folder of athletes that is missing, a file or without athletes")
  func noAthletes() throws {
    for (name, make) in [
      ("missing", { (_: Workshop) in }), ("empty", { try $0.makeFolder("empty") }),
      ("file", { try $0.write("", to: "file") }),
      ("other", { try $0.write("", to: "other/notes/readme.txt") }),
    ] {
      let workshop = try Workshop()
      try make(workshop)
      try workshop.editPipeline("athletes: athletes", "athletes: \(name)")
      let outcome = try workshop.run()
      #expect(outcome.end == .exit(4), "\(name)")
      #expect(outcome.errors.contains(workshop.folder.path + "/" + name))
      #expect(outcome.errors.split(separator: "\n").count == 2, "the reason and a hint")
    }
  }

  @Test("4: athletes of whom nothing is usable")
  func nothingUsable() throws {
    let workshop = try Workshop(empty: true)
    try workshop.write("name: Nobody\n", to: "athletes/nobody/athlete.yaml")
    try workshop.write("not a run", to: "athletes/nobody/runs/a.gpx")
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(4))
    #expect(outcome.errors.contains("nobody/runs/a.gpx"))
    #expect(outcome.errors.contains("not one usable run or set"))
  }

  @Test("10: a store below a file, or a file that is no store")
  func storeCannotOpen() throws {
    let below = try Workshop()
    try below.write("a file", to: "state")
    let outcome = try below.run()
    #expect(outcome.end == .exit(10))
    #expect(outcome.errors.contains(below.store))
    let other = try Workshop()
    try other.write(String(repeating: "no database ", count: 100), to: "state/store.sqlite")
    for command in ["run", "status"] {
      let outcome = try SoleusCommand.run([command, other.pipeline])
      #expect(outcome.end == .exit(10))
      #expect(outcome.errors.contains("delete it"))
    }
    let folder = try Workshop()
    try folder.makeFolder("state/store.sqlite")
    #expect(try folder.run().end == .exit(10))
  }

  @Test("1: a folder of reports that cannot be made")
  func reportFolderIsAFile() throws {
    let workshop = try Workshop()
    try workshop.write("", to: "reports")
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(1))
    #expect(outcome.errors.contains(workshop.reportFolder))
  }

  @Test("status may be asked at any moment of an execution, and neither disturbs the other")
  func statusMeanwhile() throws {
    let workshop = try Workshop()
    let execution = try SoleusCommand.start(workshop.arguments())
    var ends: Set<String> = []
    for _ in 0..<25 {
      ends.insert("\(try SoleusCommand.run(["status", workshop.pipeline]).end)")
    }
    #expect(execution.wait().end == .exit(3))
    #expect(ends == ["exit(0)"])
  }

  @Test("11: another execution holds the lock")
  func locked() throws {
    let workshop = try Workshop()
    try workshop.makeFolder("state")
    let lock = open(workshop.store + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(11))
    #expect(outcome.errors.contains("another execution"))
    #expect(!FileManager.default.fileExists(atPath: workshop.reportFolder))
    #expect(flock(lock, LOCK_UN) == 0)
    #expect(try workshop.run().end == .exit(3))
  }

  @Test("12: a store of a newer version is left as it is")
  func newerStore() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let place = URL(fileURLWithPath: workshop.store)
    var bytes = try Data(contentsOf: place)
    // The format keeps `PRAGMA user_version` at offset 60, four bytes, the greatest first.
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try bytes.write(to: place)
    for command in ["run", "status"] {
      let outcome = try SoleusCommand.run([command, workshop.pipeline])
      #expect(outcome.end == .exit(12))
      #expect(outcome.errors.contains("newer version"))
    }
    #expect(try Data(contentsOf: place) == bytes)
  }

  @Test(
    "64: arguments that do not exist",
    arguments: [
      ["run"], ["fly"], ["run", "a.yaml", "--jobs", "0"], ["run", "a.yaml", "--as-of", "noon"],
      ["run", "a.yaml", "--as-of", "2026-02-30"], ["staus"],
      ["run", "a.yaml", "--as-of", "2026-02-30T00:00:00Z"],
      ["run", "a.yaml", "--as-of", "2026-06-08T99:00:00Z"],
      ["inspect"], ["inspect", "a.gpx", "--time-zone", "Mars/Olympus"],
      ["inspect", "a.gpx", "--mass-kg", "5"], ["docs", "novel"],
    ])
  func usage(arguments: [String]) throws {
    let outcome = try SoleusCommand.run(arguments)
    #expect(outcome.end == .exit(64))
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("Usage:"))
  }
}
