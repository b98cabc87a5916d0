import Running

/// The steps on one surface as the sums that the formula, written out as a polynomial, is made of.
struct Moments: Sendable {
  var surface: Surface
  /// Of the surface in `allCases`.
  var place: Int
  /// Sums of w·dv^i·g^j·c^k at index (i·2+j)·4+k, where w is a step's time on the ground in seconds,
  /// summed over the steps of one leg, dv the speed above the reference in m/s, g the grade in
  /// per cent and c the logarithm of cadence over usual cadence.
  var contact: [Double]
  /// Seconds that one leg stood on the ground while walking.
  var walkingContactS: Double

  static let count = 16

  /// Sums of the third order within a bin are taken for products of means: a thousandth of the load
  /// at the very edge of every clip, which a test holds against the points.
  init(_ part: DosePart, referenceSpeedMPS: Double) {
    surface = part.surface
    place = part.surface.index
    walkingContactS = part.walking.contactS
    contact = [Double](repeating: 0, count: Self.count)
    let bins = part.running
    for bin in bins.contactS.indices {
      let w = bins.contactS[bin]
      guard w > 0 else { continue }
      let faster = bins.speed[bin] / w - referenceSpeedMPS
      let (g, c, cc, gc) = (
        bins.grade[bin], bins.cadence[bin], bins.cadenceSquared[bin], bins.gradeCadence[bin]
      )
      let inBin = (
        w, c, cc, c * cc / w, g, gc, g * cc / w, gc * cc / w
      )
      add(inBin, times: 1, at: 0)
      add(inBin, times: faster, at: Self.count / 2)
    }
  }

  private mutating func add(
    _ sums: (Double, Double, Double, Double, Double, Double, Double, Double), times factor: Double,
    at index: Int
  ) {
    contact[index] += factor * sums.0
    contact[index + 1] += factor * sums.1
    contact[index + 2] += factor * sums.2
    contact[index + 3] += factor * sums.3
    contact[index + 4] += factor * sums.4
    contact[index + 5] += factor * sums.5
    contact[index + 6] += factor * sums.6
    contact[index + 7] += factor * sums.7
  }
}
