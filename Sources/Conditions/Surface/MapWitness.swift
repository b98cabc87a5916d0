import OpenStreetMap
import Running

/// The witness that asks a map which ways were run on, and what their tags say of the surface.
struct MapWitness: SurfaceEvidence {
  static let name = SurfaceWitness.map
  static let reads: RecordingParts = [.position]

  private var map: SurfaceMap?

  init(_ settings: StageSettings) {}

  mutating func take(_ map: SurfaceMap?) { self.map = map }

  func testimony(on recording: Recording) -> [SurfaceTestimony] {
    let track = recording.track
    guard let map, track.latitude.contains(where: { !$0.isNaN }), !track.distanceM.isEmpty else {
      return []
    }
    switch map.content() {
    case .unusable(let reason):
      let finding = Finding(.mapUnusable, detail: "the map \(reason)")
      return [
        SurfaceTestimony(
          points: 0..<track.count, odds: .even, witness: Self.name, finding: finding)
      ]
    case .ways(let ways): return testimony(on: track, by: ways)
    }
  }

  private func testimony(on track: Track, by ways: WaysWithOdds) -> [SurfaceTestimony] {
    var testimony: [SurfaceTestimony] = []
    var beyond: [Range<Int>] = []
    let stretches = MapMatching(ways.index).stretches(
      latitude: track.latitude, longitude: track.longitude, distanceM: track.distanceM)
    for stretch in stretches {
      switch stretch.place {
      case .noWay:
        testimony.append(
          SurfaceTestimony(points: stretch.points, odds: MapChances.offWays, witness: .offWays))
      case .beyondMap: beyond.append(stretch.points)
      case .way(let way):
        guard let odds = ways.odds(of: way, besideM: stretch.besideM) else { continue }
        if let last = testimony.last, last.odds == odds, last.witness == Self.name,
          last.points.upperBound == stretch.points.lowerBound
        {
          testimony[testimony.count - 1].points = last.points.lowerBound..<stretch.points.upperBound
        } else {
          testimony.append(
            SurfaceTestimony(points: stretch.points, odds: odds, witness: Self.name))
        }
      }
    }
    guard let first = beyond.first else { return testimony }
    let said = SurfaceTestimony(
      points: first, odds: .even, witness: Self.name, finding: Self.finding(beyond, track))
    return (testimony + [said]).sorted { $0.points.lowerBound < $1.points.lowerBound }
  }

  /// How much of the way lies beyond the map.
  private static func finding(_ beyond: [Range<Int>], _ track: Track) -> Finding {
    let beyondM = beyond.reduce(0) {
      $0 + track.distanceM[$1.upperBound - 1] - track.distanceM[max(0, $1.lowerBound - 1)]
    }
    let wholeM = track.distanceM[track.count - 1]
    func km(_ metres: Double) -> String { "\((metres / 100).rounded() / 10)" }
    return Finding(
      .beyondMap, count: beyond.count, detail: "\(km(beyondM)) of \(km(wholeM)) km")
  }
}
