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
    steps.contactBWS = load
    steps.referenceSteps = load * 1.5
    steps.index9 = load
    steps.walkingS = walking
    var stages = LoadStages()
    stages.walking = walking / 320
    stages.running = (load - walking) / 320
    return RunLoad(
      stages: stages, bySurface: [],
      steps: [RunLoad.SurfaceSteps(surface: surface, steps: steps)]
    ) { [load / 320] }
  }

  @Test("Runs add up, by surface too, and walking is told in easy km")
  func sums() throws {
    let figures = try #require(
      DoseFigures(
        [
          load(.road, load: 3_200, walking: 320), load(.trail, load: 1_600, walking: 0),
          load(.road, load: 800, walking: 160),
        ]))
    #expect(figures.steps.contactBWS == 5_600 && figures.steps.referenceSteps == 8_400)
    #expect(figures.bySurface.map(\.surface) == [.road, .trail])
    #expect(figures.bySurface.map(\.steps.contactBWS) == [4_000, 1_600])
    #expect(figures.walkingEasyKm == 1.5 && figures.steps.walkingS == 480)
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
    #expect(names.filter { $0.hasPrefix("tendon_damage_index_") }.count == 1)
    let json = try #require(DoseFigures([load(.road, load: 100, walking: 0)])).json.line
    #expect(json.contains("\"tendon_damage_index\":{\"exponent_9\":"))
    var week = MadeUp.busy()
    week.load.dose = DoseFigures([load(.road, load: 100, walking: 50)])
    #expect(!AthletePage.html(week, MadeUp.context).lowercased().contains("damage"))
    #expect(!AthleteMarkdown.text(week, MadeUp.context).lowercased().contains("damage"))
  }

  @Test("Walking is worth a sentence from five minutes on")
  func sentence() {
    var week = MadeUp.busy()
    week.load.dose = DoseFigures([load(.road, load: 3_200, walking: 640)])
    let sentence = Sentences.walking(week)
    #expect(
      sentence?.hasPrefix("Walking: 11\u{A0}min, 2.0\u{A0}easy\u{A0}km of the week's load.") == true
    )
    week.load.dose = DoseFigures([load(.road, load: 3_200, walking: 299)])
    #expect(Sentences.walking(week) == nil)
    week.load.dose = nil
    #expect(Sentences.walking(week) == nil)
  }
}
