import AthleteWeeks
import Running
import Testing

@testable import WeeklyReport

@Suite("Sentences")
struct SentencesTests {
  private func passed(
    _ word: String?, _ code: PassedOverReason = .notARun, sport: Sport = .other
  ) -> PassedOverRecording {
    PassedOverRecording(
      file: "runs/a.gpx", PassedOver(number: 1, code: code, sport: sport, word: word))
  }

  @Test(
    "What was passed over is named by its own word, the commonest first, and why if not as a sport")
  func passedOver() {
    #expect(Sentences.passedOver([]) == nil)
    #expect(
      Sentences.passedOver([
        passed("Quidditch"), passed("Radfahren"), passed("Radfahren"), passed(nil, sport: .biking),
        passed("Running", .labelsAgainstSignals),
      ])
        == "5\u{A0}recordings of other kinds passed over: 2 of Radfahren, Quidditch, "
        + "Running (labels-against-signals), biking.")
  }

  @Test("Many kinds are not all named")
  func many() {
    let sentence = Sentences.passedOver((0..<12).map { passed("sport \($0)") })
    #expect(sentence?.hasSuffix("4 other kinds.") == true)
  }
}
