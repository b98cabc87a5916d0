import Testing

@testable import SyntheticAthletes

@Suite("Strength logs of made-up archives")
struct ArchiveGymTests {
  private static func athletes(runs: Int, sets: Int) throws -> [ArchiveAthlete] {
    ArchiveTree(size: try #require(ArchiveSize(athletes: 2, runs: runs, sets: sets))).athletes
  }

  @Test("Exports hold a year each, of one app for one athlete and of another for the next")
  func exports() throws {
    let logs = try Self.athletes(runs: 1_000, sets: 18_700).map { $0.strengthLogs.map(\.path) }
    #expect(logs[0] == [2024, 2025, 2026].map { "strength/strong-\($0).csv" })
    #expect(logs[1] == [2024, 2025, 2026].map { "strength/hevy-\($0).csv" })
  }

  @Test("Each visit begins with the calves, and loads go up over the weeks")
  func calves() throws {
    let sessions = try #require(try Self.athletes(runs: 160, sets: 3_000).first).sessions
    #expect(sessions.count == 60)
    #expect(sessions.allSatisfy { $0.exercises.first?.name.contains("Calf Raise") == true })
    #expect(Set(sessions.flatMap { $0.exercises.map(\.name) }).count > 10)
    let weights = sessions.filter { $0.title == "Legs" }.map { $0.exercises[0].sets[0].weight ?? 0 }
    #expect(weights == weights.sorted())
    #expect(try #require(weights.last) > weights[0])
    #expect(zip(sessions, sessions.dropFirst()).allSatisfy { $0.day < $1.day })
  }

  @Test("Few sets leave the gym empty on most days, and very many are all done")
  func extremes() throws {
    for sets in [0, 3, 5_001] {
      let done = try Self.athletes(runs: 8, sets: sets).reduce(0) { sum, athlete in
        sum + athlete.sessions.flatMap(\.exercises).reduce(0) { $0 + $1.sets.count }
      }
      #expect(done == sets)
    }
  }
}
