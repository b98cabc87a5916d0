/// The 10–90 % band of a distance, as shares of it.
///
/// What a receiver makes of a way, 1 % longer or shorter in the middle (Johansson et al., 2020: 0.6 to 1.9 % by the
/// kind of watch), is in its positions and in the count that is made of them, and no program takes it out; so it is
/// the greatest part of each size. The rest is from the errors on made-up runs whose length is known (`Scenario`,
/// twenty runs each); stated where assumed.
struct DistanceBand {
  /// How much shorter the way may be, and how much longer.
  var below: Double
  var above: Double

  static func around(_ share: Double) -> DistanceBand { DistanceBand(below: share, above: share) }

  /// The device's count, beside positions that agree within 10 %; the band reaches to theirs too.
  ///
  /// It and the way of its positions differ by 0.4 % in the middle on 34 real exports, which is on top.
  static let device = 0.019
  /// The device's count with nothing to judge it by: ASSUMED, as belts and foot pods are commonly off
  /// by some percent and no made-up watch knows by how much.
  static let unjudged = 0.025
  /// Laps and points further apart than this were counted by two.
  static let lapsAgree = 0.03
  /// Positions, a point every 3 s or more often.
  static let often = 0.018
  /// Positions, fewer points.
  static let seldom = 0.02
  /// What bends at most cut off between sparse positions, for each second of their spacing and each unit of
  /// winding (``PathLength/windingM``).
  ///
  /// On made-up paths, streets and trails with a point each 10 to 60 s the nine tenths of it lie at 0.003
  /// to 0.014, and the middle at 0 to 0.01: the narrower the bends, the more. Of 75 thinned recordings of
  /// fifteen real runs the band then holds 65.
  static let cutByWindingPerS = 0.012
  /// Ways that hardly go straight on for some seconds: ASSUMED, as errors of positions lengthen them and
  /// means over three of them cut their turns, on reported shuttles and small rounds by 2 and 3 %.
  static let toAndFro = 0.04
  /// Laps on running tracks: ASSUMED, as laps are counted to some metres and most are run in the first lane; the
  /// second is longer by 1.9 %.
  static let onTracks = DistanceBand(below: 0.008, above: 0.02)
  /// What rests on pace and not on positions.
  static let guessed = 0.15
}
