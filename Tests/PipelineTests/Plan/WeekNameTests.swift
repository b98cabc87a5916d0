import Testing

@testable import Pipeline

@Suite("Names of weeks")
struct WeekNameTests {
  @Test(
    "A week that is written in another way, and a day, have their ISO week named",
    arguments: [
      ("2026W6", "2026-W06"), ("2026-23", "2026-W23"), ("2026-w23", "2026-W23"),
      ("2026-06-03", "2026-W23"),
    ])
  func meant(text: String, week: String) {
    #expect(WeekName.near(text) == "did you mean \(week)?")
  }

  @Test("What is no week has an example", arguments: ["W20", "", "next", "2026-W60", "2026-06-31"])
  func example(text: String) {
    #expect(WeekName.near(text) == "an example is 2026-W23")
  }
}
