import Running

/// How fast a runner is where the way goes straight on: nothing that turns all the time tells it as surely.
enum StraightWay {
  /// So many turns of less than 30° in a row make a straight way.
  private static let straightTurns = 3
  private static let cosineOfTurn = 0.866
  /// One piece in so many must be straight.
  private static let leastStraight = 10

  /// What four of five pieces of straight way, each of at least `overS` seconds, do not exceed, in m/s;
  /// infinite where hardly any way is straight.
  static func likelyMPS(
    _ time: [Double], _ latitude: [Double], _ longitude: [Double], overS: Double
  ) -> Double {
    var speeds = EvenSample<Double>()
    var pieces = 0
    var calm = 0
    var last: Int?
    var before = (east: 0.0, north: 0.0, lengthM: 0.0)
    for index in time.indices where !latitude[index].isNaN {
      guard let from = last else {
        last = index
        continue
      }
      let elapsed = time[index] - time[from]
      guard elapsed >= overS else { continue }
      let scale = Geodesy.metresPerDegree(at: latitude[index])
      let east = (longitude[index] - longitude[from]) * scale.east
      let north = (latitude[index] - latitude[from]) * scale.north
      let lengthM = (east * east + north * north).squareRoot()
      let along = east * before.east + north * before.north
      calm = along > cosineOfTurn * lengthM * before.lengthM ? calm + 1 : 0
      pieces += 1
      if calm >= straightTurns { speeds.add(lengthM / elapsed) }
      before = (east, north, lengthM)
      last = index
    }
    guard speeds.count * leastStraight > pieces else { return .infinity }
    var values = speeds.values
    return values.select(values.count * 4 / 5)
  }
}
