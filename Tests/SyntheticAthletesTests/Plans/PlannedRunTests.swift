import Testing

@testable import SyntheticAthletes

@Suite("Runs of made-up plans")
struct PlannedRunTests {
  private static func run(_ kind: PlannedSession.Kind, km: Double = 12) -> PlannedRun {
    PlannedRun(
      day: 20_000, secondOfDay: 25_200, kind: kind, ground: kind.ground, hasCadence: true,
      parts: kind.parts(km: km, easyMPS: 2.8))
  }

  private static let kinds: [PlannedSession.Kind] = [
    .easy, .long, .tempo, .repetitions, .hills, .race, .trail, .runWalk, .treadmill,
    .treadmillQuick,
  ]

  @Test("A session is as long as it is asked to be", arguments: kinds)
  func length(kind: PlannedSession.Kind) {
    #expect(abs(Self.run(kind).metres - 12_000) < 1)
  }

  @Test("Quick sessions have their quick minutes, hilly ones their climbs, easy ones neither")
  func efforts() {
    for kind in [PlannedSession.Kind.tempo, .repetitions, .race, .treadmillQuick] {
      #expect(Self.run(kind).seconds(of: .quick) > 15 * 60)
    }
    for kind in [PlannedSession.Kind.hills, .trail] {
      #expect(Self.run(kind).ascentM > 19.9 * 12)
      #expect(Self.run(kind).seconds(of: .climb) > 15 * 60)
    }
    for kind in [PlannedSession.Kind.easy, .long, .treadmill] {
      #expect(Self.run(kind).seconds(of: .quick) == 0 && Self.run(kind).ascentM == 0)
    }
    #expect(Self.run(.runWalk).seconds(of: .walk) > 5 * 60)
  }

  @Test("Pieces add up to the run, differ in speed, and are the same each time", arguments: kinds)
  func pieces(kind: PlannedSession.Kind) {
    let run = Self.run(kind)
    let pieces = run.pieces()
    #expect(pieces == run.pieces())
    #expect(abs(pieces.reduce(0) { $0 + $1.seconds * $1.speedMPS } - run.metres) < 0.01)
    #expect(abs(pieces.reduce(0) { $0 + $1.seconds } - run.seconds) < 0.01)
    #expect(Set(pieces.map(\.speedMPS)).count > 10)
    #expect(pieces.allSatisfy { $0.seconds < 60 })
  }

  @Test("A longer run takes longer at the same speeds")
  func longer() {
    let run = Self.run(.tempo)
    let longer = run.longer(by: 1.5)
    #expect(abs(longer.metres - 18_000) < 1)
    #expect(abs(longer.seconds - 1.5 * run.seconds) < 1)
    #expect(longer.parts.map(\.speedMPS) == run.parts.map(\.speedMPS))
  }
}
