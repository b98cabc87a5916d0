public import Running

/// Puts the points in order: times that repeat or run backwards leave with their points.
public struct Times: Stage {
  public static let kind = "times"
  public static let summary = "Leaves out points whose time repeats or runs backwards."
  public static let options: [StageOption] = []
  public static let reads: Channels = [.time]
  public static let writes: Channels = [.time]

  public init(_ settings: StageSettings) {}

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let (keep, repeated, reversed) = Self.increasing(recording.track.time)
    recording.findings.note(.repeatedTime, count: repeated)
    recording.findings.note(.reversedTime, count: reversed)
    guard repeated + reversed > 0 else { return }
    // Laps name points by index, which moves as points leave.
    var before = [0]
    before.reserveCapacity(keep.count + 1)
    for kept in keep { before.append(before[before.count - 1] + (kept ? 1 : 0)) }
    for index in recording.laps.indices {
      let points = recording.laps[index].points
      recording.laps[index].points = before[points.lowerBound]..<before[points.upperBound]
    }
    recording.track.filter { keep[$0] }
  }

  /// Which times to keep so that they increase, and how many repeat or run backwards.
  static func increasing(_ time: [Double]) -> (keep: [Bool], repeated: Int, reversed: Int) {
    var keep = [Bool](repeating: false, count: time.count)
    var repeated = 0
    var reversed = 0
    var last = -Double.infinity
    for index in time.indices {
      let now = time[index]
      if now == last {
        repeated += 1
      } else if now < last {
        reversed += 1
      } else if index + 1 < time.count, time[index + 1] < now, time[index + 1] > last {
        // One time leaps ahead and the next goes on as before: the leap is the fault.
        reversed += 1
      } else {
        keep[index] = true
        last = now
      }
    }
    return (keep, repeated, reversed)
  }
}
