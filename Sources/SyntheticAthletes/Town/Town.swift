/// A made-up town with a forest, fields, a shore and a stadium: its ways, and what truly lies on each.
///
/// It lies in the North Sea, where nobody lives. What a map tells of it is a `TownMap`; how it is run through
/// is `TownRun`.
public struct Town: Sendable {
  /// A part of the town that runs go to.
  enum Region: Sendable, CaseIterable {
    case streets, park, meadow, strip, forest, fields, promenade, beach, stadium
  }

  public let seed: UInt64
  /// Its middle.
  public let origin: GeographicPoint
  let nodes: [Spot]
  public let ways: [TownWay]
  /// Junctions where runs may turn, by region.
  let places: [Region: [Int]]
  /// The corners of houses.
  let houses: [[Spot]]
  /// The outlines of what lies between the ways, by key and value of their tag.
  let areas: [(key: String, value: String, corners: [Spot])]
  let terrain: Terrain

  /// The town of a seed.
  public init(seed: UInt64) {
    var builder = TownBuilder(seed: seed)
    builder.layStreets()
    builder.layPark()
    builder.layStrip()
    builder.layForest()
    builder.layFields()
    builder.layShore()
    builder.layStadium()
    builder.buildHouses()
    self.seed = seed
    // Each town has a place of its own, some tens of kilometres from the next.
    origin = GeographicPoint(
      latitude: 54 + 0.3 * Double(seed % 7), longitude: 2 + 0.4 * Double(seed / 7 % 8))
    nodes = builder.nodes
    ways = builder.ways
    places = builder.places
    houses = builder.houses
    areas = builder.areas
    var generator = SeededGenerator(seed: seed, purpose: "town's hills")
    terrain = Terrain(
      around: 40, relief: 14, waveLengths: 600...3000, from: &generator)
  }

  /// Metres of the ways that fulfil a condition.
  func metres(where holds: (TownWay) -> Bool) -> Double {
    ways.reduce(0) { $0 + (holds($1) ? $1.length : 0) }
  }

  func position(of spot: Spot) -> GeographicPoint {
    origin.moved(east: spot.east, north: spot.north)
  }
}
