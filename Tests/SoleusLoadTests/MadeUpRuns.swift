import Running

@testable import SoleusLoad

/// Seconds of a made-up run, as the stages before the load leave them.
struct Stretch {
  var seconds: Int
  /// Metres per second.
  var speed: Double
  /// Steps per minute; `nil` is the usual cadence of someone of 1.75 m.
  var cadence: Double?
  /// Rise over run.
  var grade = 0.0
  var surface = Surface.road
  var moves = true
}

extension Recording {
  static func loaded(
    _ stretches: [Stretch], cadence source: CadenceSource = .measured, from start: Double = 0
  ) -> Recording {
    var recording = Recording(format: .tcx, number: 1)
    recording.figures.cadenceSource = source
    let usual = CadenceEstimate(heightCm: 175)
    func write(_ stretch: Stretch, at second: Int, moves: Bool) {
      recording.track.time.append(start + Double(second))
      recording.track.moving.append(moves)
      recording.track.speedMPS.append(moves ? Float(stretch.speed) : .nan)
      let cadence = stretch.cadence ?? usual.cadenceSPM(atMPS: stretch.speed)
      recording.track.cadenceSPM.append(moves ? Float(cadence) : 0)
      recording.track.grade.append(Float(stretch.grade))
      recording.track.surface.append(stretch.surface)
    }
    var second = 0
    write(stretches[0], at: 0, moves: false)
    for stretch in stretches {
      for _ in 0..<stretch.seconds {
        second += 1
        write(stretch, at: second, moves: stretch.moves)
      }
    }
    return recording
  }

  /// One kilometre, its speed dividing it into whole seconds.
  static func kilometre(
    at speed: Double, cadence: Double? = nil, grade: Double = 0, surface: Surface = .road
  ) -> Recording {
    // Fractions of a second do no harm: the load of a kilometre is that of its seconds scaled.
    .loaded([
      Stretch(seconds: 1_000, speed: speed, cadence: cadence, grade: grade, surface: surface)
    ])
  }

  /// The dose after the stage.
  func dose(of athlete: Athlete = .reference, model: LoadModel = .standard) -> Dose {
    var copy = self
    SoleusLoadStage(model: model).apply(to: &copy, of: athlete)
    return copy.figures.dose ?? Dose(parts: [])
  }

  /// The load in the athlete's shoes.
  func load(of athlete: Athlete = .reference, model: LoadModel = .standard) -> RunLoad {
    LoadBands(model).load(of: dose(of: athlete, model: model), for: athlete)
  }
}

extension LoadBands {
  /// The load in the athlete's usual shoes, landing as usual.
  func load(of dose: Dose, for athlete: Athlete) -> RunLoad {
    load(of: dose, shoe: athlete.shoe ?? .conventional, strike: athlete.footStrike)
  }
}

extension RunLoad {
  /// The steps of all surfaces.
  var allSteps: StepSums { steps.reduce(into: StepSums()) { $0.add($1.steps) } }
}

extension Athlete {
  /// Of the reference in every respect.
  static let reference = Athlete(
    id: "a", name: "A", heightCm: 175, footStrike: .rearfoot, shoe: .conventional)
}

/// The central load of a kilometre, easy km.
func loadPerKm(
  at speed: Double, cadence: Double? = nil, grade: Double = 0, surface: Surface = .road,
  of athlete: Athlete = .reference
) -> Double {
  Recording.kilometre(at: speed, cadence: cadence, grade: grade, surface: surface)
    .load(of: athlete).easyKm / speed
}
