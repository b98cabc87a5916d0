/// Metres on the move by speed, in bins of a tenth of a metre per second.
public struct SpeedMetres: Codable, Sendable, Equatable {
  /// The speed at the lower edge of the first bin, tenths of m/s.
  public var first: Int
  /// Metres in each bin, to the decimetre.
  public var metres: [Double]

  /// The last bin takes everything from 9.9 m/s up.
  private static let binCount = 100

  private enum CodingKeys: String, CodingKey {
    case first, metres
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      first: try values.decode(Int.self, forKey: .first), metres: try values.numbers(.metres))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(first, forKey: .first)
    try values.encode(numbers: metres, .metres)
  }

  public init(first: Int, metres: [Double]) {
    self.first = first
    self.metres = metres
  }

  /// `nil` without speed or without a metre on the move.
  init?(_ track: Track) {
    guard !track.speedMPS.isEmpty, !track.moving.isEmpty, !track.distanceM.isEmpty else {
      return nil
    }
    let bins = Self.bins(track.speedMPS, track.distanceM, track.moving)
    guard let first = bins.firstIndex(where: { $0 > 0 }),
      let last = bins.lastIndex(where: { $0 > 0 })
    else { return nil }
    self.init(first: first, metres: bins[first...last].map { ($0 * 10).rounded() / 10 })
  }

  private static func bins(
    _ speed: [Float], _ distance: [Double], _ moving: [Bool]
  ) -> [Double] {
    var bins = [Double](repeating: 0, count: binCount)
    for index in speed.indices.dropFirst() where moving[index] && !speed[index].isNaN {
      let tenths = min(max(speed[index] * 10, 0), Float(binCount - 1))
      bins[Int(tenths)] += distance[index] - distance[index - 1]
    }
    return bins
  }

  /// A way of so many metres at one speed, m/s.
  public init(evenAtMPS speed: Double, distanceM: Double) {
    self.init(
      first: min(max(Int(speed * 10), 0), Self.binCount - 1),
      metres: [(distanceM * 10).rounded() / 10])
  }

  /// The metres of the same time at speeds `ratio` times as high; a bin that comes to lie over several
  /// is shared out among them.
  public func faster(by ratio: Double) -> SpeedMetres {
    var bins = [Double](repeating: 0, count: Self.binCount)
    for (index, metres) in metres.enumerated() {
      let (low, high) = (Double(first + index) * ratio, Double(first + index + 1) * ratio)
      for bin in Int(low)...max(Int(low), Int(high.rounded(.up)) - 1) {
        let share = (min(high, Double(bin + 1)) - max(low, Double(bin))) / (high - low)
        bins[min(bin, Self.binCount - 1)] += metres * ratio * share
      }
    }
    guard let begin = bins.firstIndex(where: { $0 > 0 }),
      let end = bins.lastIndex(where: { $0 > 0 })
    else { return self }
    return SpeedMetres(first: begin, metres: bins[begin...end].map { ($0 * 10).rounded() / 10 })
  }

  /// The metres that stand in another bin than in `other`, as a share of the longer of the two.
  public func difference(from other: SpeedMetres) -> Double {
    func at(_ bin: Int, _ speeds: SpeedMetres) -> Double {
      let index = bin - speeds.first
      return speeds.metres.indices.contains(index) ? speeds.metres[index] : 0
    }
    let longer = max(metres.reduce(0, +), other.metres.reduce(0, +))
    guard longer > 0 else { return 0 }
    let bins =
      min(
        first, other.first)..<max(
        first + metres.count, other.first + other.metres.count)
    return bins.reduce(0) { $0 + abs(at($1, self) - at($1, other)) } / longer
  }
}
