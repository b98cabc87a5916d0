#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the way says for an oval: how much of it was run, and whether straights are straight and bends round.
///
/// Noise lies to both sides and is gone in the mean of some laps; what a block, a pond or a loop in a park differs by
/// stays. The limits lie between what 22 real recordings on tracks and 30 made-up kinds of laps show (corner and
/// bulge 0.9 at most, profile 1.8 at most) and what 300 recordings of roads, rectangles with round corners and
/// ellipses do.
struct OvalProof {
  /// How far from the oval the way may lie, root mean square, as a share of the reach.
  private static let spread = 0.5
  /// The same after many laps, so many times those that are asked for, whose shape is sure in the mean.
  private static let manySpread = 0.6
  private static let manyTimes = 2.5
  /// And how near their shape may come to what is no track.
  private static let manyShape = 0.75
  /// The same of the means over twentieths of the lap.
  private static let profileM = 2.2
  /// How far corners reach out of a bend: a block's do by 3 to 5 m.
  private static let cornerM = 1.5
  /// How far straights bulge: those of ellipses do by 1 to 2 m.
  private static let bulgeM = 1.5
  /// Of a lap, what is seen at least where it was run as a whole.
  private static let wholeShare = 0.9
  /// And where only parts of laps were: a bend with what joins it, so many times, and laps in all.
  private static let partShare = 0.4
  private static let partPasses = 3
  private static let partLaps = 2.0
  /// How near the shape may come to what is no track where it has to make up for something: parts fit wider ovals
  /// too.
  private static let sureShape = 0.6
  /// How much of the way that comes near stays on the oval where it is one: a block's corners leave it.
  private static let partStays = 0.85
  /// So many times as far from it as its own way is near.
  private static let nearTimes = 2.5
  private static let bins = 40

  let oval: Oval
  let size: OvalSize
  /// Whether the step that ends at a node lies on the oval.
  private(set) var isOn: [Bool]
  /// Of a lap, where each node lies.
  private(set) var share: [Double] = []
  /// Metres outside of the oval.
  private(set) var offM: [Double] = []
  private(set) var laps = 0.0
  private(set) var spreadM = Double.infinity
  /// The most laps without leaving it.
  private var longest = 0.0
  /// Of the way near the oval, the share that lies on it.
  private var staysOn = 0.0
  private var profileM = Double.infinity
  private var cornerM = 0.0
  private var bulgeM = 0.0
  /// How often each part of the lap was run.
  private var passes = [Int](repeating: 0, count: bins)

  /// - Parameter isTaken: nodes that lie on another oval already.
  init(_ oval: Oval, _ way: OvalWay, _ size: OvalSize, isTaken: [Bool]) {
    (self.oval, self.size) = (oval, size)
    isOn = [Bool](repeating: false, count: way.count)
    let places = (0..<way.count).map { oval.place(way.x[$0], way.y[$0]) }
    share = places.map(oval.share)
    offM = places.map(\.offM)
    let reachM = size.reachM
    var nearM = (all: 0.0, on: 0.0)
    var inOneGo = (since: 0, laps: 0.0)
    for node in 1..<way.count where way.isJoined[node] && !isTaken[node] {
      let metres = way.lengthM[node] - way.lengthM[node - 1]
      if abs(offM[node]) < Self.nearTimes * reachM { nearM.all += metres }
      guard abs(offM[node]) < reachM, abs(offM[node - 1]) < reachM else { continue }
      let by = abs(step(node))
      // Who crosses the oval makes way and no lap.
      guard by * oval.lapM > 0.7 * metres else { continue }
      isOn[node] = true
      laps += by
      nearM.on += metres
      inOneGo = (node, (inOneGo.since == node - 1 ? inOneGo.laps : 0) + by)
      longest = max(longest, inOneGo.laps)
      let from = share[node - 1]
      let (least, most) = (min(from, from + step(node)), max(from, from + step(node)))
      let bins = Double(Self.bins)
      for bin in Int((least * bins).rounded(.down))...Int((most * bins).rounded(.down)) {
        passes[(bin + Self.bins) % Self.bins] += 1
      }
    }
    staysOn = nearM.all > 0 ? nearM.on / nearM.all : 0
    weigh(places)
  }

