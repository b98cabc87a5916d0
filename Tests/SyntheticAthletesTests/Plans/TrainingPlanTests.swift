import Testing

@testable import SyntheticAthletes

@Suite("Made-up training plans")
struct TrainingPlanTests {
  /// What a plan keeps to: kilometres of its usual weeks, its longest run, runs a week.
  private struct Promise {
    var name: String
    var usualKm: ClosedRange<Double>
    var longestKm: ClosedRange<Double>
    var runs: ClosedRange<Int>
  }

  private static let promises = [
    Promise(name: "marathon", usualKm: 30...90, longestKm: 42.2...42.2, runs: 3...6),
    Promise(name: "steady", usualKm: 16...56, longestKm: 5...20, runs: 3...5),
    Promise(name: "return", usualKm: 22...50, longestKm: 7...17.1, runs: 3...5),
    Promise(name: "beginner", usualKm: 6...42.1, longestKm: 11...17, runs: 3...3),
    Promise(name: "trail", usualKm: 28...66, longestKm: 17...36, runs: 3...4),
    Promise(name: "club", usualKm: 50...95, longestKm: 13...26, runs: 4...7),
    Promise(name: "treadmill", usualKm: 19...50, longestKm: 7...17, runs: 3...5),
  ]

  private static func weeks(_ name: String, count: Int = 40) throws -> [[PlannedWeek]] {
    let plan = try #require(TrainingPlan.all.first { $0.name == name })
    return (0..<count).map { plan.weeks(of: plan.runner($0, seed: 7)) }
  }

  @Test("Every plan has a promise, and keeps it", arguments: promises.map(\.name))
  func keeps(name: String) throws {
    #expect(Set(Self.promises.map(\.name)) == Set(TrainingPlan.all.map(\.name)))
    let promise = try #require(Self.promises.first { $0.name == name })
    for weeks in try Self.weeks(name) {
      #expect(weeks.count == TrainingPlan.weeks && weeks.count >= 60)
      let usual = weeks.filter { $0.kind == .usual }
      #expect(usual.allSatisfy { promise.usualKm.contains($0.km) })
      #expect(usual.allSatisfy { promise.runs.contains($0.sessions.count) })
      #expect(promise.longestKm.contains(weeks.map(\.longestKm).max() ?? 0))
      let sessions = weeks.flatMap(\.sessions)
      #expect(sessions.allSatisfy { (0...6).contains($0.weekday) && $0.km > 1.5 })
      for week in weeks { #expect(Set(week.sessions.map(\.weekday)).count == week.sessions.count) }
    }
  }

  @Test("A marathon has two weeks of less and less before it, and down weeks on the way")
  func marathon() throws {
    for weeks in try Self.weeks("marathon") {
      for race in weeks.indices where weeks[race].kind == .race && race >= 6 {
        let before = weeks[race - 6..<race]
        #expect(before.suffix(2).allSatisfy { $0.kind == .taper })
        #expect(weeks[race - 1].km < weeks[race - 2].km)
        #expect(weeks[race - 2].km < before.prefix(4).map(\.km).max() ?? 0)
        #expect(before.contains { $0.kind == .down })
        #expect(before.map(\.longestKm).max() ?? 0 >= 26)
      }
      #expect(weeks.contains { $0.kind == .race })
    }
  }

  @Test(
    "Who returns pauses twice for five weeks and more, and grows by no more than ten points a week")
  func comeback() throws {
    for weeks in try Self.weeks("return") {
      let pauses = weeks.split { $0.kind != .pause }
      #expect(pauses.count == 2 && pauses.allSatisfy { (5...8).contains($0.count) })
      let usual = try #require(weeks.first).km
      for (week, next) in zip(weeks, weeks.dropFirst()) where next.kind == .back && week.km > 0 {
        #expect(next.km - week.km < 0.11 * usual)
      }
      #expect(zip(weeks, weeks.dropFirst()).allSatisfy { $0.kind != .pause || $1.km < usual / 2 })
    }
  }

  @Test(
    "A beginner runs more than twice as far after thirty weeks, in steps of less than a quarter")
  func beginner() throws {
    for weeks in try Self.weeks("beginner") {
      #expect(weeks[30].km > 2 * weeks[0].km)
      let usual = weeks.filter { $0.kind == .usual }
      #expect(zip(usual, usual.dropFirst()).allSatisfy { $1.km < 1.25 * $0.km })
      #expect(weeks[0].sessions.allSatisfy { $0.kind == .runWalk })
    }
  }

  @Test("A club has two quick sessions in every week, and a treadmill is run on in winter only")
  func sessions() throws {
    for week in try Self.weeks("club").joined() where week.kind == .usual {
      #expect(week.sessions.count { [.repetitions, .tempo].contains($0.kind) } == 2)
    }
    for weeks in try Self.weeks("treadmill") {
      let indoors = weeks.map { week in
        week.sessions.count { [.treadmill, .treadmillQuick].contains($0.kind) }
      }
      // September, January and July.
      #expect(indoors[0] == 0 && indoors[18] >= 2 && indoors[45] == 0)
    }
  }
}
