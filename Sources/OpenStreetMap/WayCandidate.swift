/// A way in one of its directions that a runner may have been on.
struct WayCandidate {
  var way: UInt32
  /// 1 along the order of its vertices, -1 against it.
  var direction: Float
  /// Metres along the way at the nearest place.
  var alongM: Float
  /// The vertex before that place.
  var vertex: Int
  /// Metres from that place to the sample.
  var besideM: Float
  /// How badly place and heading fit: the negative logarithm of a likelihood.
  var misfit: Float
}

/// Looks up which ways a runner may have been on.
struct CandidateSearch {
  /// Nothing further away is a candidate.
  private static let reachM = CellStrips.reachM
  /// The noise of a position (Valhalla's map matching takes 4 m, GraphHopper's 10 m), and how many samples in a row share an
  /// error: that of a receiver changes over half a minute, which is about fifty metres (ASSUMED).
  private static let noiseM = 7.0
  private static let samplesOfOneError = 4.0
  /// What a square metre away from a way costs.
  private static let costOfM2 = Float(1 / (2 * noiseM * noiseM * samplesOfOneError))
  private static let reachM2 = Float(reachM * reachM)
  /// What it costs to be headed across a way (ASSUMED).
  private static let acrossCost: Float = 1
  /// What fits worse than the best by so much is none (ASSUMED: half as much again as being on no way).
  private static let mostWorse: Float = 1.5 * Trellis.offCost
  /// Of more than these the worst are left out: a choice, for speed, of which the lanes of `Trellis` make use.
  static let mostCandidates = 6

  private let index: MapIndex
  private var row = MapCell.Row(0)
  private var key: UInt64?
  private var strips = 0..<0
  private var near = NearSegments()
  /// How badly the segments of each block fit.
  private var misfits: [NearSegments.Lanes] = []

  init(_ index: MapIndex) { self.index = index }

  /// Adds the candidates of a sample to `found`.
  mutating func find(_ sample: RunSample, into found: inout [WayCandidate]) {
    let place = place(of: sample)
    // Where the heading is not known no way is along it or across.
    let heading = sample.heading.map { SIMD2(Float($0.east), Float($0.north)) } ?? .zero
    var best = NearSegments.Lanes(repeating: .infinity)
    misfits.removeAll(keepingCapacity: true)
    for block in near.blocks {
      let awayM2 = block.awayM2(from: place)
      let misfit = (awayM2 * Self.costOfM2 + Self.acrossCost * (1 - block.along(heading)))
        .replacing(with: .infinity, where: awayM2 .>= Self.reachM2)
      best.replace(with: misfit, where: misfit .< best)
      misfits.append(misfit)
    }
    let most = best.min() + Self.mostWorse
    guard most < .infinity else { return }
    let start = found.count
    for (number, misfit) in misfits.enumerated() where any(misfit .< most) {
      offer(number, misfit, place, heading, since: start, &found)
    }
  }

  /// Where a sample lies among the segments that are near, which are gathered where they do not serve it.
  private mutating func place(of sample: RunSample) -> SIMD2<Float> {
    let number = MapCell.Row.number(of: sample.place.latitude)
    if row.number != number { row = MapCell.Row(number) }
    let key = row.cell(of: sample.place.longitude).key
    // Samples in a row mostly lie in one cell.
    if self.key == key, let place = near.place(of: sample) { return place }
    if self.key != key {
      strips = index.strips(in: key)
      self.key = key
    }
    return near.gather(strips, of: index, around: sample)
  }

  /// Takes the best segment of a block where it fits better than another of the same way in the same direction
  /// did, or than the worst of all.
  private func offer(
    _ number: Int, _ misfits: NearSegments.Lanes, _ place: SIMD2<Float>, _ heading: SIMD2<Float>,
    since start: Int, _ found: inout [WayCandidate]
  ) {
    var lane = misfits[1] < misfits[0] ? 1 : 0
    if misfits[2] < misfits[lane] { lane = 2 }
    if misfits[3] < misfits[lane] { lane = 3 }
    let misfit = misfits[lane]
    let way = near.blocks[number].way
    let direction = near.blocks[number].direction(lane, heading)
    var taken = start
    var worst = start
    while taken < found.count {
      if found[taken].way == way, found[taken].direction == direction { break }
      if found[taken].misfit > found[worst].misfit { worst = taken }
      taken += 1
    }
    if taken - start == Self.mostCandidates { taken = worst }
    guard taken == found.count || misfit < found[taken].misfit else { return }
    let vertex = Int(near.blocks[number].vertex) + lane
    let candidate = WayCandidate(
      way: way, direction: direction,
      alongM: index.vertices[vertex].alongM + near.blocks[number].alongM(lane, place),
      vertex: vertex, besideM: near.blocks[number].awayM2(from: place)[lane].squareRoot(),
      misfit: misfit)
    if taken == found.count { found.append(candidate) } else { found[taken] = candidate }
  }
}
