import Foundation
import StreamTestSupport
import Testing

@Suite("One report folder, one pipeline")
struct FolderOwnerTests {
  /// Another pipeline that writes into the same folder of reports.
  private func other(of workshop: Workshop) throws -> String {
    let text = try String(contentsOfFile: workshop.pipeline, encoding: .utf8)
    return try workshop.folder.write(
      text.replacing("state/store.sqlite", with: "elsewhere/store.sqlite"), to: "other.yaml")
  }

  private func run(_ arguments: String...) throws -> SoleusCommand.Outcome {
    try SoleusCommand.run(arguments + ["--as-of", Workshop.asOf])
  }

  @Test("11: the folder of another pipeline is left as it is, by run, report and roster")
  func foreign() throws {
    let workshop = try Workshop()
    let second = try other(of: workshop)
    _ = try workshop.run()
    let before = try workshop.reports()
    let records = try workshop.folder.write(
      try SoleusCommand.run(["derive", second]).output, to: "records.ndjson")
    let nothing = try workshop.folder.write("", to: "weeks.ndjson")
    for outcome in [
      try run("run", second),
      try run("report", second, "--athlete", "emil-hofer", "--records", records),
      try run("roster", second, "--weeks", nothing),
    ] {
      #expect(outcome.end == .exit(11))
      #expect(outcome.errors.contains("belongs to another pipeline, whose store is "))
      #expect(outcome.errors.contains("delete \(workshop.reportFolder)/.soleus"))
    }
    #expect(try workshop.reports().differences(from: before) == [])
    try workshop.remove("reports/.soleus")
    #expect(try run("run", second).end == .exit(3))
    #expect(try workshop.run().end == .exit(11))
  }

  @Test("12: the folder of a newer program is left as it is, by run and report")
  func newer() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let mark = workshop.reportFolder + "/.soleus"
    let later = try String(contentsOfFile: mark, encoding: .utf8)
      .replacing("\"schema\":1", with: "\"schema\":2")
    try workshop.write(later, to: "reports/.soleus")
    let before = try workshop.reports()
    try workshop.remove("state")
    let records = try workshop.folder.write("", to: "records.ndjson")
    for outcome in [
      try workshop.run(),
      try run("report", workshop.pipeline, "--athlete", "emil-hofer", "--records", records),
    ] {
      #expect(outcome.end == .exit(12))
      #expect(outcome.errors.contains("was made by a newer version of the program"))
    }
    #expect(try workshop.reports().differences(from: before) == [])
    #expect(try String(contentsOfFile: mark, encoding: .utf8) == later)
  }

  @Test("Where a night cannot appear in one instant, it says so once")
  func inPlace() throws {
    let workshop = try Workshop()
    try workshop.editPipeline("state/store.sqlite", "reports/state/store.sqlite")
    let words = "soleus: the report folder cannot change places with a copy of it"
    #expect(try workshop.run().errors.contains(words))
    try workshop.write(
      try TinyRun("2026-05-08T06:00:00Z").gpx, to: "athletes/emil-hofer/runs/found-later.gpx")
    let second = try workshop.run()
    #expect(second.end == .exit(0) && second.errors == "", "\(second.errors)")
    #expect(try workshop.reports()["2026-W19/emil-hofer.html"] != "")
  }

  @Test("11: while one pipeline writes, another does not begin")
  func atOnce() throws {
    let workshop = try Workshop()
    try workshop.makeFolder("reports")
    let lock = open(workshop.reportFolder + "/.soleus", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(11))
    #expect(outcome.errors.contains("another execution writes into the report folder"))
    #expect(flock(lock, LOCK_UN) == 0)
    #expect(try workshop.run().end == .exit(3))
  }

  @Test("A pipeline that moved house, lost its state, or finds a folder without a mark goes on")
  func own() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let before = try workshop.reports()
    try workshop.remove("state")
    #expect(try workshop.run().end == .exit(3))
    try workshop.remove("reports/.soleus")
    #expect(try workshop.run().end == .exit(0))
    #expect(FileManager.default.fileExists(atPath: workshop.reportFolder + "/.soleus"))
    let moved = TemporaryFolder().path + "-moved"
    defer { try? FileManager.default.removeItem(atPath: moved) }
    try FileManager.default.moveItem(atPath: workshop.folder.path, toPath: moved)
    #expect(try run("run", moved + "/pipeline.yaml").end == .exit(0))
    #expect(try FolderContents(moved + "/reports").differences(from: before) == [])
    // A copy beside the one that goes on is another pipeline, though it has the same name.
    try FileManager.default.copyItem(atPath: moved, toPath: workshop.folder.path)
    try workshop.editPipeline("report-folder: reports", "report-folder: \(moved)/reports")
    #expect(try workshop.run().end == .exit(11))
  }
}
