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
      clock: try #require(AthleteClock("UTC")), bands: LoadBands(.standard),
      athlete: Athlete(id: "anna", name: "Anna"))
    let line = Data(try #require(result.jsonLines.first).utf8)
    let run = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
    for figure in RunFigure.all { #expect(run.keys.contains(figure.name), "\(figure.name)") }
  }
}
