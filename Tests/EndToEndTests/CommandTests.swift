import Foundation
import Testing

@Suite("Commands")
struct CommandTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: Self.root + "/" + path, encoding: .utf8)
  }

  @Test("--help lists the commands")
  func help() throws {
    let outcome = try SoleusCommand.run(["--help"])
    #expect(outcome.end == .exit(0))
    for command in ["run", "inspect", "check", "explain", "status", "model", "sql", "export"] {
      #expect(outcome.output.contains("\n  \(command) "))
      let help = try SoleusCommand.run([command, "--help"])
      #expect(help.end == .exit(0))
      #expect(help.output.contains("soleus \(command)"))
    }
  }

  @Test("A command that was mistyped is told with the one that was meant")
  func nearCommand() throws {
    let outcome = try SoleusCommand.run(["inspct", "a.gpx"])
    #expect(outcome.end == .exit(64))
    #expect(outcome.errors.contains("there is no command inspct; did you mean \"inspect\"?"))
    #expect(!(try SoleusCommand.run(["fly"]).errors.contains("did you mean")))
  }

  @Test("A day as --as-of is that day for every athlete, and gives the pages of any moment of it")
  func day() throws {
    let (day, instant) = (try Workshop(), try Workshop())
    #expect(try day.run(asOf: "2026-05-26").end == .exit(3))
    _ = try instant.run()
    #expect(
      try day.reports().differences(from: try instant.reports()) == ["other bytes: run.json"])
    #expect(try day.reports()["run.json"].contains("2026-05-26T12:00:00Z"))
  }

  @Test("model --csv prints the table that comes with the program")
  func model() throws {
    let outcome = try SoleusCommand.run(["model", "--csv"])
    #expect(outcome.end == .exit(0))
    #expect(outcome.output == (try text("Sources/SoleusLoad/model.csv")))
  }

  @Test("model prints a table to read, --json one for programs, and not both at once")
  func modelForms() throws {
    let read = try SoleusCommand.run(["model"])
    #expect(read.end == .exit(0))
    #expect(read.output.contains("\nsurface/treadmill        1.1      0.97–1.15"))
    #expect(read.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let json = try SoleusCommand.run(["model", "--json"])
    #expect(json.end == .exit(0))
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let factors = try #require(object?["factors"] as? [[String: Any]])
    let lines = try text("Sources/SoleusLoad/model.csv").split(separator: "\n").count
    #expect(factors.count == lines - 1)
    #expect((object?["sha256"] as? String)?.count == 64)
    #expect((object?["claims"] as? [Any])?.count == 14)
    #expect(try SoleusCommand.run(["model", "--json", "--csv"]).end == .exit(64))
  }

  @Test("The article's model has treadmills gentler, and every report names it and its digest")
  func gentleTreadmill() throws {
    func easyKm(_ workshop: Workshop) throws -> [String: Double] {
      let lines = try workshop.reports()["runs.csv"].split(whereSeparator: \.isNewline)
        .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
      let file = try #require(lines[0].firstIndex(of: "file"))
      let figure = try #require(lines[0].firstIndex(of: "easy_km"))
      return Dictionary(
        uniqueKeysWithValues: lines.dropFirst().map { ($0[file], Double($0[figure]) ?? 0) })
    }
    let table = Self.root + "/pipelines/models/gentle-treadmill.csv"
    let (standard, gentle) = (try Workshop(), try Workshop())
    _ = try standard.run()
    try gentle.editPipeline("schema: 1", "schema: 1\nmodel: \(table)")
    #expect(try gentle.run().end == .exit(3))
    let (before, after) = (try easyKm(standard), try easyKm(gentle))
    // Its central value stands alone between the two tables.
    for (file, easyKm) in before {
      let ratio = file == "runs/2026-05/run-6.tcx" ? 0.9 / 1.1 : 1
      #expect(abs((after[file] ?? 0) - easyKm * ratio) < 0.011, "\(file)")
    }
    let told =
      try JSONSerialization.jsonObject(
        with: Data(try gentle.reports()["run.json"].utf8)) as? [String: Any]
    let digest = try #require(told?["model_digest"] as? String)
    #expect(told?["model"] as? String == "gentle-treadmill.csv")
    for name in try gentle.reports().names where name.hasSuffix(".html") || name.hasSuffix(".md") {
      let page = try gentle.reports()[name]
      #expect(page.contains("gentle-treadmill.csv") && page.contains(digest), "\(name)")
    }
  }

  @Test("A model saved and named in the pipeline file gives the same figures")
  func modelRoundTrip() throws {
    let workshop = try Workshop()
    try workshop.write(try SoleusCommand.run(["model", "--csv"]).output, to: "mine.csv")
    try workshop.editPipeline("schema: 1", "schema: 1\nmodel: mine.csv")
    #expect(try workshop.run().end == .exit(3))
    #expect(
      try workshop.reports()["runs.csv"] == (try Workshop.expectedReports())["runs.csv"])
  }

  @Test(
    "The generated pages of docs/ are up to date",
    arguments: ["stages", "data-dictionary", "rejections", "flags", "model"])
  func docs(page: String) throws {
    let outcome = try SoleusCommand.run(["docs", page])
    #expect(outcome.end == .exit(0))
    #expect(outcome.output == (try text("docs/\(page).md")), "make docs")
  }

  @Test("The pipeline files that come with the project have no problems")
  func check() throws {
    let folder = Self.root + "/pipelines"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") }.map { folder + "/" + $0 }
    #expect(!files.isEmpty)
    let outcome = try SoleusCommand.run(["check"] + files)
    #expect(outcome.end == .exit(0))
    #expect(outcome.errors == "")
  }

  @Test("explain says what each stage does and with which options")
  func explain() throws {
    let outcome = try SoleusCommand.run(["explain", Self.root + "/pipelines/weekly.yaml"])
    #expect(outcome.end == .exit(0))
    #expect(outcome.output.contains("1. times: "))
    #expect(outcome.output.contains("(set here)"))
  }

  @Test("status tells what the store holds, and makes none")
  func status() throws {
    let workshop = try Workshop()
    let before = try SoleusCommand.run(["status", workshop.pipeline])
    #expect(before.end == .exit(0))
    #expect(before.output.contains("0 files"))
    #expect(!FileManager.default.fileExists(atPath: workshop.store))
    _ = try workshop.run()
    let after = try SoleusCommand.run(["status", workshop.pipeline])
    #expect(after.output.contains("15 files, 11 runs, 5 strength sets"))
    #expect(after.output.contains("2026-W21"))
    #expect(after.output.contains("cut-off.tcx:17: xml-truncated"))
    let json = try SoleusCommand.run(["status", "--json", workshop.pipeline])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["runs"] as? Int == 11)
  }

  @Test("Streams that are full or closed end the program without a crash")
  func brokenStreams() throws {
    for script in ["exec \"$@\" >/dev/full", "exec \"$@\" >&-"] {
      let outcome = try SoleusCommand.run(["model"], wrapper: ["/bin/sh", "-c", script, "sh"])
      #expect(outcome.end == .exit(1))
      #expect(outcome.errors.contains("could not be written"))
    }
    for script in ["exec \"$@\" 2>/dev/full", "exec \"$@\" 2>&-"] {
      let outcome = try SoleusCommand.run(
        ["check", "/nowhere.yaml"], wrapper: ["/bin/sh", "-c", script, "sh"])
      #expect(outcome.end == .exit(2))
    }
  }
}
