import Foundation

/// A place in a made-up town, metres east and north of its middle.
struct Spot: Equatable {
  var east, north: Double

  static func + (one: Spot, other: Spot) -> Spot {
    Spot(east: one.east + other.east, north: one.north + other.north)
  }
  static func - (one: Spot, other: Spot) -> Spot {
    Spot(east: one.east - other.east, north: one.north - other.north)
  }
  static func * (factor: Double, spot: Spot) -> Spot {
    Spot(east: factor * spot.east, north: factor * spot.north)
  }

  func distance(to other: Spot) -> Double { hypot(other.east - east, other.north - north) }

  /// To the left of the direction to another spot, one metre long.
  func left(towards other: Spot) -> Spot {
    let length = max(1e-9, distance(to: other))
    return Spot(east: (north - other.north) / length, north: (other.east - east) / length)
  }
}

/// A way of a made-up town, with what truly lies on it.
public struct TownWay: Sendable {
  /// What kind of way it is; `open` is ground without a way, which no map has as one.
  public enum Kind: String, Sendable, CaseIterable {
    case residential, main, service, sidewalk, cycleway, footway, path, track, oval, open

    /// Whether cars go there.
    var isStreet: Bool {
      switch self {
      case .residential, .main, .service: true
      case .sidewalk, .cycleway, .footway, .path, .track, .oval, .open: false
      }
    }

    /// Whether it counts among the paths of an extract: for people on foot and no street.
    var isPath: Bool { !isStreet && self != .oval && self != .open }
  }

  public let kind: Kind
  /// Indexes into the town's nodes.
  let nodes: [Int]
  let material: TownMaterial
  /// Of a track what `tracktype` grades, 1 to 5.
  let grade: Int?
  /// Metres.
  let length: Double

  /// What is underfoot.
  public var surface: TownSurface { material.surface }
}
