import Foundation

/// What is underfoot in a made-up town.
public enum TownSurface: String, Sendable, CaseIterable {
  case road, track, grass, trail, sand, treadmill
}

/// What a way is made of, by the value that OpenStreetMap's `surface` has for it.
enum TownMaterial: String, Sendable, CaseIterable {
  case asphalt, concrete, sett
  case pavingStones = "paving_stones"
  case compacted, gravel, ground, dirt
  case fineGravel = "fine_gravel"
  case grass, sand, tartan

  /// What it is to a runner: paved is a road, whatever runs on it, and unpaved a trail.
  var surface: TownSurface {
    switch self {
    case .asphalt, .concrete, .sett, .pavingStones: .road
    case .compacted, .gravel, .ground, .dirt, .fineGravel: .trail
    case .grass: .grass
    case .sand: .sand
    case .tartan: .track
    }
  }

  /// The value of mappers who look less closely; `nil` where there is none.
  var roughly: String? {
    switch surface {
    case .road: "paved"
    case .trail: "unpaved"
    case .grass, .sand, .track, .treadmill: nil
    }
  }

  /// What the way is taken for by a mapper who errs: paved for unpaved and the other way round.
  var mistaken: TownMaterial {
    switch surface {
    case .road: .compacted
    case .trail: .asphalt
    case .grass, .sand, .track, .treadmill: .ground
    }
  }
}

/// Materials with their shares of way.
struct MaterialMix {
  private(set) var shares: [(material: TownMaterial, share: Double)]

  init(_ shares: KeyValuePairs<TownMaterial, Double>) {
    self.shares = shares.map { ($0.key, $0.value) }
  }

  /// The mix of one town, whose shares are off from those of all by half or twice.
  ///
  /// ASSUMED, as extracts differ: 19 to 74 % of footways with the tag and 2 to 38 % of service roads are unpaved in
  /// the four.
  func tilted(from generator: inout SeededGenerator) -> MaterialMix {
    var mix = self
    for index in mix.shares.indices { mix.shares[index].share *= exp(generator.normal(0.7)) }
    return mix
  }

  func drawn(from generator: inout SeededGenerator) -> TownMaterial {
    var left = generator.uniform() * shares.reduce(0) { $0 + $1.share }
    for (material, share) in shares {
      left -= share
      if left <= 0 { return material }
    }
    return shares[0].material
  }
}

extension MaterialMix {
  /// What lies on ways of a kind.
  ///
  /// By length over the ways that carry `surface` in four public extracts (Dreieich, Helsinki, Liechtenstein,
  /// Paris), rounded; `paved` and `unpaved` are shared out. Taken for the other ways too, which is ASSUMED.
  static func of(_ kind: TownWay.Kind, grade: Int?) -> MaterialMix {
    switch kind {
    case .residential:
      MaterialMix([.asphalt: 0.92, .sett: 0.05, .pavingStones: 0.02, .gravel: 0.01])
    case .main: MaterialMix([.asphalt: 0.95, .sett: 0.05])
    case .service: MaterialMix([.asphalt: 0.6, .pavingStones: 0.12, .gravel: 0.26, .grass: 0.02])
    // Of sidewalks alone nothing was counted: ASSUMED, and all paved.
    case .sidewalk: MaterialMix([.asphalt: 0.45, .pavingStones: 0.45, .concrete: 0.1])
    case .cycleway: MaterialMix([.asphalt: 0.96, .pavingStones: 0.01, .compacted: 0.03])
    case .footway:
      MaterialMix([
        .asphalt: 0.3, .pavingStones: 0.25, .sett: 0.07, .ground: 0.18, .gravel: 0.12,
        .fineGravel: 0.05, .compacted: 0.03,
      ])
    case .path:
      MaterialMix([.ground: 0.39, .gravel: 0.26, .dirt: 0.12, .grass: 0.16, .asphalt: 0.07])
    case .track:
      switch grade {
      case 1: MaterialMix([.asphalt: 0.97, .concrete: 0.02, .compacted: 0.01])
      case 2:
        MaterialMix([.gravel: 0.79, .ground: 0.08, .dirt: 0.06, .asphalt: 0.05, .compacted: 0.02])
      case 3: MaterialMix([.gravel: 0.77, .ground: 0.17, .dirt: 0.05, .grass: 0.01])
      case 4: MaterialMix([.ground: 0.48, .gravel: 0.38, .dirt: 0.08, .grass: 0.06])
      default: MaterialMix([.grass: 0.41, .ground: 0.38, .gravel: 0.21])
      }
    case .oval: MaterialMix([.tartan: 1])
    case .open: MaterialMix([.grass: 1])
    }
  }

  /// The grade of a track, 1 to 5, with the shares by length of those that have one in the same extracts.
  static func gradeOfTrack(from generator: inout SeededGenerator) -> Int {
    let shares = [0.25, 0.26, 0.33, 0.13, 0.03]
    var left = generator.uniform()
    for (index, share) in shares.enumerated() {
      left -= share
      if left <= 0 { return index + 1 }
    }
    return 3
  }
}
