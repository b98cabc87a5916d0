import Running

/// The running on one surface as sums at knots of speed, so that a thousand draws need no power each.
///
/// What hangs on speed is a smooth function of it; a cell is shared out among the three nearest knots so
/// that a parabola through them gives its value. Against the formula itself that errs by less than 1 in
/// 10,000 under every draw, which a test holds against the points.
struct SpeedKnots {
  var surface: Surface
  /// The knot of the first entry.
  var first: Int
  /// Sums of t·g^j·c^k at index j·4+k for each knot, where t are seconds, g the grade in per cent and c the
  /// logarithm of cadence over usual cadence.
  var sums: [SIMD8<Double>]
  var walkingS: Double

  /// m/s from one knot to the next.
  static let spacing = 0.1

  /// The speeds of all knots.
  static func speeds(_ limits: RunningCells.Limits) -> [Double] {
    let width = limits.speeds.upperBound - limits.speeds.lowerBound
    let count = max(3, Int((width / spacing).rounded(.up)) + 1)
    return (0..<count).map { limits.speeds.lowerBound + spacing * Double($0) }
  }

  init(_ part: DosePart, _ cells: [RunningCells.Cell], knots: [Double]) {
    surface = part.surface
    walkingS = part.walking.seconds
    let places = cells.map {
      min(max(0, Int((($0.speedMPS - knots[0]) / Self.spacing).rounded()) - 1), knots.count - 3)
    }
    first = places.min() ?? 0
    let count = (places.max() ?? first) + 3 - first
    sums = [SIMD8<Double>](repeating: .zero, count: cells.isEmpty ? 0 : count)
    for (cell, place) in zip(cells, places) {
      let x = (cell.speedMPS - knots[place]) / Self.spacing
      let shares = [(x - 1) * (x - 2) / 2, x * (2 - x), x * (x - 1) / 2]
      let c = cell.quicker
      let square = c * c + cell.variance
      // The third order of a spread is taken for that of its mean.
      let inCell = SIMD8(
        1, c, square, c * square, cell.grade, cell.grade * c + cell.covariance,
        cell.grade * square, cell.grade * c * square)
      for (knot, share) in shares.enumerated() {
        sums[place - first + knot] += inCell * (share * cell.seconds)
      }
    }
  }
}
