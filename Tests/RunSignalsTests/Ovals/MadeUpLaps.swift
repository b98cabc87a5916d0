import Running
import SyntheticAthletes

@testable import RunSignals

extension OvalWay {
  /// Laps at 3.5 m/s whose positions are exact, a point a second.
  static func laps(_ shape: LapShape, metres: Double, _ pattern: LapPattern = .rounds) -> OvalWay {
    let start = GeographicPoint(latitude: 48, longitude: 11)
    let route = Route.laps(
      of: shape, pattern, from: start, metres: metres, approach: 0, heading: 0.7,
      terrain: Terrain(levelAt: 100))
    var track = Track()
    for second in 0...Int(metres / 3.5) {
      let place = route.place(at: Double(second) * 3.5)
      let point = start.moved(east: place.east, north: place.north)
      track.time.append(Double(second))
      track.latitude.append(point.latitude)
      track.longitude.append(point.longitude)
    }
    return OvalWay(track)
  }
}
