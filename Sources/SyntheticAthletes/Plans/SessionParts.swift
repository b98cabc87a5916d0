extension PlannedSession.Kind {
  /// What a session of `km` is made of for someone who runs easily at `easyMPS`.
  ///
  /// Speeds as multiples of the easy one and shapes of sessions are those of common training books,
  /// rounded.
  package func parts(km: Double, easyMPS: Double) -> [PlannedRun.Part] {
    let metres = km * 1_000
    func easy(_ metres: Double, _ share: Double = 1) -> PlannedRun.Part {
      PlannedRun.Part(effort: .easy, metres: metres, speedMPS: share * easyMPS)
    }
    func quick(_ metres: Double, _ share: Double) -> PlannedRun.Part {
      PlannedRun.Part(effort: .quick, metres: metres, speedMPS: share * easyMPS)
    }
    switch self {
    case .easy, .treadmill: return [easy(metres)]
    case .long: return [easy(metres, 0.97)]
    case .tempo:
      return [easy(0.35 * metres), quick(0.4 * metres, 1.2), easy(0.25 * metres)]
    case .treadmillQuick:
      return [easy(0.4 * metres), quick(0.35 * metres, 1.2), easy(0.25 * metres)]
    case .race:
      let share = km > 30 ? 1.1 : 1.22
      // What is run to warm up for a short one.
      return km > 30 ? [quick(metres, share)] : [easy(metres / 3), quick(metres * 2 / 3, share)]
    case .repetitions:
      let rest = PlannedRun.Part(effort: .rest, metres: 300, speedMPS: 0.75 * easyMPS)
      let count = max(3, Int((0.6 * metres / 1_100).rounded()))
      let around = max(500, (metres - 1_100 * Double(count)) / 2)
      return [easy(around)] + (0..<count).flatMap { _ in [quick(800, 1.32), rest] }
        + [easy(around)]
    case .hills:
      return [easy(0.2 * metres)] + Self.hills(metres: 0.6 * metres, each: 400, easyMPS)
        + [easy(0.2 * metres)]
    case .trail:
      return [easy(0.2 * metres)] + Self.hills(metres: 0.6 * metres, each: 900, easyMPS)
        + [easy(0.2 * metres)]
    case .runWalk:
      let walk = PlannedRun.Part(effort: .walk, metres: 110, speedMPS: 1.5)
      let count = max(1, Int((metres / 700).rounded()))
      let each = max(200, metres / Double(count) - walk.metres)
      return (0..<count).flatMap { _ in [easy(each), walk] }
    }
  }

  /// Up and down by turns at 8 %: slower up, a little faster down.
  private static func hills(
    metres: Double, each: Double, _ easyMPS: Double
  ) -> [PlannedRun.Part] {
    let count = max(1, Int((metres / (2 * each)).rounded()))
    let length = metres / Double(2 * count)
    return (0..<count).flatMap { _ in
      [
        PlannedRun.Part(effort: .climb, metres: length, speedMPS: 0.78 * easyMPS, grade: 0.08),
        PlannedRun.Part(effort: .descent, metres: length, speedMPS: 1.06 * easyMPS, grade: -0.08),
      ]
    }
  }

  /// Where such a session is run.
  package var ground: PlannedRun.Ground {
    switch self {
    case .easy, .long, .tempo, .race, .runWalk: .road
    case .repetitions: .track
    case .hills, .trail: .trail
    case .treadmill, .treadmillQuick: .treadmill
    }
  }
}
