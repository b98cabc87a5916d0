import Running

/// Dates of points that cannot be right, put right by the other dates of their file or refused.
enum PointDates {
  /// GPS receivers count weeks to 1024, and older ones then begin again (IS-GPS-200).
  private static let rolloverS = 1_024 * 7 * 86_400.0
  /// The run and what else in the file is dated lie no further apart, seconds: two days.
  private static let nearS = 2 * 86_400.0

  /// Puts the dates of the recording's points right where others show by how much they are off, and
  /// leaves out points that are still of no time at all; why the recording is of no use where it was
  /// not to be put right, in words.
  static func settle(_ recording: inout Recording, by stated: StatedDates) -> String? {
    let time = recording.track.time
    guard let first = time.first else { return nil }
    // Not the first: that one is astray more often than any other.
    let middle = time[time.count / 2]
    if let epoch = ClockEpochs.epoch(near: middle) {
      let from = time.first { ClockEpochs.epoch(near: $0) == epoch } ?? middle
      let day = LocalDay(utc: epoch)
      if let start = stated.instants.first {
        shift(&recording, by: start - from) { ClockEpochs.epoch(near: $0) == epoch }
        note("counted from \(day), the file states when it began", on: &recording)
      } else if let base = hundredths(first) {
        shift(&recording, by: base - epoch) { ClockEpochs.epoch(near: $0) == epoch }
        recording.track.time[0] = base
        note("counted from the first point's, which is in hundredths of seconds", on: &recording)
      } else {
        return "points are dated \(day), which clocks show that were never set, "
          + "and the file has no other date"
      }
    } else {
      mendRollover(&recording, by: stated)
    }
    joinBeginning(of: &recording)
    let dropped = recording.track.time.count { StatedDates.credible($0) == nil }
    if dropped > 0 {
      recording.thin(recording.track.time.map { StatedDates.credible($0) != nil })
    }
    recording.findings.note(.badTime, count: dropped)
    return recording.track.isEmpty ? "points are dated \(day(of: middle))" : nil
  }

  /// Lets points that were written before the clock was set end where the next begin, unless they are so
  /// few that nothing is lost with them.
  private static func joinBeginning(of recording: inout Recording) {
    let time = recording.track.time
    guard let next = time.firstIndex(where: { StatedDates.credible($0) != nil }),
      next * 10 >= time.count, next + 1 < time.count
    else { return }
    let spacing = max(0, time[next + 1] - time[next])
    let seconds = time[next] - spacing - time[next - 1]
    for index in 0..<next { recording.track.time[index] += seconds }
    note("before the clock was set, joined to what follows", on: &recording)
  }

  private static func day(of instant: Double) -> LocalDay {
    LocalDay(utc: instant)
  }

  /// A start that was written in hundredths of seconds and read as seconds, which puts it after 4900.
  private static func hundredths(_ instant: Double) -> Double? {
    let start = instant / 100
    let isRecent = start >= 978_307_200 + 86_400 && StatedDates.plausible.contains(start)
    return isRecent && !StatedDates.plausible.contains(instant) ? start : nil
  }

  /// Puts forward the points that a receiver dated some 1024 weeks before the file's other dates, be they of
  /// its other points.
  static func mendRollover(_ recording: inout Recording, by stated: StatedDates) {
    let time = recording.track.time
    guard let earliest = time.min(), let latest = time.max() else { return }
    let dates = stated.instants + stated.days
    // Nearly no file has dates so far apart, and its points need no second look.
    guard (dates + [latest]).contains(where: { $0 - earliest >= rolloverS - nearS }),
      let last = time.lazy.filter({ StatedDates.credible($0) != nil }).max()
    else { return }
    // Of a few points astray no clock tells.
    let isPart = time.count { rollovers($0, [last]) != nil } * 20 >= time.count
    let all = isPart ? dates + [last] : dates
    guard let first = time.first(where: { rollovers($0, all) != nil }),
      let rollovers = rollovers(first, all)
    else { return }
    // Laps are dated by the same clock.
    shift(&recording, by: Double(rollovers) * rolloverS) { abs($0 - first) <= nearS }
    note("\(rollovers * 1_024) weeks before the file's other dates", on: &recording)
  }

  private static func rollovers(_ instant: Double, _ dates: [Double]) -> Int? {
    [1, 2].first { count in
      dates.contains { abs($0 - instant - Double(count) * rolloverS) <= nearS }
    }
  }

  private static func shift(
    _ recording: inout Recording, by seconds: Double, where isOff: (Double) -> Bool
  ) {
    for index in recording.track.time.indices where isOff(recording.track.time[index]) {
      recording.track.time[index] += seconds
    }
    for index in recording.laps.indices {
      if let start = recording.laps[index].start, isOff(start) {
        recording.laps[index].start = start + seconds
      }
    }
  }

  private static func note(_ how: String, on recording: inout Recording) {
    recording.findings.note(.datesMended, detail: how)
  }
}
