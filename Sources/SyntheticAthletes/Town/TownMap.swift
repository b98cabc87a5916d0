/// A town as mappers of some diligence have drawn it.
public struct TownMap: Sendable {
  public let town: Town
  public let profile: MapProfile
  /// What the map tells of each of the town's ways.
  public let classes: [TagClass]
  /// The values of `surface` and `tracktype`, by way.
  private let surfaces: [Int: String]
  private let grades: [Int: Int]

  public init(of town: Town, by profile: MapProfile) {
    var generator = SeededGenerator(seed: town.seed, purpose: "map \(profile.name)")
    self.town = town
    self.profile = profile
    let order = town.ways.indices.map { (key: generator.next(), way: $0) }
      .sorted { $0.key < $1.key }.map(\.way)
    let drawn = order.filter {
      switch town.ways[$0].kind {
      case .residential, .main, .service, .cycleway: true
      case .sidewalk: generator.chance(profile.sidewalksDrawn)
      case .footway, .path, .track: generator.chance(profile.pathsDrawn)
      case .oval: profile.hasStadium
      case .open: false
      }
    }

    /// Takes ways until they make up a share of the length of some.
    func taken(_ share: Double, of all: [Int], from some: [Int]) -> [Int] {
      func metres(_ ways: [Int]) -> Double { ways.reduce(0) { $0 + town.ways[$1].length } }
      var left = share * metres(all)
      return some.filter { way in
        // A way that would go over by more than it falls short of is left out.
        guard left > town.ways[way].length / 2 else { return false }
        left -= town.ways[way].length
        return true
      }
    }
    let streets = drawn.filter { town.ways[$0].kind.isStreet }
    let paths = drawn.filter { town.ways[$0].kind.isPath }
    let told =
      taken(profile.streetsWithSurface, of: streets, from: streets)
      + taken(profile.pathsWithSurface, of: paths, from: paths)
    let graded = taken(
      profile.pathsWithTracktypeOnly, of: paths,
      from: paths.filter { town.ways[$0].kind == .track && !told.contains($0) })

    var classes = town.ways.map { _ in TagClass.notDrawn }
    var surfaces: [Int: String] = [:]
    var grades: [Int: Int] = [:]
    for way in drawn { classes[way] = TagClass(town.ways[way].kind) }
    for way in told {
      let material = town.ways[way].material
      let isWrong = generator.chance(MapProfile.wrongSurfaces)
      let said = isWrong ? material.mistaken : material
      let rough = generator.chance(MapProfile.roughSurfaces) ? said.roughly : nil
      surfaces[way] = rough ?? said.rawValue
      classes[way] = isWrong ? .wrongSurface : .surface
    }
    // Where tracks have a grade, some of those with a surface have one too, as two thirds have where it was counted.
    let both =
      graded.isEmpty
      ? [] : told.filter { town.ways[$0].kind == .track && generator.chance(0.65) }
    for way in graded { classes[way] = .tracktype }
    for way in graded + both {
      guard let grade = town.ways[way].grade else { continue }
      let off = generator.chance(0.5) ? 1 : -1
      let isWrong = generator.chance(MapProfile.wrongGrades)
      grades[way] = isWrong ? ((1...5).contains(grade + off) ? grade + off : grade - off) : grade
    }
    self.classes = classes
    self.surfaces = surfaces
    self.grades = grades
  }

  /// What the tags of a way say of its ground, taken at their word; `nil` where they say nothing of it.
  public func said(ofWay index: Int) -> TownSurface? {
    if town.ways[index].kind == .oval { return classes[index] == .oval ? .track : nil }
    if let surface = surfaces[index] {
      return TownMaterial(rawValue: surface)?.surface ?? (surface == "paved" ? .road : .trail)
    }
    return grades[index].map { $0 == 1 ? .road : .trail }
  }

  /// The tags of a way; `nil` where the map has none there.
  func tags(ofWay index: Int) -> [OSMExtract.Tag]? {
    guard classes[index] != .notDrawn else { return nil }
    let way = town.ways[index]
    var tags: [OSMExtract.Tag] =
      switch way.kind {
      case .residential:
        [("highway", "residential"), ("name", "Street \(index)"), ("maxspeed", "30")]
      case .main: [("highway", "tertiary"), ("name", "Road \(index)"), ("lit", "yes")]
      case .service: [("highway", "service")]
      case .sidewalk: [("highway", "footway"), ("footway", "sidewalk")]
      case .cycleway: [("highway", "cycleway"), ("foot", "designated"), ("segregated", "no")]
      case .footway: [("highway", "footway")]
      case .path: [("highway", "path")]
      case .track: [("highway", "track")]
      case .oval: [("leisure", "track"), ("sport", "athletics")]
      case .open: []
      }
    if let grade = grades[index] { tags.append(("tracktype", "grade\(grade)")) }
    if let surface = surfaces[index] { tags.append(("surface", surface)) }
    return tags
  }

  /// The whole map as an extract has it: ways, houses and areas.
  package var extract: OSMExtract {
    var extract = OSMExtract()
    for (index, spot) in town.nodes.enumerated() {
      extract.nodes.append(
        OSMExtract.Node(id: Self.firstNode + 3 * Int64(index), position: town.position(of: spot)))
    }
    func add(_ id: Int, _ nodes: [Int64], _ tags: [OSMExtract.Tag]) {
      extract.ways.append(
        OSMExtract.Way(id: Self.id(ofWay: id), nodes: nodes, tags: tags))
    }
    for (index, way) in town.ways.enumerated() {
      guard let tags = tags(ofWay: index) else { continue }
      add(index, way.nodes.map { Self.firstNode + 3 * Int64($0) }, tags)
    }
    let outlines =
      town.houses.map { ($0, [("building", "yes")]) }
      + town.areas.map { ($0.corners, [($0.key, $0.value)]) }
    var next = Self.firstNode + 3 * Int64(town.nodes.count)
    for (offset, outline) in outlines.enumerated() {
      let ids = outline.0.map { spot in
        defer { next += 1 }
        extract.nodes.append(OSMExtract.Node(id: next, position: town.position(of: spot)))
        return next
      }
      add(town.ways.count + offset, ids + ids.prefix(1), outline.1)
    }
    let streets = extract.ways.prefix(3)
    extract.relations = [
      OSMExtract.Relation(
        id: 17, members: streets.map(\.id), tags: [("type", "route"), ("route", "foot")])
    ]
    return extract
  }

  /// The bytes of the extract as `.osm.pbf`.
  public var pbf: [UInt8] { extract.pbf() }

  /// The number of a way in the extract.
  static func id(ofWay index: Int) -> Int64 { firstWay + 2 * Int64(index) }

  private static let firstNode: Int64 = 4_000_000_000
  private static let firstWay: Int64 = 400_000_000
}
