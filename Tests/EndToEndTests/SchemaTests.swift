import Foundation
import StreamTestSupport
import Testing

@Suite("The schemas of docs/")
struct SchemaTests {
  static let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../docs/schemas").path

  private func problems(_ schema: String, _ text: Data) throws -> [String] {
    try JSONSchema(file: Self.docs + "/\(schema).schema.json").problems(of: text)
  }

  @Test("Every JSON file of a report folder is as its schema says")
  func reports() throws {
    let workshop = try Workshop()
    _ = try workshop.run()
    let reports = try workshop.reports()
    var seen: [String: Int] = [:]
    for name in reports.names where name.hasSuffix(".json") && !name.hasPrefix("latest") {
      let schema =
        name == "run.json" ? "run" : name.hasSuffix("/index.json") ? "roster" : "athlete-week"
      seen[schema, default: 0] += 1
      let found = try problems(schema, try #require(reports.files[name]))
      #expect(found == [], "\(name)")
    }
    #expect(seen.keys.sorted() == ["athlete-week", "roster", "run"])
    #expect(seen.values.allSatisfy { $0 > 0 })
    let night = workshop.folder.path + "/state/store.night.json"
    #expect(try problems("night", Data(contentsOf: URL(fileURLWithPath: night))) == [])
  }

  /// Holds every line of a command's output against a schema.
  private func expectLines(_ arguments: [String], as schema: String, least: Int) throws {
    let schema = try JSONSchema(file: Self.docs + "/\(schema).schema.json")
    let outcome = try SoleusCommand.run(arguments)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count >= least, "\(arguments): \(outcome.errors)")
    for line in lines { #expect(try schema.problems(of: Data(line.utf8)) == [], "\(arguments)") }
  }

  @Test("Every line that a command prints for programs is as its schema says")
  func lines() throws {
    let workshop = try Workshop()
    try workshop.write("not a run", to: "athletes/emil-hofer/runs/broken.gpx")
    _ = try workshop.run()
    let plan = workshop.pipeline
    try expectLines(["derive", plan], as: "record", least: 15)
    // Strength logs and a service's list too.
    let sample = Repository.folder + "/pipelines/weekly.yaml"
    try expectLines(["derive", sample, "--athlete", "dora-lang"], as: "record", least: 10)
    try expectLines(
      ["inspect", "--json", Repository.folder + "/sample-data/dora-lang"], as: "inspection",
      least: 10)
    try expectLines(
      ["inspect", "--json", workshop.folder.path + "/athletes"], as: "inspection", least: 15)
    try expectLines(
      ["status", plan, "--json", "--as-of", Workshop.asOf], as: "status", least: 1)
    try expectLines(["quarantine", "list", plan, "--json"], as: "quarantine", least: 1)
    let week = ["--athlete", "dana-lind", "--week", "2026-W20"]
    try expectLines(["explain", plan, "--json"] + week, as: "explanation", least: 1)
    let records = try workshop.folder.write(
      try SoleusCommand.run(["derive", plan, "--athlete", "dana-lind"]).output, to: "dana.ndjson")
    try expectLines(
      ["report", plan, "--athlete", "dana-lind", "--records", records, "--as-of", Workshop.asOf],
      as: "report-line", least: 3)
    let model = try SoleusCommand.run(["model", "--json"]).output
    #expect(try problems("model", Data(model.utf8)) == [])
  }

  @Test("A schema refuses what is not in it, what is missing and what has another type")
  func refuses() throws {
    let run = """
      {"schema": 1, "as_of": 5, "extra": true}
      """
    let found = try problems("run", Data(run.utf8))
    #expect(found.contains(": extra is not in the schema"))
    #expect(found.contains(": without athletes"))
    #expect(found.contains("/as_of: 5 is no string"))
  }

  @Test("A schema of several kinds of lines takes each by its kind, and says what is wrong with it")
  func kinds() throws {
    let line = """
      {"athlete":"a","derivation":"D","file":"f","kind":"rejected","rejection":{"code":"empty"},"schema":1,"sha256":""}
      """
    let found = try problems("record", Data(line.utf8))
    #expect(found.contains("/rejection: without message"))
    #expect(found.contains { $0.hasPrefix("/derivation: D is not like") })
    let other = try problems("record", Data(line.replacing("rejected", with: "runs").utf8))
    #expect(!other.isEmpty)
  }
}
