import Foundation
import Testing

@testable import SyntheticAthletes

@Suite("Routes")
struct RouteTests {
  private static let start = GeographicPoint(latitude: 50, longitude: 10)

  private static func terrain(_ seed: UInt64) -> Terrain {
    var generator = SeededGenerator(seed: seed, purpose: "terrain")
    return Terrain(around: 300, relief: 30, waveLengths: 600...3000, from: &generator)
  }

  /// One route of each shape, with the metres asked for.
  private static func all(_ seed: UInt64) -> [(route: Route, metres: Double)] {
    var generator = SeededGenerator(seed: seed, purpose: "route")
    let terrain = terrain(seed)
    var routes: [(Route, Double)] = [Winding.streets, .park, .trail].flatMap { winding in
      [
        (
          .loop(
            from: start, metres: 7300, winding: winding, terrain: terrain, generator: &generator),
          7300
        ),
        (
          .outAndBack(
            from: start, metres: 9100, winding: winding, terrain: terrain, generator: &generator),
          9100
        ),
      ]
    }
    routes.append(
      (
        .hillRepeats(
          from: start, approach: 1500, climb: 300, repeats: 5, winding: .trail, terrain: terrain,
          generator: &generator), 6000
      ))
    routes.append((.track(from: start, metres: 5150, altitude: 40), 5150))
    routes.append((.belt(metres: 6000), 6000))
    return routes
  }

  @Test("The true length is the length of the line", arguments: 1...3 as ClosedRange<UInt64>)
  func length(seed: UInt64) {
    for (route, metres) in Self.all(seed) {
      #expect(abs(route.length - metres) < 1e-6)
      var line = 0.0
      var last = route.place(at: 0)
      for metre in 1...Int(metres) {
        let place = route.place(at: Double(metre))
        line += hypot(place.east - last.east, place.north - last.north)
        last = place
      }
      #expect(abs(line / metres - 1) < 0.001)
    }
  }

  @Test("All but the treadmill end where they began", arguments: 1...6 as ClosedRange<UInt64>)
  func closed(seed: UInt64) {
    for (route, metres) in Self.all(seed) where !route.isIndoors && metres != 5150 {
      let end = route.place(at: metres)
      #expect(hypot(end.east, end.north) < 1)
      #expect(abs(end.altitude - route.place(at: 0).altitude) < 0.5)
    }
  }

  @Test("The grade adds up to the climb")
  func grade() {
    for (route, metres) in Self.all(2) {
      var climbed = 0.0
      for metre in stride(from: 5, to: metres / 2, by: 10) {
        climbed += 10 * route.grade(at: metre)
      }
      let rise = route.place(at: metres / 2).altitude - route.place(at: 0).altitude
      #expect(abs(climbed - rise) < 2)
    }
  }

  @Test("Hill repeats go up before they come down")
  func hill() {
    var generator = SeededGenerator(seed: 4, purpose: "hill")
    let route = Route.hillRepeats(
      from: Self.start, approach: 1000, climb: 300, repeats: 3, winding: .park,
      terrain: Self.terrain(4), generator: &generator)
    let foot = route.place(at: 1000).altitude
    for number in 0..<3 {
      let top = route.place(at: 1300 + 600 * Double(number)).altitude
      #expect(top > foot + 3)
      #expect(abs(route.place(at: 1600 + 600 * Double(number)).altitude - foot) < 1e-6)
    }
  }

  @Test("Trails wind more than parks")
  func winding() {
    func turning(_ winding: Winding) -> Double {
      var generator = SeededGenerator(seed: 5, purpose: "turning")
      let route = Route.loop(
        from: Self.start, metres: 6000, winding: winding, terrain: Terrain(levelAt: 0),
        generator: &generator)
      return stride(from: 0.0, to: 5900, by: 30).reduce(0) { sum, metre in
        let (a, b, c) = (
          route.place(at: metre), route.place(at: metre + 30), route.place(at: metre + 60)
        )
        let turn =
          atan2(c.north - b.north, c.east - b.east) - atan2(b.north - a.north, b.east - a.east)
        return sum + abs(atan2(sin(turn), cos(turn)))
      }
    }
    #expect(turning(.trail) > 1.3 * turning(.park))
  }
}
