/// The segments of ways around a few samples in a row, gathered once and laid out to be held against each of them
/// four at a time.
///
/// A runner who goes on needs those of the last sample again; to walk through the index costs more than to look
/// at them.
struct NearSegments {
  typealias Lanes = SIMD4<Float>

  /// Samples that lie so far from the middle are served as well, in metres: a choice, for speed.
  private static let halfM = 25.0
  /// What is as far from the middle may be near to one of them.
  private static let nearM = Lanes(repeating: Float(halfM + CellStrips.reachM))

  /// Up to four segments of one way; the lanes that are left over are none.
  struct Block {
    var way: UInt32
    /// The vertex that the first segment begins with.
    var vertex: UInt32
    /// Metres east and north of the middle of all to the middle of each.
    var east = Lanes.zero
    var north = Lanes.zero
    /// Its direction, one metre long.
    var alongEast = Lanes.zero
    var alongNorth = Lanes.zero
    /// Half its length in metres; endlessly less than 0 in lanes that are left over, so that they are never near.
    var halfM = Lanes.zero
  }

  /// Those of one way in a row.
  private(set) var blocks: [Block] = []
  /// Where samples are served.
  private var served = MapArea(south: 1, west: 1, north: 0, east: 0)
  private var middle = MapPlace(latitude: 0, longitude: 0)
  private var metresEast = 0.0

  /// Where a sample lies, metres east and north of the middle; `nil` where it is not served.
  func place(of sample: RunSample) -> SIMD2<Float>? {
    served.contains(sample.place) ? metres(sample.place) : nil
  }

  /// Gathers what is near a sample and what lies ahead of it; gives the sample's place.
  ///
  /// - Parameter strips: those of the sample's cell.
  mutating func gather(
    _ strips: Range<Int>, of index: MapIndex, around sample: RunSample
  ) -> SIMD2<Float> {
    metresEast = sample.metresEast
    let (east, north) = (Self.halfM / metresEast, Self.halfM / MapCell.metresPerUnit)
    let heading = sample.heading ?? (0, 0)
    // Not by the whole half, so that the sample itself is served.
    middle = MapPlace(
      latitude: sample.place.latitude + 0.9 * heading.north * north,
      longitude: sample.place.longitude + 0.9 * heading.east * east)
    served = Self.box(around: middle, east, north)
    let reach = 1 + CellStrips.reachM / Self.halfM
    let near = Self.box(around: middle, reach * east, reach * north)
    blocks.removeAll(keepingCapacity: true)
    for strip in strips where index.strips[strip].box.meets(near) {
      add(index.strips[strip], of: index.vertices)
    }
    return metres(sample.place)
  }

  private static func box(around middle: MapPlace, _ east: Double, _ north: Double) -> MapArea {
    MapArea(
      MapPlace(latitude: middle.latitude - north, longitude: middle.longitude - east),
      MapPlace(latitude: middle.latitude + north, longitude: middle.longitude + east))
  }

  private mutating func add(
    _ strip: MapStrip, of vertices: UnsafeBufferPointer<MapVertex>
  ) {
    let (first, last) = (Int(strip.first), Int(strip.last))
    guard first < last, last < vertices.count else { return }
    var from = metres(vertices[first].place)
    for begin in stride(from: first, to: last, by: 4) {
      var block = Block(way: strip.way, vertex: UInt32(begin))
      var (east, north, toEast, toNorth) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
      for lane in 0..<4 {
        (east[lane], north[lane]) = (from.x, from.y)
        // Beyond the last vertex segments have no length.
        if begin + lane < last { from = metres(vertices[begin + lane + 1].place) }
        (toEast[lane], toNorth[lane]) = (from.x, from.y)
      }
      guard any((east .< Self.nearM) .| (toEast .< Self.nearM)),
        any((east .> -Self.nearM) .| (toEast .> -Self.nearM)),
        any((north .< Self.nearM) .| (toNorth .< Self.nearM)),
        any((north .> -Self.nearM) .| (toNorth .> -Self.nearM))
      else { continue }
      (block.east, block.north) = ((east + toEast) / 2, (north + toNorth) / 2)
      (toEast, toNorth) = (toEast - east, toNorth - north)
      let lengthM = (toEast * toEast + toNorth * toNorth).squareRoot()
      let isNone = lengthM .== 0
      block.alongEast = (toEast / lengthM).replacing(with: 0, where: isNone)
      block.alongNorth = (toNorth / lengthM).replacing(with: 0, where: isNone)
      block.halfM = (lengthM / 2).replacing(with: -.infinity, where: isNone)
      blocks.append(block)
    }
  }

  private func metres(_ place: MapPlace) -> SIMD2<Float> {
    SIMD2(
      Float((place.longitude - middle.longitude) * metresEast),
      Float((place.latitude - middle.latitude) * MapCell.metresPerUnit))
  }
}

extension NearSegments.Block {
  /// The square of metres from a sample to the nearest place of each segment.
  @inline(__always)
  func awayM2(from sample: SIMD2<Float>) -> NearSegments.Lanes {
    let (east, north) = (self.east - sample.x, self.north - sample.y)
    let besideM = east * alongNorth - north * alongEast
    var beyondM = abs(east * alongEast + north * alongNorth) - halfM
    beyondM.replace(with: 0, where: beyondM .< 0)
    return besideM * besideM + beyondM * beyondM
  }

  /// How much of a heading goes along each segment, either way: the size of their angle's cosine.
  @inline(__always)
  func along(_ heading: SIMD2<Float>) -> NearSegments.Lanes {
    abs(alongEast * heading.x + alongNorth * heading.y)
  }

  @inline(__always)
  private func abs(_ lanes: NearSegments.Lanes) -> NearSegments.Lanes {
    lanes.replacing(with: 0 - lanes, where: lanes .< 0)
  }

  /// Metres from the beginning of a segment to the place that is nearest to a sample.
  func alongM(_ lane: Int, _ sample: SIMD2<Float>) -> Float {
    let aheadM =
      (sample.x - east[lane]) * alongEast[lane] + (sample.y - north[lane]) * alongNorth[lane]
    return min(2 * halfM[lane], max(0, halfM[lane] + aheadM))
  }

  /// 1 where a heading goes along a segment in the order of its vertices, else -1.
  func direction(_ lane: Int, _ heading: SIMD2<Float>) -> Float {
    alongEast[lane] * heading.x + alongNorth[lane] * heading.y < 0 ? -1 : 1
  }
}
