import Running

/// Stops between points that a watch chose far apart, held against the time on the move that its file
/// states: who turned round or ran a bend between two points has not stood.
enum StatedMoving {
  /// A watch that writes more often than this shows by itself who stands, seconds.
  private static let sparseFromS = 3.0
  /// A time that leaves out less than this, seconds, is that of a watch that never stopped by itself.
  private static let leastStoodS = 5.0
  /// Who gets no further between two points has stood, whatever is stated, m/s; assumed.
  private static let stoodMPS = 0.1

  /// Puts back into `moving` the quickest of the intervals that were taken for standing, as far as the
  /// stated time goes.
  static func putBack(into moving: inout [Bool], _ recording: Recording) {
    let (time, distance) = (recording.track.time, recording.track.distanceM)
    guard let statedS = recording.summary.movingS, let first = time.first, let last = time.last,
      statedS <= last - first - leastStoodS, distance.count == time.count,
      Gaps.usualSpacingS(time) > sparseFromS
    else { return }
    func seconds(_ index: Int) -> Double { time[index] - time[index - 1] }
    var lackingS =
      statedS - moving.indices.dropFirst().reduce(0) { $0 + (moving[$1] ? seconds($1) : 0) }
    guard lackingS > 0 else { return }
    let stood = moving.indices.dropFirst().filter { !moving[$0] && seconds($0) > 0 }
    let bySpeed = stood.map { ($0, (distance[$0] - distance[$0 - 1]) / seconds($0)) }
      .filter { $0.1 >= stoodMPS }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    for (index, _) in bySpeed where seconds(index) <= lackingS + MovingBand.leastS {
      moving[index] = true
      lackingS -= seconds(index)
    }
  }
}
