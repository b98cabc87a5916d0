import Running
import Testing

@testable import SoleusLoad

@Suite("What the load adds")
struct LoadGainTests {
  private let recording = Recording.loaded([
    Stretch(seconds: 1_000, speed: 4, cadence: 160, grade: 0.05, surface: .treadmill),
    Stretch(seconds: 1_000, speed: 1.4, cadence: 110),
  ])

  @Test("Kilometres and sources add up to the load, whatever distance the run is given")
  func addsUp() {
    let athlete = Athlete(id: "b", name: "B", heightCm: 175, footStrike: .forefoot, shoe: .minimal)
    let load = recording.load(of: athlete)
    for km in [5.4, 5.2, 6] {
      let gain = LoadGain(load.stages, km: km)
      #expect(abs(gain.easyKm - load.easyKm) < 1e-9)
    }
  }

  @Test("Each source is what its factor does with the ones before it in force")
  func sources() {
    let athlete = Athlete(id: "b", name: "B", heightCm: 175, footStrike: .forefoot, shoe: .minimal)
    let gain = LoadGain(recording.load(of: athlete).stages, km: 5.4)
    let quick = 4 * LoadPerKm.ratio(atMPS: 4, exponent: 6)
    let cadence = (CadenceEstimate(heightCm: 175).cadenceSPM(atMPS: 4) / 160).squareRoot()
    #expect(abs(gain.speed - (quick - 4)) < 1e-3)
    #expect(abs(gain.slope - quick * 0.035) < 1e-3)
    #expect(abs(gain.cadence - quick * 1.035 * (cadence - 1)) < 1e-3)
    #expect(abs(gain.surface - quick * 1.035 * cadence * 0.1) < 1e-3)
    #expect(abs(gain.shoeAndStrike - quick * 1.035 * cadence * 1.1 * (1.12 * 1.12 - 1)) < 1e-3)
    #expect(abs(gain.walking - 1.4 * (LoadPerKm.walked(exponent: 6) - 1)) < 1e-3)
  }

  @Test("Runs add up source by source")
  func sums() {
    let gain = LoadGain(recording.load().stages, km: 5.4)
    let twice = gain + gain
    #expect(twice.km == 10.8 && twice.walking == 2 * gain.walking)
    #expect(abs(twice.easyKm - 2 * gain.easyKm) < 1e-9)
  }
}
