import Foundation
import StreamTestSupport
import Testing

@Suite("run --dry-run")
struct DryRunTests {
  private func dryRun(_ workshop: Workshop, _ options: [String] = []) throws -> String {
    let outcome = try SoleusCommand.run(workshop.arguments() + ["--dry-run"] + options)
    #expect(outcome.end == .exit(0) && outcome.errors == "")
    return outcome.output
  }

  /// Everything in the workshop's folder.
  private func everything(_ workshop: Workshop) throws -> FolderContents {
    try FolderContents(workshop.folder.path)
  }

  @Test("Before the first run every file would be read, and nothing is written")
  func first() throws {
    let workshop = try Workshop()
    let before = try everything(workshop)
    let output = try dryRun(workshop)
    #expect(output.contains("dana-lind: 11\u{A0}files to read"))
    #expect(output.contains("would read 15 of 15 files"))
    #expect(output.contains("reports of 2 of 2\u{A0}athletes"))
    #expect(try everything(workshop).differences(from: before) == [])
  }

  @Test("After a run only what is new would be read, and whose it is reported")
  func later() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    #expect(try dryRun(workshop).hasPrefix("would read 0 of 15 files"))
    try workshop.write(
      TinyRun("2026-05-22T09:00:00Z").gpx, to: "athletes/emil-hofer/runs/new.gpx")
    try workshop.remove("athletes/emil-hofer/runs/track-1.gpx.gz")
    let before = try everything(workshop)
    let output = try dryRun(workshop)
    #expect(
      output.hasPrefix(
        "emil-hofer: 1\u{A0}file to read (runs/new.gpx), 1\u{A0}file gone, reports to make\n"))
    #expect(output.contains("reports of 1 of 2"))
    #expect(!output.contains("dana-lind"))
    #expect(try dryRun(workshop, ["--athlete", "dana-lind"]).contains("0 of 1\u{A0}athlete "))
    #expect(try everything(workshop).differences(from: before) == [])
  }

  @Test("A profile that changed, and a page that is gone, have reports made without reading")
  func noReading() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    try workshop.write(
      "name: Emil\ntime-zone: Europe/Vienna\n", to: "athletes/emil-hofer/athlete.yaml")
    try workshop.remove("reports/2026-W20/dana-lind.html")
    let output = try dryRun(workshop)
    #expect(output.contains("dana-lind: no new file"))
    #expect(output.contains("emil-hofer: "))
  }

  @Test("A new athlete without a file is called so, and not one without a new file")
  func newAthlete() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    try workshop.write("name: Fay\n", to: "athletes/fay/athlete.yaml")
    #expect(try dryRun(workshop).hasPrefix("fay: no file yet, reports to make\n"))
  }
}
