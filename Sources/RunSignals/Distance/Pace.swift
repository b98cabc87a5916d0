public import Running

/// Speed over a window of time, never from two points alone.
public struct Pace: StageOfOptions {
  public static let kind = "pace"
  public static let summary = "Speed over a window, within one stretch of moving."
  public static let options = [
    StageOption("window-s", 15, in: 5...120, "Seconds of moving that one value of speed looks at.")
  ]
  public static let reads: RecordingParts = [
    .time, .distance, .distanceSource, .moving, .movingTime,
  ]
  public static let writes: RecordingParts = [.speed, .pace]

  let windowS: Double

  public init(_ settings: StageSettings) { windowS = settings["window-s"] }

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let track = recording.track
    guard !track.distanceM.isEmpty else { return }
    recording.track.speedMPS = Self.speed(
      track.time, track.distanceM, track.moving, windowS: windowS)
    Self.rate(&recording)
  }

  /// The band of pace from those of its two parts, whose errors have nothing to do with each other.
  private static func rate(_ recording: inout Recording) {
    let figures = recording.figures
    guard let movingS = figures.movingS, movingS > 0,
      let distanceM = recording.track.distanceM.last,
      distanceM >= 1, let distance = figures.quality[.distance],
      let moving = figures.quality[.moving],
      let shortest = distance.low, let longest = distance.high, let least = moving.low,
      let most = moving.high
    else { return }
    let pace = movingS / distanceM * 1_000
    func share(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
    recording.figures.quality[.pace] = Quality(
      distance.source == .measured ? .converted : distance.source,
      low: pace / (1 + share(longest / distanceM - 1, 1 - least / movingS)),
      high: pace * (1 + share(1 - shortest / distanceM, most / movingS - 1)))
  }

  /// Metres per second at each point that ends a moving interval, NaN elsewhere.
  static func speed(
    _ time: [Double], _ distance: [Double], _ moving: [Bool], windowS: Double
  ) -> [Float] {
    var speed = [Float](repeating: .nan, count: time.count)
    var begin = 0
    while begin < time.count {
      // A stretch is a first point and the moving intervals that follow it.
      var end = begin
      while end + 1 < time.count, moving[end + 1] { end += 1 }
      var from = begin
      var to = begin
      for index in begin...end where index > begin {
        while time[from] < time[index] - windowS / 2 { from += 1 }
        while to < end, time[to] < time[index] + windowS / 2 { to += 1 }
        var first = min(from, index - 1)
        var last = to
        // Two points alone carry the noise of both: a third is asked where there is one.
        if last - first < 2 {
          if last < end { last += 1 } else if first > begin { first -= 1 }
        }
        speed[index] = Float(
          (distance[last] - distance[first]) / (time[last] - time[first]))
      }
      begin = end + 1
    }
    return speed
  }
}
