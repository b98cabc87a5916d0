import AthleteWeeks
import Running
import Testing

@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("Sentences on sport")
struct SportSentencesTests {
  private func passed(
    _ word: String?, _ code: PassedOverReason = .notARun, sport: Sport = .other, file: String = "a"
  ) -> PassedOverRecording {
    PassedOverRecording(
      file: "runs/\(file).gpx", PassedOver(number: 1, code: code, sport: sport, word: word))
  }

  @Test("Few recordings that were passed over are named by their files, with their own words")
  func few() {
    #expect(Sentences.passedOver([]) == nil)
    #expect(
      Sentences.passedOver([
        passed("Cycling", file: "2026-03-10-1700"), passed(nil, sport: .biking, file: "b"),
        passed("Running", .labelsAgainstSignals, file: "c"),
      ])
        == "Passed over: runs/2026-03-10-1700.gpx (Cycling), "
        + "runs/b.gpx (biking), runs/c.gpx (Running, labels-against-signals).")
  }

  @Test("More are counted by their own word, the commonest first, and why if not as a sport")
  func passedOver() {
    #expect(
      Sentences.passedOver([
        passed("Quidditch"), passed("Radfahren"), passed("Radfahren"), passed(nil, sport: .biking),
        passed("Running", .labelsAgainstSignals), passed("Radfahren"),
      ])
        == "6\u{A0}recordings of other kinds passed over: 3 of Radfahren, Quidditch, "
        + "Running (labels-against-signals), biking.")
  }

  @Test("Many kinds are not all named")
  func many() {
    let sentence = Sentences.passedOver((0..<12).map { passed("sport \($0)") })
    #expect(sentence?.hasSuffix("4 other kinds.") == true)
  }

  @Test("What was guessed to be running is told with its share of the week")
  func guessed() throws {
    var week = MadeUp.busy()
    #expect(Sentences.guessedSport(week) == nil)
    week.runs[0].run.run.findings.append(Finding(.sportGuessed))
    let share = try #require(week.runs[0].easyKm).central / #require(week.load.easyKm).central
    let sentence = try #require(Sentences.guessedSport(week))
    #expect(
      sentence.hasPrefix(
        "1\u{A0}recording without a word on the sport taken for running by speed and cadence: "
          + "\(Int((share * 100).rounded()))"))
    #expect(Sentences.health(week).contains(sentence))
    week.load.easyKm = nil
    #expect(Sentences.guessedSport(week)?.contains("week") == false)
  }
}
