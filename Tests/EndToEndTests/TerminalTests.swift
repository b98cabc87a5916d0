import Foundation
import StreamTestSupport
import Testing

@Suite(
  "In a terminal",
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "needs script"))
struct TerminalTests {
  /// What a person sees, colours and returns included.
  private func shown(_ arguments: [String], in folder: String = "/") throws -> String {
    let outcome = try SoleusCommand.run(
      arguments,
      wrapper: ["/bin/sh", "-c", "exec /usr/bin/script -qec \"$*\" /dev/null", "sh"], in: folder)
    return outcome.output.replacingOccurrences(of: "\r\n", with: "\n")
  }

  @Test("check says that a file is all right")
  func check() throws {
    let workshop = try Workshop()
    #expect(try shown(["check", workshop.pipeline]) == "\(workshop.pipeline): all right\n")
  }

  @Test("run shows each of its phases and ends with what it came to")
  func phases() throws {
    let workshop = try Workshop()
    let output = try shown(workshop.arguments())
    for words in [
      "looking through 1 of 2 folders of athletes", "reading 15 of 15 new or changed files",
      "reporting 2 of 2 athletes", "joining 2 athletes", "2 athletes, 11 runs; files: 15 new",
      "Latest reports: \(workshop.reportFolder)/2026-W21/index.html\n",
    ] {
      #expect(output.contains(words), "\(words)")
    }
  }

  @Test(
    "inspect shows a row a recording under its titles, and each kind of finding once below them")
  func inspect() throws {
    let workshop = try Workshop()
    let output = try shown(
      ["inspect", "athletes/dana-lind", "athletes/emil-hofer", "nowhere.gpx"],
      in: workshop.folder.path)
    #expect(!output.contains("\u{1B}"))
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines[0] == "by athletes/dana-lind/athlete.yaml: Europe/Berlin, 62 kg, 171 cm, rearfoot")
    let place = try #require(lines[1].range(of: "file")).lowerBound
    let column = lines[1].distance(from: lines[1].startIndex, to: place)
    let rows = lines.filter { $0.hasPrefix("2026-") }
    #expect(rows.count == 12)
    for row in lines where row.hasSuffix(".gz") && !row.hasPrefix(" ") {
      #expect(row.dropFirst(column).hasPrefix("athletes/"), "\(row)")
    }
    #expect(output.contains("  ~4.8 "))
    #expect(lines.contains("~ is estimated"))
    #expect(lines.filter { $0.hasPrefix("cadence-estimated: ") }.count == 1)
    #expect(lines.contains("  there is no file nowhere.gpx"))
    #expect(!output.contains("athlete.yaml:1"))
  }

  @Test("Without an athlete.yaml the table says whose times it shows")
  func zone() throws {
    let workshop = try Workshop(empty: true)
    try workshop.write(TinyRun("2026-05-22T09:00:00Z").gpx, to: "a.gpx")
    let output = try shown(["inspect", "a.gpx"], in: workshop.folder.path)
    #expect(output.hasPrefix("times in UTC\nstart "))
    #expect(output.contains("\n2026-05-22 09:00 "))
  }
}
