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
}
