import Foundation
import StreamTestSupport
import Testing

@Suite("Inputs that change")
struct ChangedInputTests {
  private let workshop: Workshop
  private let before: FolderContents

  init() throws {
    workshop = try Workshop()
    _ = try workshop.run()
    before = try workshop.reports()
  }

  @Test(
    "A new file for an old week marks that week revised, and no page of another athlete changes")
  func revised() throws {
    try workshop.write(
      TinyRun("2026-05-08T06:00:00Z").gpx, to: "athletes/emil-hofer/runs/found-later.gpx")
    #expect(try workshop.run().end == .exit(0))
    let now = try workshop.reports()
    let changed = now.differences(from: before)
    #expect(changed.contains("other bytes: 2026-W19/emil-hofer.html"))
    #expect(changed.filter { $0.contains("dana-lind") } == [])
    #expect(now["2026-W19/emil-hofer.md"].contains("revised"))
    #expect(!now["2026-W20/emil-hofer.md"].contains("revised"))
    #expect(!now["2026-W21/emil-hofer.md"].contains("revised"))
    #expect(!now["2026-W19/dana-lind.md"].contains("revised"))
  }

  @Test("Removing a file takes its run out of the reports, and putting it back brings it back")
  func removed() throws {
    let path = "athletes/dana-lind/runs/2026-05/run-7.tcx.gz"
    let data = try Data(contentsOf: URL(fileURLWithPath: workshop.folder.path + "/" + path))
    try workshop.remove(path)
    #expect(try workshop.run().end == .exit(0))
    #expect(try !workshop.reports()["runs.csv"].contains("run-7"))
    #expect(try workshop.reports()["2026-W21/dana-lind.md"].contains("revised"))
    try workshop.folder.write(data, to: path)
    #expect(try workshop.run().end == .exit(0))
    #expect(try workshop.reports().differences(from: before) == [])
  }

  @Test("Without its store the program makes the same reports")
  func storeDeleted() throws {
    try workshop.remove("state")
    #expect(try workshop.run().end == .exit(3))
    #expect(try workshop.reports().differences(from: before) == [])
  }

  @Test(
    "Without its cache the program makes the same reports, tells nothing again, forgets no revision"
  )
  func cacheDropped() throws {
    try workshop.write(
      TinyRun("2026-05-08T06:00:00Z").gpx, to: "athletes/emil-hofer/runs/found-later.gpx")
    #expect(try workshop.run().end == .exit(0))
    let revised = try workshop.reports()
    #expect(revised["2026-W19/emil-hofer.md"].contains("revised"))
    for name in ["store.sqlite", "store.parts"] { try workshop.remove("state/" + name) }
    #expect(try workshop.run().end == .exit(0))
    #expect(try workshop.reports().differences(from: revised) == [])
  }

  @Test(
    "By another model the weeks before are recalculated, in a line each, and nothing is told again")
  func recalculated() throws {
    let table = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("pipelines/models/contact.csv").path
    try workshop.editPipeline("schema: 1", "schema: 1\nmodel: \(table)")
    let outcome = try workshop.run()
    #expect(outcome.end == .exit(0) && outcome.errors == "")
    let now = try workshop.reports()
    for week in ["2026-W19", "2026-W20", "2026-W21"] {
      let words = now["\(week)/emil-hofer.md"].components(separatedBy: "recalculated")
      #expect(words.count == 2, "\(week)")
    }
    #expect(!now["2026-W22/dana-lind.md"].contains("recalculated"))
    try workshop.editPipeline("schema: 1\nmodel: \(table)", "schema: 1")
    #expect(try workshop.run().end == .exit(0))
    #expect(try workshop.reports().differences(from: before) == [])
  }

  @Test("An athlete who is meant to leave takes their pages with them")
  func athleteLeaves() throws {
    try workshop.remove("athletes/emil-hofer")
    let meant = workshop.arguments() + ["--forget", "emil-hofer"]
    #expect(try SoleusCommand.run(meant).end == .exit(0))
    #expect(try workshop.reports().names.filter { $0.contains("emil") } == [])
    #expect(try !workshop.reports()["2026-W21/index.html"].contains("Emil"))
  }

