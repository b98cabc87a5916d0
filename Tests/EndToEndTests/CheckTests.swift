import Foundation
import StreamTestSupport
import Testing

@Suite("check")
struct CheckTests {
  private func problems(_ workshop: Workshop, _ files: [String]? = nil) throws -> String {
    let outcome = try SoleusCommand.run(["check"] + (files ?? [workshop.pipeline]))
    #expect(outcome.output == "")
    #expect(outcome.end == .exit(outcome.errors.isEmpty ? 0 : 2))
    return outcome.errors
  }

  @Test("A file without a problem is passed in silence, before and after a run")
  func right() throws {
    let workshop = try Workshop()
    #expect(try problems(workshop) == "")
    #expect(!FileManager.default.fileExists(atPath: workshop.folder.path + "/state"))
    _ = try workshop.run()
    #expect(try problems(workshop) == "")
  }

  @Test(
    "What lies around the file is looked at, and told at the key that is to be mended",
    arguments: [
      ("athletes: athletes", "athletes: atheltes", "3:11: there is no folder "),
      ("athletes: athletes", "athletes: state", "3:11: there is no folder "),
      ("report-folder: reports", "report-folder: pipeline.yaml", "5:16: "),
      ("report-folder: reports", "report-folder: athletes", "among the folders of athletes"),
      (
        "report-folder: reports", "report-folder: athletes/dana-lind/reports",
        "the athlete dana-lind"
      ),
      ("store: state/store.sqlite", "store: athletes/emil-hofer/store", "the athlete emil-hofer"),
      ("store: state/store.sqlite", "store: pipeline.yaml", "4:8: the store "),
      ("store: state/store.sqlite", "store: athletes", "4:8: the store "),
      ("schema: 1", "schema: 1\nreports: []", "3:10: no report is asked for"),
    ])
  func around(old: String, new: String, words: String) throws {
    let workshop = try Workshop()
    try workshop.editPipeline(old, new)
    let errors = try problems(workshop)
    #expect(errors.hasPrefix(workshop.pipeline + ":"))
    #expect(errors.contains(words), "\(errors)")
    #expect(errors.split(separator: "\n").count == 1, "\(errors)")
  }

  @Test(
    "Of several files, report folders and stores that two share are found, whatever they are called"
  )
  func shared() throws {
    let workshop = try Workshop()
    let text = try String(contentsOfFile: workshop.pipeline, encoding: .utf8)
    func write(_ name: String, _ edits: [(String, String)]) throws -> String {
      let edited = edits.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
      try workshop.write(edited, to: name)
      return workshop.folder.path + "/" + name
    }
    try workshop.makeFolder("reports")
    try workshop.link("linked", to: "reports")
    let apart = try write(
      "apart.yaml", [("folder: reports", "folder: others"), ("store.sqlite", "other.sqlite")])
    #expect(try problems(workshop, [workshop.pipeline, apart]) == "")
    #expect(try problems(workshop, [workshop.pipeline, workshop.pipeline]) == "")
    let reports = try write(
      "reports.yaml", [("folder: reports", "folder: linked"), ("store.sqlite", "other.sqlite")])
    #expect(
      try problems(workshop, [workshop.pipeline, reports])
        == "\(reports):5:16: \(workshop.pipeline) writes its reports there too\n")
    let within = try write(
      "within.yaml", [("folder: reports", "folder: reports/b"), ("store.sqlite", "b.sqlite")])
    #expect(try problems(workshop, [workshop.pipeline, within]).contains("lie in each other"))
    let store = try write(
      "store.yaml", [("folder: reports", "folder: others"), ("store.sqlite", "store.db")])
    #expect(
      try problems(workshop, [workshop.pipeline, store])
        == "\(store):4:8: \(workshop.pipeline) has this store too\n")
  }

  @Test("A pipeline file that was mistyped is told with the one that was meant")
  func mistyped() throws {
    let workshop = try Workshop()
    let name = workshop.folder.path + "/pipelin.yaml"
    #expect(
      try problems(workshop, [name])
        == "there is no file \(name); did you mean \"\(workshop.pipeline)\"?\n")
  }
}
