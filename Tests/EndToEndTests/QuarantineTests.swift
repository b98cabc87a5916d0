import Foundation
import StreamTestSupport
import Testing

@Suite("Quarantine", .serialized)
struct QuarantineTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop(empty: true)
    try workshop.write("name: Ada\ntime-zone: UTC\n", to: "athletes/ada/athlete.yaml")
    try workshop.write(TinyRun("2026-05-11T06:00:00Z").gpx, to: "athletes/ada/runs/good.gpx")
    for name in ["login", "page"] {
      try workshop.write("<html>\(name)</html>", to: "athletes/ada/runs/\(name).gpx")
    }
    #expect(try workshop.run().end == .exit(3))
  }

  private func quarantine(_ words: String...) throws -> SoleusCommand.Outcome {
    try SoleusCommand.run(["quarantine", words[0], workshop.pipeline] + words.dropFirst())
  }

  @Test("The list names every file with its reason, for people and for programs")
  func list() throws {
    let words = try quarantine("list").output
    #expect(words.contains("ada/runs/login.gpx:1: unknown-format: the root element is <html>"))
    let lines = try quarantine("list", "--json").output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.contains("\"accepted\":false") && $0.contains("\"schema\":1") })
  }

  @Test("What was accepted is named nowhere again until it changes")
  func accept() throws {
    let accepted = try quarantine("accept", "ada/runs/login.gpx")
    #expect(accepted.output == "ada/runs/login.gpx is told of no more\n")
    for asOf in [Workshop.asOf, "2026-05-27T06:00:00Z"] {
      let status = try SoleusCommand.run(["status", workshop.pipeline]).output
      #expect(status.contains("1 file in quarantine\n  ada/runs/page.gpx"))
      #expect(status.contains("1 file accepted as not usable"))
      #expect(!status.contains("login"))
      let night = try workshop.run(asOf: asOf)
      #expect(night.end == .exit(0) && night.errors == "", "\(night.errors)")
      #expect(try !workshop.reports()["2026-W21/index.md"].contains("login"))
    }
    #expect(
      try quarantine("list").output.contains("accepted and told of no more:\n  ada/runs/login.gpx"))
    // The cache is none of a person's words.
    for name in ["store.sqlite", "store.parts"] { try workshop.remove("state/" + name) }
    #expect(try workshop.run().end == .exit(0))
    #expect(try !SoleusCommand.run(["status", workshop.pipeline]).output.contains("login"))
    try workshop.write("<html>another</html>", to: "athletes/ada/runs/login.gpx")
    let changed = try workshop.run()
    #expect(changed.end == .exit(3) && changed.errors.contains("login.gpx"))
  }

  @Test("What is to be tried again is read and told again by the next run")
  func retry() throws {
    #expect(try workshop.run().end == .exit(0))
    #expect(
      try quarantine("retry", "ada/runs/page.gpx").output
        == "ada/runs/page.gpx is read again by the next run\n")
    let night = try workshop.run()
    #expect(night.end == .exit(3))
    #expect(night.errors.contains("page.gpx") && !night.errors.contains("login.gpx"))
    #expect(try quarantine("retry").output.split(separator: "\n").count == 2)
    #expect(try workshop.run().end == .exit(3))
  }

  @Test("What may pass cannot be accepted, and trying it again loses nothing")
  func passing() throws {
    try FileManager.default.moveItem(
      atPath: workshop.folder.path + "/athletes/ada/runs/good.gpx",
      toPath: workshop.folder.path + "/good.gpx")
    for name in ["login", "page"] { try workshop.remove("athletes/ada/runs/\(name).gpx") }
    #expect(try workshop.run().end == .exit(3))
    let accepted = try quarantine("accept", "ada/runs")
    #expect(accepted.end == .exit(4) && accepted.errors.contains("ada/runs cannot be accepted"))
    #expect(try quarantine("retry").output == "ada/runs is read again by the next run\n")
    #expect(try workshop.run().end == .exit(3))
    #expect(try workshop.reports()["runs.csv"].contains("good.gpx"))
  }

  @Test("A name that is not in quarantine is refused with the nearest that is")
  func unknown() throws {
    let refused = try quarantine("accept", "ada/runs/pages.gpx")
    #expect(refused.end == .exit(4))
    #expect(refused.errors.contains("did you mean \"ada/runs/page.gpx\"?"))
  }
}
