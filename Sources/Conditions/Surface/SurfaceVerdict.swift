package import Running

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Weighs all testimony on some points.
///
/// Witnesses are taken to see different things, so that odds multiply (Bayes' rule); the shape of a route, which
/// says the same as the kind of way, is not heard beside a map.
package enum SurfaceVerdict {
  /// What people run on where nothing at all is told, ASSUMED: of 5 261 runs of twelve people about 8 % had
  /// no position, nearly all indoors, and of those with a label of their own one in ten was on a track.
  package static let prior = SurfaceOdds([
    .road: 0.75, .trail: 0.13, .grass: 0.04, .track: 0.04, .treadmill: 0.035, .sand: 0.005,
  ])

  /// The chances of each surface, and the witness without whom the verdict would be least sure.
  static func chances(
    _ testimony: [(odds: SurfaceOdds, witness: SurfaceWitness)]
  ) -> (chances: SurfaceOdds, witness: SurfaceWitness) {
    // A map that leaves the odds as they are has spoken all the same.
    let isOnMap = testimony.contains { $0.witness == .map && $0.odds != .even }
    let others = isOnMap ? SurfaceWitness.map : .prior
    // Hills and bends are those of the way that the map knows: a path winds, a street does not. Beside its ways it is
    // as often the receiver that winds.
    let isCovered = isOnMap || testimony.contains { $0.witness == .offWays }
    let testimony = isCovered ? testimony.filter { $0.witness != .shape } : testimony
    let all = testimony.reduce(prior) { $0 * $1.odds }.chances
    let told = all.likeliest
    var decided = (witness: others, gain: leastGain)
    for (place, one) in testimony.enumerated() {
      let others = testimony.enumerated().filter { $0.offset != place }
      let without = others.reduce(prior) { $0 * $1.element.odds }.chances
      let gain = log(all[told] / (1 - all[told])) - log(without[told] / (1 - without[told]))
      // Of equals the first, who is the surest by rank.
      if gain > decided.gain { decided = (one.witness, gain) }
    }
    return (all, decided.witness)
  }

  /// A witness who moves the odds by less than half as much again has decided nothing.
  private static let leastGain = log(1.5)
}
