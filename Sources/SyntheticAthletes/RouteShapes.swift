import Foundation

/// How a way winds.
public enum Winding: Sendable {
  /// Straight stretches between corners.
  case streets
  /// Wide bends.
  case park
  /// Narrow bends.
  case trail
  /// The bends of roads and paved paths, smooth from step to step.
  case path
  /// Narrow bends, smooth from step to step.
  case singletrack
}

extension Route {
  /// A way that ends where it began without repeating itself.
  public static func loop(
    from start: GeographicPoint, metres: Double, winding: Winding, terrain: Terrain,
    generator: inout SeededGenerator
  ) -> Route {
    let line = wander(
      metres: metres, winding: winding, closing: true, generator: &generator)
    return Route(
      start: start, path: line.path, spacing: line.spacing, legs: [Leg(from: 0, to: metres)],
      terrain: terrain)
  }

  /// A way out and the same way back.
  public static func outAndBack(
    from start: GeographicPoint, metres: Double, winding: Winding, terrain: Terrain,
    generator: inout SeededGenerator
  ) -> Route {
    let half = metres / 2
    let line = wander(metres: half, winding: winding, closing: false, generator: &generator)
    return Route(
      start: start, path: line.path, spacing: line.spacing,
      legs: [Leg(from: 0, to: half), Leg(from: half, to: 0)], terrain: terrain)
  }

  /// A way to the steepest climb around, up and down it a number of times, and back.
  ///
  /// - Parameters:
  ///   - approach: the metres to the foot of the climb.
  ///   - climb: the metres of the climb.
  ///   - repeats: how often it is climbed.
  public static func hillRepeats(
    from start: GeographicPoint, approach: Double, climb: Double, repeats: Int, winding: Winding,
    terrain: Terrain, generator: inout SeededGenerator
  ) -> Route {
    // Of some ways from the start, the one whose end climbs most.
    let lines = (0..<4).map { _ in
      wander(metres: approach + climb, winding: winding, closing: false, generator: &generator)
    }
    let routes = lines.map { line in
      let hill = (0..<repeats).flatMap { _ in
        [
          Leg(from: approach, to: approach + climb), Leg(from: approach + climb, to: approach),
        ]
      }
      return Route(
        start: start, path: line.path, spacing: line.spacing,
        legs: [Leg(from: 0, to: approach)] + hill + [Leg(from: approach, to: 0)],
        terrain: terrain)
    }
    func rise(_ route: Route) -> Double {
      route.place(at: approach + climb).altitude - route.place(at: approach).altitude
    }
    return routes.max { rise($0) < rise($1) } ?? routes[0]
  }

  /// Rounds of a 400 m running track: two straights of 84.39 m and two bends of 36.8 m radius,
  /// as World Athletics lays them out for the line 0.3 m from the kerb.
  public static func track(
    from start: GeographicPoint, metres: Double, altitude: Double
  ) -> Route {
    let straight = 84.39
    let round = 400.0
    let bend = (round - 2 * straight) / 2
    let radius = bend / .pi
    let spacing = 2.0
    let path = (0...Int(round / spacing)).map { index -> (east: Double, north: Double) in
      let along = Double(index) * spacing
      if along < straight { return (along, 0) }
      if along < straight + bend {
        let angle = (along - straight) / radius
        return (straight + radius * sin(angle), radius * (1 - cos(angle)))
      }
      if along < 2 * straight + bend {
        return (straight - (along - straight - bend), 2 * radius)
      }
      let angle = (along - 2 * straight - bend) / radius
      return (-radius * sin(angle), radius * (1 + cos(angle)))
    }
    let rounds = Int(metres / round)
    let rest = metres - Double(rounds) * round
    return Route(
      start: start, path: path, spacing: spacing,
      legs: [Leg](repeating: Leg(from: 0, to: round), count: rounds) + [Leg(from: 0, to: rest)],
      terrain: Terrain(levelAt: altitude))
  }

  /// A treadmill's belt.
  public static func belt(metres: Double) -> Route {
    Route(
      start: GeographicPoint(latitude: 0, longitude: 0), path: [(0, 0), (metres, 0)],
      spacing: metres, legs: [Leg(from: 0, to: metres)], terrain: Terrain(levelAt: 0),
      isIndoors: true)
  }

