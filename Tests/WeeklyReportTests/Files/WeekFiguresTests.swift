import Testing
import Writing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("The figures that a week's files share")
struct WeekFiguresTests {
  private let all =
    [WeekFigures.quick] + WeekFigures.running + WeekFigures.completeness + WeekFigures.sets
    + WeekFigures.lastWork + WeekFigures.health

  @Test("Each is a column of weekly.csv and a member of the week's JSON")
  func everywhere() {
    let columns = WeeklyCSV.table.columns.map(\.name)
    let week = MadeUp.busy()
    let json = AthleteJSON.text(week, MadeUp.context)
    for figure in all {
      #expect(columns.contains(figure.name), "\(figure.name)")
      let value = figure.cell(week).json.line
      #expect(json.contains("\"\(figure.name)\": \(value)"), "\(figure.name)")
    }
  }
}
