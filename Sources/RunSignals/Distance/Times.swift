public import Running

/// Puts the points in order: times that repeat or run backwards leave with their points.
public struct Times: StageOfOptions {
  public static let kind = "times"
  public static let summary = "Leaves out points whose time repeats or runs backwards."
  public static let options: [StageOption] = []
  public static let reads: RecordingParts = [.deviceTime]
  public static let mends: RecordingParts = [
    .position, .altitude, .deviceDistance, .deviceSpeed, .heartRate, .deviceCadence, .contactTime,
    .segments, .laps,
  ]
  public static let writes: RecordingParts = [.time]

  public init(_ settings: StageSettings) {}

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let (keep, repeated, reversed) = Self.increasing(recording.track.time)
    recording.findings.note(.repeatedTime, count: repeated)
    recording.findings.note(.reversedTime, count: reversed)
    guard repeated + reversed > 0 else { return }
    // Laps name points by index, which moves as points leave.
    var before: [Int32] = [0]
    before.reserveCapacity(keep.count + 1)
    for kept in keep { before.append(before[before.count - 1] + (kept ? 1 : 0)) }
    for index in recording.laps.indices {
      let points = recording.laps[index].points
      recording.laps[index].points =
        Int(before[points.lowerBound])..<Int(before[points.upperBound])
    }
    recording.track.filter { keep[$0] }
  }

  /// The most times that increase, the first of equal ones, and how many repeat or run backwards.
  ///
  /// The longest increasing selection (Fredman, 1975): so a clock that leaps and is set right costs
  /// the points that leapt, and not all that follow.
  static func increasing(_ time: [Double]) -> (keep: [Bool], repeated: Int, reversed: Int) {
    // Indexes of half a word, as these lists are as long as the columns of points.
    /// At each length the index that ends an increasing selection of that length earliest.
    var ends: [Int32] = []
    ends.reserveCapacity(time.count)
    /// The index before each one in the best selection that ends with it; -1 where there is none.
    var before = [Int32](repeating: -1, count: time.count)
    for index in time.indices {
      var low = 0
      var high = ends.count
      if let end = ends.last, time[Int(end)] < time[index] { low = high }
      while low < high {
        let middle = (low + high) / 2
        if time[Int(ends[middle])] < time[index] { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? ends[low - 1] : -1
      if low == ends.count {
        ends.append(Int32(index))
      } else if time[index] < time[Int(ends[low])] {
        ends[low] = Int32(index)
      }
    }
    var keep = [Bool](repeating: false, count: time.count)
    var next = Int(ends.last ?? -1)
    while next >= 0 {
      keep[next] = true
      next = Int(before[next])
    }
    var repeated = 0
    var last = Double.nan
    for index in time.indices {
      if keep[index] { last = time[index] } else if time[index] == last { repeated += 1 }
    }
    return (keep, repeated, time.count - ends.count - repeated)
  }
}
