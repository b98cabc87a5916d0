import Foundation
import StreamTestSupport
import Testing

@Suite("Names that mean harm or are merely unusual")
struct HostileNamesTests {
  private let workshop: Workshop

  init() throws { workshop = try Workshop(empty: true) }

  private func isClean(_ text: String) -> Bool {
    text.replacing("\r\n", with: "\n").unicodeScalars.allSatisfy { scalar in
      scalar == "\n"
        || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
          && !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
    }
  }

  @Test("Markup, formulas and control characters in a file come out harmless everywhere")
  func contents() throws {
    let name = "=cmd|' /C calc'!A0&lt;script&gt;alert(1)&lt;/script&gt;&#x9B;31m&#x202E;|[x](y)"
    try workshop.write(
      TinyRun("2026-05-20T06:00:00Z", name: name).gpx, to: "athletes/ada/runs/a.gpx")
    try workshop.write(
      "name: \"<img src=x onerror=alert(2)>\\e[31m\"\n", to: "athletes/ada/athlete.yaml")
    #expect(try workshop.run().end == .exit(0))
    let reports = try workshop.reports()
    for file in reports.names where file != "latest" {
      #expect(isClean(reports[file]), "\(file)")
      if file.hasSuffix(".html") || file.hasSuffix(".md") {
        #expect(!reports[file].contains("<script"), "\(file)")
        #expect(!reports[file].contains("<img"), "\(file)")
      }
    }
    #expect(reports["2026-W21/ada.html"].contains("&lt;script&gt;"))
    #expect(reports["2026-W21/ada.md"].contains("\\|\\[x\\](y)"))
    #expect(reports["runs.csv"].contains("'=cmd|"))
    #expect(!reports["runs.csv"].contains(",=cmd"))
    #expect(!reports["runs.csv"].contains("\"=cmd"))
  }

  @Test("File names cannot write to the terminal")
  func fileNames() throws {
    let evil = "\u{1B}[2J\u{9B}31m\r\u{202E}.gpx"
    try workshop.write("<gpx", to: "athletes/ada/runs/" + evil)
    try workshop.write(TinyRun("2026-05-20T06:00:00Z").gpx, to: "athletes/ada/runs/ok" + evil)
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(3))
    #expect(isClean(outcome.errors))
    let runs = workshop.folder.path + "/athletes/ada/runs/"
    for arguments in [
      ["status", workshop.pipeline], ["status", "--json", workshop.pipeline],
      ["inspect", runs + evil, runs + "ok" + evil],
      ["inspect", "--json", runs + evil, runs + "ok" + evil],
      ["explain", runs + evil], ["check", runs + evil],
    ] {
      let outcome = try SoleusCommand.run(arguments)
      #expect(isClean(outcome.output), "\(arguments[0])")
      #expect(isClean(outcome.errors), "\(arguments[0])")
    }
  }

  @Test("The file named in JSON is the file, whatever its name")
  func jsonNamesTheFile() throws {
    let path = workshop.folder.path + "/\u{1B}\u{9B}\u{202E}\"\\é.gpx"
    try TinyRun("2026-05-20T06:00:00Z").gpx.write(
      toFile: path, atomically: true, encoding: .utf8)
    let outcome = try SoleusCommand.run(["inspect", "--json", path])
    let line = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(line?["file"] as? String == path)
  }

  @Test(
    "A folder of any usual name is an athlete whose page the roster leads to",
    arguments: ["a b", "a&b", "a#b", "50%", "Jörg Ö", "-rf", "a:b", "a?b=c", "it's", "a\"b", "<b>"])
  func folderNames(name: String) throws {
    try workshop.write(TinyRun("2026-05-20T06:00:00Z").gpx, to: "athletes/\(name)/runs/a.gpx")
    #expect(try workshop.run().end == .exit(0))
    let reports = try workshop.reports()
    let links = reports["2026-W21/index.html"].matches(of: /href="([^"]+)"/).map {
      String($0.output.1)
    }
    // What stands behind a number sign is a place in a page.
    let targets = links.map { String($0.prefix { $0 != "#" }) }.compactMap(
      \.removingPercentEncoding)
    #expect(targets.contains(name + ".html"))
    for target in targets where !target.hasPrefix("http") {
      let file = target.hasPrefix("../") ? String(target.dropFirst(3)) : "2026-W21/" + target
      #expect(reports.files[file] != nil, "\(target)")
    }
    #expect(links.allSatisfy { URL(string: $0)?.scheme == nil || $0.hasPrefix("https:") })
  }

  @Test(
    "A folder whose pages would collide or break the folder of reports is refused",
    arguments: ["index", "Index", "two\nlines", "tab\t", String(repeating: "x", count: 252)])
  func refusedFolderNames(name: String) throws {
    try workshop.write(TinyRun("2026-05-20T06:00:00Z").gpx, to: "athletes/\(name)/runs/a.gpx")
    try workshop.write(TinyRun("2026-05-20T06:00:00Z").gpx, to: "athletes/ada/runs/a.gpx")
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(3))
    #expect(outcome.errors.contains("bad-athlete-name"))
    #expect(outcome.errors.contains("Rename the folder"))
    let roster = try workshop.reports()["2026-W21/index.html"]
    #expect(roster.contains("ada.html"))
    #expect(!roster.contains(">\(name)<"))
    #expect(try workshop.run().end == .exit(0))
  }

  @Test("Names that differ only in how an accent is written are two files and two athletes")
  func normalForms() throws {
    let (composed, decomposed) = ("Jo\u{E9}", "Joe\u{301}")
    try workshop.write(
      TinyRun("2026-05-19T06:00:00Z").gpx, to: "athletes/ada/runs/\(composed).gpx")
    try workshop.write(
      TinyRun("2026-05-20T06:00:00Z").gpx, to: "athletes/ada/runs/\(decomposed).gpx")
    try workshop.write(TinyRun("2026-05-21T06:00:00Z").gpx, to: "athletes/\(composed)/runs/a.gpx")
    try workshop.write(
      TinyRun("2026-05-22T06:00:00Z").gpx, to: "athletes/\(decomposed)/runs/a.gpx")
    #expect(try workshop.run().end == .exit(0))
    let rows = try workshop.reports()["runs.csv"].split(whereSeparator: \.isNewline).dropFirst()
    #expect(rows.count == 4)
    func count(_ start: String) -> Int {
      rows.count { $0.utf8.starts(with: Array(start.utf8)) }
    }
    #expect(count("ada,") == 2)
    #expect(count(composed + ",") == 1)
    #expect(count(decomposed + ",") == 1)
    #expect(try workshop.run().errors == "")
  }

  @Test("A name that is no UTF-8 is told, and the rest goes on")
  func notUnicode() throws {
    try workshop.write(TinyRun("2026-05-20T06:00:00Z").gpx, to: "athletes/ada/runs/a.gpx")
    let name =
      Array((workshop.folder.path + "/athletes/ada/runs/").utf8) + [0xFC]
      + Array(".gpx".utf8) + [0]
    let descriptor = name.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { chars in
        chars.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o644) } ?? -1
      }
    }
    #expect(close(descriptor) == 0)
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(3))
    #expect(outcome.errors.contains("UTF-8"))
  }
}
