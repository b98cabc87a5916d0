import Running
import SoleusLoad
import Testing

@testable import WeeklyReport

@Suite("What the load adds, in words")
struct GainWordsTests {
  private func gain(
    km: Double = 60, speed: Double = 0, slope: Double = 0, cadence: Double = 0, surface: Double = 0,
    worn: Double = 0, walking: Double = 0
  ) -> LoadGain {
    var gain = LoadGain(LoadStages(), km: km)
    (gain.speed, gain.slope, gain.cadence) = (speed, slope, cadence)
    (gain.surface, gain.shoeAndStrike, gain.walking) = (surface, worn, walking)
    return gain
  }

  private func text(_ gain: LoadGain, _ units: Units = .km) -> String {
    GainWords.text(gain, units).replacing("\u{A0}", with: " ")
  }

  @Test("It names the one or two sources that pull its way, the greater first")
  func causes() {
    #expect(
      text(gain(speed: 1.6, slope: 0.6, walking: -0.1))
        == "from 60.0 km: +2.1 for quick and steep running")
    #expect(text(gain(speed: -3)) == "from 60.0 km: −3.0 for slow running")
    #expect(
      text(gain(speed: 1, surface: 5)) == "from 60.0 km: +6.0 for the surface")
    #expect(
      text(gain(speed: 2, worn: 3)) == "from 60.0 km: +5.0 for quick running and shoes and landing")
    #expect(text(gain(speed: 0.5, walking: -4)) == "from 60.0 km: −3.5 for walking")
  }

  @Test("Nothing added is nothing added, and many small sources are none by name")
  func nothing() {
    #expect(text(gain(speed: 0.02)) == "from 60.0 km: no more than the kilometres say")
    #expect(
      text(gain(speed: 0.2, slope: 0.2, cadence: 0.2, surface: 0.2, worn: 0.2))
        == "from 60.0 km: +1.0")
  }

  @Test("The split names every source that adds something")
  func split() {
    #expect(
      GainWords.parts(gain(speed: 1.6, slope: 0.04, worn: 0.6, walking: -0.1), .km)
        == "speed +1.6, shoe and strike +0.6, walking −0.1")
    #expect(GainWords.parts(gain(), .km) == nil)
  }

  @Test("Miles are miles")
  func miles() {
    #expect(
      text(gain(km: 16.09344, speed: 1.609344), .mi) == "from 10.0 mi: +1.0 for quick running")
  }
}