  /// A winding line of the wanted length through evenly spaced places.
  private static func wander(
    metres: Double, winding: Winding, closing: Bool, generator: inout SeededGenerator
  ) -> (path: [(east: Double, north: Double)], spacing: Double) {
    let count = max(2, Int((metres / 5).rounded(.up)))
    let turn = closing ? (generator.chance(0.5) ? 2 : -2) * Double.pi / Double(count) : 0
    var heading = headings(winding, count: count, generator: &generator)
    let first = generator.uniform(0...(2 * .pi))
    for index in heading.indices { heading[index] += first + turn * Double(index) }

    var path: [(east: Double, north: Double)] = [(0, 0)]
    for angle in heading {
      let last = path[path.count - 1]
      path.append((last.east + 5 * cos(angle), last.north + 5 * sin(angle)))
    }
    if closing {
      // The gap left at the end is shared out over the whole way.
      let gap = path[count]
      for index in path.indices {
        let share = Double(index) / Double(count)
        path[index].east -= share * gap.east
        path[index].north -= share * gap.north
      }
    }
    path = evened(path, count: count)
    // Spacing the places evenly has cut the corners, so the whole is stretched to its length.
    let scale = metres / lengths(of: path).reduce(0, +)
    path = path.map { (scale * $0.east, scale * $0.north) }
    return (path, metres / Double(count))
  }

  /// How far the heading is off the general direction at each of some steps of 5 m, radians.
  private static func headings(
    _ winding: Winding, count: Int, generator: inout SeededGenerator
  ) -> [Double] {
    switch winding {
    case .streets:
      var angle = 0.0
      var target = 0.0
      var untilCorner = 0
      return (0..<count).map { _ in
        if untilCorner == 0 {
          untilCorner = generator.whole(14...80)
          target = generator.uniform(-1.3...1.3)
        }
        untilCorner -= 1
        angle += 0.4 * (target - angle)
        return angle
      }
    case .park, .trail:
      let isTrail = winding == .trail
      var wide = Drift(deviation: isTrail ? 0.8 : 0.9, memory: 60, from: &generator)
      var narrow = Drift(deviation: isTrail ? 0.55 : 0.2, memory: 8, from: &generator)
      var smooth = 0.0
      return (0..<count).map { _ in
        smooth += 0.5 * (narrow.step(&generator) - smooth)
        return wide.step(&generator) + smooth
      }
    case .path: return smoothHeadings(count, wide: 0.9, narrow: 0, &generator)
    case .singletrack: return smoothHeadings(count, wide: 0.9, narrow: 0.4, &generator)
    }
  }

  /// Headings that wander by these standard deviations over hundreds and tens of metres, radians.
  private static func smoothHeadings(
    _ count: Int, wide: Double, narrow: Double, _ generator: inout SeededGenerator
  ) -> [Double] {
    var far = Drift(deviation: wide, memory: narrow > 0 ? 40 : 60, from: &generator)
    var near = Drift(deviation: narrow, memory: 8, from: &generator)
    var smooth = LowPass(steps: narrow > 0 ? 2 : 3)
    return (0..<count).map { _ in
      smooth.pass(far.step(&generator) + near.step(&generator))
    }
  }

  /// The distance from each place to the next.
  private static func lengths(of path: [(east: Double, north: Double)]) -> [Double] {
    zip(path, path.dropFirst()).map { hypot($1.east - $0.east, $1.north - $0.north) }
  }

  /// The same line with its places at equal distances along it.
  static func evened(
    _ path: [(east: Double, north: Double)], count: Int
  ) -> [(east: Double, north: Double)] {
    var along = [0.0]
    for step in lengths(of: path) { along.append(along[along.count - 1] + step) }
    let total = along[along.count - 1]
    var index = 0
    return (0...count).map { number in
      let wanted = total * Double(number) / Double(count)
      while index < path.count - 2 && along[index + 1] < wanted { index += 1 }
      let share = (wanted - along[index]) / max(1e-9, along[index + 1] - along[index])
      let (here, next) = (path[index], path[index + 1])
      return (
        here.east + share * (next.east - here.east),
        here.north + share * (next.north - here.north)
      )
    }
  }
}
