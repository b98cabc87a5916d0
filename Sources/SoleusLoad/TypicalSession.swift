public import Running

/// A made-up session of a runner whose usual speed is the reference, for docs/model.md.
public struct TypicalSession: Sendable {
  public var name: String
  public var km: Double
  public var seconds: Double
  public var quickS: Double
  public var walkingS: Double
  public var load: RunLoad

  /// Easy km with their band.
  public var easyKm: Banded { load.band() }

  /// So many metres at one speed.
  private struct Stretch {
    var metres: Double
    /// m/s.
    var speed: Double
    /// Rise over run.
    var grade = 0.0
    var surface = Surface.road
    var isWalked = false
  }

  private init(
    _ name: String, _ stretches: [Stretch], quickFromMPS: Double, _ model: LoadModel,
    _ bands: LoadBands
  ) {
    self.name = name
    var sums = DoseSums(ContactConstants(model), heightCm: nil)
    let usual = CadenceEstimate(heightCm: Athlete.assumedHeightCm)
    for stretch in stretches {
      let seconds = stretch.metres / stretch.speed
      let cadenceSPM = usual.cadenceSPM(atMPS: stretch.speed)
      if stretch.isWalked {
        sums.addWalking(
          seconds: seconds, speedMPS: stretch.speed, cadenceSPM: cadenceSPM,
          surface: stretch.surface)
      } else {
        sums.addRunning(
          seconds: seconds, speedMPS: stretch.speed, cadenceSPM: cadenceSPM,
          cadenceIsRecorded: true, grade: stretch.grade, surface: stretch.surface)
      }
    }
    let dose = sums.dose
    km = stretches.reduce(0) { $0 + $1.metres } / 1_000
    seconds = dose.runningS + dose.walkingS
    quickS = dose.quickS(fromMPS: quickFromMPS)
    walkingS = dose.walkingS
    load = bands.load(of: dose, shoe: .conventional, strike: .rearfoot)
  }

  /// The sessions in the order of the table.
  ///
  /// - Parameter quickFromMPS: from where on running is quick for the runner, m/s.
  public static func all(
    _ model: LoadModel = .standard, quickFromMPS: Double
  ) -> [TypicalSession] {
    let bands = LoadBands(model)
    func times(_ count: Int, _ stretches: Stretch...) -> [Stretch] {
      (0..<count).flatMap { _ in stretches }
    }
    let sessions: [(String, [Stretch])] = [
      ("Easy 10 km at 3.0 m/s", times(1, Stretch(metres: 10_000, speed: 3))),
      (
        "Tempo: 6 of 10 km at 3.9 m/s",
        times(1, Stretch(metres: 4_000, speed: 2.9), Stretch(metres: 6_000, speed: 3.9))
      ),
      (
        "6 × 1000 m at 4.2 m/s, 300 m jogged between",
        times(1, Stretch(metres: 2_200, speed: 2.9))
          + times(6, Stretch(metres: 1_000, speed: 4.2), Stretch(metres: 300, speed: 2.4))
      ),
      (
        "The same, the rests walked",
        times(1, Stretch(metres: 2_200, speed: 2.9))
          + times(
            6, Stretch(metres: 1_000, speed: 4.2),
            Stretch(metres: 300, speed: 1.5, isWalked: true))
      ),
      (
        "10 × 100 m at 5.5 m/s in 10 km",
        times(1, Stretch(metres: 8_000, speed: 2.9))
          + times(10, Stretch(metres: 100, speed: 5.5), Stretch(metres: 100, speed: 2.4))
      ),
      (
        "Hills: 10 × 200 m at 8 %, up and down",
        times(1, Stretch(metres: 6_000, speed: 2.9))
          + times(
            10, Stretch(metres: 200, speed: 2.7, grade: 0.08),
            Stretch(metres: 200, speed: 3, grade: -0.08))
      ),
      (
        "Trail: 10 km, rolling by 4 %",
        times(
          10, Stretch(metres: 500, speed: 2.4, grade: 0.04, surface: .trail),
          Stretch(metres: 500, speed: 2.8, grade: -0.04, surface: .trail))
      ),
      (
        "Treadmill, easy: 10 km at 3.0 m/s",
        times(1, Stretch(metres: 10_000, speed: 3, surface: .treadmill))
      ),
      (
        "Treadmill, quick: 10 km at 3.9 m/s",
        times(1, Stretch(metres: 10_000, speed: 3.9, surface: .treadmill))
      ),
      ("Long: 25 km at 2.8 m/s", times(1, Stretch(metres: 25_000, speed: 2.8))),
      (
        "A walk of an hour at 1.4 m/s", times(1, Stretch(metres: 5_040, speed: 1.4, isWalked: true))
      ),
    ]
    return sessions.map {
      TypicalSession($0.0, $0.1, quickFromMPS: quickFromMPS, model, bands)
    }
  }
}
