#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The oval that lies nearest to positions, found step by step from a first guess (Gauss and Newton).
enum OvalFit {
  /// Positions this far off count half, metres: they may belong to something else.
  private static let halfAtM = 3.5
  /// How far positions are off when the usual measures weigh as much as one of them, metres.
  private static let weighsM = 3.0
  /// How far straights and radius of tracks are from the usual ones, metres of a lap of 400 m.
  private static let spread = (halfM: 5.0, radiusM: 4.0)
  /// No step turns it by more, radians.
  private static let mostTurn = 0.3

  /// Ovals that a piece of way may lie on, where it is as broad as one.
  static func guesses(_ way: OvalWay, _ nodes: ClosedRange<Int>, _ size: OvalSize) -> [Oval] {
    var (evenly, askew) = (0.0, 0.0)
    for node in nodes.dropFirst() {
      let (dx, dy) = (way.x[node] - way.x[node - 1], way.y[node] - way.y[node - 1])
      let length = max(1e-6, (dx * dx + dy * dy).squareRoot())
      evenly += (dx * dx - dy * dy) / length
      askew += 2 * dx * dy / length
    }
    // Half circles point everywhere alike, so that what is left is the direction of the straights.
    let angle = atan2(askew, evenly) / 2
    let (cosine, sine) = (cos(angle), sin(angle))
    var along = (least: Double.infinity, most: -Double.infinity)
    var across = along
    for node in nodes {
      let a = cosine * way.x[node] + sine * way.y[node]
      let b = cosine * way.y[node] - sine * way.x[node]
      along = (min(along.least, a), max(along.most, a))
      across = (min(across.least, b), max(across.most, b))
    }
    let (lengthM, breadthM) = (along.most - along.least, across.most - across.least)
    let (radiusM, halfM) = (size.usual.radiusM, size.usual.straightM / 2)
    guard breadthM > size.radiusM.lowerBound * 1.5, breadthM < size.radiusM.upperBound * 2.5,
      lengthM < size.straightM.upperBound + 2.5 * size.radiusM.upperBound
    else { return [] }
    // A way that ends within the straights shows one of the two bends, and not which.
    let isWhole = lengthM > size.usual.straightM * 0.6 + 2 * radiusM
    let middles =
      isWhole
      ? [(along.least + along.most) / 2]
      : [along.most - radiusM - halfM, along.least + radiusM + halfM]
    let middle = (across.least + across.most) / 2
    return middles.map {
      Oval(
        x: cosine * $0 - sine * middle, y: sine * $0 + cosine * middle, angle: angle, halfM: halfM,
        radiusM: radiusM)
    }
  }

  /// The oval after some steps towards the nodes.
  static func fit(
    _ oval: Oval, _ way: OvalWay, _ nodes: some Sequence<Int>, _ size: OvalSize, steps: Int
  ) -> Oval {
    var oval = oval
    for _ in 0..<steps { oval = step(oval, way, nodes, size) }
    return oval
  }

  /// How far nodes are off, root mean square, metres.
  static func offM(_ oval: Oval, _ way: OvalWay, _ nodes: ClosedRange<Int>) -> Double {
    let squares = nodes.reduce(0) { sum, node in
      let offM = oval.place(way.x[node], way.y[node]).offM
      return sum + offM * offM
    }
    return (squares / Double(nodes.count)).squareRoot()
  }

  private static func step(
    _ oval: Oval, _ way: OvalWay, _ nodes: some Sequence<Int>, _ size: OvalSize
  ) -> Oval {
    // Rows of the normal equations, each with its right side behind.
    var rows = [SIMD8<Double>](repeating: .zero, count: 5)
    let halfAtM = halfAtM * size.scale.squareRoot()
    for node in nodes {
      let place = oval.place(way.x[node], way.y[node])
      let off = place.offM / halfAtM
      let slopes = oval.slopes(place)
      let weighed = slopes / (1 + off * off)
      for row in 0..<5 { rows[row] += weighed[row] * slopes }
    }
    for row in 0..<5 { rows[row][row] += 1e-6 }
    func hold(_ row: Int, _ value: Double, to usual: Double, within spread: Double) {
      let share = weighsM / (spread * size.scale)
      rows[row][row] += share * share
      rows[row][5] += share * share * (usual - value)
    }
    hold(3, oval.halfM, to: size.usual.straightM / 2, within: spread.halfM)
    hold(4, oval.radiusM, to: size.usual.radiusM, within: spread.radiusM)
    let by = solve(&rows)
    return Oval(
      x: oval.x + by[0], y: oval.y + by[1],
      angle: oval.angle + max(-mostTurn, min(mostTurn, by[2])), halfM: oval.halfM + by[3],
      radiusM: oval.radiusM + by[4])
  }

  /// Solves the equations, whose diagonal is positive, by elimination.
  private static func solve(_ rows: inout [SIMD8<Double>]) -> SIMD8<Double> {
    for pivot in 0..<5 {
      rows[pivot] /= rows[pivot][pivot]
      for row in 0..<5 where row != pivot { rows[row] -= rows[row][pivot] * rows[pivot] }
    }
    var found = SIMD8<Double>.zero
    for row in 0..<5 { found[row] = rows[row][5] }
    return found
  }
}
