import Foundation
import Running
import Testing

@testable import SoleusLoad

@Suite("A dose under draws of its signals")
struct DrawnDoseTests {
  private let limits = RunningCells.Limits(.standard)
  private let central = FactorValues(centralOf: .standard)
  private let athlete = Athlete.reference

  private func drawn(_ dose: Dose, _ doubts: SignalDoubts) -> [Double] {
    let knots = SpeedKnots.speeds(limits)
    return DrawnDose(
      dose, dose.parts.map { RunningCells($0.running, limits).cells }, limits, knots: knots,
      central: central, shoe: .conventional, strike: .rearfoot, doubts: doubts
    ).easyKm(under: repeatElement(DrawnWeights(central, knots: knots), count: 200))
  }

  private func doubts(_ change: (inout SignalDoubts) -> Void) -> SignalDoubts {
    var doubts = SignalDoubts.none
    doubts.runSeed = 7
    doubts.athleteSeed = 8
    change(&doubts)
    return doubts
  }

  /// Each draw with what it made of the load.
  private func changes(
    _ dose: Dose, _ doubts: SignalDoubts
  ) -> [(draw: SignalDraws.Draw, ratio: Double)] {
    var signals = SignalDraws(doubts)
    return zip(drawn(dose, doubts), drawn(dose, .none)).map { (signals.next(), $0 / $1) }
  }

  private static let runs = [
    Recording.mixed, .restless, .kilometre(at: 4.5),
    .loaded([Stretch(seconds: 900, speed: 2.3), Stretch(seconds: 900, speed: 5)]),
  ]

  @Test(
    "A distance that is off acts as the dose at those speeds does",
    arguments: runs, [true, false])
  func distance(recording: Recording, isRecorded: Bool) throws {
    var recording = recording
    recording.figures.cadenceSource = isRecorded ? .measured : .estimated
    let dose = recording.dose(of: athlete)
    let changes = changes(
      dose,
      doubts {
        $0.distance = -0.05...0.05
        $0.cadenceIsEstimated = !isRecorded
      })
    #expect(changes.contains { abs($0.draw.distance) > 0.06 })
    let bands = LoadBands.standard
    let before = bands.load(of: dose, for: athlete).easyKm
    for (draw, ratio) in changes {
      let moved = dose.faster(
        by: exp(draw.distance), cadenceIsRecorded: isRecorded, heightCm: athlete.heightCm)
      let expected = bands.load(of: moved, for: athlete).easyKm / before
      #expect(abs(ratio / expected - 1) < 0.003)
    }
  }

  @Test("A time that is off leaves the way: more seconds at less speed")
  func time() throws {
    let seconds = 1_000.0
    func dose(_ ratio: Double) throws -> Dose {
      try #require(
        Dose(
          evenAtMPS: 3.4 / ratio, seconds: seconds * ratio, cadenceSPM: 166,
          cadenceIsRecorded: false, on: .road, model: .standard, heightCm: 175))
    }
    let before = try dose(1)
    let changes = changes(
      before,
      doubts {
        $0.time = 0.03
        $0.cadenceIsEstimated = true
      })
    for (draw, ratio) in changes.prefix(50) {
      let other = try dose(exp(draw.time))
      let expected =
        LoadBands.standard.load(of: other, for: athlete).easyKm
        / LoadBands.standard.load(of: before, for: athlete).easyKm
      #expect(abs(ratio / expected - 1) < 5e-4)
    }
  }

  @Test("A cadence that is off acts through its exponent, and a slope through its factor")
  func cadenceAndGrade() {
    let dose = Recording.kilometre(at: 3).dose()
    for (draw, ratio) in changes(dose, doubts { $0.cadence = 0.03 }) {
      #expect(abs(ratio - exp(-0.5 * draw.cadence)) < 1e-9)
    }
    for (draw, ratio) in changes(dose, doubts { $0.grade = 2 }) {
      #expect(abs(ratio - (1 + 0.007 * draw.grade)) < 1e-6)
    }
  }

  @Test("A surface in doubt is another in as many draws as its confidence leaves")
  func surface() {
    let dose = Recording.kilometre(at: 3, surface: .treadmill).dose()
    let ratios = changes(
      dose,
      doubts {
        $0.surfaces[Surface.treadmill.index] = SurfaceOdds([
          .treadmill: 0.8, .road: 0.2, .track: 0, .grass: 0, .trail: 0, .sand: 0,
        ])
      }
    ).map(\.ratio)
    #expect(Set(ratios.map { ($0 * 1e6).rounded() }) == [1e6, (1e6 / 1.1).rounded()])
    #expect((25...55).contains(ratios.count { $0 < 0.99 }))
  }

  @Test("Nothing in doubt is nothing moved, and no running is no load")
  func nothing() {
    #expect(Set(drawn(Recording.mixed.dose(), .none)).count == 1)
    #expect(drawn(Dose(parts: []), doubts { $0.distance = -0.1...0.1 }).allSatisfy { $0 == 0 })
  }
}
