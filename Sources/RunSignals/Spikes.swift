public import Running

/// Takes out positions that nobody can run to, so that neither speed nor distance sees them.
public struct Spikes: Stage {
  public static let kind = "spikes"
  public static let summary = "Takes out positions that nobody can run to."
  public static let options = [
    StageOption(
      "faster-than-m-per-s", RunnerLimits.fastestMPS, in: 5...30,
      "Speed to and from a position above which it is a spike."),
    StageOption(
      "settled-after-points", 10, in: 2...100,
      "This many positions in agreement, out of reach of those before, are a new place and no spike."
    ),
  ]
  public static let reads: Channels = [.time, .position]
  public static let writes: Channels = [.position]

  let limitMPS: Double
  let settledAfter: Int

  public init(_ settings: StageSettings) {
    limitMPS = settings["faster-than-m-per-s"]
    settledAfter = Int(settings["settled-after-points"])
  }

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    guard recording.track.hasPositions else { return }
    let track = recording.track
    var (spikes, jumps) = Self.outOfReach(
      track.time, track.latitude, track.longitude, limitMPS: limitMPS, settledAfter: settledAfter)
    for index in spikes { Self.erase(index, from: &recording.track) }
    let detours = Self.detours(
      track.time, recording.track.latitude, recording.track.longitude)
    for index in detours { Self.erase(index, from: &recording.track) }
    spikes += detours
    recording.findings.note(.gpsSpike, count: spikes.count)
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
    let known = time.indices.filter { !latitude[$0].isNaN }
    guard known.count > 4 else { return [] }
    func legM(_ a: Int, _ b: Int) -> Double {
      Geodesy.distanceM(latitude[a], longitude[a], latitude[b], longitude[b])
    }
    let speeds = zip(known, known.dropFirst()).map { legM($0, $1) / (time[$1] - time[$0]) }
    // A dart is much faster than this runner runs; 5.5 m/s keeps the strides of a slow runner.
    let limit = max(5.5, 2.2 * (speeds.median() ?? 0))
    var found: [Int] = []
    for middle in 1..<known.count - 1
    where speeds[middle - 1] > limit && speeds[middle] > limit && found.last != known[middle - 1] {
      let (a, b, c) = (known[middle - 1], known[middle], known[middle + 1])
      if legM(a, c) < (legM(a, b) + legM(b, c)) / 2 { found.append(b) }
    }
    return found
  }
}
