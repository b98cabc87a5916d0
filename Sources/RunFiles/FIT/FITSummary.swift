import FITStream
import Running

/// A lap or a session as the watch summed it up.
struct FITSummary {
  /// Seconds since 1970.
  private(set) var start: Double?
  private(set) var elapsedS: Double?
  private(set) var timerS: Double?
  private(set) var distanceM: Double?
  /// Strides of a runner, turns of a crank.
  private(set) var cycles: Double?
  private(set) var cadence: Double?
  private(set) var ascentM: Double?
  private(set) var sport = Double.nan
  private(set) var subSport = Double.nan

  /// A session of which nothing is known but its sport.
  init(sport: Double, subSport: Double) {
    self.sport = sport
    self.subSport = subSport
  }

  /// - Parameter end: when it was summed up, NaN where the file does not say.
  init(_ values: Span<Double>, endedAt end: Double) {
    func value(_ field: FITProfile.Summary) -> Double { values[field.rawValue] }
    func known(_ field: FITProfile.Summary) -> Double? {
      // No lap is as long, or has as many steps.
      value(field) > 0 && value(field) < 1e7 ? value(field) : nil
    }
    elapsedS = known(.elapsed)
    timerS = known(.timer)
    distanceM = known(.distance)
    cycles = known(.cycles)
    let fraction = value(.cadenceFraction)
    cadence = known(.cadence).map { $0 + (fraction.isNaN ? 0 : fraction) }
    ascentM = (0..<1e5).contains(value(.ascent)) ? value(.ascent) : nil
    sport = value(.sport)
    subSport = value(.subSport)
    let begun = value(.start) + FITReader.epoch
    start = begun.isNaN ? elapsedS.flatMap { end.isNaN ? nil : end - $0 } : begun
  }

  mutating func shift(by seconds: Double) { start = start.map { $0 + seconds } }

  /// As a lap over `points`, with steps where it is somebody's on foot.
  func lap(_ points: Range<Int>, isOnFoot: Bool) -> Lap {
    Lap(
      start: StatedDates.credible(start), totalTimeS: timerS ?? elapsedS, distanceM: distanceM,
      averageCadence: cadence, steps: isOnFoot ? steps : nil, points: points)
  }

  /// As what the file states of a recording.
  func summary(isOnFoot: Bool) -> RecordingSummary {
    RecordingSummary(
      start: StatedDates.credible(start), distanceM: distanceM, elapsedS: elapsedS,
      movingS: timerS, ascentM: ascentM, steps: isOnFoot ? steps : nil)
  }

  /// The profile counts one foot.
  private var steps: Double? { cycles.map { 2 * $0 } }
}
