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

  @Test("Runs stand by day, also where a watch's own clock counts a later one as of the day before")
  func order() throws {
    // 00:30 of 2 June by UTC, and an hour later by a watch that is seven hours behind it.
    let midnight = 20_606.0 * 86_400
    let early = MadeUpRun.run(start: midnight + 1_800, elapsedS: 1_200)
    var late = MadeUpRun.run(start: midnight + 5_400, elapsedS: 1_200)
    late.utcOffsetS = -25_200
    let records = zip(["runs/a.tcx", "runs/b.fit"], [early, late]).map { file, run in
      PlacedRecord(
        athlete: "a", file: file,
        record: FileRecord(
          sha256: String(repeating: file.hasSuffix("tcx") ? "a" : "b", count: 64), derivation: "d",
          outcome: .runs(.tcx, [.run(run)])))
    }
    let join = AthleteJoin(
      Athlete(id: "a", name: "A"), gaps: [],
      clock: try #require(AthleteClock("UTC", isAssumed: true)),
      records: records, bands: .standard, today: LocalDay(year: 2026, month: 6, day: 8))
    #expect(join.history.runs.map(\.file) == ["runs/b.fit", "runs/a.tcx"])
    #expect(join.history.runs.map(\.day.date.day) == [1, 2])
    let week = try #require(join.builder.span?.lowerBound)
    #expect(join.builder.build(week, status: .complete, isCurrent: true).sessions == 2)
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
