#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Two straights joined by two half circles: all that lies at one distance from a piece of straight line.
struct Oval {
  /// The middle, metres.
  let x: Double
  let y: Double
  /// The direction of the straights, radians.
  let angle: Double
  /// Half of a straight, metres.
  let halfM: Double
  let radiusM: Double
  private let cosine: Double
  private let sine: Double

  init(x: Double, y: Double, angle: Double, halfM: Double, radiusM: Double) {
    (self.x, self.y, self.angle) = (x, y, angle)
    (self.halfM, self.radiusM) = (max(0, halfM), radiusM)
    (cosine, sine) = (cos(angle), sin(angle))
  }

  var lapM: Double { 4 * halfM + 2 * .pi * radiusM }

  /// Where a position lies beside the oval.
  struct Place {
    /// Along the straights and across them, metres from the middle.
    var along: Double
    var across: Double
    /// What of `along` lies beyond the end of the straights, 0 beside them.
    var beyond: Double
    /// Metres outside of the oval.
    var offM: Double
    /// The direction to it from the nearest place of the line, in the oval's own axes.
    var outwards: (along: Double, across: Double)

    var isInBend: Bool { beyond != 0 }
  }

  func place(_ px: Double, _ py: Double) -> Place {
    let (dx, dy) = (px - x, py - y)
    let along = cosine * dx + sine * dy
    let across = cosine * dy - sine * dx
    let beyond = along > halfM ? along - halfM : along < -halfM ? along + halfM : 0
    let awayM = max(1e-6, (beyond * beyond + across * across).squareRoot())
    return Place(
      along: along, across: across, beyond: beyond, offM: awayM - radiusM,
      outwards: (beyond / awayM, across / awayM))
  }

  /// How much of a lap lies between the beginning of a straight and a place, counter-clockwise, 0 to 1.
  func share(_ place: Place) -> Double {
    let bendM = .pi * radiusM
    let metres: Double
    if !place.isInBend {
      metres =
        place.across < 0 ? place.along + halfM : 2 * halfM + bendM + halfM - place.along
    } else {
      let turned = atan2(place.across, place.beyond)
      if place.beyond > 0 {
        metres = 2 * halfM + radiusM * (turned + .pi / 2)
      } else {
        let since = turned - .pi / 2
        metres = 4 * halfM + bendM + radiusM * (since < 0 ? since + 2 * .pi : since)
      }
    }
    return metres / lapM
  }

  /// How far a place is off, and by how much less were each measure of the oval greater: x, y, angle, half of a
  /// straight and radius; then the distance itself.
  func slopes(_ place: Place) -> SIMD8<Double> {
    let (along, across) = place.outwards
    return SIMD8(
      cosine * along - sine * across, sine * along + cosine * across,
      across * place.along - along * place.across, abs(along), 1, place.offM, 0, 0)
  }
}
