import Testing

@testable import SyntheticAthletes

@Suite("Athletes of made-up archives")
struct ArchiveAthleteTests {
  private static func athletes(_ count: Int, runs: Int, sets: Int = 0) throws -> [ArchiveAthlete] {
    ArchiveTree(size: try #require(ArchiveSize(athletes: count, runs: runs, sets: sets))).athletes
  }

  @Test("No two runs of an athlete overlap, or lie as near as clocks of two zones are apart")
  func apart() throws {
    for athlete in try Self.athletes(5, runs: 2_500) {
      let runs = athlete.runs
      for (run, next) in zip(runs, runs.dropFirst()) {
        // Nobody stands at lights for an hour.
        let longest = run.plan.metres / (0.7 * athlete.easySpeed) + 3_600
        #expect(Double(next.start - run.start) > longest)
        #expect(next.start - run.start > 15 * 3_600)
      }
    }
  }

  @Test("Runs last about an hour, one point a second")
  func hours() throws {
    let runs = try Self.athletes(1, runs: 8).flatMap(\.runs)
    let points = runs.map { $0.recording(of: $0.truth()).samples.count }
    #expect(points.allSatisfy { (2_700...4_500).contains($0) })
    #expect((3_400...3_800).contains(points.reduce(0, +) / points.count))
  }

  @Test("There are four runs in each week, back from the last Sunday of 2026-W23")
  func weeks() throws {
    for athlete in try Self.athletes(20, runs: 10_000) {
      let days = athlete.runs.map { ArchiveWeeks.lastMonday + 6 - $0.start / 86_400 }
      #expect(days.count == 500)
      #expect(days.last == 0)
      #expect(days.first.map { $0 / 7 } == 124)
      #expect(Dictionary(grouping: days) { $0 / 7 }.values.allSatisfy { $0.count == 4 })
    }
  }

  @Test("Some athletes count steps always, some never, and some on most of their runs")
  func cadence() throws {
    let shares = try Self.athletes(4, runs: 48).map { athlete in
      athlete.runs.filter(\.device.recordsCadence).count
    }
    #expect(shares == [12, 8, 12, 0])
  }

  @Test("An athlete's card tells who the runs were made by")
  func card() throws {
    let athlete = try #require(try Self.athletes(2, runs: 0).last)
    #expect(athlete.card.contains("time-zone: Europe/London\n"))
    #expect(athlete.card.contains("mass-kg: \(athlete.runner.mass.fixed(0))\n"))
  }

  @Test("Each athlete's files are the same whoever else is in the archive, as long as weeks are")
  func alone() throws {
    let one = try #require(try Self.athletes(1, runs: 4, sets: 30).first)
    let first = try #require(try Self.athletes(3, runs: 12, sets: 90).first)
    #expect(one.strengthLogs == first.strengthLogs)
    #expect(one.runs.map(\.start) == first.runs.map(\.start))
  }
}
