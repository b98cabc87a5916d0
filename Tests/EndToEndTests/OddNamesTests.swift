import Foundation
import StreamTestSupport
import Testing

@Suite("Files under odd names")
struct OddNamesTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop(empty: true)
    try workshop.write("name: Ada\ntime-zone: UTC\n", to: "athletes/ada/athlete.yaml")
  }

  private func writeRun(_ day: Int, to name: String) throws {
    try workshop.write(
      TinyRun("2026-05-\(day)T06:00:00Z").gpx, to: "athletes/ada/runs/\(name)")
  }

  @Test("A run counts whatever browsers, mail programs and services make of its name")
  func runs() throws {
    let names = [
      "2026-05-01 07_00_00.0.GPX.TXT", "b.gpx.txt", "c.gpx(1)", "d.gpx.download", "e.gpx_", "f",
      "g.xml.bak", "h.gpx 2",
    ]
    for (day, name) in names.enumerated() { try writeRun(day + 10, to: name) }
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(0))
    #expect(outcome.errors == "")
    let table = try workshop.reports()["runs.csv"]
    for name in names { #expect(table.contains(name), "\(name)") }
  }

  @Test("A strength log counts whatever its name")
  func log() throws {
    try workshop.write(
      "date,exercise,weight_kg,reps\n2026-05-20,Seated Calf Raise,40,10\n",
      to: "athletes/ada/strength/log.csv.txt")
    #expect(try workshop.run().end == .exit(0))
    #expect(try workshop.reports()["strength.csv"].contains("log.csv.txt"))
  }

  @Test(
    "What is no input is named once in one line, listed by status and on the page, and no alarm")
  func unread() throws {
    try writeRun(20, to: "good.gpx")
    for (name, text) in [
      ("runs/beach.jpg", "\u{FF}\u{D8}\u{FF}"), ("runs/race.pdf", "%PDF-1.7"),
      ("runs/map.svg", "<svg/>"), ("runs/.DS_Store", "x"), ("runs/half.gpx.part", "<gpx"),
      ("stray.gpx", "<gpx/>"),
    ] { try workshop.write(text, to: "athletes/ada/\(name)") }
    let first = try workshop.run()
    #expect(first.end == .exit(0))
    #expect(first.errors.split(separator: "\n").count == 1)
    #expect(first.errors.hasPrefix("soleus: 5 files are no input and are not read: "))
    let named = [
      "ada/runs/beach.jpg: holds no run (the content is no XML)", "ada/runs/race.pdf: ",
      "ada/runs/map.svg: ", "ada/runs/half.gpx.part: a download that is not finished",
      "ada/stray.gpx: beside the folders nothing is read; a run belongs in runs/",
    ]
    for words in named { #expect(first.errors.contains(words)) }
    let second = try workshop.run()
    #expect(second.end == .exit(0))
    #expect(second.errors == "")
    let status = try SoleusCommand.run(["status", workshop.pipeline]).output
    #expect(status.contains("0 files in quarantine\n5 files not read, being no input\n"))
    for words in named { #expect(status.contains(words)) }
    let page = try workshop.reports()["2026-W22/ada.md"]
    #expect(page.contains("5\u{A0}files not read: "))
  }

  @Test(
    "A picture is opened on the first night only",
    .enabled(if: Strace.isInstalled, "strace, which shows what is opened, is not installed"))
  func notReadAgain() throws {
    try writeRun(20, to: "good.gpx")
    try workshop.write("\u{FF}", to: "athletes/ada/runs/beach.jpg")
    _ = try workshop.run()
    try writeRun(21, to: "new.gpx")
    #expect(try opened("beach.jpg") == 0)
    #expect(try opened("new.gpx") == 0, "nor anything else once it is known")
  }

  /// How often a night opens the file.
  private func opened(_ name: String) throws -> Int {
    let trace = workshop.folder.path + "/trace"
    _ = try workshop.run(wrapper: [Strace.path, "-f", "-e", "trace=openat", "-o", trace])
    return try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
      .count { $0.contains(name) }
  }

  @Test("A broken run under an odd name is refused as any other")
  func broken() throws {
    try writeRun(20, to: "good.gpx")
    try workshop.write("<gpx><trk><trkseg>", to: "athletes/ada/runs/broken.gpx(1)")
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(3))
    #expect(outcome.errors.contains("ada/runs/broken.gpx(1):1: xml-truncated"))
  }
}
