import Foundation
import Running
import Testing
import Writing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("The table of a run's figures")
struct RunFigureTests {
  @Test("No figure stands in it twice, and each signal is one of them")
  func complete() {
    let names = RunFigure.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(RunFigure.all.compactMap(\.signal) == Signal.allCases)
  }

  @Test("Each is a column of runs.csv, under its name and with its decimals")
  func columns() throws {
    let row = MadeUp.runRow(named: "a run")
    let table = records(RunsCSV.table.text([row]))
    let cells = Dictionary(uniqueKeysWithValues: zip(table[0], table[1]))
    for figure in RunFigure.all {
      let value = figure.value(row.run.run).map { Format.fixed($0, figure.decimals) } ?? ""
      #expect(cells[figure.name] == value, "\(figure.name)")
    }
  }

  @Test("Each but the steps, which a week sums up, is in the runs of a week's JSON")
  func page() throws {
    let text = AthleteJSON.text(MadeUp.busy(), MadeUp.context)
    let week = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let run = try #require((week?["runs"] as? [[String: Any]])?.first)
    for figure in RunFigure.all where figure.name != RunFigure.steps.name {
      #expect(run.keys.contains(figure.name), "\(figure.name)")
    }
  }
}
