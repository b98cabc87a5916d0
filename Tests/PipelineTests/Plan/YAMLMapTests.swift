import Running
import Testing

@testable import Pipeline

@Suite("Mappings of YAML")
struct YAMLMapTests {
  private let problems = ProblemCollector()

  private func map(_ text: String) throws -> YAMLMap {
    try #require(YAMLMap(text: text, file: "f.yaml", problems: problems))
  }

  @Test(
    "A scalar is the text that was written, whatever YAML 1.1 makes of it",
    arguments: ["5:30", "no", "on", "0x10", "1_000", "2026-05-20", "~", "null", "1e3"])
  func texts(written: String) throws {
    #expect(try map("key: \(written)\n").text("key") == written)
    #expect(problems.list == [])
  }

  @Test(
    "Only numbers are numbers",
    arguments: ["5:30", "no", "12 km", "nan", "inf", "1,5", "[1]", "''"])
  func noNumbers(written: String) throws {
    #expect(try map("key: \(written)\n").number("key", in: 0...100) == nil)
    #expect(problems.list.map(\.description) == ["f.yaml:1:6: \"key\" needs a number"])
  }

  @Test("A range holds its ends and nothing beyond")
  func ranges() throws {
    #expect(try map("key: 1\n").number("key", in: 1...2) == 1)
    #expect(try map("key: 2.0\n").number("key", in: 1...2) == 2)
    #expect(problems.list == [])
    #expect(try map("key: 2.01\n").number("key", in: 1...2) == nil)
    #expect(problems.list.map(\.message) == ["\"key\" is 2.01, yet it lies between 1 and 2"])
  }

  @Test("A missing key is nil, and a problem only where it is required")
  func missing() throws {
    let map = try map("other: 1\n")
    #expect(map.text("key") == nil)
    #expect(map.number("key", in: 0...1) == nil)
    #expect(map.choice("key", FootStrike.self) == nil)
    #expect(problems.list == [])
    #expect(map.text("key", required: true) == nil)
    #expect(problems.list.count == 1)
  }

  @Test("A choice names what there is, and the nearest")
  func choices() throws {
    #expect(try map("key: midfoot\n").choice("key", FootStrike.self) == .midfoot)
    #expect(try map("key: forefot\n").choice("key", FootStrike.self) == nil)
    #expect(problems.list[0].message.contains("rearfoot, midfoot, forefoot, unknown"))
    #expect(problems.list[0].message.hasSuffix("did you mean \"forefoot\"?"))
  }

  @Test("A key that stands twice is one problem at its first place")
  func duplicates() {
    #expect(YAMLMap(text: "b: 1\na: 2\na: 3\n", file: "f.yaml", problems: problems) == nil)
    #expect(problems.list.map(\.description) == ["f.yaml:2:1: the key \"a\" stands here twice"])
  }
}
