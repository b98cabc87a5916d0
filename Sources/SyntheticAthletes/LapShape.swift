import Foundation

/// What people run round and round: running tracks, and what looks like one from afar.
public enum LapShape: Sendable {
  /// Two straights and two half circles, metres.
  case oval(straight: Double, radius: Double)
  /// Streets round houses, with corners of a radius, metres.
  case block(length: Double, breadth: Double, corner: Double)
  /// The bank of a pond, metres from end to end and from side to side.
  case pond(length: Double, breadth: Double)

  /// A lane of a standard track, measured as World Athletics does: 0.3 m from the kerb, 0.2 m from the line of another
  /// lane.
  public static func track(lane: Int) -> LapShape {
    .oval(straight: 84.39, radius: lane == 1 ? 36.8 : 36.5 + 1.22 * Double(lane - 1) + 0.2)
  }

  /// Whether it is a running track; paths round playing fields are as oval, and wider.
  public var isTrack: Bool {
    if case .oval(_, let radius) = self { radius < 50 } else { false }
  }

  /// Evenly spaced places of a lap from east of south on, metres; the last is the first again.
  func places(about spacing: Double) -> (path: [(east: Double, north: Double)], spacing: Double) {
    let corners = corners
    var ends = [0.0]
    for (a, b) in zip(corners, corners.dropFirst()) {
      ends.append(ends[ends.count - 1] + hypot(b.east - a.east, b.north - a.north))
    }
    let lap = ends[ends.count - 1]
    let count = Int((lap / spacing).rounded())
    var corner = 0
    let path = (0...count).map { index -> (east: Double, north: Double) in
      let along = lap * Double(index) / Double(count)
      while corner < corners.count - 2, ends[corner + 1] < along { corner += 1 }
      let share = (along - ends[corner]) / (ends[corner + 1] - ends[corner])
      let (a, b) = (corners[corner], corners[corner + 1])
      return (a.east + share * (b.east - a.east), a.north + share * (b.north - a.north))
    }
    return (path, lap / Double(count))
  }

  /// Places so near to each other that what lies between is straight.
  private var corners: [(east: Double, north: Double)] {
    func arc(
      _ east: Double, _ north: Double, _ radius: Double, from: Double, by: Double
    ) -> [(east: Double, north: Double)] {
      (0...60).map {
        let angle = from + by * Double($0) / 60
        return (east + radius * cos(angle), north + radius * sin(angle))
      }
    }
    let places: [(east: Double, north: Double)]
    switch self {
    case .oval(let straight, let radius):
      places =
        arc(straight / 2, 0, radius, from: -.pi / 2, by: .pi)
        + arc(-straight / 2, 0, radius, from: .pi / 2, by: .pi)
    case .block(let length, let breadth, let corner):
      let (x, y) = (length / 2 - corner, breadth / 2 - corner)
      places =
        arc(x, -y, corner, from: -.pi / 2, by: .pi / 2) + arc(x, y, corner, from: 0, by: .pi / 2)
        + arc(-x, y, corner, from: .pi / 2, by: .pi / 2)
        + arc(-x, -y, corner, from: .pi, by: .pi / 2)
    case .pond(let length, let breadth):
      places = (0..<720).map {
        let angle = Double($0) * .pi / 360 - .pi / 2
        return (length / 2 * cos(angle), breadth / 2 * sin(angle))
      }
    }
    return places + [places[0]]
  }
}

/// In which way laps are run.
public enum LapPattern: Sendable {
  case rounds
  /// Every other lap in the other direction.
  case eitherWay
  /// So many metres of the lap, and the same way back.
  case toAndFro(Double)
}

extension Route {
  /// A straight road to a place, laps there, and the road back.
  ///
  /// - Parameter approach: metres of the road.
  public static func laps(
    of shape: LapShape, _ pattern: LapPattern, from start: GeographicPoint, metres: Double,
    approach: Double, heading: Double, terrain: Terrain
  ) -> Route {
    let (lap, spacing) = shape.places(about: 2)
    let steps = Int((approach / spacing).rounded())
    let road = (0..<steps).map { (east: 0.0, north: Double($0 - steps) * spacing) }
    let places = (road + lap.map { ($0.east - lap[0].east, $0.north - lap[0].north) }).map {
      (
        east: $0.east * cos(heading) - $0.north * sin(heading),
        north: $0.east * sin(heading) + $0.north * cos(heading)
      )
    }
    let gate = Double(steps) * spacing
    let round: [Leg]
    let end = gate + Double(lap.count - 1) * spacing
    switch pattern {
    case .rounds: round = [Leg(from: gate, to: end)]
    case .eitherWay: round = [Leg(from: gate, to: end), Leg(from: end, to: gate)]
    case .toAndFro(let part):
      round = [Leg(from: gate, to: gate + part), Leg(from: gate + part, to: gate)]
    }
    let length = round.reduce(0) { $0 + $1.length }
    let inside = metres - 2 * gate
    let rounds = max(0, Int(inside / length))
    let rest = (inside - Double(rounds) * length) / 2
    return Route(
      start: start, path: places, spacing: spacing,
      legs: (gate > 0 ? [Leg(from: 0, to: gate)] : [])
        + [[Leg]](repeating: round, count: rounds).joined()
        + [Leg(from: gate, to: gate + rest), Leg(from: gate + rest, to: gate)]
        + (gate > 0 ? [Leg(from: gate, to: 0)] : []), terrain: terrain)
  }
}
