/// Looks for ways on running tracks, the surest sort of way there is: round and round an oval of a known size.
enum OvalFinder {
  /// Of a lap, the piece of way that is looked at: over so much a track turns by 203 to 360°.
  private static let window = 0.75
  /// What such a piece turns in all, radians; a bend and its ends make half a turn.
  private static let turns = 2.97...7.33
  /// A piece that lies further from every oval than this is none of a track, metres of a lap of 400 m.
  private static let offM = 6.0
  /// Nodes to go on by where a piece was none.
  private static let goesOnBy = 6
  /// A track lies within so many metres of its middle, of a lap of 400 m.
  private static let withinM = 130.0

  /// Ways on tracks, each on the oval that all of its way fits.
  static func find(_ way: OvalWay, _ size: OvalSize) -> [OvalProof] {
    var found: [OvalProof] = []
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
      if let proof = proof(way, from...to, size, isTaken), proof.confidence != nil {
        for node in 1..<way.count where proof.isOn[node] {
          (isTaken[node - 1], isTaken[node]) = (true, true)
        }
        found.append(proof)
      }
      from += goesOnBy
    }
    return found
  }

  /// The oval on which a piece of way lies, held to all of the way that lies on it; `nil` where it lies on none.
  private static func proof(
    _ way: OvalWay, _ piece: ClosedRange<Int>, _ size: OvalSize, _ isTaken: [Bool]
  ) -> OvalProof? {
    let ovals = OvalFit.guesses(way, piece, size).map {
      OvalFit.fit($0, way, piece, size, steps: 8)
    }
    guard
      let first = ovals.min(by: {
        OvalFit.offM($0, way, piece) < OvalFit.offM($1, way, piece)
      }), OvalFit.offM(first, way, piece) <= offM * size.scale
    else { return nil }
    let reachM = size.reachM
    var oval = first
    for _ in 0..<3 {
      let near = (0..<way.count).filter { node in
        !isTaken[node] && abs(way.x[node] - oval.x) < withinM * size.scale
          && abs(way.y[node] - oval.y) < withinM * size.scale
          && abs(oval.place(way.x[node], way.y[node]).offM) < reachM
      }
      guard near.count >= piece.count / 2 else { return nil }
      oval = OvalFit.fit(oval, way, near, size, steps: 4)
    }
    guard size.fits(oval) else { return nil }
    return OvalProof(oval, way, size, isTaken: isTaken)
  }
}
