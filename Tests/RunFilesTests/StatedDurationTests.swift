import Testing

@testable import RunFiles

@Suite("Lengths of time as files state them")
struct StatedDurationTests {
  @Test(
    "Clocks and periods of ISO 8601 are seconds",
    arguments: [
      ("00:30:00", 1_800.0), ("30:05", 1_805), ("1:00:00.5", 3_600.5), (" 00:30:00\n", 1_800),
      ("PT30M0S", 1_800), ("PT1H0.5S", 3_600.5), ("PT2H", 7_200),
    ])
  func seconds(text: String, seconds: Double) {
    #expect(StatedDuration.seconds(Array(text.utf8).span) == seconds)
  }

  @Test(
    "Anything else is none",
    arguments: ["", "x", "1:x", ":30", "PT", "PT5", "P1D", "-1:30", "PTxS"])
  func none(text: String) {
    #expect(StatedDuration.seconds(Array(text.utf8).span) == nil)
  }
}
