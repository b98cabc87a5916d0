/// A way in one of its directions that a runner may have been on.
struct WayCandidate {
  var way: UInt32
  /// 1 along the order of its vertices, -1 against it.
  var direction: Float
  /// Metres along the way at the nearest place.
  var alongM: Float
  /// The vertex before that place.
  var vertex: Int
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
  /// What it costs to be headed across a way, and the cosine from which nobody is headed along it (ASSUMED).
  private static let acrossCost = 1.0
  private static let leastCosine = -0.5
  /// What fits worse than the best by so much is none (ASSUMED: half as much again as being on no way).
  private static let mostWorse: Float = 1.5 * Trellis.offCost
  /// Of more than these the worst are left out: a choice, for speed.
  private static let mostCandidates = 8

  private let index: MapIndex
  private var row = MapCell.Row(0)
  private var key: UInt64?
  private var strips = 0..<0
  /// The best that was found of the sample in hand.
  private var best = Float.infinity

  init(_ index: MapIndex) { self.index = index }

  /// Adds the candidates of a sample to `found`.
  mutating func find(_ sample: RunSample, into found: inout [WayCandidate]) {
    let number = MapCell.Row.number(of: sample.place.latitude)
    if row.number != number { row = MapCell.Row(number) }
    let key = row.cell(of: sample.place.longitude).key
    // Samples in a row mostly lie in one cell.
    if self.key != key {
      strips = index.strips(in: key)
      self.key = key
    }
    let start = found.count
    best = .infinity
    let (east, north) = (
      Self.reachM / sample.metresEast, Self.reachM / MapCell.metresPerUnit
    )
    let near = MapArea(
      MapPlace(latitude: sample.place.latitude - north, longitude: sample.place.longitude - east),
      MapPlace(latitude: sample.place.latitude + north, longitude: sample.place.longitude + east))
    for strip in strips where index.strips[strip].box.meets(near) {
      look(at: index.strips[strip], near, sample, since: start, &found)
    }
  }

  /// Offers the best place of a strip in each direction.
  private mutating func look(
    at strip: MapStrip, _ near: MapArea, _ sample: RunSample, since start: Int,
    _ found: inout [WayCandidate]
  ) {
    let (first, last) = (Int(strip.first), Int(strip.last))
    guard first < last, last < index.vertices.count else { return }
    var (along, against): (WayCandidate?, WayCandidate?)
    let vertices = index.vertices
    for vertex in first..<last where near.meets(vertices[vertex], vertices[vertex + 1]) {
      let from = metres(vertices[vertex], sample)
      let to = metres(vertices[vertex + 1], sample)
      let (east, north) = (to.east - from.east, to.north - from.north)
      let squared = east * east + north * north
      guard squared > 0 else { continue }
      let share = min(1, max(0, -(from.east * east + from.north * north) / squared))
      let (offEast, offNorth) = (from.east + share * east, from.north + share * north)
      let awaySquared = offEast * offEast + offNorth * offNorth
      guard awaySquared < Self.reachM * Self.reachM else { continue }
      let placeCost = awaySquared / (2 * Self.noiseM * Self.noiseM) / Self.samplesOfOneError
      guard Float(placeCost) < best + Self.mostWorse else { continue }
      let lengthM = squared.squareRoot()
      let cosine = sample.heading.map { ($0.east * east + $0.north * north) / lengthM } ?? 0
      func candidate(_ direction: Float, _ cosine: Double) -> WayCandidate {
        WayCandidate(
          way: strip.way, direction: direction,
          alongM: index.vertices[vertex].alongM + Float(share * lengthM), vertex: vertex,
          misfit: Float(placeCost + Self.acrossCost * (1 - cosine)))
      }
      if cosine > Self.leastCosine {
        let one = candidate(1, cosine)
        if one.misfit < along?.misfit ?? .infinity { along = one }
      }
      if -cosine > Self.leastCosine {
        let one = candidate(-1, -cosine)
        if one.misfit < against?.misfit ?? .infinity { against = one }
      }
    }
    if let along { offer(along, since: start, &found) }
    if let against { offer(against, since: start, &found) }
  }

  /// Takes a candidate that fits better than the same way in the same direction did, or than the worst.
  private mutating func offer(
    _ candidate: WayCandidate, since start: Int, _ found: inout [WayCandidate]
  ) {
    best = min(best, candidate.misfit)
    guard candidate.misfit < best + Self.mostWorse else { return }
    var worst = start
    for place in start..<found.count {
      if found[place].way == candidate.way, found[place].direction == candidate.direction {
        if candidate.misfit < found[place].misfit { found[place] = candidate }
        return
      }
      if found[place].misfit > found[worst].misfit { worst = place }
    }
    if found.count - start < Self.mostCandidates {
      found.append(candidate)
    } else if candidate.misfit < found[worst].misfit {
      found[worst] = candidate
    }
  }

  /// Where a vertex lies from a sample, in metres.
  @inline(__always)
  private func metres(_ vertex: MapVertex, _ sample: RunSample) -> (east: Double, north: Double) {
    (
      (Double(vertex.longitude) - sample.place.longitude) * sample.metresEast,
      (Double(vertex.latitude) - sample.place.latitude) * MapCell.metresPerUnit
    )
  }
}
