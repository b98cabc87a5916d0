public import Running

/// Takes out positions that nobody can run to, so that neither speed nor distance sees them.
public struct Spikes: StageOfOptions {
  public static let kind = "spikes"
  public static let summary =
    "Takes out positions that nobody can run to, and repeats of one before the track catches up."
  public static let options = [
    StageOption(
      "faster-than-m-per-s", RunnerLimits.fastestMPS, in: 5...30,
      "Speed to and from a position above which it is a spike."),
    StageOption(
      "settled-after-points", 10, in: 2...100,
      "This many positions in agreement, out of reach of those before, are a new place and no spike."
    ),
  ]
  public static let reads: RecordingParts = [.time]
  public static let mends: RecordingParts = [.position]
  public static let writes: RecordingParts = []

  let limitMPS: Double
  let settledAfter: Int

  public init(_ settings: StageSettings) {
    limitMPS = settings["faster-than-m-per-s"]
    settledAfter = Int(settings["settled-after-points"])
  }

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    guard recording.track.hasPositions else { return }
    let repeats = CatchUps.repeats(
      recording.track.time, recording.track.latitude, recording.track.longitude,
      limitMPS: limitMPS)
    for index in repeats { Self.erase(index, from: &recording.track) }
    let (spikes, jumps) = Self.outOfReach(
      recording.track.time, recording.track.latitude, recording.track.longitude,
      limitMPS: limitMPS, settledAfter: settledAfter)
    // Of a drive the positions are right, and it is judged by its speed.
    guard spikes.count * 2 <= recording.track.latitude.count(where: { !$0.isNaN }) else { return }
    for index in spikes { Self.erase(index, from: &recording.track) }
    let detours = Self.detours(
      recording.track.time, recording.track.latitude, recording.track.longitude)
    for index in detours { Self.erase(index, from: &recording.track) }
    recording.findings.note(.gpsSpike, count: spikes.count + detours.count)
    recording.findings.note(.gpsJump, count: jumps)
  }

  private static func erase(_ index: Int, from track: inout Track) {
    track.latitude[index] = .nan
    track.longitude[index] = .nan
  }

  /// Positions out of reach of their neighbours, and the number of jumps to a new place.
  static func outOfReach(
    _ time: [Double], _ latitude: [Double], _ longitude: [Double], limitMPS: Double,
    settledAfter: Int
  ) -> (spikes: [Int], jumps: Int) {
    var spikes: [Int] = []
    var jumps = 0
    /// The first positions of the present place, as many as settle it, and its latest.
    var place: [Int] = []
    var last: Int?
    /// Positions out of reach of `last` that agree with one another.
    var stray: [Int] = []
    func speedMPS(_ from: Int, _ to: Int) -> Double {
      Geodesy.distanceM(latitude[from], longitude[from], latitude[to], longitude[to])
        / (time[to] - time[from])
    }
    for index in time.indices where !latitude[index].isNaN {
      let fromPlace = last.map { speedMPS($0, index) } ?? 0
      let fromStray = stray.last.map { speedMPS($0, index) } ?? .infinity
      // With time everything comes within reach: what follows the strays more closely is one of them.
      if fromPlace <= limitMPS, fromPlace <= fromStray {
        spikes += stray
        stray = []
        last = index
        if place.count < settledAfter { place.append(index) }
        continue
      }
      if fromStray > limitMPS {
        spikes += stray
        stray = []
      }
      stray.append(index)
      if stray.count >= settledAfter {
        // A start that never settled was the fault, not what came after it.
        if place.count < settledAfter { spikes += place } else { jumps += 1 }
        place = stray
        stray = []
        last = index
      }
    }
    return (spikes + stray, jumps)
  }

  /// Single positions to which the track darts out and back, far faster than it runs.
  static func detours(_ time: [Double], _ latitude: [Double], _ longitude: [Double]) -> [Int] {
    func legM(_ a: Int, _ b: Int) -> Double {
      Geodesy.distanceM(latitude[a], longitude[a], latitude[b], longitude[b])
    }
    var speeds = EvenSample<Double>()
    var fastest = 0.0
    var last: Int?
    for index in time.indices where !latitude[index].isNaN {
      defer { last = index }
      guard let last else { continue }
      let speed = legM(last, index) / (time[index] - time[last])
      speeds.add(speed)
      fastest = max(fastest, speed)
    }
    // A dart is much faster than this runner runs; 5.5 m/s keeps the strides of a slow runner.
    let limit = max(5.5, 2.2 * (speeds.values.median() ?? 0))
    guard speeds.count >= 4, fastest > limit else { return [] }
    var found: [Int] = []
    /// The two positions before the next one, and whether the leg between them is a dart.
    var (before, middle): (Int?, Int?)
    var isFast = false
    for next in time.indices where !latitude[next].isNaN {
      defer { (before, middle) = (middle, next) }
      guard let middle else { continue }
      let wasFast = isFast
      isFast = legM(middle, next) / (time[next] - time[middle]) > limit
      guard wasFast, isFast, let before, found.last != before else { continue }
      if legM(before, next) < (legM(before, middle) + legM(middle, next)) / 2 {
        found.append(middle)
      }
    }
    return found
  }
}
