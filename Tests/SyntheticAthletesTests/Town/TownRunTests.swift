import Foundation
import Testing

@testable import SyntheticAthletes

@Suite("Runs in a made-up town")
struct TownRunTests {
  private static let town = Town(seed: 2026)
  private static let paths = TownPaths(town)

  private func run(
    _ session: TownSession, _ noise: TownNoise = .drift, _ spacing: TownRun.Spacing = .second
  ) -> TownRun {
    TownRun(session, noise, spacing, in: Self.town, along: Self.paths)
  }

  /// Metres by surface.
  private func metres(_ run: TownRun) -> [TownSurface: Double] {
    let truth = run.truth()
    return zip(truth.distance, truth.speed).reduce(into: [:]) {
      $0[run.surface(at: $1.0), default: 0] += $1.1
    }
  }

  @Test("Each session is run on what it says")
  func surfaces() {
    #expect(metres(run(.streets))[.road, default: 0] > 3_000)
    let forest = metres(run(.forest))
    #expect(forest[.road, default: 0] > 800 && forest[.trail, default: 0] > 1_500)
    #expect(metres(run(.beach))[.sand, default: 0] > 500)
    #expect(metres(run(.meadow))[.grass, default: 0] > 2_000)
    #expect(metres(run(.trail))[.trail, default: 0] > 3_000)
    #expect(Array(metres(run(.treadmill)).keys) == [.treadmill])
  }

  @Test("Laps in the stadium are whole, and go one way round")
  func laps() throws {
    let laps = metres(run(.laps))
    let track = laps[.track, default: 0]
    #expect(Array(laps.keys) == [.track] && track >= 12 * 397)
    #expect(abs((track / 399.5).rounded() - track / 399.5) < 0.1)
    let session = metres(run(.stadium))
    #expect(abs(session[.track, default: 0] - 12 * 400) < 30 && session[.road, default: 0] > 800)
  }

  @Test("A runner's line has no jumps and stays beside the ways it is said to be on")
  func line() throws {
    for session in TownSession.allCases where session != .treadmill {
      let run = run(session)
      let truth = run.truth()
      guard !truth.route.isIndoors else { continue }
      var last = truth.route.place(at: 0)
      for metre in stride(from: 2, through: truth.route.length, by: 2) {
        let place = truth.route.place(at: metre)
        #expect(hypot(place.east - last.east, place.north - last.north) < 2.6)
        last = place
        guard Int(metre) % 100 == 0, let index = run.way(at: metre) else { continue }
        let nodes = Self.town.ways[index].nodes.map { Self.town.nodes[$0] }
        let here = Spot(east: place.east, north: place.north)
        let off = zip(nodes, nodes.dropFirst()).map { here.distance(fromLineOf: $0, $1) }.min() ?? 0
        #expect(off < 12, "\(session) \(metre)")
      }
    }
  }

  @Test("The same run gives the same bytes, and its words tell nothing of the ground")
  func files() throws {
    for session in [TownSession.stadium, .trail, .treadmill] {
      for noise in [TownNoise.white, .tunnel] {
        let one = run(session, noise)
        let bytes = one.file(of: one.recording(of: one.truth()))
        let again = run(session, noise)
        #expect(bytes == again.file(of: again.recording(of: again.truth())))
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        for word in ["trail", "treadmill", "stadium", "beach", "track run"] {
          #expect(!text.contains(word))
        }
      }
    }
  }

  @Test("Noise and spacing are what they say")
  func noise() {
    func recording(_ run: TownRun) -> DeviceRecording { run.recording(of: run.truth()) }
    let second = recording(run(.forest, .white)).samples
    #expect(zip(second, second.dropFirst()).allSatisfy { $1.second - $0.second == 1 })
    let smart = recording(run(.forest, .drift, .smart)).samples
    let steps = zip(smart, smart.dropFirst()).map { $1.second - $0.second }
    #expect(steps.max() == 8 && steps.count { $0 < 4 } < steps.count / 10)
    #expect(recording(run(.forest, .tunnel)).samples.count { $0.position == nil } >= 60)
    #expect(recording(run(.treadmill)).samples.allSatisfy { $0.position == nil })
    let lost = recording(run(.treadmillWithPositions)).samples.compactMap(\.position)
    #expect(lost.allSatisfy { abs($0.latitude - lost[0].latitude) < 0.0004 })
  }

  @Test("All runs are different ones of every session, noise and spacing")
  func all() {
    let runs = TownRun.all(in: Self.town)
    #expect(runs.count == TownSession.allCases.count * TownNoise.allCases.count * 2)
    #expect(Set(runs.map(\.fileName)).count == runs.count)
  }
}

extension Spot {
  /// Metres from the stretch between two spots.
  fileprivate func distance(fromLineOf one: Spot, _ other: Spot) -> Double {
    let along = other - one
    let square = along.east * along.east + along.north * along.north
    let dot = (east - one.east) * along.east + (north - one.north) * along.north
    return distance(to: one + max(0, min(1, dot / max(1e-9, square))) * along)
  }
}
