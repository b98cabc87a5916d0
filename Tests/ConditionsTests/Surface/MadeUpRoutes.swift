import Running

@testable import Conditions

extension Recording {
  /// A route of legs from 48° N: metres and heading of each, with one grade throughout.
  static func route(
    _ legs: [(metres: Double, headingDeg: Double)], grade: Float = 0, fromLongitude: Double = 11
  ) -> Recording {
    var recording = Recording(format: .gpx, number: 1)
    var (north, east, distance) = (0.0, 0.0, 0.0)
    func write() {
      recording.track.time.append(Double(recording.track.count) * 4)
      recording.track.latitude.append(48 + north / 111_200)
      var longitude = fromLongitude + east / (111_320 * 0.669)
      if longitude > 180 { longitude -= 360 }
      recording.track.longitude.append(longitude)
      recording.track.distanceM.append(distance)
      recording.track.grade.append(grade)
    }
    write()
    for leg in legs {
      let radians = leg.headingDeg * .pi / 180
      for _ in 0..<Int(leg.metres / 10) {
        north += 10 * cosine(radians)
        east += 10 * cosine(radians - .pi / 2)
        distance += 10
        write()
      }
    }
    return recording
  }

  /// North with a turn of 60° every 40 m, back and forth.
  static func winding(metres: Double, grade: Float) -> Recording {
    route(
      (0..<Int(metres / 40)).map { (40, $0 % 2 == 0 ? 30 : -30) }, grade: grade)
  }

  func surfaced() -> Recording {
    var copy = self
    SurfaceStage().apply(to: &copy, of: Athlete(id: "a", name: "A"))
    return copy
  }
}

/// The cosine by its series, good to a millionth between -2π and 2π.
private func cosine(_ x: Double) -> Double {
  var (sum, term) = (1.0, 1.0)
  for n in 1...20 {
    term *= -x * x / Double((2 * n - 1) * 2 * n)
    sum += term
  }
  return sum
}
