import Conditions
import Running
import SoleusLoad
import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes

@Suite("The join of an athlete's records")
struct AthleteJoinTests {
  private func join(
    _ run: Run, of athlete: Athlete, shoes: ShoeList = ShoeList()
  ) throws -> DatedRun {
    let record = PlacedRecord(
      athlete: athlete.id, file: "runs/a.tcx",
      record: FileRecord(
        sha256: String(repeating: "a", count: 64), derivation: "d",
        outcome: .runs(.tcx, [.run(run)])))
    let join = AthleteJoin(
      athlete, gaps: [], clock: try #require(AthleteClock("UTC")), records: [record],
      shoes: shoes, bands: .standard, today: LocalDay(year: 2026, month: 6, day: 8))
    return try #require(join.history.runs.first)
  }

  private func run(name: String? = nil, strike: FootStrike? = nil) -> Run {
    var run = MadeUpRun.run()
    var bins = SpeedBins(first: 60, count: 1)
    (bins.seconds, bins.steps, bins.speed) = ([300], [400], [900])
    run.figures.dose = Dose(
      parts: [DosePart(surface: .road, running: bins, walking: WalkingSums())])
    run.figures.strike = strike
    run.name = name
    return run
  }

  @Test("What the run says of the foot counts before what the athlete usually does")
  func strikeOfTheRun() throws {
    let athlete = Athlete(id: "a", name: "A", footStrike: .rearfoot)
    func load(_ strike: FootStrike?) throws -> Double {
      try #require(join(run(strike: strike), of: athlete).load).easyKm
    }
    #expect(abs(try load(.forefoot) / load(nil) - 1.12) < 1e-9)
    #expect(try load(.rearfoot) == load(nil))
  }

  @Test("The shoe of the run counts before the list's, the list's before the athlete's usual one")
  func shoeOfTheRun() throws {
    let athlete = Athlete(id: "a", name: "A", footStrike: .rearfoot, shoe: .maximal)
    let shoes = ShoeList(
      pairs: [ShoeList.Pair(name: "Vapor", kind: .plated)], usual: athlete.shoe)
    let usual = try join(run(), of: athlete, shoes: ShoeList(usual: .maximal))
    let listed = try join(run(), of: athlete, shoes: shoes)
    let barefoot = try join(run(name: "barefoot strides"), of: athlete, shoes: shoes)
    #expect(usual.shoe == ShoeWorn(.maximal, .profile))
    #expect(listed.shoe == ShoeWorn(.plated, name: "Vapor", .list))
    #expect(barefoot.shoe == ShoeWorn(.minimal, name: "barefoot", .file))
    let ratio = try #require(barefoot.load).easyKm / #require(usual.load).easyKm
    #expect(abs(ratio - 1.12 / 0.97) < 1e-9)
  }

  @Test(
    "A run belongs to the day on which it sets off, not to that on which the watch was switched on")
  func setsOff() throws {
    // 23:50 on Sunday 24 May 2026.
    var late = MadeUpRun.run(start: 1_779_666_600)
    #expect(try join(late, of: Athlete(id: "a", name: "A")).day.description == "2026-05-24")
    late.setOffS = 900
    let dated = try join(late, of: Athlete(id: "a", name: "A"))
    #expect(dated.day.description == "2026-05-25" && dated.secondsIntoDay == 300)
  }
}
