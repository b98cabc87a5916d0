import Foundation
import Running
import Testing

@testable import SoleusLoad

/// The load of a run step by step, as plainly as the formulas have it.
private func loadStepByStep(
  _ recording: Recording, _ athlete: Athlete, _ values: FactorValues
) -> Double {
  let track = recording.track
  var load = 0.0
  for index in 1..<track.count where track.moving[index] {
    let seconds = track.time[index] - track.time[index - 1]
    let cadence = Double(track.cadenceSPM[index])
    if cadence < 140 {
      load += 0.55 * values[.walkingForce] * 0.62 * seconds
      continue
    }
    let speed = min(7, max(1.9, Double(track.speedMPS[index])))
    let percent = min(15, max(-15, 100 * Double(track.grade[index])))
    let usual = 165 + 6 * (speed - 3.04) - 60 * ((athlete.heightCm ?? 175) / 100 - 1.75)
    let force =
      values[.force] * (1 + values[.speedSlope] * (speed - 3))
      * pow(min(1.1, max(0.9, cadence / usual)), values[.cadenceExponent])
      * (1 + values[.gradeSlope] * percent) * values[athlete.footStrike.key]
      * values[(athlete.shoe ?? .conventional).key] * values[track.surface[index].key]
      * values[.other]
    let contact = 60 / cadence / (1.255 + 0.1055 * speed)
    let steps = cadence / 60 * seconds / 2
    load += steps * 0.55 * force * contact
  }
  return load
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
    #expect(abs(bands.easyKmLoad - 320.8) < 0.1)
    // Only turns and fatigue stay in doubt on the reference ground.
    #expect(load.draws().easyKm.allSatisfy { (2.85...3.15).contains($0) })
  }

  @Test(
    "Sums over the points give what adding up step by step gives, under every draw",
    arguments: athletes)
  func againstSteps(athlete: Athlete) {
    let recording = Recording.mixed
    let load = recording.load(of: athlete)
    let draws = FactorDraws(.standard)
    let easyContact = 1_000.0 / 3 / 2 / (1.255 + 0.1055 * 3)
    let central = loadStepByStep(recording, athlete, draws.central)
    #expect(abs(load.bwS / central - 1) < 1e-4)
    var worst = 0.0
    for (draw, easyKm) in zip(draws.draws, load.draws().easyKm) {
      let expected = loadStepByStep(recording, athlete, draw) / (0.55 * draw[.force] * easyContact)
      worst = max(worst, abs(easyKm / expected - 1))
    }
    #expect(worst < 1e-4)
  }

  @Test("By surface the load adds up to the whole, in a fixed order")
  func bySurface() {
    let load = Recording.mixed.load()
    let parts = load.bySurface
    #expect(parts.map(\.surface) == Surface.allCases)
    #expect(abs(parts.reduce(0) { $0 + $1.easyKm } / load.easyKm - 1) < 1e-9)
    let onTrail = Recording.kilometre(at: 3, surface: .trail).load()
    #expect(onTrail.bySurface.map(\.surface) == [.trail])
  }

  @Test(
    "The central value lies in its band, and the absolute band is the wider one",
    arguments: athletes)
  func order(athlete: Athlete) {
    let (load, easyKm) = Recording.mixed.load(of: athlete).bands()
    #expect(load.low < load.central && load.central < load.high)
    #expect(easyKm.low < easyKm.central && easyKm.central < easyKm.high)
    #expect(load.high / load.low > easyKm.high / easyKm.low)
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
      draws: zip(this.draws().easyKm, last.draws().easyKm).map { $0 / $1 })
    let (a, b) = (this.bands().easyKm, last.bands().easyKm)
    #expect(ratio.high - ratio.low < (a.high / b.low - a.low / b.high) / 5)
    #expect(ratio.low < ratio.central && ratio.central < ratio.high)
  }

  @Test("What two runs share cancels in their ratio: shoe, strike and surface leave no doubt there")
  func shared() {
    func draws(_ shoe: Shoe) -> [Double] {
      let athlete = Athlete(id: "b", name: "B", footStrike: .unknown, shoe: shoe)
      return Recording.kilometre(at: 3, surface: .trail).load(of: athlete).draws().easyKm
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
    #expect(load.bands().bwS == Banded(central: 0, low: 0, high: 0))
  }

  @Test("What is doubted of the dose widens the band of the load and moves no central value")
  func doubt() {
    func load(_ doubtShare: Double?) -> RunLoad {
      var dose = Dose(parts: [DosePart(surface: .road, running: bins, walking: WalkingSums())])
      dose.doubtShare = doubtShare
      return LoadBands(.standard).load(
        of: dose, shoe: .conventional, strike: .rearfoot, heightCm: 175)
    }
    let (sure, doubted) = (load(nil).bands().easyKm, load(0.1).bands().easyKm)
    #expect(sure.central == doubted.central)
    #expect(doubted.low < sure.low && doubted.high > sure.high)
    // The reference pace is nearly sure, so what is left is the doubt itself.
    #expect(abs(doubted.low / doubted.central - 0.9) < 0.02)
    #expect(abs(doubted.high / doubted.central - 1.1) < 0.02)
  }

  private var bins: SpeedBins {
    var bins = SpeedBins(first: 60, count: 1)
    (bins.contactS, bins.steps, bins.speed) = ([300], [1_200], [900])
    return bins
  }
}
