import Foundation

/// A way over terrain whose true length is known.
///
/// A route is a path and the legs on which it is run: there and back again, round and round a
/// track, or up and down the same hill.
public struct Route: Sendable {
  /// A part of the path, run from one distance along it to another, metres.
  struct Leg {
    var from, to: Double
    var length: Double { abs(to - from) }
  }

  /// Where a runner is: metres east and north of the start, and metres above the sea.
  public struct Place: Sendable {
    public var east, north, altitude: Double
  }

  /// Where the route begins.
  public let start: GeographicPoint
  /// Whether the way is a treadmill's belt, which has no place.
  public let isIndoors: Bool
  /// The true length, metres.
  public let length: Double
  private let path: [Place]
  private let spacing: Double
  private let legs: [Leg]

  /// Runs the legs on a path of evenly spaced places.
  init(
    start: GeographicPoint, path: [(east: Double, north: Double)], spacing: Double, legs: [Leg],
    terrain: Terrain, isIndoors: Bool = false
  ) {
    self.start = start
    self.isIndoors = isIndoors
    self.spacing = spacing
    self.legs = legs
    length = legs.reduce(0) { $0 + $1.length }
    self.path = path.map {
      Place(
        east: $0.east, north: $0.north,
        altitude: terrain.altitude(east: $0.east, north: $0.north))
    }
  }

  /// The place at a distance from the start, metres; beyond the end, the end.
  public func place(at distance: Double) -> Place {
    var left = max(0, distance)
    var along = legs.last?.to ?? 0
    for leg in legs {
      if left <= leg.length {
        along = leg.from + (leg.to > leg.from ? left : -left)
        break
      }
      left -= leg.length
    }
    let position = max(0, min(along / spacing, Double(path.count - 1)))
    let index = min(Int(position), path.count - 2)
    let share = position - Double(index)
    let (here, next) = (path[index], path[index + 1])
    return Place(
      east: here.east + share * (next.east - here.east),
      north: here.north + share * (next.north - here.north),
      altitude: here.altitude + share * (next.altitude - here.altitude))
  }

  /// The slope in the direction of running, as rise over run, across the 20 m around a distance.
  public func grade(at distance: Double) -> Double {
    let from = max(0, distance - 10)
    let to = min(length, distance + 10)
    guard to > from else { return 0 }
    return (place(at: to).altitude - place(at: from).altitude) / (to - from)
  }

  /// The metres climbed on the whole route, counting every rise of the terrain.
  public var ascent: Double {
    var sum = 0.0
    var last = place(at: 0).altitude
    for metre in stride(from: 10, through: length, by: 10) {
      let altitude = place(at: metre).altitude
      sum += max(0, altitude - last)
      last = altitude
    }
    return sum
  }
}
