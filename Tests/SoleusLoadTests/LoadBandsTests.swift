import Foundation
import Running
import Testing

@testable import SoleusLoad

/// The easy km of a run point by point, as plainly as the formulas have it.
private func easyKmStepByStep(
  _ recording: Recording, _ athlete: Athlete, _ values: FactorValues
) -> Double {
  let track = recording.track
  let exponent = values[.loadExponent]
  var load = 0.0
  for index in 1..<track.count where track.moving[index] {
    let seconds = track.time[index] - track.time[index - 1]
    let cadence = Double(track.cadenceSPM[index])
    if cadence < 130 {
      load +=
        values[.walkingShape] * values[.force] * pow(values[.walkingForceRatio], exponent) * 0.62
        * seconds
      continue
    }
    let speed = min(7, max(1.9, Double(track.speedMPS[index])))
    let percent = min(15, max(-15, 100 * Double(track.grade[index])))
    let usual = 169 + 6 * (speed - 3.04) - 50 * ((athlete.heightCm ?? 175) / 100 - 1.80)
    let force =
      values[.force] * pow(min(1.1, max(0.9, cadence / usual)), values[.cadenceExponent])
      * (1 + values[.gradeSlope] * percent) * values[athlete.footStrike.key]
      * values[(athlete.shoe ?? .conventional).key] * values[track.surface[index].key]
      * values[.other]
    let contact = 60 / cadence / (1.255 + 0.1055 * speed)
    let steps = cadence / 60 * seconds / 2
    let weighted = pow(1 + values[.speedSlope] * (speed - 3), exponent)
    load += steps * values[.shape] * force * contact * weighted
  }
  let easyContact = 1_000.0 / 3 / 2 / (1.255 + 0.1055 * 3)
  return load / (values[.shape] * values[.force] * easyContact)
}

@Suite("Load and its band")
struct LoadBandsTests {
  static let athletes = [
    Athlete.reference,
    Athlete(id: "b", name: "B", heightCm: 191, footStrike: .forefoot, shoe: .minimal),
    Athlete(id: "c", name: "C", heightCm: 158, footStrike: .unknown, shoe: .plated),
  ]

  @Test("A kilometre of reference steps is one easy kilometre, exactly and without doubt")
  func easyKm() {
    let bands = LoadBands(.standard)
    let load = Recording.loaded([Stretch(seconds: 1_000, speed: 3)]).load()
    #expect(abs(load.easyKm - 3) < 1e-6)
    #expect(abs(bands.easyKmLoad - 315.0) < 0.1)
    // Only turns and fatigue stay in doubt on the reference ground.
    #expect(load.draws().allSatisfy { (2.85...3.15).contains($0) })
  }

  @Test(
    "Sums over the points give what adding up step by step gives, under every draw",
    arguments: athletes)
  func againstSteps(athlete: Athlete) {
    expectAgreement(Recording.mixed, athlete)
  }

  @Test("They do so where speed, grade and cadence change together from point to point")
  func againstRestlessSteps() {
    expectAgreement(Recording.restless, .reference)
  }

  @Test("They do so at the ends of all ranges at once")
  func corners() {
    let recording = Recording.restless
    let limits = RunningCells.Limits(.standard)
    let knots = SpeedKnots.speeds(limits)
    let cells = recording.dose().parts.map { RunningCells($0.running, limits).cells }
    for (slope, exponent, cadence) in [(0.05, 4.0, -1.0), (0.125, 8, -1), (0.125, 4, 0)] {
      let values = FactorValues(centralOf: .standard).replacing(.speedSlope, with: slope)
        .replacing(.loadExponent, with: exponent).replacing(.cadenceExponent, with: cadence)
        .replacing(.gradeSlope, with: 0.015)
      let found = DrawnDose(
        recording.dose(), cells, limits, knots: knots, central: values, shoe: .conventional,
        strike: .rearfoot, doubts: .none
      ).easyKm(under: [DrawnWeights(values, knots: knots)])[0]
      #expect(abs(found / easyKmStepByStep(recording, .reference, values) - 1) < 2e-4)
    }
  }

