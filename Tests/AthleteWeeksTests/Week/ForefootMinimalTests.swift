import Testing

@testable import AthleteWeeks
@testable import MadeUpAthletes
@testable import Running

@Suite("The forefoot in minimal shoes")
struct ForefootMinimalTests {
  private let forefoot = Athlete(id: "mara", name: "Mara", footStrike: .forefoot)

  /// Runs in minimal shoes, by day and length, beside the routine in others.
  private func minimal(
    _ worn: [(day: Int, km: Double)], weeks: Int = 13, athlete: Athlete? = nil
  ) -> ForefootMinimal? {
    let runs = worn.map { day, km in
      var run = MadeUpHistory.run(day: day, km: km)
      run.shoe = ShoeWorn(.minimal, .file)
      return run
    }
    return MadeUpHistory.week(
      (MadeUpHistory.routine(weeks: weeks) + runs).sorted { $0.day < $1.day },
      athlete: athlete ?? forefoot
    ).forefootMinimal
  }

  @Test("The first such run beside six known weeks is the first, not that of a young archive")
  func first() throws {
    let own = try #require(minimal([(1, 5)]))
    #expect(own.isFirst && own.isAll && own.distanceM == 5_000 && own.mostBeforeM == 0)
    #expect(minimal([(1, 5)], weeks: 5)?.isFirst == false)
    #expect(minimal([(-80, 5), (1, 5)])?.isFirst == false)
  }

  @Test("Its kilometres stand beside the most of the four weeks before")
  func most() throws {
    let own = try #require(minimal([(-27, 6), (-10, 4), (-30, 20), (1, 5), (2, 3)]))
    #expect(own.mostBeforeM == 6_000 && own.weeksBefore == 4 && own.distanceM == 8_000)
    #expect(own.runs == 2)
  }

  @Test("Landing otherwise, other shoes, or one known week of the four say nothing")
  func unknown() {
    for strike in [FootStrike.rearfoot, .midfoot, .unknown] {
      let athlete = Athlete(id: "mara", name: "Mara", footStrike: strike)
      #expect(minimal([(1, 5)], athlete: athlete) == nil)
    }
    #expect(minimal([]) == nil)
    #expect(minimal([(1, 5)], weeks: 1) == nil && minimal([(1, 5)], weeks: 2) != nil)
  }

  @Test("The shoe of a run counts before the one of the profile")
  func profile() {
    let athlete = Athlete(id: "mara", name: "Mara", footStrike: .forefoot, shoe: .minimal)
    var other = MadeUpHistory.run(day: 1, km: 5)
    other.shoe = ShoeWorn(.conventional, .file)
    #expect(
      MadeUpHistory.week(MadeUpHistory.routine() + [other], athlete: athlete).forefootMinimal == nil
    )
    #expect(minimal([(1, 5)], athlete: athlete)?.mostBeforeM == 35_000)
  }
}
