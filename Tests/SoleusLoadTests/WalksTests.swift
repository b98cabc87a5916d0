import Running
import Testing

@testable import SoleusLoad

@Suite("What is walked")
struct WalksTests {
  @Test("Half a minute of fewer than 130 recorded steps is a walk, a shorter stretch is running")
  func recorded() {
    let run = Stretch(seconds: 100, speed: 3)
    for (seconds, cadence, isWalk) in [(30, 129.0, true), (29, 129, false), (90, 131, false)] {
      let dose = Recording.loaded([
        run, Stretch(seconds: seconds, speed: 1.5, cadence: cadence), run,
      ])
      .dose()
      #expect(dose.walkingS == (isWalk ? Double(seconds) : 0))
      #expect(dose.runningS == (isWalk ? 200 : 200 + Double(seconds)))
    }
  }

  @Test("Standing within a walk neither ends nor prolongs it")
  func standing() {
    func walk(_ seconds: Int) -> Stretch { Stretch(seconds: seconds, speed: 1.4, cadence: 110) }
    let stand = Stretch(seconds: 60, speed: 0, moves: false)
    let run = Stretch(seconds: 100, speed: 3)
    #expect(Recording.loaded([run, walk(20), stand, walk(20), run]).dose().walkingS == 40)
    #expect(Recording.loaded([run, walk(20), stand, run]).dose().walkingS == 0)
  }

  @Test("Without recorded cadence speed tells: below 1.4 m/s in a run that is claimed, else 1.9")
  func estimated() {
    func walkingS(atMPS speed: Double, by witness: SportPlace, unit: CadenceUnit = .none) -> Double
    {
      var recording = Recording.loaded([Stretch(seconds: 100, speed: speed)], cadence: .estimated)
      recording.figures.cadenceUnit = unit
      recording.figures.sport = SportVerdict(sport: .running, witness: witness, confidence: 0.9)
      return recording.dose().walkingS
    }
    #expect(walkingS(atMPS: 1.5, by: .label) == 0 && walkingS(atMPS: 1.3, by: .label) == 100)
    #expect(walkingS(atMPS: 1.5, by: .name) == 0)
    #expect(walkingS(atMPS: 1.8, by: .signals) == 100 && walkingS(atMPS: 2, by: .signals) == 0)
    #expect(walkingS(atMPS: 1.5, by: .signals, unit: .steps) == 0)
  }

  @Test("A walked kilometre is 0.11 easy km, by contact load 1.6, and its time is kept")
  func kilometre() {
    let load = Recording.loaded([Stretch(seconds: 1_000, speed: 1.4, cadence: 110)]).load()
    #expect(abs(load.easyKm / 1.4 - 0.11) < 0.005)
    // 0.36 · 0.58 · 5.5 · 0.62 · 1000, and the weight 0.58^5 on it.
    #expect(abs(load.contactBWS - 712.0) < 0.1)
    #expect(abs(load.easyKm - 712.0 * 0.06564 / 315.0) < 0.001)
    let steps = load.allSteps
    #expect(steps.walkingS == 1_000 && steps.steps == 0)
    #expect(steps.contactBWS == steps.walkingContactBWS)
  }

  @Test("The band of a walk is that of its shape, its ratio of force and the exponent")
  func band() {
    let band = Recording.loaded([Stretch(seconds: 1_000, speed: 1.4, cadence: 110)]).load().band()
    #expect((0.045...0.06).contains(band.low / 1.4) && (0.21...0.26).contains(band.high / 1.4))
  }
}