  /// The part of a lap from the node before to this one, counter-clockwise above 0.
  func step(_ node: Int) -> Double {
    let by = share[node] - share[node - 1]
    return by - by.rounded()
  }

  /// Sums up how straights, bends and the whole lie beside the oval.
  private mutating func weigh(_ places: [Oval.Place]) {
    var (count, sum, squares) = (0.0, 0.0, 0.0)
    var (corner, bulge) = ((count: 0.0, sum: 0.0), (count: 0.0, sum: 0.0))
    var means = [(count: Double, sum: Double)](repeating: (0, 0), count: 20)
    for node in places.indices
    where isOn[node] || node + 1 < places.count && isOn[node + 1] {
      let place = places[node]
      count += 1
      sum += place.offM
      squares += place.offM * place.offM
      let bin = min(means.count - 1, Int(share[node] * Double(means.count)))
      means[bin].count += 1
      means[bin].sum += place.offM
      if place.isInBend {
        // Corners lie an eighth of a turn from the middle of a bend.
        let turned = atan2(abs(place.across), abs(place.beyond))
        corner.count += 1
        corner.sum -= 2 * place.offM * cos(4 * turned)
      } else {
        let along = place.along / max(1, oval.halfM)
        bulge.count += 1
        bulge.sum += 1.25 * place.offM * (1 - 3 * along * along)
      }
    }
    guard count > 0 else { return }
    spreadM = (squares / count).squareRoot()
    let seen = means.filter { $0.count > 0 }.map { $0.sum / $0.count - sum / count }
    profileM = (seen.reduce(0) { $0 + $1 * $1 } / Double(seen.count)).squareRoot()
    cornerM = corner.count > 2 ? corner.sum / corner.count : .infinity
    bulgeM = bulge.count > 2 ? bulge.sum / bulge.count : .infinity
  }

  /// How near the shape comes to what is no track, 1 where it is none.
  private var shapeDoubt: Double {
    [profileM / Self.profileM, abs(cornerM) / Self.cornerM, abs(bulgeM) / Self.bulgeM]
      .reduce(0, max) / size.strictness
  }

  /// Whether noise that takes positions off the oval again and again is gone in the mean.
  private var isOfManyLaps: Bool {
    laps >= Self.manyTimes * size.leastLaps && shapeDoubt <= Self.manyShape
  }

  /// How near the shape comes to what is no track, with how far the way lies from it.
  private var doubt: Double {
    max(shapeDoubt, spreadM / size.reachM / (isOfManyLaps ? Self.manySpread : Self.spread))
  }

  private var isWhole: Bool {
    Double(passes.count { $0 > 0 }) >= Self.wholeShare * Double(Self.bins)
      && laps >= size.leastLaps && (longest >= size.lapsInOneGo || isOfManyLaps)
  }

  /// Whether a bend with its neighbourhood was run again and again.
  private var isPart: Bool {
    guard size.showsInParts, laps >= Self.partLaps, shapeDoubt <= Self.sureShape,
      staysOn >= Self.partStays,
      Double(passes.count { $0 > 0 }) >= Self.partShare * Double(Self.bins)
    else { return false }
    let straight = 2 * oval.halfM / oval.lapM
    let bend = 0.5 - straight
    return [straight, straight + 0.5].contains { from in
      let first = Int(from * Double(Self.bins)) + 1
      let last = min(Self.bins, Int((from + bend) * Double(Self.bins))) - 1
      return passes[first...last].allSatisfy { $0 >= Self.partPasses }
    }
  }

  /// How sure it is that this is a running track, `nil` where it is none.
  ///
  /// ASSUMED within what is certain: of 12 recorded on tracks that watches called so all are found at 0.98 or more.
  var confidence: Double? {
    guard size.fits(oval), doubt <= 1, isWhole || isPart else { return nil }
    return 0.99 - 0.1 * doubt * doubt - (isWhole ? 0 : 0.05)
  }
}
