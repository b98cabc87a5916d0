import Running
import SyntheticAthletes
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Altitude that wanders")
struct AltitudeWanderTests {
  /// A made-up run whose device smooths altitude over so many seconds.
  private func smoothed(_ run: SampleRun, over seconds: Double) -> (Recording, truth: RunTruth) {
    let truth = run.truth()
    var recording = Recording.decoded(run.recording(of: truth))
    var last = Double(recording.track.altitudeM[0])
    for index in recording.track.altitudeM.indices {
      last += (Double(recording.track.altitudeM[index]) - last) / max(1, seconds)
      recording.track.altitudeM[index] = Float(last)
    }
    return (recording.after(Times(), Spikes(), Distance(), MovingTime(), Grade()), truth)
  }

  @Test(
    "Satellites on a plain are no barometer, smoothed or not, and the band holds the little climb",
    arguments: [0, 5, 10])
  func plain(seconds: Double) throws {
    var (held, estimated) = (0, 0)
    for run in try #require(Scenario.named("flat-satellites")).runs(10) {
      let (found, truth) = smoothed(run, over: seconds)
      let band = try #require(found.figures.quality[.ascent])
      if band.source == .estimated { estimated += 1 }
      if try #require(band.low) <= truth.ascent, try #require(band.high) >= truth.ascent {
        held += 1
      }
    }
    #expect(estimated >= 9)
    #expect(held >= 7)
  }

  @Test(
    "A barometer stays one on a plain, over short rises and among hills",
    arguments: ["flat-barometer", "rolling-barometer", "hilly-barometer"])
  func barometer(name: String) throws {
    for run in try #require(Scenario.named(name)).runs(10) {
      #expect(smoothed(run, over: 0).0.figures.quality[.ascent]?.source == .measured)
    }
  }
}
