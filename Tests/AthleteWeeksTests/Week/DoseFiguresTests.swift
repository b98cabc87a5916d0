import Running
import SoleusLoad
import Testing
import Writing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import WeeklyReport

@Suite("Doses in other units than easy km")
struct DoseFiguresTests {
  private func load(_ surface: Surface, load: Double, walking: Double) -> RunLoad {
    var steps = StepSums()
    steps.load = load
    steps.loadAboveLine = load / 4
    steps.referenceSteps = load * 1.5
    steps.damage9 = load
    steps.walkingLoad = walking
    return RunLoad(
      bwS: load, easyKm: load / 320, bySurface: [],
      steps: [RunLoad.SurfaceSteps(surface: surface, steps: steps)],
      stepForces: StepForces(first: 0, load: [], steps: [])
    ) { RunLoad.Draws(bwS: [load], easyKm: [load / 320]) }
  }

  @Test("Runs add up, by surface too, and walking is told in easy km")
  func sums() throws {
    let figures = try #require(
      DoseFigures(
        [
          load(.road, load: 3_200, walking: 320), load(.trail, load: 1_600, walking: 0),
          load(.road, load: 800, walking: 160),
        ]))
    #expect(figures.steps.load == 5_600 && figures.steps.referenceSteps == 8_400)
    #expect(figures.bySurface.map(\.surface) == [.road, .trail])
    #expect(figures.bySurface.map(\.steps.load) == [4_000, 1_600])
    #expect(figures.shareAboveLine == 0.25)
    #expect(figures.walkingEasyKm == 1.5)
  }

  @Test("Without a load there are no figures: empty cells and null, never 0")
  func nothing() {
    let run = MadeUpHistory.run(day: 0, km: 10, easyKm: 0)
    #expect(DoseFigures([run]) == nil)
    #expect(DoseFigures([DatedRun]()) == nil)
    let columns = DoseFigures.columns { (run: DatedRun) in DoseFigures([run]) }
    #expect(columns.allSatisfy { $0.cell(run).text == "" })
    #expect(DoseFigures.json(nil).line == "null")
  }

  @Test("The tendon-damage index stands in CSV and JSON under its name, and never on a page")
  func whereItStands() throws {
    let names = DoseFigures.columns { (run: DatedRun) in DoseFigures([run]) }.map(\.name)
    #expect(names.filter { $0.hasPrefix("tendon_damage_index_") }.count == 3)
    let json = try #require(DoseFigures([load(.road, load: 100, walking: 0)])).json.line
    #expect(json.contains("\"tendon_damage_index\":{\"exponent_5\":"))
    var week = MadeUp.busy()
    week.load.dose = DoseFigures([load(.road, load: 100, walking: 50)])
    #expect(!AthletePage.html(week, MadeUp.context).lowercased().contains("damage"))
    #expect(!AthleteMarkdown.text(week, MadeUp.context).lowercased().contains("damage"))
  }

  @Test("Walking is worth a sentence from a fiftieth of the load on")
  func sentence() {
    var week = MadeUp.busy()
    week.load.dose = DoseFigures([load(.road, load: 3_200, walking: 640)])
    let sentence = Sentences.walking(week)
    #expect(
      sentence?.hasPrefix("Walking: 2.0\u{A0}easy\u{A0}km of the week's load, 20\u{A0}%.") == true)
    week.load.dose = DoseFigures([load(.road, load: 3_200, walking: 32)])
    #expect(Sentences.walking(week) == nil)
    week.load.dose = nil
    #expect(Sentences.walking(week) == nil)
  }
}
