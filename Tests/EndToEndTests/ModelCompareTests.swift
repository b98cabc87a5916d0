import Foundation
import StreamTestSupport
import Testing

@Suite("model compare")
struct ModelCompareTests {
  private static let models = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../pipelines/models").path

  private func compare(
    _ workshop: Workshop, _ a: String, _ b: String, _ options: String...
  ) throws -> SoleusCommand.Outcome {
    try SoleusCommand.run(
      ["model", "compare", a, b, workshop.pipeline, "--as-of", Workshop.asOf] + options)
  }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("Each model's loads are those that a pipeline with it has, without reading a file again")
  func sameLoads() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let file = Self.models + "/contact.csv"
    // Nothing but the store and the profiles is needed.
    let aside = workshop.folder.path + "/aside"
    let runs = workshop.folder.path + "/athletes/dana-lind/runs"
    try FileManager.default.moveItem(atPath: runs, toPath: aside)
    let outcome = try compare(workshop, "standard", file, "--json", "--athlete", "dana-lind")
    try FileManager.default.moveItem(atPath: aside, toPath: runs)
    #expect(outcome.end == .exit(0) && outcome.errors == "")
    let lines = try objects(outcome.output)
    #expect(lines[0]["kind"] as? String == "models")
    let other = try Workshop()
    try other.editPipeline("schema: 1", "schema: 1\nmodel: \(file)")
    _ = try other.run()
    for (key, workshop) in [("easy_km_a", workshop), ("easy_km_b", other)] {
      let loads = try SoleusCommand.run([
        "sql", workshop.pipeline, "SELECT run, easy_km FROM runs WHERE athlete = 'dana-lind'",
        "--json", "--as-of", Workshop.asOf,
      ])
      let own = Dictionary(
        uniqueKeysWithValues: try objects(loads.output).map {
          ($0["run"] as? String ?? "", $0["easy_km"] as? Double)
        })
      let compared = lines.filter { $0["kind"] as? String == "run" }
      #expect(compared.count == own.count && own.count > 3)
      for run in compared {
        let load = try #require(own[run["run"] as? String ?? ""] ?? nil)
        #expect(abs(load - (try #require(run[key] as? Double))) < 0.006)
      }
    }
  }

  @Test("A week is the sum of its runs, rows' parts add up, and lines are as their schema says")
  func sums() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let table = try SoleusCommand.run(["model", "--csv"]).output
      .replacing("load,exponent,6,4,8", with: "load,exponent,5,4,8")
      .replacing("shoe,conventional,1.0,1.0,1.0", with: "shoe,conventional,1.02,1.0,1.1")
    let mine = try workshop.folder.write(table, to: "mine.csv")
    let output = try compare(workshop, "standard", mine, "--json").output
    let schema = try JSONSchema(file: SchemaTests.docs + "/model-compare.schema.json")
    for line in output.split(separator: "\n") {
      #expect(try schema.problems(of: Data(line.utf8)) == [])
    }
    let lines = try objects(output)
    func number(_ object: [String: Any], _ key: String) throws -> Double {
      try #require(object[key] as? Double)
    }
    var seen = 0
    for week in lines where week["kind"] as? String == "week" {
      let runs = lines.filter {
        $0["kind"] as? String == "run" && $0["week"] as? String == week["week"] as? String
          && $0["athlete"] as? String == week["athlete"] as? String
      }
      #expect(runs.count == week["runs"] as? Int)
      for key in ["easy_km_a", "easy_km_b"] {
        let sum = try runs.reduce(0) { $0 + (try number($1, key)) }
        #expect(abs(sum - (try number(week, key))) < 0.001 * Double(runs.count))
      }
      let parts = try #require(week["parts"] as? [[String: Any]])
      #expect(parts.map { $0["row"] as? String } == ["load/exponent", "shoe/conventional"])
      let sum = try parts.reduce(0) { $0 + (try number($1, "easy_km")) }
      #expect(abs(sum - (try number(week, "difference_easy_km"))) < 0.002)
      let most = try parts.max { abs(try number($0, "easy_km")) < abs(try number($1, "easy_km")) }
      #expect(week["largest"] as? String == most?["row"] as? String)
      seen += 1
    }
    #expect(seen > 2)
  }

  @Test(
    "In words the models and the rows they differ in stand first, then each athlete's weeks and runs"
  )
  func words() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let file = Self.models + "/gentle-treadmill.csv"
    let outcome = try compare(workshop, "standard", file)
    #expect(outcome.end == .exit(0))
    #expect(outcome.output.hasPrefix("A  standard\nB  \(file)\n\nrow "))
    #expect(outcome.output.contains("surface/treadmill  1.1  0.9\n\ndana-lind\nwhen "))
    let same = try compare(workshop, "standard", "standard")
    #expect(same.output.contains("No central value differs."))
    let chosen = try compare(
      workshop, "standard", file, "--from", "2026-05-11", "--until", "2026-05-11")
    #expect(chosen.output.contains("2026-W20") && !chosen.output.contains("2026-W21"))
  }

  @Test("Models that clip otherwise are refused by the row, and a table that is none by its line")
  func refused() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let table = try SoleusCommand.run(["model", "--csv"]).output
    func attempt(_ text: String, _ by: String) throws -> SoleusCommand.Outcome {
      try compare(
        workshop, "standard",
        try workshop.folder.write(table.replacing(text, with: by), to: "mine.csv"))
    }
    let clip = try attempt("per %,-15,15", "per %,-10,10")
    #expect(clip.end == .exit(2) && clip.output == "")
    #expect(clip.errors.contains("grade/slope (clipped to -15.0 to 15.0 and to -10.0 to 10.0)"))
    let walking = try attempt("running,cadence,130", "running,cadence,125")
    #expect(walking.end == .exit(2) && walking.errors.contains("running/cadence (130.0 and 125.0)"))
    let broken = try attempt("shoe,minimal,1.12", "shoe,minimal,heavy")
    #expect(broken.end == .exit(2) && broken.errors.contains("mine.csv:20: \"heavy\""))
    let missing = try compare(workshop, "standard", workshop.folder.path + "/none.csv")
    #expect(missing.end == .exit(2) && missing.errors.contains("none.csv"))
    // Both agree with each other, and the records are of a third.
    let both = try workshop.folder.write(
      table.replacing("running,cadence,130", with: "running,cadence,125"), to: "both.csv")
    let third = try compare(workshop, both, both)
    #expect(third.end == .exit(2) && third.errors.contains("records were derived by a model"))
  }
}
