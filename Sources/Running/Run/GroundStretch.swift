/// A part of a run's way with the chances of each surface, in the order in which it was run.
public struct GroundStretch: Codable, Sendable, Equatable {
  /// The verdict.
  public var surface: Surface
  /// Of the run's distance, 0 to 1; the shares of a run add up to 1.
  public var share: Double
  /// What each surface's chances are; they add up to 1.
  public var chances: SurfaceOdds
  /// Whose word decided.
  public var witness: SurfaceWitness

  /// A surface less likely than this is not told: `unknown`.
  public static let leastChance = 0.5

  /// The verdict that the chances lead to.
  public init(share: Double, chances: SurfaceOdds, witness: SurfaceWitness) {
    let likeliest = chances.likeliest
    surface = chances[likeliest] >= Self.leastChance ? likeliest : .unknown
    self.share = share
    self.chances = chances
    self.witness = witness
  }

  /// A surface of which no more is known than how sure it is; the rest falls evenly to what looks like it.
  public init(_ share: SurfaceShare) {
    let others = share.surface.lookalikes
    surface = share.surface
    self.share = share.share
    chances = SurfaceOdds {
      $0 == share.surface
        ? share.confidence
        : others.contains($0) ? (1 - share.confidence) / Double(others.count) : 0
    }
    witness = share.witness
  }

  /// How likely the verdict is; of an unknown surface, the likeliest.
  public var confidence: Double {
    chances[surface == .unknown ? chances.likeliest : surface]
  }
}

extension Surface {
  /// What it may have been instead, where no odds are known.
  ///
  /// Whoever was outdoors may have run on any firm or soft ground; sand is told by words and maps alone. What
  /// passes for a treadmill has no positions, as a road without satellites has none. A choice.
  public var lookalikes: [Surface] {
    self == .treadmill ? [.road] : [.road, .track, .grass, .trail].filter { $0 != self }
  }
}

extension [GroundStretch] {
  /// The share of each surface by each witness, the largest first, with the mean confidence of its way.
  public var shares: [SurfaceShare] {
    var found: [SurfaceShare] = []
    for stretch in self {
      let known = found.firstIndex {
        $0.surface == stretch.surface && $0.witness == stretch.witness
      }
      if let known {
        found[known].share += stretch.share
        found[known].confidence += stretch.share * stretch.confidence
      } else {
        found.append(
          SurfaceShare(
            surface: stretch.surface, share: stretch.share,
            confidence: stretch.share * stretch.confidence, witness: stretch.witness))
      }
    }
    for index in found.indices where found[index].share > 0 {
      // More than hundredths would feign knowledge.
      found[index].confidence = (found[index].confidence / found[index].share * 100).rounded() / 100
    }
    return found.sorted {
      ($0.share, $1.surface.rawValue, $1.witness.rawValue)
        > ($1.share, $0.surface.rawValue, $0.witness.rawValue)
    }
  }
}
