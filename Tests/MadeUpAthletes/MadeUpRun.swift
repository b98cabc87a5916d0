package import AthleteWeeks
package import Running

/// Values for the tests; each is complete, and what matters is set by the test.
package enum MadeUpRun {
  package static func run(
    start: Double = 1_780_000_000, elapsedS: Double = 3_000, number: Int = 1,
    distanceM: Double? = 10_000, cadenceSource: CadenceSource? = nil,
    distanceSource: DistanceSource = .device, points: Int = 3_000
  ) -> Run {
    var figures = RunFigures()
    figures.movingS = elapsedS - 60
    figures.distanceSource = distanceSource
    figures.cadenceUnit = cadenceSource == nil ? .none : .steps
    figures.cadenceSource = cadenceSource
    figures.cadenceSPM = cadenceSource == nil ? nil : 168.25
    figures.surfaces = [
      SurfaceShare(surface: .road, share: 0.9, confidence: 0.5, witness: .prior)
    ]
    return Run(
      format: .gpx, number: number, name: "Lunch <run>", start: start, elapsedS: elapsedS,
      points: points, distanceM: distanceM, figures: figures,
      findings: [Finding(.gpsSpike, count: 3, detail: "three")])
  }

  package static func dated(_ run: Run, file: String) -> DatedRun {
    DatedRun(
      id: file, file: file, run: run,
      day: LocalDay(daysSince1970: Int(run.start / 86_400)), secondsIntoDay: 0)
  }

  package static func set(
    line: Int, repetitions: Int = 10, start: SessionStart = .instant(1_780_000_000),
    number: Int? = nil
  ) -> StrengthSet {
    StrengthSet(
      start: start, session: "Legs", exercise: "Seated Calf Raise", weightKg: 40,
      repetitions: repetitions, durationS: nil, kind: .working,
      calf: CalfWork(
        exercise: "seated-calf-raise", label: "Seated calf raise", emphasis: .soleus,
        loadPerLegKg: 20, peakForceBW: nil, soleusShare: 0.8),
      number: number, line: line)
  }
}
