#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A place of a run that is held against the map.
struct RunSample {
  /// The point of the recording.
  var point: Int
  var place: MapPlace
  /// Metres in a unit of 1e-7 degrees of longitude here.
  var metresEast: Double
  /// Metres from the sample before as the crow flies; 0 at the first.
  var stepM = 0.0
  /// Where the runner was headed, as metres east and north that make one; `nil` where it is not known.
  var heading: (east: Double, north: Double)?

  /// Metres of way from sample to sample: a few times the noise of a position apart, so that its direction means
  /// something, and no more, so that no way between two crossings is missed (ASSUMED).
  static let spacingM = 15.0

  /// After a longer step nothing ties what follows to what was before, and its direction is none of a way's
  /// (ASSUMED: the runner may have passed more than one crossing).
  static let longestStepM = 80.0

  /// The samples of a recording: its first place, then one every so many metres.
  ///
  /// - Parameters:
  ///   - latitude: degrees, a point each; NaN where there was no fix.
  ///   - distanceM: never falling.
  static func samples(
    latitude: [Double], longitude: [Double], distanceM: [Double]
  ) -> [RunSample] {
    var samples: [RunSample] = []
    samples.reserveCapacity(Int((distanceM.last ?? 0) / spacingM) + 2)
    var nextM = -Double.infinity
    for point in latitude.indices where distanceM[point] >= nextM {
      // At a pole a metre east is no number of degrees.
      guard abs(latitude[point]) < 89, let north = FixedDegrees.latitude(latitude[point]),
        let east = FixedDegrees.longitude(longitude[point])
      else { continue }
      nextM = distanceM[point] + spacingM
      let place = MapPlace(latitude: Double(north), longitude: Double(east))
      samples.append(
        RunSample(
          point: point, place: place,
          metresEast: MapCell.metresPerUnit * cos(latitude[point] * .pi / 180)))
    }
    for index in samples.indices.dropFirst() {
      let (east, north) = samples[index].metres(from: samples[index - 1].place)
      samples[index].stepM = (east * east + north * north).squareRoot()
    }
    for index in samples.indices {
      let next =
        index + 1 < samples.count && samples[index + 1].stepM <= longestStepM ? index + 1 : index
      let before = index > 0 && samples[index].stepM <= longestStepM ? index - 1 : index
      let (east, north) = samples[next].metres(from: samples[before].place)
      let lengthM = (east * east + north * north).squareRoot()
      // Who stands is headed where they were.
      samples[index].heading =
        lengthM > 0 ? (east / lengthM, north / lengthM) : samples[before].heading
    }
    return samples
  }

  /// How far it lies from a place, in metres.
  private func metres(from other: MapPlace) -> (east: Double, north: Double) {
    (
      (place.longitude - other.longitude) * metresEast,
      (place.latitude - other.latitude) * MapCell.metresPerUnit
    )
  }
}
