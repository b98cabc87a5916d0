public import Running

/// The slope underfoot and the metres climbed.
///
/// A barometer is told from satellites by how rough its altitude is and how it wanders; what satellites
/// made is smoothed more.
public struct Grade: StageOfOptions {
  public static let kind = "grade"
  public static let summary =
    "Takes noise and leaps out of altitude, sums up ascent, and takes grade over distance."
  public static let options = [
    StageOption(
      "over-m", 60, in: 50...500,
      "Metres of way over which a grade is taken; twice to six times as many where altitude is rough."
    ),
    StageOption(
      "turn-m", 1.5, in: 0.5...20,
      "A climb or drop must exceed this to count: hysteresis of ascent."),
  ]
  public static let reads: RecordingParts = [.time, .altitude, .distance]
  public static let writes: RecordingParts = [.grade, .ascent]

  /// Steeper than this is no ground that anybody runs on.
  static let steepest: Float = 0.45

  let overM: Double
  let turnM: Double

  public init(_ settings: StageSettings) {
    overM = settings["over-m"]
    turnM = settings["turn-m"]
  }

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let track = recording.track
    recording.figures.quality[.ascent] = Quality(.none)
    guard !track.distanceM.isEmpty, !track.altitudeM.isEmpty else { return }
    let profile = AltitudeProfile(track.altitudeM, track.distanceM, track.time)
    recording.findings.note(.altitudeJump, count: profile.leaps)
    guard profile.known > 0 else { return }
    let isRough = profile.isRough
    let bySatellites = isRough || profile.isWandering
    let (ground, ascentM) = bySatellites ? rough(profile) : smooth(profile)
    recording.track.grade = Self.grade(ground, profile, points: track.count)
    guard !profile.isSparse else { return }
    recording.figures.ascentM = ascentM
    recording.figures.quality[.ascent] = Ascent.quality(
      ascentM, isRough: bySatellites,
      // What only wanders may be short bumps of the ground after all.
      most: bySatellites && !isRough ? smooth(profile).ascentM : 0)
  }

  /// What a barometer shows.
  private func smooth(_ profile: AltitudeProfile) -> (SmoothedGround, ascentM: Double) {
    let ground = SmoothedGround(profile, overM: overM)
    return (ground, Ascent.metres(ground.heightM, turnM: turnM))
  }

  /// What satellites show: hills outlast coarse smoothing, noise does not.
  ///
  /// The more of the fine climb the coarse one keeps, the more the fine one is believed. On made-up
  /// plains it keeps 0.3 in the middle, on hills 0.6 and more.
  private func rough(_ profile: AltitudeProfile) -> (SmoothedGround, ascentM: Double) {
    var fine = SmoothedGround(profile, overM: 2 * overM)
    let coarse = SmoothedGround(profile, overM: 6 * overM)
    let ascentM = Ascent.metres(fine.heightM, turnM: turnM)
    let lastingM = Ascent.metres(coarse.heightM, turnM: 5 * turnM)
    let lasting = ascentM > 0 ? lastingM / ascentM : 1
    let share = max(0, min(1, (lasting - 0.3) / 0.3))
    fine.blend(with: coarse, share: share)
    return (fine, lastingM + share * (ascentM - lastingM))
  }

  /// The slope of each point's cell, within what anybody runs on.
  private static func grade(
    _ ground: SmoothedGround, _ profile: AltitudeProfile, points: Int
  ) -> [Float] {
    [Float](unsafeUninitializedCapacity: points) { grade, count in
      for cell in ground.slope.indices {
        let end = cell + 1 < ground.slope.count ? profile.firstPoint[cell + 1] : points
        // A slope that is not a number stays none.
        let slope = Float(ground.slope[cell])
        let value = slope < -steepest ? -steepest : slope > steepest ? steepest : slope
        for index in profile.firstPoint[cell]..<end {
          grade.initializeElement(at: index, to: value)
        }
      }
      count = points
    }
  }
}
