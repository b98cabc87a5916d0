import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Ground out of altitudes")
struct SmoothedGroundTests {
  private func profile(_ altitude: (Double) -> Float, metres: Int = 3000) -> AltitudeProfile {
    let way = stride(from: 0.0, through: Double(metres), by: 3).map { $0 }
    return AltitudeProfile(way.map(altitude), way, way.map { $0 / 3 })
  }

  @Test("A plane is found up to its ends", arguments: [60, 120, 360.0])
  func plane(overM: Double) {
    let line = SmoothedGround(profile { Float(100 + 0.03 * $0) }, overM: overM)
    #expect(line.slope.allSatisfy { abs($0 - 0.03) < 1e-5 })
    #expect(zip(line.heightM, line.heightM.dropFirst()).allSatisfy { $1 > $0 })
  }

  @Test("The wider it looks, the less noise is left")
  func noise() {
    var noise = Noise(state: 9)
    let rough = profile { _ in Float.random(in: -2...2, using: &noise) }
    func size(_ overM: Double) -> Double {
      SmoothedGround(rough, overM: overM).slope.reduce(0) { $0 + $1 * $1 }
    }
    #expect(size(360) < size(120) && size(120) < size(60))
  }

  @Test("Sparse altitudes are looked for further away")
  func sparse() {
    let line = SmoothedGround(
      profile { $0.truncatingRemainder(dividingBy: 90) == 0 ? Float(0.02 * $0) : .nan }, overM: 60)
    #expect(line.slope.allSatisfy { abs($0 - 0.02) < 1e-5 })
  }

  @Test("Two lines blend by share")
  func blend() {
    var steep = SmoothedGround(profile { Float(0.1 * $0) }, overM: 60)
    let flat = SmoothedGround(profile { _ in 7 }, overM: 60)
    steep.blend(with: flat, share: 0.25)
    #expect(steep.slope.allSatisfy { abs($0 - 0.025) < 1e-5 })
  }
}
