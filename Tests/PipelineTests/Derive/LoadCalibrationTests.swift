import FlagRates
import Foundation
import RunFiles
import Running
import SoleusLoad
import SyntheticAthletes
import Testing

@testable import Pipeline

/// Bands of load against the load of what truly happened.
///
/// `make accuracy` measures the same over all situations. Set SOLEUS_FIGURES to see the share.
@Suite("Bands of load over made-up runs")
struct LoadCalibrationTests {
  /// A sample of the situations with and without faults, so that a change is noticed within a minute.
  private static let scenarios = [
    "bends", "trail", "streets", "smart", "lights", "repeats", "device-distance", "treadmill",
    "canyon", "tunnels", "dropouts", "spikes", "pod-stuck", "no-cadence", "hilly-satellites",
  ]

  private func run(_ sample: SampleRun, _ truth: RunTruth) throws -> Run? {
    let file = try RunFile.read(bytes: sample.file(of: sample.recording(of: truth)))
    guard var recording = file.recordings.first else { return nil }
    let athlete = Athlete(id: "a", name: "A", heightCm: sample.runner.height * 100)
    for stage in StageRegistry.standard() { stage.apply(to: &recording, of: athlete) }
    return Run(recording)
  }

  @Test("The band of the signals holds the load of the true signals in about four of five runs")
  func signals() throws {
    var (held, all) = (0, 0)
    for name in Self.scenarios {
      for (index, sample) in (Scenario.named(name)?.runs(6) ?? []).enumerated() {
        let truth = sample.truth()
        guard let run = try run(sample, truth), let dose = run.dose,
          let trueDose = sample.dose(
            of: truth, on: sample.ground(where: run.ground, isToldOf: "\(name) \(index)"))
        else { continue }
        let band = LoadBands.standard.bandOfSignals(
          of: dose, shoe: .conventional, strike: .rearfoot,
          doubts: SignalDoubts(run, id: "\(name)-\(index)", athlete: "\(name)-\(index)"))
        let real = LoadBands.standard.load(
          of: trueDose, shoe: .conventional, strike: .rearfoot
        ).easyKm
        all += 1
        if band.low <= real, real <= band.high { held += 1 }
      }
    }
    let share = Double(held) / Double(all)
    if ProcessInfo.processInfo.environment["SOLEUS_FIGURES"] != nil {
      print("load by signals: \(held) of \(all)")
    }
    // Chance alone moves the share of so many runs by a few points.
    #expect(all >= 70 && (0.7...0.9).contains(share), "\(held) of \(all)")
  }
}
