import Running

/// Decides whether two recordings of one athlete are of the same run.
///
/// Nobody runs twice at once, so with clocks that agree the overlap of time decides: by nine tenths of
/// the longer recording whatever the distances, by less only if the distance over what is shared
/// agrees. With clocks that show different zones the
/// shape has to: the metres of every minute, whose small ups and downs no second run repeats.
///
/// Its bounds are set so that of 1,000 made-up second runs of the same plan on the same way, begun
/// eleven hours later to the second, none is taken for the first. Of 1,000 second files each, seen
/// through such a clock, they find all of a service's copies, 902 of another watch's or telephone's,
/// 898 where that paused by itself, 899 where it began late and 869 where it died half-way; most of
/// those missed are of telephones that know positions only. SameRunTests takes these figures.
enum SameRun {
  /// Recordings with clocks that agree overlap by at least so much of the shorter one.
  static let leastOverlap = 0.6
  /// Recordings of nearly the same time are one run though a belt or a foot pod counts other metres.
  static let wholeOverlap = 0.9
  /// Distances of one run differ by less over what is shared, whatever recorded it.
  static let mostScale = 1 / 0.85

  /// Share of the metres that stand at another speed in a copy of a run.
  static let mostDifferenceOfCopies = 0.01

  // MARK: Clocks apart

  /// Starts or ends of one run lie so close together once the clocks are put right, seconds.
  static let mostSkewS = 120.0
  /// Least number of shared stretches that a shape can be told by.
  static let leastShared = 12
  /// Two devices' totals differ by less over what is shared.
  static let mostScaleApart = 1.05
  /// Greatest ``DistanceFingerprint/Likeness/difference`` of one run.
  static let mostDifference = 0.018
  /// Greatest share of the run's own variation that may be left as difference: at 1, two even runs
  /// without any shape would do.
  static let mostOfVariation = 0.6
  /// Less ``DistanceFingerprint/Likeness/variation`` is no shape: a treadmill's belt runs alike every day.
  static let leastVariation = 0.01
  /// Hours by which clocks are apart that show different zones: every whole hour up to 14, and the
  /// half and quarter hours that some zone is from UTC (IANA time zone database).
  static let offsetsS: [Int] = {
    let hours =
      (1...14).map(Double.init) + [2.5, 3.5, 4.5, 5.5, 5.75, 6.5, 8.75, 9.5, 10.5, 12.75, 13.75]
    return hours.sorted().map { Int($0 * 3_600) }
  }()
  static let greatestOffsetS = 14 * 3_600

  /// Seconds by which the clock of `other` is ahead of that of `run` if both are the same run, 0 where
  /// the clocks agree; `nil` where they are two runs.
  static func clockAhead(of other: Run, over run: Run) -> Int? {
    // Of a start alone: nobody begins a run while another is under way.
    if other.knownElapsedS == nil { return begins(other, within: run) ? 0 : nil }
    if run.knownElapsedS == nil { return begins(run, within: other) ? 0 : nil }
    // First, because a long run on a clock an hour off overlaps with itself.
    for offset in offsetsS {
      if isApart(run, other, by: offset) { return offset }
      if isApart(run, other, by: -offset) { return -offset }
    }
    if overlap(run, other) { return 0 }
    return isDatedFromItsEnd(run, other) ? Int((other.start - run.start).rounded()) : nil
  }

  /// Whether a run of which the start alone is known begins with `whole` or while it is under way.
  private static func begins(_ run: Run, within whole: Run) -> Bool {
    run.start >= whole.start - mostSkewS && run.start < max(whole.end, whole.start + mostSkewS)
  }

  /// Whether `b` is a copy of `a` that an exporter dated from the end of the run on: the same points in
  /// the same time, one behind the other, at the same speeds over the ground.
  private static func isDatedFromItsEnd(_ a: Run, _ b: Run) -> Bool {
    guard abs(b.start - a.end) <= mostSkewS, abs(b.elapsedS - a.elapsedS) <= 1,
      a.points == b.points, a.recorded.contains(.position), b.recorded.contains(.position),
      let one = a.speeds, let other = b.speeds
    else { return false }
    return one.difference(from: other) <= mostDifferenceOfCopies
  }

  /// Whether both are the same run on clocks that agree.
  private static func overlap(_ a: Run, _ b: Run) -> Bool {
    let shared = min(a.end, b.end) - max(a.start, b.start)
    let (shorter, longer) = (min(a.elapsedS, b.elapsedS), max(a.elapsedS, b.elapsedS))
    guard shared > 0, shared >= leastOverlap * shorter else { return false }
    if shared >= wholeOverlap * longer { return true }
    // Times over more than some days are damaged: they overlap with every run in between.
    guard longer <= DistanceFingerprint.longestS || shorter >= leastOverlap * longer else {
      return false
    }
    if let one = a.fingerprint, let other = b.fingerprint, let alike = one.likeness(to: other) {
      return alike.scale <= mostScale
    }
    guard let one = a.distanceM, let other = b.distanceM, one > 0, other > 0 else { return true }
    // Too short for a fingerprint: by mean speed, since one may be a part of the other.
    let ratio = one * b.elapsedS / (other * a.elapsedS)
    return max(ratio, 1 / ratio) <= mostScale
  }

  /// Whether both are the same run and the clock of `b` is ahead by `offsetS`.
  private static func isApart(_ a: Run, _ b: Run, by offsetS: Int) -> Bool {
    let offset = Double(offsetS)
    guard
      abs(b.start - offset - a.start) <= mostSkewS || abs(b.end - offset - a.end) <= mostSkewS,
      let one = a.fingerprint, let other = b.fingerprint,
      let alike = one.likeness(to: other, laterBy: -offsetS)
    else { return false }
    let shorter = min(one.metres.count * one.spacingS, other.metres.count * other.spacingS)
    return alike.shared >= leastShared
      && Double(alike.shared * alike.spacingS) >= leastOverlap * Double(shorter)
      && alike.scale <= mostScaleApart && alike.difference <= mostDifference
      && alike.variation >= leastVariation
      && alike.difference <= mostOfVariation * alike.variation
  }
}
