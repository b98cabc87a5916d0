import Foundation
import StreamTestSupport
import Testing

@Suite("export")
struct TableExportTests {
  private func export(
    _ workshop: Workshop, to name: String = "tables", asOf: String = Workshop.asOf,
    _ options: String...
  ) throws -> SoleusCommand.Outcome {
    try SoleusCommand.run(
      ["export", workshop.pipeline, "--to", workshop.folder.path + "/" + name, "--as-of", asOf]
        + options)
  }

  private func tables(_ workshop: Workshop, _ name: String = "tables") throws -> FolderContents {
    try FolderContents(workshop.folder.path + "/" + name)
  }

  /// The rows of a CSV text, by column; no cell of these tests holds a line end.
  private func rows(_ text: String) -> [[String: String]] {
    let lines = text.split(separator: "\r\n").map(cells)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  private func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for letter in line {
      switch letter {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(letter)
      }
    }
    return cells
  }

  @Test("Weeks, runs and sets are the lines of the report folder's own tables")
  func sameLines() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let outcome = try export(workshop)
    #expect(outcome.end == .exit(0) && outcome.output == "" && outcome.errors == "")
    let (reports, tables) = (try workshop.reports(), try tables(workshop))
    for (table, file) in [("weeks", "weekly"), ("runs", "runs"), ("sets", "strength")] {
      let lines = tables.names.filter { $0.hasPrefix(table + "/") }
        .flatMap { tables[$0].split(separator: "\r\n").dropFirst() }
      let own = reports[file + ".csv"].split(separator: "\r\n").dropFirst()
      #expect(lines.sorted() == own.sorted() && !own.isEmpty, "\(table)")
    }
    #expect(tables.names.contains("runs/athlete=dana-lind/year=2026/runs.csv"))
    let findings = rows(
      tables["findings/athlete=dana-lind/year=2026/findings.csv"]
        + tables["findings/athlete=dana-lind/year=__HIVE_DEFAULT_PARTITION__/findings.csv"]
        .split(separator: "\r\n").dropFirst().joined(separator: "\r\n"))
    #expect(findings.contains { $0["kind"] == "skipped" && $0["file"] == "runs/ride.gpx.gz" })
    #expect(findings.contains { $0["kind"] == "rejection" && $0["code"] == "xml-truncated" })
    #expect(findings.contains { $0["kind"] == "finding" && $0["code"] == "weight-unit-assumed" })
  }

  @Test(
    "A finished week keeps its bytes and place when later ones follow, and nothing is written twice"
  )
  func appends() throws {
    let workshop = try Workshop()
    for day in ["2026-05-18", "2026-05-25"] {
      _ = try workshop.run(asOf: day)
      #expect(try export(workshop, asOf: day).end == .exit(0))
      guard day == "2026-05-18" else { continue }
      let file = "runs/athlete=dana-lind/year=2026/runs.csv"
      let before = try tables(workshop)
      #expect(try export(workshop, asOf: day).end == .exit(0))
      #expect(try tables(workshop).differences(from: before) == [])
      _ = try workshop.run(asOf: "2026-05-25")
      _ = try export(workshop, asOf: "2026-05-25")
      let after = try tables(workshop)
      #expect(after[file].hasPrefix(before[file]) && after[file] != before[file])
      let weeks = "weeks/athlete=dana-lind/year=2026/weeks.csv"
      let finished = before[weeks].split(separator: "\r\n").filter { !$0.contains(",provisional,") }
      #expect(finished.count > 1)
      #expect(Array(after[weeks].split(separator: "\r\n").prefix(finished.count)) == finished)
    }
  }

  @Test("Days, a form and an athlete choose, and a folder keeps to its days and form")
  func chosen() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let outcome = try export(
      workshop, "--from", "2026-05-11", "--until", "2026-05-17", "--format", "ndjson", "--athlete",
      "dana-lind")
    #expect(outcome.end == .exit(0))
    let tables = try tables(workshop)
    #expect(tables.names.allSatisfy { !$0.contains("emil-hofer") })
    let lines = tables["runs/athlete=dana-lind/year=2026/runs.ndjson"].split(separator: "\n")
    let runs = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(!runs.isEmpty && runs.allSatisfy { $0["week"] as? String == "2026-W20" })
    #expect(runs.allSatisfy { $0["easy_km"] is Double && $0["fade_pace"] is NSNull })
    let other = try export(workshop)
    #expect(other.end == .exit(11) && other.errors.contains("other days"))
    let schema = try JSONSchema(file: SchemaTests.docs + "/export.schema.json")
    #expect(try schema.problems(of: try #require(tables.files["_export.json"])) == [])
    let reports = try export(workshop, to: "reports")
    #expect(reports.end == .exit(11) && reports.errors.contains("no export wrote"))
    #expect(try export(workshop, "--from", "2026-05-17", "--until", "2026-05-11").end == .exit(64))
  }

  @Test(
    "A run's parts add up to its way, its time and its load, also where a person corrected way and ground",
    arguments: ["km", "100m", "minute"])
  func series(step: String) throws {
    let workshop = try Workshop()
    try workshop.write(
      "file,distance_m\nrun-4.tcx,9000\n", to: "athletes/dana-lind/corrections.csv")
    try workshop.write(
      "file,surface\nrun-6.tcx,sand\n", to: "athletes/dana-lind/surfaces.csv")
    _ = try workshop.run()
    let outcome = try export(workshop, "--series", step)
    #expect(outcome.end == .exit(0) && outcome.errors == "")
    let tables = try tables(workshop)
    let (runs, parts) = try partsThatAddUp(tables, of: "dana-lind", step)
    for run in runs {
      let own = try #require(parts[run["run"] ?? ""])
      #expect(
        own.allSatisfy {
          $0["cadence_source"] == run["cadence_source"] || $0["cadence_source"] == "estimated"
        })
      if step == "km" {
        #expect(
          own.dropLast().allSatisfy { abs((Double($0["distance_m"] ?? "") ?? 0) - 1_000) < 0.2 })
      }
    }
    let corrected = runs.filter { ($0["file"] ?? "").hasSuffix("run-4.tcx") }
    #expect(corrected.first?["distance_m"] == "9000.0")
    let sand = parts.values.joined().filter { ($0["file"] ?? "").hasSuffix("run-6.tcx") }
    #expect(sand.allSatisfy { $0["surface"] == "sand" && $0["surface_witness"] == "athlete" })
    #expect(!sand.isEmpty)
  }

  /// An athlete's runs, and their parts by run, which add up to them.
  private func partsThatAddUp(
    _ tables: FolderContents, of athlete: String, _ step: String
  ) throws -> (runs: [[String: String]], parts: [String: [[String: String]]]) {
    let runs = rows(tables["runs/athlete=\(athlete)/year=2026/runs.csv"])
    let parts = Dictionary(
      grouping: rows(
        tables["series_\(step)/athlete=\(athlete)/year=2026/series_\(step).csv"])
    ) { $0["run"] ?? "" }
    #expect(parts.count == runs.count)
    for run in runs {
      let own = try #require(parts[run["run"] ?? ""])
      func number(_ row: [String: String], _ column: String) throws -> Double {
        try #require(Double(row[column] ?? ""), "\(column) of \(run["file"] ?? "")")
      }
      for (column, decimal) in [("easy_km", 0.00005), ("distance_m", 0.05), ("moving_s", 0.05)] {
        let sum = try own.reduce(0) { $0 + (try number($1, column)) }
        // Rounded as each part is, and as the run is.
        let slack = decimal * Double(own.count) + (column == "easy_km" ? 0.0051 : 0.51)
        #expect(abs(sum - (try number(run, column))) < slack, "\(column) of \(run["file"] ?? "")")
      }
    }
    return (runs, parts)
  }

  @Test(
    "Of a run that was ridden in between the parts hold what was run", arguments: ["km", "minute"])
  func ridden(step: String) throws {
    let workshop = try Workshop(empty: true)
    try workshop.editPipeline("moving-time, pace", "moving-time, wheels, pace")
    for day in 18...21 {
      try workshop.write(
        try TinyRun("2026-05-\(day)T06:00:00Z").gpx, to: "athletes/ada/runs/\(day).gpx")
    }
    var run = try TinyRun("2026-05-22T06:00:00Z")
    (run.points, run.fast) = (240, 120..<180)
    try workshop.write(run.gpx, to: "athletes/ada/runs/ride.gpx")
    _ = try workshop.run()
    #expect(try export(workshop, "--series", step).end == .exit(0))
    let (runs, parts) = try partsThatAddUp(try tables(workshop), of: "ada", step)
    let ride = try #require(runs.first { $0["file"] == "runs/ride.gpx" })
    #expect(ride["findings"]?.contains("wheels:1") == true)
    #expect((Double(ride["distance_m"] ?? "") ?? 0) < 5_500)
    let minutes = Set((parts[ride["run"] ?? ""] ?? []).compactMap { $0["part"].flatMap(Int.init) })
    if step == "minute" { #expect(minutes.isDisjoint(with: 22...29) && minutes.contains(35)) }
  }

  @Test("No position and no heart rate is in a table or a series")
  func privacy() throws {
    let workshop = try Workshop(empty: true)
    var run = try TinyRun("2026-05-20T06:00:00Z")
    (run.latitude, run.longitude) = (-37.824681, 144.973579)
    try workshop.write(run.gpx, to: "athletes/ada/runs/a.gpx")
    _ = try workshop.run()
    #expect(try export(workshop, "--series", "100m").end == .exit(0))
    let tables = try tables(workshop)
    #expect(tables.names.contains("series_100m/athlete=ada/year=2026/series_100m.csv"))
    let latitudes = run.gpx.matches(of: /lat="-(\d+\.\d{3})/).map { String($0.output.1) }
    for name in tables.names {
      for place in latitudes + ["144.97", "heart", "bpm", "latitude"] {
        #expect(!tables[name].contains(place), "\(place) in \(name)")
      }
    }
  }

  @Test("A file that has changed or gone since has no series, and is told with exit 3")
  func changed() throws {
    let workshop = try Workshop(empty: true)
    for (name, day) in [("a", 18), ("b", 19), ("c", 20)] {
      try workshop.write(
        try TinyRun("2026-05-\(day)T06:00:00Z").gpx, to: "athletes/ada/runs/\(name).gpx")
    }
    _ = try workshop.run()
    try workshop.write(
      try TinyRun("2026-05-18T07:00:00Z").gpx, to: "athletes/ada/runs/a.gpx")
    try workshop.remove("athletes/ada/runs/b.gpx")
    let outcome = try export(workshop, "--series", "km")
    #expect(outcome.end == .exit(3))
    #expect(outcome.errors.contains("ada/runs/a.gpx: the file has changed"))
    #expect(outcome.errors.contains("ada/runs/b.gpx: the file is gone"))
    let tables = try tables(workshop)
    let series = rows(tables["series_km/athlete=ada/year=2026/series_km.csv"])
    #expect(Set(series.map { $0["file"] }) == ["runs/c.gpx"])
    #expect(rows(tables["runs/athlete=ada/year=2026/runs.csv"]).count == 3)
  }

  @Test(
    "Records give the tables that the store gives, and what is wrong with them is refused by its line"
  )
  func records() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    #expect(try export(workshop, "--athlete", "dana-lind").end == .exit(0))
    let lines = try SoleusCommand.run(["derive", workshop.pipeline]).output
    func attempt(_ text: String, _ folder: String) throws -> SoleusCommand.Outcome {
      let file = try workshop.folder.write(text, to: "records.ndjson")
      return try export(workshop, to: folder, "--athlete", "dana-lind", "--records", file)
    }
    // Those of both athletes, in any order.
    let mixed = lines.split(separator: "\n").reversed().joined(separator: "\n")
    #expect(try attempt(mixed, "mixed").end == .exit(0))
    #expect(try tables(workshop, "mixed").differences(from: tables(workshop)) == [])
    let cut = try attempt(String(lines.dropLast(lines.count / 3)), "cut")
    #expect(cut.end == .exit(4))
    #expect(cut.errors.contains(/line \d+ is none/))
    let twice = try attempt(lines + lines, "twice")
    #expect(twice.end == .exit(4) && twice.errors.contains("there are two records of dana-lind/"))
    let half = lines.split(separator: "\n").filter { !$0.contains("run-4.tcx") }
    let short = try attempt(half.joined(separator: "\n"), "short")
    #expect(short.end == .exit(4))
    #expect(short.errors.contains("of dana-lind there is no record of dana-lind/runs/"))
    let old = try attempt(
      lines.replacing(/"derivation":"[0-9a-f]{8}/) { _ in "\"derivation\":\"00000000" }, "old")
    #expect(old.end == .exit(4) && old.errors.contains("was derived in another way"))
    for name in ["cut", "twice", "short", "old"] {
      let written = try tables(workshop, name).names.filter { $0 != "_export.json" }
      #expect(written == [], "never a table of half an athlete")
    }
    let nobody = try SoleusCommand.run(
      ["export", workshop.pipeline, "--to", "/tmp/none", "--records", "-"])
    #expect(nobody.end == .exit(64) && nobody.errors.contains("--records needs --athlete"))
  }

  @Test("Before the first run there is nothing, and records of another plan are told")
  func early() throws {
    let workshop = try Workshop()
    let early = try export(workshop)
    #expect(early.end == .exit(4) && early.errors.contains("Run the pipeline first."))
    _ = try workshop.run()
    try workshop.write(
      "name: Dana\nheight-cm: 150\n", to: "athletes/dana-lind/athlete.yaml")
    let other = try export(workshop)
    #expect(other.end == .exit(4) && other.errors.contains("was derived in another way"))
  }
}
