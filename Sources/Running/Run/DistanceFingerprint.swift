/// How far a recording came from one mark of the clock to the next: the shape by which the same run
/// is known again.
///
/// The marks lie at whole multiples of the spacing since 1970, so that recordings of one run share
/// them, also where one clock shows another time zone. It holds no place and no altitude: heights
/// along a run can give its place away.
public struct DistanceFingerprint: Codable, Sendable, Equatable {
  /// Seconds from mark to mark: 60, for recordings over 4 hours 300, over 20 hours 900.
  public var spacingS: Int
  /// The first mark within the recording, counted in spacings since 1970.
  public var firstMark: Int
  /// Metres from each mark to the next, to 0.1 m.
  public var metres: [Double]

  private enum CodingKeys: String, CodingKey {
    case metres
    case spacingS = "spacing_s"
    case firstMark = "first_mark"
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      spacingS: try values.decode(Int.self, forKey: .spacingS),
      firstMark: try values.decode(Int.self, forKey: .firstMark),
      metres: try values.numbers(.metres))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(spacingS, forKey: .spacingS)
    try values.encode(firstMark, forKey: .firstMark)
    try values.encode(numbers: metres, .metres)
  }

  public init(spacingS: Int, firstMark: Int, metres: [Double]) {
    self.spacingS = spacingS
    self.firstMark = firstMark
    self.metres = metres
  }

  /// Recordings that last longer, in seconds, have no fingerprint: their times are damaged, or days of
  /// several runs are in one.
  public static let longestS = 60.0 * 3_600

  /// The fingerprint of a distance that never falls over times that grow; `nil` without distance, above
  /// ``longestS`` and where fewer than two marks lie within.
  public init?(time: [Double], distanceM: [Double]) {
    guard let start = time.first, let end = time.last, distanceM.count == time.count,
      end - start <= Self.longestS, abs(start) < 1e12,
      let spacing = [60, 300, 900].first(where: { end - start <= 240 * Double($0) })
    else { return nil }
    let first = Int((start / Double(spacing)).rounded(.up))
    let last = Int((end / Double(spacing)).rounded(.down))
    guard last > first else { return nil }
    var next = 0
    let marks = (first...last).map { mark -> Double in
      let instant = Double(mark * spacing)
      // The first point at or after the mark, by halves: a long recording has few marks.
      var (low, high) = (next, time.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if time[middle] < instant { low = middle + 1 } else { high = middle }
      }
      next = low
      guard low > 0, time[low] > instant else { return distanceM[low] }
      let share = (instant - time[low - 1]) / (time[low] - time[low - 1])
      return distanceM[low - 1] + share * (distanceM[low] - distanceM[low - 1])
    }
    self.init(
      spacingS: spacing, firstMark: first,
      metres: zip(marks, marks.dropFirst()).map { (($1 - $0) * 10).rounded() / 10 })
  }

  /// Metres from mark to mark over a wider spacing, which must be a multiple of its own.
  func widened(to widerS: Int) -> DistanceFingerprint {
    let step = widerS / spacingS
    guard step > 1 else { return self }
    // Below 1970 too the first wider mark is the next one, never one before the recording.
    let first = Int((Double(firstMark) / Double(step)).rounded(.up))
    let begins = stride(from: first * step - firstMark, to: metres.count - step + 1, by: step)
    return DistanceFingerprint(
      spacingS: widerS, firstMark: first,
      metres: begins.map { metres[$0..<$0 + step].reduce(0, +) })
  }
}

extension DistanceFingerprint {
  /// How alike two fingerprints are where both have marks.
  public struct Likeness: Sendable, Equatable {
    /// Stretches from mark to mark that both cover.
    public var shared: Int
    /// Seconds from mark to mark.
    public var spacingS: Int
    /// The longer distance over the shared stretches by the shorter, from 1; infinite where only one
    /// of the two moved.
    public var scale: Double
    /// Root mean square difference of the stretches once the totals are made equal, as a share of
    /// their mean: what is left when each device counts in metres of its own.
    public var difference: Double
    /// Standard deviation of the stretches as a share of their mean, the smaller of the two: how much
    /// shape there is to be alike.
    public var variation: Double
  }

  /// Holds this fingerprint against `other` put later by `offsetS`, a multiple of 900 s; `nil` where they
  /// share no stretch.
  public func likeness(to other: DistanceFingerprint, laterBy offsetS: Int = 0) -> Likeness? {
    let wider = max(spacingS, other.spacingS)
    let (one, two) = (widened(to: wider), other.widened(to: wider))
    let secondMark = two.firstMark + offsetS / wider
    let from = max(one.firstMark, secondMark)
    let to = min(one.firstMark + one.metres.count, secondMark + two.metres.count)
    guard to > from else { return nil }
    let a = one.metres[from - one.firstMark..<to - one.firstMark]
    let b = two.metres[from - secondMark..<to - secondMark]
    let (sumA, sumB) = (a.reduce(0, +), b.reduce(0, +))
    let count = Double(a.count)
    guard sumA > 0, sumB > 0 else {
      return Likeness(
        shared: a.count, spacingS: wider, scale: sumA == sumB ? 1 : .infinity, difference: 0,
        variation: 0)
    }
    let (meanA, meanB) = (sumA / count, sumB / count)
    var (apart, spreadA, spreadB) = (0.0, 0.0, 0.0)
    for (x, y) in zip(a, b) {
      let (one, other) = (x / meanA - 1, y / meanB - 1)
      apart += (one - other) * (one - other)
      spreadA += one * one
      spreadB += other * other
    }
    return Likeness(
      shared: a.count, spacingS: wider, scale: max(sumA, sumB) / min(sumA, sumB),
      difference: (apart / count).squareRoot(),
      variation: (min(spreadA, spreadB) / count).squareRoot())
  }
}
