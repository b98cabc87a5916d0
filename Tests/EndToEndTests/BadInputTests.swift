import Foundation
import StreamTestSupport
import Testing

@Suite("Bad input")
struct BadInputTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop(empty: true)
    try workshop.write("name: Ada\ntime-zone: UTC\n", to: "athletes/ada/athlete.yaml")
    try workshop.write(TinyRun("2026-05-20T06:00:00Z").gpx, to: "athletes/ada/runs/good.gpx")
  }

  /// Runs twice: the first tells of `words`, the good run counts, and the second is silent.
  private func expectRejection(_ words: String...) throws {
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(3))
    for word in words { #expect(outcome.errors.contains(word)) }
    #expect(try workshop.reports()["runs.csv"].contains("good.gpx"))
    let second = try workshop.run()
    #expect(second.end == .exit(0))
    #expect(second.errors == "")
  }

  @Test("A link that leads nowhere")
  func danglingLink() throws {
    try workshop.link("athletes/ada/runs/gone.gpx", to: "nowhere.gpx")
    try expectRejection("ada/runs/gone.gpx: unreadable: ")
  }

  @Test("A folder of runs that leads nowhere, such as a share that is not there today")
  func danglingFolder() throws {
    try workshop.link("athletes/ada/strength", to: "/nowhere/share")
    try expectRejection("ada/strength: unreadable: ")
  }

  @Test("A file named as the folder of runs")
  func fileForFolder() throws {
    try workshop.write("", to: "athletes/ada/strength")
    try expectRejection("ada/strength: ")
  }

  @Test("A directory named like a run, whose content still counts")
  func directory() throws {
    try workshop.write(
      TinyRun("2026-05-21T06:00:00Z").gpx, to: "athletes/ada/runs/x.gpx/inside.gpx")
    try expectRejection("ada/runs/x.gpx: not-a-file: ")
    #expect(try workshop.reports()["runs.csv"].contains("inside.gpx"))
  }

  @Test("A pipe named like a run does not hang the program")
  func pipe() throws {
    #expect(mkfifo(workshop.folder.path + "/athletes/ada/runs/x.gpx", 0o644) == 0)
    try expectRejection("ada/runs/x.gpx: not-a-file: ")
  }

  @Test("A pipe in place of athlete.yaml does not hang the program")
  func pipeForProfile() throws {
    try workshop.remove("athletes/ada/athlete.yaml")
    #expect(mkfifo(workshop.folder.path + "/athletes/ada/athlete.yaml", 0o644) == 0)
    try expectRejection("ada/athlete.yaml")
  }

  @Test("A profile that cannot be read is not taken for one that was never written")
  func unreadableProfile() throws {
    try workshop.remove("athletes/ada/athlete.yaml")
    try workshop.link("athletes/ada/athlete.yaml", to: "nowhere.yaml")
    try expectRejection("ada/athlete.yaml")
  }

  @Test("Links in a circle end")
  func circles() throws {
    try workshop.link("athletes/ada/runs/again", to: "..")
    try workshop.link("athletes/ada/runs/self.gpx", to: "self.gpx")
    try expectRejection("ada/runs/self.gpx: unreadable: ")
    #expect(try workshop.reports()["runs.csv"].split(whereSeparator: \.isNewline).count == 2)
  }

  @Test("Files of other formats are named with what to do")
  func otherFormats() throws {
    for (name, text) in [
      ("page.gpx", "<!DOCTYPE html><html></html>"), ("empty.tcx", ""), ("watch.fit", "\u{0E}.FIT"),
      ("packed.gpx.gz", "not gzip"), ("table.xml", "<table/>"),
    ] {
      try workshop.write(text, to: "athletes/ada/runs/\(name)")
    }
    try expectRejection("page.gpx", "empty.tcx", "watch.fit", "packed.gpx.gz", "table.xml")
  }

  @Test("A missing strength log is unknown, not an error")
  func noStrengthLog() throws {
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(0))
    #expect(try workshop.reports()["2026-W21/ada.html"].contains("no strength log so far"))
  }

  @Test("A broken row of a strength log costs that row, and the report names its line")
  func brokenRow() throws {
    try workshop.write(
      """
      Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,RPE
      2026-05-20 18:00:00,Legs,1h,Seated Calf Raise (Machine),1,40,10,0,0,,
      2026-05-20 18:00:00,Legs,1h,Seated Calf Raise (Machine),2,heavy,10,0,0,,
      2026-05-20 18:00:00,Legs,1h,Seated Calf Raise (Machine),3,40,9,0,0,,
      """, to: "athletes/ada/strength/strong.csv")
    #expect(try workshop.run().end == .exit(0))
    let reports = try workshop.reports()
    #expect(reports["strength.csv"].split(whereSeparator: \.isNewline).count == 3)
    #expect(reports["2026-W21/ada.md"].contains("strong.csv, line 3"))
  }

  @Test("A table that is no strength log")
  func otherTable() throws {
    try workshop.write("a,b\n1,2\n", to: "athletes/ada/strength/other.csv")
    try expectRejection("ada/strength/other.csv:1: no-header: ")
  }

  @Test("Mistakes in athlete.yaml name their line, and the athlete is reported all the same")
  func badProfile() throws {
    try workshop.write(
      "name: Ada\ntime-zone: Europe/Atlantis\nmass-kg: 6100\nhight-cm: 170\n",
      to: "athletes/ada/athlete.yaml")
    try expectRejection("ada/athlete.yaml:", "bad-profile")
    let told = try workshop.reports()["run.json"]
    for words in ["Europe/Atlantis", "mass-kg", "height-cm"] { #expect(told.contains(words)) }
  }

  @Test("A shoe of a kind that there is none of")
  func badShoe() throws {
    try workshop.write("name,kind\nPegasus,soft\n", to: "athletes/ada/shoes.csv")
    try expectRejection("ada/shoes.csv:2: bad-profile")
  }

  @Test("An athlete.yaml that is no YAML")
  func noYAML() throws {
    try workshop.write("name: [Ada\n", to: "athletes/ada/athlete.yaml")
    try expectRejection("ada/athlete.yaml:2: bad-profile")
  }
}