  @Test("When all is meant to be gone, the current week and the one before stay, and say so")
  func everythingLeaves() throws {
    try workshop.remove("athletes/emil-hofer")
    try workshop.remove("athletes/dana-lind/runs")
    try workshop.remove("athletes/dana-lind/strength")
    #expect(try SoleusCommand.run(workshop.arguments() + ["--prune"]).end == .exit(4))
    let names = try workshop.reports().names
    let pages = names.filter { $0.contains("html") }
    #expect(
      pages == [
        "2026-W21/dana-lind.html", "2026-W21/index.html", "2026-W22/dana-lind.html",
        "2026-W22/index.html", "index.html",
      ])
    #expect(try workshop.reports()["2026-W22/dana-lind.html"].contains("no run files"))
  }

  @Test("A profile that changes changes the athlete's figures and nobody else's")
  func profileChanges() throws {
    try workshop.write(
      "name: Emil Hofer\ntime-zone: Europe/Vienna\nheight-cm: 160\n",
      to: "athletes/emil-hofer/athlete.yaml")
    #expect(try workshop.run().end == .exit(0))
    let changed = try workshop.reports().differences(from: before)
    #expect(changed.contains("other bytes: 2026-W21/emil-hofer.json"))
    #expect(changed.filter { $0.contains("dana-lind") } == [])
  }

  @Test("A list of shoes changes the runs that it names, tells who says so, and nobody else's")
  func shoes() throws {
    func column(_ name: String, _ reports: FolderContents) throws -> [String] {
      let rows = reports["runs.csv"].split(whereSeparator: \.isNewline)
        .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
      let place = try #require(rows[0].firstIndex(of: name))
      return rows.dropFirst().filter { $0[0] == "emil-hofer" }.map { $0[place] }
    }
    // The name of every run of Emil's is Ridge.
    try workshop.write(
      "name,kind,from,to\nRidge,minimal,,\nOther,plated,,\n",
      to: "athletes/emil-hofer/shoes.csv")
    #expect(try workshop.run().end == .exit(0))
    let now = try workshop.reports()
    #expect(Set(try column("shoe", now)) == ["Ridge"])
    #expect(Set(try column("shoe_witness", now)) == ["file"])
    #expect(Set(try column("shoe_kind", now)) == ["minimal"])
    #expect(Set(try column("shoe_witness", before)) == ["assumed"])
    for (after, earlier) in zip(try column("easy_km", now), try column("easy_km", before)) {
      let ratio = (Double(after) ?? 0) / (Double(earlier) ?? 1)
      #expect(abs(ratio - 1.12) < 0.003)
    }
    #expect(now.differences(from: before).filter { $0.contains("dana-lind") } == [])
  }

  @Test("A profile that names the mass of an athlete without files is heeded")
  func profileWithoutFiles() throws {
    try workshop.write("name: Ada\n", to: "athletes/ada/athlete.yaml")
    _ = try workshop.run()
    let first = try workshop.reports()
    try workshop.write(
      "name: Ada\nfoot-strike: forefoot\nmass-kg: 60\nheight-cm: 170\n",
      to: "athletes/ada/athlete.yaml")
    _ = try workshop.run()
    #expect(
      try workshop.reports().differences(from: first).contains { $0.contains("/ada.") })
  }

  @Test("A run whose watch set the date decades back does not bring decades of empty weeks")
  func wrongDate() throws {
    try workshop.write(
      TinyRun("1995-12-31T00:00:00Z").gpx, to: "athletes/emil-hofer/runs/battery-died.gpx")
    _ = try workshop.run()
    let folders = Set(try workshop.reports().names.compactMap { $0.split(separator: "/").first })
    #expect(folders.contains("1995-W52"))
    #expect(folders.count < 20)
  }

  @Test("Runs and sets dated after today are not counted, and the page says so")
  func afterToday() throws {
    try workshop.write(
      TinyRun("2026-06-26T10:00:00Z").gpx, to: "athletes/emil-hofer/runs/clock-ahead.gpx")
    try workshop.write(
      """
      Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,RPE
      2026-06-20 18:00:00,Legs,1h,Seated Calf Raise (Machine),1,40,10,0,0,,
      """, to: "athletes/emil-hofer/strength/strong.csv")
    _ = try workshop.run()
    let now = try workshop.reports()
    #expect(!now["runs.csv"].contains("clock-ahead"))
    #expect(!now["strength.csv"].contains("2026-06-20"))
    #expect(now.words("2026-W21/emil-hofer.md").contains("clock-ahead.gpx: dated-after-today"))
    #expect(now.words("2026-W21/emil-hofer.md").contains("strong.csv, line 2: dated after today"))
    #expect(now.files["2026-W19/emil-hofer.md"] == before.files["2026-W19/emil-hofer.md"])
  }

  @Test("The same file with two athletes counts for both")
  func sharedFile() throws {
    let file = "runs/2026-05/run-1.tcx"
    let data = try Data(
      contentsOf: URL(fileURLWithPath: workshop.folder.path + "/athletes/dana-lind/" + file))
    try workshop.folder.write(data, to: "athletes/emil-hofer/" + file)
    _ = try workshop.run()
    let rows = try workshop.reports()["runs.csv"].split(whereSeparator: \.isNewline)
    #expect(
      rows.filter { $0.contains(file) }.compactMap { $0.split(separator: ",").first }
        == ["dana-lind", "emil-hofer"])
  }

  @Test("A run that begins later on the day of the execution is counted once the day is there")
  func laterToday() throws {
    try workshop.write(
      TinyRun("2026-05-26T10:00:00Z").gpx, to: "athletes/emil-hofer/runs/clock-ahead.gpx")
    _ = try workshop.run(asOf: "2026-05-26T06:00:00Z")
    _ = try workshop.run(asOf: "2026-05-26T20:00:00Z")
    #expect(try workshop.reports()["runs.csv"].contains("clock-ahead"))
  }
}
