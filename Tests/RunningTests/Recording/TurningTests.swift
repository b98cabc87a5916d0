import Foundation
import Testing

@testable import MadeUpAthletes
@testable import Running

@Suite("Turning")
struct TurningTests {
  /// Degrees a kilometre along a way whose heading in degrees follows from the metres run.
  private func turns(
    metres: Double = 4_000, noiseM: Double = 0, standing: Int = 0, _ heading: (Double) -> Double
  ) -> Double? {
    var noise = Noise(state: 11)
    var (north, east) = (0.0, 0.0)
    var (latitude, longitude, distance) = ([Double](), [Double](), [Double]())
    for metre in stride(from: 0, through: metres, by: 3) {
      let radians = heading(metre) * .pi / 180
      north += 3 * cos(radians)
      east += 3 * sin(radians)
      for _ in 0...(metre == 600 ? standing : 0) {
        func error() -> Double {
          noiseM > 0 ? Double.random(in: -noiseM...noiseM, using: &noise) : 0
        }
        latitude.append(60 + (north + error()) / 111_200)
        longitude.append(11 + (east + error()) / (111_200 * cos(60 * .pi / 180)))
        distance.append(metre)
      }
    }
    return Turning.degreesPerKm(latitude, longitude, distance)
  }

  @Test("A straight road turns nowhere, with the noise of positions and standing too")
  func straight() throws {
    #expect(turns { _ in 37 } == 0)
    #expect(try #require(turns(noiseM: 2, standing: 300) { _ in 37 }) < 5)
  }

  @Test("A track of 400 m makes 900 degrees a kilometre")
  func track() throws {
    let found = try #require(
      turns(noiseM: 1) { metre in
        let part = metre.truncatingRemainder(dividingBy: 200)
        return (metre / 200).rounded(.down) * 180 + max(0, part - 100) * 1.8
      })
    #expect(abs(found - 900) < 30)
  }

  @Test(
    "Square blocks of 100 m make 900 degrees a kilometre, of 250 m 360", arguments: [100, 250.0])
  func blocks(side: Double) throws {
    let found = try #require(turns(noiseM: 1) { ($0 / side).rounded(.down) * 90 })
    #expect(abs(found / (90_000 / side) - 1) < 0.06)
  }

  @Test("There and back turns once")
  func back() throws {
    let found = try #require(turns { $0 < 2_000 ? 10 : 190 })
    #expect(abs(found - 45) < 3)
  }

  @Test("The way backwards turns as much", arguments: 1...5 as ClosedRange<UInt64>)
  func backwards(seed: UInt64) throws {
    var noise = Noise(state: seed)
    var (latitude, longitude) = ([48.0], [11.0])
    var heading = 0.0
    for _ in 0..<1_500 {
      heading += Double.random(in: -0.2...0.2, using: &noise)
      latitude.append((latitude.last ?? 0) + 3 * cos(heading) / 111_200)
      longitude.append((longitude.last ?? 0) + 3 * sin(heading) / 74_400)
    }
    let distance = latitude.indices.map { 3 * Double($0) }
    let there = try #require(Turning.degreesPerKm(latitude, longitude, distance))
    let back = try #require(
      Turning.degreesPerKm(latitude.reversed(), longitude.reversed(), distance))
    #expect(abs(there / back - 1) < 0.05)
  }

  @Test("What lies beyond a gap is no turn")
  func gap() {
    // Five kilometres further south without a metre run.
    let distance = (0..<400).map { 3 * Double($0) }
    let latitude = distance.map { metres -> Double in
      48 + metres / 111_200 - (metres < 600 ? 0 : 0.05)
    }
    let longitude = [Double](repeating: 11, count: 400)
    let found = Turning.degreesPerKm(latitude, longitude, distance)
    #expect(found == 0)
  }

  @Test("Without positions, or on a few metres, nothing is said")
  func nothing() {
    #expect(turns(metres: 150) { _ in 0 } == nil)
    #expect(Turning.degreesPerKm([.nan, .nan], [.nan, .nan], [0, 500]) == nil)
  }
}
