import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running

@Suite("Quick running")
struct QuickRunningTests {
  private let week = MadeUpHistory.monday.week

  @Test("The line lies 15 % above the speed that half of the time before lay below")
  func line() throws {
    // Mostly at 3.0 to 3.05 m/s; the middle of the time lies past the middle of that bin.
    let line = try #require(QuickLines(MadeUpHistory.routine(fastShare: 0.2))[week])
    #expect(line.runsBefore == 36)
    #expect(line.fromMPS > 3.0 * 1.15 && line.fromMPS < 3.05 * 1.15)
  }

  @Test("Below five runs before, and without a dose, nothing is said")
  func unknown() {
    let few = QuickLines(MadeUpHistory.routine(weeks: 1, fastShare: 0.2))
    #expect(few[week] == nil)
    let run = MadeUpHistory.run(day: 1, km: 10, fastKm: 4)
    #expect(few.seconds(in: [run], of: week) == nil)
    let lines = QuickLines(MadeUpHistory.routine(fastShare: 0.2))
    #expect(lines.seconds(in: [MadeUpHistory.run(day: 1, km: 10)], of: week) == nil)
    #expect(QuickLines(MadeUpHistory.routine())[week] == nil)
  }

  @Test("Minutes of a run, a day and a week are those of its runs")
  func minutes() {
    let runs = [
      MadeUpHistory.run(day: 1, km: 10, fastKm: 4), MadeUpHistory.run(day: 1, km: 5, fastKm: 0),
      MadeUpHistory.run(day: 3, km: 8, fastKm: 1),
    ]
    let built = MadeUpHistory.week(MadeUpHistory.routine(fastShare: 0.2) + runs)
    #expect(built.load.quickS == 1_250)
    #expect(built.runs.map(\.quickS) == [1_000, 0, 250])
    #expect(built.days.map(\.quickS) == [nil, 1_000, nil, 250, nil, nil, nil])
    #expect(built.bars.last?.quickS == 1_250)
    #expect(abs((built.own.quickS?.usual ?? 0) - 7 * 250) < 1e-6)
  }

  @Test("Steep climbing is quick at any speed, and nothing counts twice")
  func steep() {
    var bins = SpeedBins(first: 40, count: 41)
    (bins.seconds[0], bins.steep[0]) = (100, 40)
    (bins.seconds[40], bins.steep[40]) = (60, 60)
    let dose = Dose(parts: [DosePart(surface: .trail, running: bins, walking: WalkingSums())])
    #expect(dose.quickS(fromMPS: 3.5) == 100)
    #expect(dose.quickS(fromMPS: 1) == 160)
    // The line cuts the bin from 4.0 to 4.05 m/s in half.
    bins.steep[40] = 0
    let level = Dose(parts: [DosePart(surface: .road, running: bins, walking: WalkingSums())])
    #expect(abs(level.quickS(fromMPS: 4.025) - 70) < 1e-9)
  }

  @Test("Only the twelve weeks before the week count")
  func window() {
    let old = MadeUpHistory.routine(weeks: 20, fastShare: 0.2)
      .filter { $0.day < week.advanced(by: -12).monday }
    #expect(QuickLines(old + [MadeUpHistory.run(day: 1, km: 9, fastKm: 3)])[week] == nil)
  }
}
