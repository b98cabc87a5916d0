/// Looks for ways on running tracks, the surest sort of way there is: round and round an oval of a known size.
///
/// Sizes here and in `OvalFit`, `OvalWay` and `Ovals` are choices, tried on 23 real runs on tracks and 201 others.
enum OvalFinder {
  /// Of a lap, the piece of way that is looked at: over so much a track turns by 203 to 360°.
  private static let window = 0.75
  /// What such a piece turns in all, radians; a bend and its ends make half a turn.
  private static let turns = 2.97...7.33
  /// A piece that lies further from every oval than this is none of a track, metres of a lap of 400 m.
  private static let offM = 6.0
  /// Nodes to go on by where a piece was none.
  private static let goesOnBy = 6
  /// Ovals whose middles are as near as this are the same, metres.
  private static let sameM = 12.0
  /// Fewer nodes show no oval, and more no better one.
  private static let leastNodes = 12
  private static let mostNodes = 250
  /// A track lies within so many metres of its middle, of a lap of 400 m.
  private static let withinM = 130.0

  /// Ways on tracks, each on the oval that all of its way fits.
  static func find(_ way: OvalWay, _ size: OvalSize) -> [OvalProof] {
    var found: [OvalProof] = []
    var refused: [Oval] = []
    var isTaken = [Bool](repeating: false, count: way.count)
    var (from, to) = (0, 0)
    while from < way.count {
      while to < way.count - 1, way.lengthM[to] - way.lengthM[from] < window * size.lapM { to += 1 }
      guard way.lengthM[to] - way.lengthM[from] >= window * size.lapM else { break }
      guard from + 5 < to, turns.contains(abs(way.turned[to] - way.turned[from + 1])),
        !isTaken[from...to].contains(true)
      else {
        from += 1
        continue
      }
      from += goesOnBy
      guard let first = oval(way, from - goesOnBy...to, size) else { continue }
      // A lap on what was refused once is refused again.
      if !refused.contains(where: { isNear($0, first) }) {
        let proof = proof(first, way, size, isTaken)
        if let proof, proof.confidence != nil {
          for node in 1..<way.count where proof.isOn[node] {
            (isTaken[node - 1], isTaken[node]) = (true, true)
          }
          found.append(proof)
          continue
        }
        refused += [first, proof?.oval].compactMap(\.self)
      }
      let end = way.lengthM[from - goesOnBy] + size.lapM
      while from < way.count, way.lengthM[from] < end { from += 1 }
    }
    return found
  }

  private static func isNear(_ one: Oval, _ other: Oval) -> Bool {
    abs(one.x - other.x) < sameM && abs(one.y - other.y) < sameM
  }

  /// The oval on which a piece of way lies; `nil` where it lies on none.
  private static func oval(
    _ way: OvalWay, _ piece: ClosedRange<Int>, _ size: OvalSize
  ) -> Oval? {
    // Every other node is enough to begin with.
    let nodes = stride(from: piece.lowerBound, through: piece.upperBound, by: 2)
    let ovals = OvalFit.guesses(way, piece, size).map {
      let oval = OvalFit.fit($0, way, nodes, size, steps: 8)
      return (oval: oval, offM: OvalFit.offM(oval, way, piece))
    }
    guard let best = ovals.min(by: { $0.offM < $1.offM }), best.offM <= offM * size.scale else {
      return nil
    }
    return best.oval
  }

  /// The oval held to all of the way that lies on it; `nil` where that is no track's.
  private static func proof(
    _ first: Oval, _ way: OvalWay, _ size: OvalSize, _ isTaken: [Bool]
  ) -> OvalProof? {
    var oval = first
    for _ in 0..<3 {
      let near = (0..<way.count).filter { node in
        !isTaken[node] && abs(way.x[node] - oval.x) < withinM * size.scale
          && abs(way.y[node] - oval.y) < withinM * size.scale
          && abs(oval.place(way.x[node], way.y[node]).offM) < size.reachM
      }
      guard near.count >= leastNodes else { return nil }
      let some = stride(from: 0, to: near.count, by: max(1, near.count / mostNodes))
      oval = OvalFit.fit(oval, way, some.lazy.map { near[$0] }, size, steps: 3)
    }
    guard size.fits(oval) else { return nil }
    return OvalProof(oval, way, size, isTaken: isTaken)
  }
}
