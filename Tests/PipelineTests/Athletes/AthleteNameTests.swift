import Running
import Testing

@testable import Pipeline

@Suite("Names of athletes' folders")
struct AthleteNameTests {
  @Test("Usual names", arguments: ["anna-berg", "Jörg Ö", "a&b#c", "-rf", "50%", "李", "indexes"])
  func usual(name: String) { #expect(AthleteName.fault(name) == nil) }

  @Test(
    "Names that would break the folder of reports",
    arguments: [
      "index", "INDEX", "a\nb", "a\u{7F}", "a\u{202E}b", "a\u{2028}b",
      String(repeating: "é", count: 101),
    ])
  func unusual(name: String) { #expect(AthleteName.fault(name)?.code == .badAthleteName) }
}
