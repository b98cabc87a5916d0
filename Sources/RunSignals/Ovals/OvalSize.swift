/// A kind of running track: how long a lap is, and how such tracks are built.
struct OvalSize: Sendable {
  /// Along the inner lane, metres.
  let lapM: Double
  /// How many lanes there are at most; `nil` where tracks of the kind differ in length.
  let lanes: Int?
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
  /// So many laps were once run without leaving it: who runs round a block comes off at corners.
  let lapsInOneGo: Double
  /// Whether parts of laps prove one, where the same bend was run again and again.
  let showsInParts: Bool

  /// How small it is beside a lap of 400 m; what positions are off by weighs as much more.
  var scale: Double { lapM / 400 }

  /// Laps of 400 to 454 m in eight lanes.
  ///
  /// The standard track has straights of 84.39 m, bends of 36.5 m to the kerb and lanes of 1.22 m (World Athletics,
  /// Track and Field Facilities Manual); others have straights of 72 to 98 m. Watches show a lap by up to 5 % too
  /// long, in nine recordings on five tracks, and those that foresee the way show bends too wide.
  static let outdoors = OvalSize(
    lapM: 400, lanes: 8, lapsM: 380...480, straightM: 66...115, radiusM: 29...51,
    usual: (84.4, 37.5), reachM: 9, strictness: 1, leastLaps: 1.4, lapsInOneGo: 0.7,
    showsInParts: true)

  /// Laps of 200 m in six lanes.
  ///
  /// ASSUMED, for want of recordings: bends of 15 to 22 m in all lanes and straights of 35 to 50 m (the same
  /// manual). Ways of another kind are as small, so that more laps are asked for.
  static let indoors = OvalSize(
    lapM: 200, lanes: 6, lapsM: 184...225, straightM: 30...58, radiusM: 13...24, usual: (43, 18),
    reachM: 5, strictness: 0.4, leastLaps: 4, lapsInOneGo: 2, showsInParts: false)

  /// Tracks of schools, for which there was no room for 400 m: laps of 250, 300 and 333 m in any lane.
  ///
  /// ASSUMED, for want of recordings. Which of them it is positions do not show, so that laps are as long as they
  /// say.
  static let schools = OvalSize(
    lapM: 300, lanes: nil, lapsM: 240...350, straightM: 45...90, radiusM: 18...36,
    usual: (68, 26), reachM: 7, strictness: 0.5, leastLaps: 3, lapsInOneGo: 2, showsInParts: false)

  /// Every size, the likeliest first.
  static let all = [outdoors, indoors, schools]

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
    guard let lanes else { return shownM }
    if spreadM > Self.drawnM, shownM <= Self.likelyInnermost * lapM { return lapM }
    let lane = max(0, ((shownM - lapM) / Self.laneM).rounded())
    return lapM + Self.laneM * min(lane, Double(lanes - 1))
  }
}