  private func expectAgreement(_ recording: Recording, _ athlete: Athlete) {
    let load = recording.load(of: athlete)
    let draws = FactorDraws(.standard)
    let central = easyKmStepByStep(recording, athlete, draws.central)
    #expect(abs(load.easyKm / central - 1) < 1e-4)
    var worst = 0.0
    for (draw, easyKm) in zip(draws.draws, load.draws()) {
      worst = max(worst, abs(easyKm / easyKmStepByStep(recording, athlete, draw) - 1))
    }
    #expect(worst < 1e-4)
  }

  @Test(
    "Cadence is clipped as the mean at a speed: a few odd values beyond the clip do not count apart"
  )
  func clip() {
    func load(_ cadences: [Double]) -> Double {
      Recording.loaded(cadences.map { Stretch(seconds: 100, speed: 3.02, cadence: $0) }).load()
        .easyKm
    }
    let usual = CadenceEstimate(heightCm: 175).cadenceSPM(atMPS: 3.02)
    // All beyond the clip is the clip.
    #expect(abs(load([usual * 1.2, usual * 1.25]) - load([usual * 1.1, usual * 1.1])) < 1e-4)
    // Half a tenth above the clip and as much below it come to the clip's edge, or near it.
    let both = load([usual * 1.05, usual * 1.15]) / load([usual * 1.1, usual * 1.1])
    #expect(abs(both - 1) < 1e-3)
  }

  @Test("By surface the load adds up to the whole, in a fixed order")
  func bySurface() {
    let load = Recording.mixed.load()
    let parts = load.bySurface
    #expect(parts.map(\.surface) == Surface.known)
    #expect(abs(parts.reduce(0) { $0 + $1.easyKm } / load.easyKm - 1) < 1e-9)
    let onTrail = Recording.kilometre(at: 3, surface: .trail).load()
    #expect(onTrail.bySurface.map(\.surface) == [.trail])
  }

  @Test("The central value lies in its band", arguments: athletes)
  func order(athlete: Athlete) {
    let easyKm = Recording.mixed.load(of: athlete).band()
    #expect(easyKm.low < easyKm.central && easyKm.central < easyKm.high)
  }

  @Test("The session of 10.9 easy km has the band of its exponent and slope, and a little more")
  func session() {
    let band = Recording.loaded([
      Stretch(seconds: 1_333, speed: 3), Stretch(seconds: 1_429, speed: 4.2),
    ]).load().band()
    // Over exponent and slope alone 10.1 to 12.4; turns and fatigue are in doubt too.
    #expect((9.8...10.3).contains(band.low) && (12.2...12.7).contains(band.high))
  }

  @Test("The band of a ratio of two weeks is narrower than the ratio of their bands")
  func ratio() {
    let athlete = Self.athletes[1]
    let this =
      Recording.loaded([
        Stretch(seconds: 9_000, speed: 2.9), Stretch(seconds: 1_500, speed: 4.2, cadence: 182),
      ]).load(of: athlete)
    let last = Recording.loaded([Stretch(seconds: 8_000, speed: 2.8)]).load(of: athlete)
    let ratio = Banded(
      central: this.easyKm / last.easyKm,
      draws: zip(this.draws(), last.draws()).map { $0 / $1 })
    let (a, b) = (this.band(), last.band())
    #expect(ratio.high - ratio.low < (a.high / b.low - a.low / b.high) / 2)
    #expect(ratio.low < ratio.central && ratio.central < ratio.high)
  }

  @Test("What two runs share cancels in their ratio: shoe, strike and surface leave no doubt there")
  func cancels() {
    func draws(_ shoe: Shoe) -> [Double] {
      let athlete = Athlete(id: "b", name: "B", footStrike: .unknown, shoe: shoe)
      return Recording.kilometre(at: 3, surface: .trail).load(of: athlete).draws()
    }
    func width(_ draws: [Double]) -> Double {
      let band = Banded(central: 1, draws: draws)
      return band.high - band.low
    }
    let same = zip(draws(.minimal), draws(.minimal)).map { $0 / $1 }
    #expect(same.allSatisfy { $0 == 1 })
    // Between two kinds of shoes only the doubt about shoes is left.
    let other = zip(draws(.minimal), draws(.conventional)).map { $0 / $1 }
    #expect(width(other) > 0.05)
    #expect(width(other) < width(draws(.minimal).map { $0 / 3 }) / 1.5)
  }

