import Foundation
import Testing

@testable import SyntheticAthletes

@Suite("Places on the ellipsoid")
struct GeographicPointTests {
  @Test("A degree of latitude at 45° north is 111.13 km long")
  func meridian() {
    let south = GeographicPoint(latitude: 44.5, longitude: 9)
    #expect(abs(south.moved(east: 0, north: 111_131.8).latitude - 45.5) < 2e-6)
  }

  @Test("A degree of longitude at 60° north is 55.80 km long")
  func parallel() {
    let west = GeographicPoint(latitude: 60, longitude: 9)
    #expect(abs(west.moved(east: 55_800, north: 0).longitude - 10) < 2e-5)
  }
}
