/// A kind of running track: how long a lap is, and how such tracks are built.
struct OvalSize: Sendable {
  /// Along the inner lane, metres.
  let lapM: Double
  /// A lap in any lane, as positions may show it.
  let lapsM: ClosedRange<Double>
  /// Each of the two straights.
  let straightM: ClosedRange<Double>
  /// Of the way in the bends, in any lane.
  let radiusM: ClosedRange<Double>
  /// The usual straight and radius, to which a way that shows too little of them is held.
  let usual: (straightM: Double, radiusM: Double)
  /// How far from the oval its way may lie, metres: lanes and what positions are off by.
  let reachM: Double
  /// What of the limits of shape holds: small ovals leave less room for them.
  let strictness: Double
  /// Laps that prove a track whose whole round is seen.
  let leastLaps: Double
  /// Whether parts of laps prove one, where the same bend was run again and again.
  let showsInParts: Bool

  /// How small it is beside a lap of 400 m; what positions are off by weighs as much more.
  var scale: Double { lapM / 400 }

  /// Laps of 400 to 454 m in eight lanes.
  ///
  /// The standard track has straights of 84.39 m, bends of 36.5 m to the kerb and lanes of 1.22 m (World Athletics,
  /// Track and Field Facilities Manual); others have straights of 72 to 98 m. Watches show a lap by up to 5 % too
  /// long, in nine recordings on five tracks.
  static let outdoors = OvalSize(
    lapM: 400, lapsM: 385...462, straightM: 68...105, radiusM: 31...49, usual: (84.4, 37.5),
    reachM: 9, strictness: 1, leastLaps: 1.4, showsInParts: true)

  /// Laps of 200 m in six lanes.
  ///
  /// ASSUMED, for want of recordings: bends of 15 to 22 m in all lanes and straights of 35 to 50 m (the same
  /// manual). Ways of another kind are as small, so that more laps are asked for.
  static let indoors = OvalSize(
    lapM: 200, lapsM: 190...222, straightM: 30...56, radiusM: 14...24, usual: (43, 18),
    reachM: 5, strictness: 0.6, leastLaps: 4, showsInParts: false)

  /// Whether it is as long and as wide as a track.
  func fits(_ oval: Oval) -> Bool {
    lapsM.contains(oval.lapM) && straightM.contains(2 * oval.halfM)
      && radiusM.contains(oval.radiusM)
  }

  /// Metres by which the lap of a lane is longer than that of the lane inside it.
  static let laneM = 2 * Double.pi * 1.22
  /// Up to so much longer than the inner lane's is a lap in it that positions show too wide: four lanes would be as
  /// long, of which nearly all run in the first.
  private static let likelyInnermost = 1.06
  /// Positions lie so near to the oval, in metres, where a watch has drawn it itself: its lanes are exact.
  private static let drawnM = 0.35

  /// Metres of a lap in the lane that is likeliest where positions make it `shownM`, and lie off it by `spreadM`.
  func lapM(shownM: Double, spreadM: Double) -> Double {
    if spreadM > Self.drawnM, shownM <= Self.likelyInnermost * lapM { return lapM }
    return lapM + Self.laneM * max(0, ((shownM - lapM) / Self.laneM).rounded())
  }
}
