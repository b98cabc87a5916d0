import Running
import SyntheticAthletes

/// How often each session is run by somebody who runs on the grounds that people run on.
///
/// Made-up towns have more forest and beach than anybody runs. To count each surface's metres so that they make up
/// the usual share would count a paved forest track as often as a street, for both are road; a mixture of whole
/// sessions leaves together what lies together.
struct SessionMixture {
  /// By session; they add up to 1.
  let shares: [TownSession: Double]

  /// The mixture whose grounds are likeliest to come from `usual`: expectation and maximisation, from an even one on.
  ///
  /// - Parameters:
  ///   - sessions: what was run on in each, by the true surface.
  ///   - usual: the share of each surface.
  init(of sessions: [TownSession: SurfaceTally], like usual: [Surface: Double]) {
    // In one order, so that sums are the same each time.
    let all = TownSession.allCases.filter { (sessions[$0]?.whole ?? 0) > 0 }
    let grounds = all.map { session in
      Surface.known.map { (sessions[session]?.truly($0) ?? 0) / (sessions[session]?.whole ?? 1) }
    }
    let wanted = Surface.known.map { usual[$0] ?? 0 }
    var shares = all.map { _ in 1 / Double(all.count) }
    for _ in 0..<200 {
      let mixed = wanted.indices.map { surface in
        zip(shares, grounds).reduce(0) { $0 + $1.0 * $1.1[surface] }
      }
      for session in all.indices {
        shares[session] *= wanted.indices.reduce(0) {
          $0 + (mixed[$1] > 0 ? grounds[session][$1] * wanted[$1] / mixed[$1] : 0)
        }
      }
      let whole = shares.reduce(0, +)
      shares = shares.map { $0 / whole }
    }
    self.shares = Dictionary(uniqueKeysWithValues: zip(all, shares))
  }

  /// What is claimed and right by tenths of confidence, a session's metres as often as it is run.
  func bins(_ sessions: [TownSession: SurfaceTally]) -> [SurfaceTally.Bin] {
    let whole = TownSession.allCases.reduce(0) { $0 + (sessions[$1]?.whole ?? 0) }
    var sums = SurfaceTally.tenths.map { _ in SurfaceTally.Bin() }
    for session in TownSession.allCases {
      guard let tally = sessions[session], tally.whole > 0 else { continue }
      let weight = (shares[session] ?? 0) * whole / tally.whole
      for (tenth, bin) in tally.bins().enumerated() { sums[tenth].add(bin, weight: weight) }
    }
    return sums
  }
}
