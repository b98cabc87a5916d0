import Running

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The speed of a track that is being read, and the times that points without one have by it.
struct RunWay {
  /// The speed at which the points move, in the middle, as part of them may be a ride; `nil` where they do not
  /// for a minute in all.
  let speedMPS: Double?

  /// Between points with times that lie no further apart the run's speed shows, seconds.
  private static let closeS = 60.0
  /// Slower is standing, m/s.
  private static let standingMPS = 0.5
  /// Metres of a degree of a great circle, of a sphere of the Earth's mean radius, 6 371 km.
  private static let degreeM = 111_195.0

  init(_ track: Track) {
    var seconds = 0.0
    var speeds: [Double] = []
    for index in track.time.indices.dropFirst() {
      let elapsed = track.time[index] - track.time[index - 1]
      guard elapsed > 0, elapsed <= Self.closeS else { continue }
      let speed =
        Self.metres(track.values(at: index - 1), track.values(at: index)) / elapsed
      guard speed >= Self.standingMPS else { continue }
      seconds += elapsed
      speeds.append(speed)
    }
    speedMPS = seconds >= Self.closeS ? speeds.sorted()[speeds.count / 2] : nil
  }

  /// The points with a time, by their way from the neighbours that have one; none where nothing tells it.
  ///
  /// - Parameters:
  ///   - fitting: none, unless the neighbours' time is what running takes, give or take this factor.
  ///   - pausingAfter: what took longer than running by this factor holds a pause, which stays one.
  func timed(
    _ points: [PointValues], after: Int?, until: Int?, in track: Track, fitting: Double? = nil,
    pausingAfter: Double = .infinity
  ) -> [PointValues] {
    guard !points.isEmpty else { return [] }
    let (before, next) = (after.map(track.values), until.map(track.values))
    var ways: [Double] = []
    var way = 0.0
    var last = before
    for point in points {
      if let last { way += Self.metres(last, point) }
      ways.append(way)
      last = point
    }
    if let next, let last { way += Self.metres(last, next) }
    guard way > 0 else { return [] }
    let own = speedMPS.map { 1 / $0 }
    let pace: Double
    if let before, let next {
      let even = (next.time - before.time) / way
      guard even > 0 else { return [] }
      if let fitting {
        guard let own, even <= fitting * own, even * fitting >= own else { return [] }
      }
      pace = own.map { even > pausingAfter * $0 ? $0 : even } ?? even
    } else {
      guard let own else { return [] }
      pace = own
    }
    guard let start = before?.time ?? next.map({ $0.time - way * pace }) else { return [] }
    return zip(points, ways).map { point, way in
      var point = point
      point.time = start + way * pace
      return point
    }
  }

  /// Metres by the device's count where both have one, else on the sphere between places near each other.
  private static func metres(_ one: PointValues, _ other: PointValues) -> Double {
    let counted = other.distanceM - one.distanceM
    if counted >= 0 { return counted }
    let north = other.latitude - one.latitude
    let east = (other.longitude - one.longitude) * cos(one.latitude * .pi / 180)
    let way = degreeM * (north * north + east * east).squareRoot()
    return way.isNaN ? 0 : way
  }
}
