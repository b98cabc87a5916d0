#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How much a way turns: the one rule, by which runs are described and trails told.
package enum Turning {
  /// Metres of way over which positions are averaged: shorter pieces show the noise of positions.
  static let pieceM = 20.0
  /// A swing of direction must exceed this to count, in degrees.
  ///
  /// On a straight road watches of middling noise then show 0 to 10° a kilometre, and without it 60°;
  /// rough positions still show about 90°.
  static let swingDeg = 12.0
  /// Less way than this has no turns worth telling, metres.
  static let leastM = 200.0

  /// Degrees of change of direction per kilometre of way; `nil` where too little of it has
  /// positions.
  ///
  /// - Parameter points: of the columns, all where none are named.
  package static func degreesPerKm(
    _ latitudes: [Double], _ longitudes: [Double], _ distances: [Double],
    points: Range<Int>? = nil
  ) -> Double? {
    let points = points ?? latitudes.indices
    guard let start = points.first(where: { !latitudes[$0].isNaN }) else { return nil }
    let latitude = latitudes.span
    let longitude = longitudes.span
    let distance = distances.span
    // Near enough to metres: only directions and rough lengths are asked for.
    let northM = 111_200.0
    let eastM = northM * cos(latitude[start] * .pi / 180)
    var course = Course()
    var piece = Piece()
    var begin = distance[start]
    for index in start..<points.upperBound where !latitude[index].isNaN {
      if distance[index] - begin >= pieceM {
        course.add(piece)
        piece = Piece()
        begin = distance[index]
      }
      piece.add(
        way: distance[index], north: (latitude[index] - latitude[start]) * northM,
        east: (longitude[index] - longitude[start]) * eastM)
    }
    course.add(piece)
    guard course.wayM >= leastM else { return nil }
    return course.turned * 180 / .pi / course.wayM * 1000
  }
}

/// Positions of a piece of way, summed up, metres.
private struct Piece {
  private(set) var points = 0.0
  private var way = 0.0
  private var north = 0.0
  private var east = 0.0

  mutating func add(way: Double, north: Double, east: Double) {
    points += 1
    self.way += way
    self.north += north
    self.east += east
  }

  var middle: (way: Double, north: Double, east: Double) {
    (way / points, north / points, east / points)
  }
}

/// The direction from piece to piece and how far it has swung.
private struct Course {
  /// Metres of way whose direction is known.
  private(set) var wayM = 0.0
  /// Radians of the swings that are over.
  private var past = 0.0
  private var last: (way: Double, north: Double, east: Double)?
  private var heading: (north: Double, east: Double)?
  /// The direction with full circles counted on, its turning point, and the furthest since.
  private var course = 0.0
  private var pivot = 0.0
  private var furthest = 0.0

  /// Radians in all, the swing under way included if it is large enough.
  var turned: Double { past + (isSwing(furthest - pivot) ? abs(furthest - pivot) : 0) }

  private func isSwing(_ radians: Double) -> Bool { abs(radians) >= Turning.swingDeg * .pi / 180 }

  mutating func add(_ piece: Piece) {
    let here = piece.middle
    defer { last = here }
    guard let last else { return }
    let run = here.way - last.way
    let (north, east) = (here.north - last.north, here.east - last.east)
    let chord = (north * north + east * east).squareRoot()
    // Positions that stay behind the way or leap ahead of it tell no direction.
    guard run <= 4 * Turning.pieceM, chord >= run / 4, chord <= 3 * run else {
      heading = nil
      return
    }
    wayM += run
    if let heading {
      turn(
        by: atan2(
          heading.north * east - heading.east * north, heading.north * north + heading.east * east))
    }
    heading = (north, east)
  }

  private mutating func turn(by radians: Double) {
    course += radians
    let isOnward = (furthest - pivot) * (course - furthest) >= 0
    if isOnward {
      furthest = course
    } else if isSwing(course - furthest) {
      if isSwing(furthest - pivot) { past += abs(furthest - pivot) }
      pivot = furthest
      furthest = course
    }
  }
}
