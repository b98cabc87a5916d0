public import Running

/// Puts the points in order: blocks that were swapped go back, clocks that lost an hour or a day are put
/// right, and times that still repeat, run backwards or are astray leave with their points.
public struct Times: StageOfOptions {
  public static let kind = "times"
  public static let summary =
    "Puts points in order of their time, and leaves out those whose time repeats, runs backwards or is "
    + "astray."
  public static let options: [StageOption] = []
  public static let reads: RecordingParts = [.deviceTime]
  public static let mends: RecordingParts = [
    .position, .altitude, .deviceDistance, .deviceSpeed, .heartRate, .deviceCadence, .contactTime,
    .verticalOscillation,
    .segments, .laps,
  ]
  public static let writes: RecordingParts = [.time]

  public init(_ settings: StageSettings) {}

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    recording.findings.note(.clockJump, count: ClockJumps.mend(&recording.track.time))
    // Blocks that stand newest first show in what order they follow one another when they have been turned.
    for turn in 1...2 {
      guard let order = TimeBlocks.order(recording.track.time) ?? TimesByWay.order(recording.track)
      else { break }
      if turn == 1 { recording.findings.note(.pointsReordered) }
      Self.reorder(order, &recording)
      // A clock that goes back shows as one only where its points stand in the order of the run.
      recording.findings.note(.clockJump, count: ClockJumps.mend(&recording.track.time))
    }
    var (keep, repeated, reversed) = Self.increasing(recording.track.time)
    let copies = Self.copies(in: recording.track, keep)
    (repeated, reversed) = (repeated + copies, reversed - copies)
    recording.findings.note(.repeatedTime, count: repeated)
    recording.findings.note(.reversedTime, count: reversed)
    let kept = keep.indices.filter { keep[$0] }
    let within = StrayPoints.within(kept.map { recording.track.time[$0] })
    let stray = kept.count - within.count
    recording.findings.note(.strayPoint, count: stray)
    for place in kept.indices where !within.contains(place) { keep[kept[place]] = false }
    guard repeated + reversed + stray > 0 else { return }
    recording.thin(keep)
  }

  /// How many of the points that do not stay are written once more among those that do, as laps that overlap
  /// have them: nothing is lost with these.
  private static func copies(in track: Track, _ keep: [Bool]) -> Int {
    let kept = keep.indices.filter { keep[$0] }
    var copies = 0
    var last = -Double.infinity
    for index in keep.indices {
      guard !keep[index] else {
        last = track.time[index]
        continue
      }
      // What repeats the one before it counts already.
      guard track.time[index] != last else { continue }
      var (low, high) = (0, kept.count)
      while low < high {
        let middle = (low + high) / 2
        if track.time[kept[middle]] < track.time[index] { low = middle + 1 } else { high = middle }
      }
      if low < kept.count, track.time[kept[low]] == track.time[index],
        isSamePlace(track, kept[low], index)
      {
        copies += 1
      }
    }
    return copies
  }

  private static func isSamePlace(_ track: Track, _ one: Int, _ other: Int) -> Bool {
    func isSame(_ column: [Double]) -> Bool? {
      column.isEmpty || column[one].isNaN ? nil : column[one] == column[other]
    }
    if let latitude = isSame(track.latitude), let longitude = isSame(track.longitude) {
      return latitude && longitude
    }
    return isSame(track.deviceDistanceM) ?? false
  }

  /// Laps go with their points; one whose points did not stay together has none.
  private static func reorder(_ order: [Int], _ recording: inout Recording) {
    var places = [Int](repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { places[index] = place }
    for index in recording.laps.indices where !recording.laps[index].points.isEmpty {
      let points = recording.laps[index].points.map { places[$0] }
      let (first, last) = (points.min() ?? 0, points.max() ?? 0)
      recording.laps[index].points =
        last - first + 1 == points.count ? first..<last + 1 : 0..<0
    }
    recording.laps.sort { $0.points.lowerBound < $1.points.lowerBound }
    recording.track.reorder(order)
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
