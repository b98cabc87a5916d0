import Running

/// Tells a bus, a tram or a ride through a town by its stops: short and quick legs from one to the next,
/// which lead somewhere.
///
/// Repetitions on a track or up and down a road are as quick and as short, and lead nowhere.
enum StopsOnTheWay {
  /// Who stands for so long has stopped, seconds.
  private static let stopS: ClosedRange<Double> = 5...90
  private static let fewestLegs = 6
  /// Metres from stop to stop, in the middle.
  private static let legM = 100.0...1_000.0
  /// From this speed of the middle leg on, m/s over fifteen seconds, it was driven, and from that on it may
  /// have been: few run so between lights; assumed.
  static let drivenMPS = 4.5
  static let doubtfulMPS = 3.8
  /// How far apart its ends lie, as a share of the way.
  private static let leastExtent = 0.25

  /// The speed of the middle leg at its quickest, where `track` goes from stop to stop as what is driven
  /// does; `nil` where it does not.
  static func legMPS(of track: Track) -> Double? {
    guard track.hasPositions, track.speedMPS.count == track.count else { return nil }
    var (legs, peaks, stops): ([Double], [Float], [Double]) = ([], [], [])
    var (wayM, legM, peak, stoodS) = (0.0, 0.0, Float(0), 0.0)
    func close() {
      if legM > 0 {
        legs.append(legM)
        peaks.append(peak)
      }
      (legM, peak) = (0, 0)
    }
    for index in track.time.indices.dropFirst() {
      let elapsed = track.time[index] - track.time[index - 1]
      let speed = track.speedMPS[index]
      guard !speed.isNaN else {
        stoodS += elapsed
        continue
      }
      if stoodS >= stopS.lowerBound {
        close()
        if !legs.isEmpty { stops.append(stoodS) }
      }
      stoodS = 0
      legM += Double(speed) * elapsed
      wayM += Double(speed) * elapsed
      peak = max(peak, speed)
    }
    close()
    guard legs.count >= fewestLegs, let leg = legs.median(), Self.legM.contains(leg),
      let stop = stops.median(), stop <= stopS.upperBound,
      PositionExtent.diagonalM(track) >= leastExtent * wayM
    else { return nil }
    return peaks.median()
  }
}
