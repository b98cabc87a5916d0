import Running
import StreamTestSupport
import Testing

@testable import Pipeline

@Suite("Pipeline files")
struct PlanReaderTests {
  private let folder = TemporaryFolder()

  private func problems(_ text: String) throws -> [String] {
    let path = try folder.write(text, to: "p.yaml")
    do throws(Problems) {
      _ = try Plan.read(path)
      return []
    } catch {
      return error.list.map { "\($0.line ?? 0):\($0.column ?? 0): \($0.message)" }
    }
  }

  /// A file without faults, with lines of it replaced.
  private func file(
    head: String = "schema: 1\nathletes: a\nstore: s\nreport-folder: r\n",
    stages: String = "stages: [times]\n", tail: String = ""
  ) -> String { head + stages + tail }

  @Test("A file without faults is a plan with absolute paths")
  func good() throws {
    let path = try folder.write(
      file(
        head: "schema: 1\nathletes: ../a\nstore: no\nreport-folder: /r/x\n",
        stages: "stages:\n  - times\n  - spikes:\n      faster-than-m-per-s: 11\n",
        tail: "reports: [csv, html]\n"), to: "below/p.yaml")
    let plan = try Plan.read(path)
    #expect(plan.athletesFolder == folder.path + "/a")
    #expect(plan.storeFile == folder.path + "/below/no", "`no` is a name, not false")
    #expect(plan.reportFolder == "/r/x")
    #expect(plan.stages.map(\.kind) == ["times", "spikes"])
    #expect(plan.stages[1].options == ["faster-than-m-per-s": 11])
    #expect(plan.reports == [.csv, .html])
  }

  @Test("Without the key, all reports are made")
  func allReports() throws {
    let path = try folder.write(file(), to: "p.yaml")
    #expect(try Plan.read(path).reports == ReportKind.allCases)
  }

  @Test(
    "Each fault is told with its line and column",
    arguments: [
      ("", "1:1: the file is empty"),
      ("- a\n- b\n", "1:1: keys with values are expected here"),
      ("schema: [1\n", "2:1: "),
      ("schema: 1\nschema: 1\n", ":1: the key \"schema\" stands here twice"),
      ("schema: 2\n", "1:9: this program reads \"schema: 1\""),
      ("schema: 1\nathletes:\n", "2:10: \"athletes\" needs a text"),
      ("schema: 1\nathletes: [a]\n", "2:11: \"athletes\" needs a text"),
      ("schema: 1\nstroe: s\n", "2:1: there is no key \"stroe\"; did you mean \"store\"?"),
      ("schema: 1\ncolour-of-shoes: red\n", "2:1: there is no key \"colour-of-shoes\""),
      ("schema: 1\n", "1:1: the key \"stages\" is missing"),
      ("schema: 1\nmodel: none.csv\n", "2:8: the model file \"none.csv\" cannot be read"),
      ("schema: 1\nstages: []\n", "2:9: \"stages\" needs a list of stages"),
      ("schema: 1\nstages: times\n", "2:9: \"stages\" needs a list of stages"),
      (
        "schema: 1\nstages: [tmies]\n",
        "2:10: there is no stage \"tmies\"; did you mean \"times\"?"
      ),
      ("schema: 1\nstages: [[times]]\n", "2:10: a stage is its kind, or its kind with options"),
      ("schema: 1\nstages: [times, times]\n", "2:17: the stage \"times\" stands here twice"),
      (
        "schema: 1\nstages: [pace]\n",
        "2:10: \"pace\" reads distance, which no stage before it writes; put \"distance\" before it"
      ),
      (
        "schema: 1\nstages:\n  - spikes:\n      faster-than-m-per-s: 5:30\n",
        "4:28: \"faster-than-m-per-s\" needs a number"
      ),
      (
        "schema: 1\nstages:\n  - spikes:\n      faster-than-m-per-s: 1e9\n",
        "4:28: \"faster-than-m-per-s\" is 1e9, yet it lies between"
      ),
      (
        "schema: 1\nstages:\n  - spikes:\n      faster-then-m-per-s: 9\n",
        "4:7: there is no key \"faster-then-m-per-s\"; did you mean \"faster-than-m-per-s\"?"
      ),
      ("schema: 1\nstages:\n  - spikes: fast\n", "3:13: keys with values are expected here"),
      ("schema: 1\nreports: html\n", "2:10: \"reports\" needs a list"),
      ("schema: 1\nreports: [pdf]\n", "2:11: there is no report \"pdf\"; there are html, "),
      ("schema: 1\nreports: [csv, csv]\n", "2:16: the report \"csv\" stands here twice"),
    ])
  func faults(text: String, expected: String) throws {
    let found = try problems(text)
    #expect(found.contains { $0.contains(expected) }, "found: \(found)")
  }

  @Test("Every missing key is told, at once")
  func missing() throws {
    let found = try problems("schema: 1\n").joined(separator: "\n")
    for key in ["athletes", "store", "report-folder", "stages"] {
      #expect(found.contains("\"\(key)\" is missing"))
    }
  }

  @Test("A fault in a model's table is told with the table's file and line")
  func badModel() throws {
    try folder.write("no,table\n", to: "m.csv")
    let path = try folder.write(file(tail: "model: m.csv\n"), to: "p.yaml")
    let error = #expect(throws: Problems.self) { try Plan.read(path) }
    #expect(error?.list.first?.file == folder.path + "/m.csv")
  }

  @Test("A misspelt stage is the only problem of a list that needs it")
  func noEcho() throws {
    let found = try problems(
      file(stages: "stages: [times, spikes, distanse, moving-time, pace]\n"))
    #expect(found.count == 1)
  }

  @Test("A plan without its times in order is wrong, and told so once")
  func withoutTimes() throws {
    let found = try problems(file(stages: "stages: [spikes, distance, moving-time, pace]\n"))
    #expect(found.count == 1)
    #expect(found.first?.contains("reads time, which no stage before it writes") == true)
    #expect(found.first?.hasSuffix("put \"times\" before it") == true)
  }

  @Test("A stage that reads what a later one writes or mends is told with its line and both names")
  func late() throws {
    let head = "schema: 1\nathletes: a\nstore: s\nreport-folder: r\nstages:\n"
    func told(_ stages: String...) throws -> [String] {
      try problems(head + stages.map { "  - \($0)\n" }.joined())
    }
    #expect(
      try told("times", "distance", "moving-time", "pace", "cadence", "grade") == [
        "10:5: \"cadence\" reads grade, which \"grade\" after it writes; "
          + "put \"grade\" before \"cadence\""
      ])
    #expect(
      try told("times", "distance", "grade", "moving-time") == [
        "8:5: \"grade\" reads distance, which \"moving-time\" after it mends; "
          + "put \"moving-time\" before \"grade\""
      ])
    #expect(try told("times", "distance", "moving-time", "pace", "cadence") == [])
  }
}
