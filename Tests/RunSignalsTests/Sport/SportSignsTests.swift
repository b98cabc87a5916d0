import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("What speed and cadence say of the sport")
struct SportSignsTests {
  private func signs(
    _ speed: Double, cadence: Float, seconds: Int = 900, element: CadenceElement? = nil
  ) -> SportSigns? {
    var recording = Recording.steady(speed: speed, seconds: seconds, cadence: cadence)
    recording.cadenceElement = element
    return SportSigns(
      recording.after(Times(), Spikes(), Distance(), MovingTime(), Pace(), Cadence()),
      leastMovingS: 60)
  }

  @Test("The best that anybody holds is near the records from 1500 m to the marathon")
  func records() {
    for (seconds, mps) in [(206.0, 7.28), (755, 6.62), (1_571, 6.37), (3_450, 6.11), (7_235, 5.83)]
    {
      #expect(abs(RunnerSpeeds.bestMPS(over: seconds) / mps - 1) < 0.02)
    }
  }

  @Test("Steps are a runner's where they are quick, and neither too long nor too short")
  func steps() throws {
    #expect(try #require(signs(3, cadence: 165)).hasRunningSteps)
    #expect(try #require(signs(1.6, cadence: 152)).hasRunningSteps)
    #expect(try !#require(signs(1.9, cadence: 120)).hasRunningSteps)
    #expect(try !#require(signs(0.9, cadence: 165)).hasRunningSteps)
    #expect(try #require(signs(5.6, cadence: 160)).isCranked)
    #expect(try !#require(signs(5.6, cadence: 80, element: .feet)).isCranked)
  }

  @Test("Only an element for feet, or more turns than a crank makes, are surely of feet")
  func feet() throws {
    #expect(try !#require(signs(2.9, cadence: 84)).isOnFoot)
    #expect(try #require(signs(2.9, cadence: 84, element: .feet)).isOnFoot)
    #expect(try #require(signs(2.9, cadence: 168)).isOnFoot)
  }

  @Test("Turns of a crank that no foot makes at such a speed tell a ride")
  func turns() throws {
    #expect(try #require(signs(3.5, cadence: 62)).isInStrokes)
    #expect(try !#require(signs(1.6, cadence: 62)).isInStrokes)
    #expect(try !#require(signs(3.5, cadence: 62, element: .oneFoot)).isInStrokes)
    #expect(try !#require(signs(3.5, cadence: 82)).isInStrokes)
  }

  @Test("A count that no feet make is none, and so is a moment")
  func none() throws {
    #expect(try #require(signs(3, cadence: 8)).stepsSPM == nil)
    #expect(signs(3, cadence: 165, seconds: 40) == nil)
  }
}
