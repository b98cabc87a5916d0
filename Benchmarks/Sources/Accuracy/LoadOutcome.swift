import FlagRates
import Pipeline
import Running
import SoleusLoad
import SyntheticAthletes

/// The load of a made-up run, with its bands, against the load of what truly happened.
struct LoadOutcome {
  /// Easy km by the run's signals, with the band that these make alone, every factor at its centre.
  let bySignals: Banded
  /// Easy km of the true signals under the same factors.
  let trueEasyKm: Double
  /// The band that is printed: over the factors, the exponent and the signals.
  let band: Banded
  /// Easy km of the true signals under factors of which nobody knows, drawn from the model's triangles.
  let drawnEasyKm: Double

  /// `nil` where the program says nothing of a load, or nobody went on foot.
  init?(_ run: Run?, of sample: SampleRun, _ truth: RunTruth, as name: String) {
    guard let run, let dose = run.dose,
      let trueDose = sample.dose(
        of: truth, on: sample.ground(where: run.ground, isToldOf: name))
    else { return nil }
    let doubts = SignalDoubts(run, id: name, athlete: name)
    func load(_ dose: Dose, _ bands: LoadBands = .standard, _ doubts: SignalDoubts = .none)
      -> RunLoad
    {
      bands.load(of: dose, shoe: .conventional, strike: .rearfoot, doubts: doubts)
    }
    bySignals = LoadBands.standard.bandOfSignals(
      of: dose, shoe: .conventional, strike: .rearfoot, doubts: doubts)
    trueEasyKm = load(trueDose).easyKm
    band = load(dose, .standard, doubts).band()
    drawnEasyKm = load(trueDose, LoadBands(.drawn(for: name))).easyKm
    guard trueEasyKm > 0 else { return nil }
  }

  var signalsHold: Bool { bySignals.low <= trueEasyKm && trueEasyKm <= bySignals.high }
  var bandHolds: Bool { band.low <= drawnEasyKm && drawnEasyKm <= band.high }
  /// Per cent of the truth.
  var errorPercent: Double { (bySignals.central / trueEasyKm - 1) * 100 }
}
