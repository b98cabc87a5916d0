import AthleteWeeks
import Foundation
import MadeUpAthletes
import Running
import SoleusLoad
import Testing

@testable import Pipeline
@testable import WeeklyReport

@Suite("Inspection of single files")
struct InspectionTests {
  @Test("A run's line has every figure of the table")
  func figures() throws {
    let result = Inspection.Result(
      file: "a.gpx", outcome: .runs(.gpx, [.run(MadeUpRun.run())]),
      sha256: "abc", bands: .standard, by: InspectedAthlete(Athlete(id: "anna", name: "Anna")))
    let line = Data(try #require(result.jsonLines.first).utf8)
    let run = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
    for figure in RunFigure.all { #expect(run.keys.contains(figure.name), "\(figure.name)") }
  }

  @Test("What is passed over has file, number, reason and the sport's own word")
  func passedOver() throws {
    let result = Inspection.Result(
      file: "a.gpx",
      outcome: .runs(
        .gpx,
        [.passedOver(PassedOver(number: 2, code: .notARun, sport: .biking, word: "Radfahren"))]),
      sha256: "abc", bands: .standard, by: InspectedAthlete(Athlete(id: "anna", name: "Anna")))
    let line = try #require(result.lines.first)
    #expect(line.hasPrefix("a.gpx (2): skipped: not-a-run, sport biking (\"Radfahren\"): "))
    #expect(try #require(result.jsonLines.first).contains("\"word\":\"Radfahren\""))
  }
}
