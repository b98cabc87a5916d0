/// What is run in a town.
public enum TownSession: String, Sendable, CaseIterable {
  case streets, blocks, park, meadow, strip, beach, forest, trail, fields, stadium, laps, treadmill
  case treadmillWithPositions = "treadmill-with-positions"

  public var meaning: String {
    switch self {
    case .streets: "streets, sidewalks and cycleways"
    case .blocks: "rounds of a block of streets"
    case .park: "streets, rounds of a park, streets"
    case .meadow: "rounds of a meadow without a way"
    case .strip: "a cycleway and a gravel path 7 m beside it, a promenade"
    case .beach: "promenade, path in the dunes, open beach"
    case .forest: "streets, forest tracks, streets"
    case .trail: "forest paths and tracks"
    case .fields: "streets, tracks between fields, streets"
    case .stadium: "streets, repeats on a track of 400 m, streets"
    case .laps: "twelve laps and more of a track of 400 m"
    case .treadmill: "a treadmill, no positions"
    case .treadmillWithPositions: "a treadmill, positions that go nowhere"
    }
  }

  /// What a metre of a way costs the runner of this session.
  func price(_ way: TownWay) -> Double {
    func of(streets: Double = 1, sidewalks: Double = 0.85, _ liked: [TownWay.Kind: Double] = [:])
      -> Double
    {
      if let price = liked[way.kind] { return price }
      switch way.kind {
      case .residential, .service: return streets
      case .main: return streets * 1.25
      case .sidewalk, .cycleway: return sidewalks
      case .footway, .path, .track: return 1
      // Nobody crosses a meadow or a stadium on the way.
      case .oval, .open: return 20
      }
    }
    return switch self {
    case .streets, .blocks: of([.path: 3, .track: 3])
    case .park: of([.footway: 0.6])
    case .meadow: of([.open: 0.1, .footway: 0.9])
    case .strip: of([.footway: 0.8, .cycleway: 0.8])
    case .beach: of([.open: 0.6, .path: 0.6])
    case .forest: of([.track: 0.5, .path: 0.7])
    case .trail: of([.path: 0.25, .track: 0.5])
    case .fields: of([.track: 0.5])
    case .stadium, .laps: of([.oval: 0.05])
    case .treadmill, .treadmillWithPositions: of()
    }
  }

  /// The nodes that one run of the session goes past.
  func turns(in town: Town, from generator: inout SeededGenerator) -> [Int] {
    func some(_ count: Int, of region: Town.Region) -> [Int] {
      let places = town.places[region] ?? []
      return (0..<count).map { _ in places[generator.whole(0...places.count - 1)] }
    }
    /// Places of a region in the order of their bearing from its middle, some rounds.
    func around(_ region: Town.Region, rounds: Int, first: Int) -> [Int] {
      let places = town.places[region] ?? []
      return (0..<rounds * places.count).map { places[($0 + first) % places.count] }
    }
    let home = some(1, of: .streets)
    switch self {
    case .streets: return home + some(4, of: .streets) + home
    case .blocks:
      // Ten times past the corners of a block. Places stand column by column, whole ones on the left.
      let streets = town.places[.streets] ?? []
      let column = TownBuilder.rows
      let corner = generator.whole(0...5) * column + generator.whole(0...column - 2)
      let block = [corner, corner + column, corner + column + 1, corner + 1].map { streets[$0] }
      return (0...40).map { block[$0 % 4] }
    case .park:
      return home + around(.park, rounds: 3, first: generator.whole(0...5)) + home
    case .meadow:
      return home + around(.meadow, rounds: 8, first: generator.whole(0...2)) + home
    case .strip: return home + some(2, of: .strip) + some(2, of: .promenade) + home
    case .beach: return home + some(1, of: .promenade) + some(4, of: .beach) + home
    case .forest: return home + some(4, of: .forest) + home
    case .trail:
      let start = some(1, of: .forest)
      return start + some(6, of: .forest) + start
    case .fields: return home + some(3, of: .fields) + home
    case .stadium, .laps:
      // Past points a quarter of a lap apart from the gate on, so that every lap goes the same way round.
      let places = town.places[.stadium] ?? []
      let oval = generator.chance(0.2) ? places.prefix(1) + places.dropFirst().reversed() : places
      let laps = self == .stadium ? TownRun.repeats * 3 / 2 : generator.whole(12...25)
      let quarters = (0...4 * laps).map { oval[$0 % 4 * oval.count / 4] }
      return self == .stadium ? home + quarters + home : quarters
    case .treadmill, .treadmillWithPositions: return []
    }
  }
}
