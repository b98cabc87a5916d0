import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("The table of twelve weeks of strength")
struct StrengthTableTests {
  @Test("A weight that stays stands once over its weeks, climb in each")
  func stays() throws {
    let table = StrengthTable(MadeUp.busy(), hasChart: true)
    #expect(table.heads.map(\.text) == ["Kg per leg", "Climb m"])
    #expect(table.rows.count == 12 && table.rows[0].week == MadeUp.week)
    #expect(table.rows[0].cells.map(\.text) == ["20", "676"])
    #expect(table.rows[0].cells[0].weeks == 3)
    #expect(table.rows[1].cells.map(\.text) == ["495"])
    #expect(AthletePage.html(MadeUp.busy(), MadeUp.context).contains("stays\" rowspan=\"3\">20<"))
  }

  @Test("Sets stand in it where no drawing shows them")
  func withoutChart() {
    let table = StrengthTable(MadeUp.busy(), hasChart: false)
    #expect(table.heads.first?.text == "Sets" && table.rows[0].cells.map(\.text)[0] == "12")
  }

  @Test("A column and a week that hold nothing are left out")
  func nothing() {
    var week = MadeUp.busy()
    for index in week.bars.indices { week.bars[index].ascentM = nil }
    week.bars[0].strength = nil
    let table = StrengthTable(week, hasChart: true)
    #expect(table.heads.map(\.text) == ["Kg per leg"] && table.rows.count == 11)
  }
}
