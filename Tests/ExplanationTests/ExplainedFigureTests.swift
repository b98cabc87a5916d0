import AthleteWeeks
import Foundation
import Running
import Testing
import WeeklyReport

@testable import Explanation
@testable import MadeUpAthletes

@Suite("An explained figure")
struct ExplainedFigureTests {
  private let explained = ExplainedFigure(
    model: ("standard", "abc"), athlete: Athlete(id: "anna", name: "Anna"), week: nil,
    runs: [
      ExplainedFigure.ExplainedRun(
        run: MadeUp.runRow(named: "a run").run, sha256: "def", quickS: nil, breakdown: nil)
    ])

  @Test("Its JSON has every figure of a run's table")
  func json() throws {
    let object = try JSONSerialization.jsonObject(with: Data(explained.json.utf8))
    let runs = (object as? [String: Any])?["runs"] as? [[String: Any]]
    let signals = try #require(runs?.first?["signals"] as? [String: Any])
    #expect(signals.keys.sorted() == RunFigure.all.map(\.name).sorted())
  }

  @Test("Its text names every figure that is known")
  func text() {
    let run = explained.runs[0].run.run
    for figure in RunFigure.all {
      let label = FigureWords(figure).label
      #expect(explained.text.contains("\n  \(label) ") == (figure.value(run) != nil), "\(label)")
      #expect(!explained.text.contains(figure.name + " = "))
    }
  }
}
