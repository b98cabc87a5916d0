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
  /// The noise of a position (GraphHopper's map matching takes 10 m), and how many samples in a row share an
  /// error: that of a receiver changes over half a minute, which is about fifty metres (ASSUMED).
  private static let noiseM = 10.0
  private static let samplesOfOneError = 4.0
  /// What it costs to be headed across a way; against it twice as much (ASSUMED).
  private static let acrossCost = 1.0
  /// Of more than these the worst are left out: in the densest streets fewer lie within the noise.
  private static let mostCandidates = 16

  private let index: MapIndex
  private var row = MapCell.Row(0)
  private var key: UInt64?
  private var strips = 0..<0

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
    for strip in strips { look(at: index.strips[strip], sample, since: start, &found) }
  }

  private func look(
    at strip: MapStrip, _ sample: RunSample, since start: Int, _ found: inout [WayCandidate]
  ) {
    let (first, last) = (Int(strip.first), Int(strip.last))
    guard first < last, last < index.vertices.count else { return }
    let reach = Self.reachM
    var from = metres(index.vertices[first], sample)
    for vertex in first..<last {
      let to = metres(index.vertices[vertex + 1], sample)
      defer { from = to }
      guard min(from.east, to.east) < reach, max(from.east, to.east) > -reach,
        min(from.north, to.north) < reach, max(from.north, to.north) > -reach
      else { continue }
      let (east, north) = (to.east - from.east, to.north - from.north)
      let squared = east * east + north * north
      guard squared > 0 else { continue }
      let share = min(1, max(0, -(from.east * east + from.north * north) / squared))
      let (offEast, offNorth) = (from.east + share * east, from.north + share * north)
      let awaySquared = offEast * offEast + offNorth * offNorth
      guard awaySquared < reach * reach else { continue }
      let lengthM = squared.squareRoot()
      let cosine = sample.heading.map { ($0.east * east + $0.north * north) / lengthM } ?? 1
      let placeCost = awaySquared / (2 * Self.noiseM * Self.noiseM) / Self.samplesOfOneError
      let alongM = index.vertices[vertex].alongM + Float(share * lengthM)
      for direction in [1.0, -1.0] {
        let misfit = placeCost + Self.acrossCost * (1 - direction * cosine)
        offer(
          WayCandidate(
            way: strip.way, direction: Float(direction), alongM: alongM, vertex: vertex,
            misfit: Float(misfit)), since: start, &found)
      }
    }
  }

  /// Takes a candidate that fits better than the same way in the same direction did, or than the worst.
  private func offer(
    _ candidate: WayCandidate, since start: Int, _ found: inout [WayCandidate]
  ) {
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
