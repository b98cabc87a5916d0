import Foundation
import StreamTestSupport
import Testing

@Suite("Cadence from own earlier runs")
struct OwnCadenceTests {
  /// Runs on four days, the last without cadence, under the names given.
  private func workshop(_ names: [String], recorded: Int = 3) throws -> Workshop {
    let workshop = try Workshop(empty: true)
    try workshop.write("name: Ida\nheight-cm: 175\n", to: "athletes/ida/athlete.yaml")
    for (day, name) in names.enumerated() {
      var run = try TinyRun("2026-05-1\(day)T06:00:00Z")
      run.strides = day < recorded ? 90 : nil
      try workshop.write(run.gpx, to: "athletes/ida/runs/\(name).gpx")
    }
    return workshop
  }

  /// Columns of the run of the last day by their names.
  private func lastRun(_ workshop: Workshop) throws -> [String: String] {
    let text = try String(contentsOfFile: workshop.reportFolder + "/runs.csv", encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let head = try #require(rows.first)
    let last = try #require(rows.first { $0.contains("2026-05-13") })
    return Dictionary(uniqueKeysWithValues: zip(head, last))
  }

  @Test("A run without cadence takes after the athlete's earlier ones, and the page says so")
  func takesAfter() throws {
    let workshop = try workshop(["a", "b", "c", "d"])
    #expect(try workshop.run().end == .exit(0))
    let run = try lastRun(workshop)
    #expect(run["cadence_source"] == "estimated")
    #expect(run["findings"]?.contains("cadence-from-own-runs") == true)
    #expect(try (178...180.5).contains(#require(run["cadence_spm"].flatMap(Double.init))))
    let page = try workshop.reports().words("2026-W20/ida.md")
    #expect(page.contains("as in the runner's own earlier runs"))
  }

  @Test("Before any cadence was recorded the formula of all runners stands, and the page says so")
  func formula() throws {
    let workshop = try workshop(["a", "b", "c", "d"], recorded: 0)
    #expect(try workshop.run().end == .exit(0))
    let run = try lastRun(workshop)
    #expect(run["findings"]?.contains("cadence-estimated") == true)
    #expect(try (170...172).contains(#require(run["cadence_spm"].flatMap(Double.init))))
    let page = try workshop.reports().words("2026-W20/ida.md")
    #expect(page.contains("3\u{A0}runs without cadence in the file"))
    #expect(page.contains("as of runners in general"))
  }

  @Test(
    "Names of files and runs that come later or one by one make no difference",
    arguments: [(["d", "c", "b", "a"], 1), (["b", "d", "a", "c"], 7)])
  func order(names: [String], jobs: Int) throws {
    let straight = try workshop(["a", "b", "c", "d"])
    _ = try straight.run()
    let other = try workshop(names)
    // The run without cadence is known first, the others are added one by one.
    var held: [String: String] = [:]
    for name in names.prefix(3) {
      let path = "athletes/ida/runs/\(name).gpx"
      held[path] = try String(contentsOfFile: other.folder.path + "/" + path, encoding: .utf8)
      try other.remove(path)
    }
    _ = try other.run(jobs: jobs)
    for (path, text) in held.sorted(by: { $0.key < $1.key }) {
      try other.write(text, to: path)
      _ = try other.run(jobs: jobs)
    }
    for column in ["cadence_spm", "steps", "findings", "easy_km"] {
      #expect(try lastRun(straight)[column] == lastRun(other)[column])
    }
  }
}