  @Test("No running is no load")
  func nothing() {
    let load = LoadBands(.standard).load(of: Dose(parts: []), for: .reference)
    #expect(load.band() == Banded(central: 0, low: 0, high: 0))
  }

  @Test("Where a sum alone is known its doubt widens the band, and moves no central value")
  func amount() {
    let dose = Dose(parts: [DosePart(surface: .road, running: bins, walking: WalkingSums())])
    func load(_ doubtShare: Double) -> RunLoad {
      var doubts = SignalDoubts.none
      (doubts.amount, doubts.runSeed) = (doubtShare, 5)
      return LoadBands(.standard).load(
        of: dose, shoe: .conventional, strike: .rearfoot, doubts: doubts)
    }
    let (sure, doubted) = (load(0).band(), load(0.1).band())
    #expect(sure.central == doubted.central)
    #expect(doubted.low < sure.low && doubted.high > sure.high)
    // The reference pace is nearly sure, so what is left is the doubt itself.
    #expect(abs(doubted.low / doubted.central - 0.9) < 0.02)
    #expect(abs(doubted.high / doubted.central - 1.1) < 0.02)
  }

  @Test("The doubt about signals widens the band of the factors, and has one of its own")
  func signals() {
    let dose = Recording.mixed.dose()
    var doubts = SignalDoubts.none
    (doubts.distance, doubts.runSeed) = (-0.04...0.06, 3)
    let bands = LoadBands(.standard)
    let factors = bands.load(of: dose, for: .reference).band()
    let both = bands.load(of: dose, shoe: .conventional, strike: .rearfoot, doubts: doubts).band()
    let signals = bands.bandOfSignals(
      of: dose, shoe: .conventional, strike: .rearfoot, doubts: doubts)
    #expect(both.central == factors.central && signals.central == factors.central)
    #expect(both.low < factors.low && both.high > factors.high)
    #expect(signals.low > both.low && signals.high < both.high)
    #expect(signals.low < signals.central && signals.central < signals.high)
  }

  @Test("Bands of one model are the same whoever asks first, and at once")
  func shared() async {
    let bands = LoadBands(.standard)
    let dose = Recording.mixed.dose()
    let all = await withTaskGroup(of: Banded.self) { group in
      for _ in 0..<8 { group.addTask { bands.load(of: dose, for: .reference).band() } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(all).count == 1)
    #expect(all.first == LoadBands(.standard).load(of: dose, for: .reference).band())
  }

  private var bins: SpeedBins {
    // Near the reference speed the exponent leaves no doubt.
    var bins = SpeedBins(first: 60, count: 1)
    (bins.seconds, bins.steps, bins.speed) = ([300], [400], [903])
    return bins
  }
}

extension Recording {
  /// An hour whose speed, grade and cadence sway about, each with the others, within all clips.
  static var restless: Recording {
    var recording = Recording.loaded([Stretch(seconds: 3_600, speed: 3)])
    let usual = CadenceEstimate(heightCm: 175)
    var noise = SplitMix64(state: 7)
    for index in recording.track.time.indices.dropFirst() {
      let wave = Double(index)
      let grade = 0.08 * sin(wave / 170) + 0.02 * (noise.uniform() - 0.5)
      let speed = 3.3 + 0.8 * sin(wave / 61) - 6 * grade + 0.3 * (noise.uniform() - 0.5)
      let ratio = 1 + 0.4 * grade + 0.05 * (noise.uniform() - 0.5) + 0.01 * sin(wave / 300)
      recording.track.speedMPS[index] = Float(speed)
      recording.track.grade[index] = Float(grade)
      recording.track.cadenceSPM[index] = Float(usual.cadenceSPM(atMPS: speed) * ratio)
    }
    return recording
  }
}
