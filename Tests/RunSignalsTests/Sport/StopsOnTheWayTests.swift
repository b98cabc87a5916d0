import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Stops on the way")
struct StopsOnTheWayTests {
  /// Legs of some hundred metres with a stop behind each, all in one direction.
  private func line(
    _ speed: Double, legs: Int = 12, stop: Int = 20, metres: Double = 600, every: Int = 1
  ) -> Recording {
    let legs = (0..<legs).flatMap { number in
      let metres = metres * (0.7 + 0.05 * Double(number % 12))
      return [
        Leg(seconds: Int(metres / speed), speed: speed, cadence: 0),
        Leg(seconds: stop, speed: 0, cadence: 0),
      ]
    }
    var recording = Recording.running(legs, every: every)
    recording.track.deviceCadence = []
    recording.sport = .unknown
    return recording
  }

  @Test(
    "A bus with many stops is no run where nothing names one",
    arguments: [4.7, 5, 5.5, 6], [1, 3])
  func bus(speed: Double, every: Int) {
    let ride = line(speed, every: every).processed()
    #expect(ride.sport == .other)
    #expect(ride.count(of: .sportGuessed) == 0)
  }

  @Test("A label or a name that says running, and steps, are surer than stops")
  func named() {
    var labelled = line(5)
    labelled.sport = .running
    #expect(labelled.processed().sport == .running)
    var named = line(5)
    named.sportWords = [SportWord(sport: .running, text: "run", place: .name, confidence: 0.95)]
    #expect(named.processed().sport == .running)
    var stepped = line(5)
    stepped.track.deviceCadence = stepped.track.time.map { _ in 178 }
    #expect(stepped.processed().sport == .running)
  }

  @Test("What is slower may be a quick run between lights: it counts where other runs bear it out")
  func doubtful() {
    let ride = line(4.1).processed()
    #expect(ride.sport == .running && ride.figures.sport?.confidence == 0.5)
  }

  @Test("Lights on the way of a run, one stop, and long rests between long legs make no bus")
  func runs() {
    #expect(line(3.2).processed().sport == .running)
    #expect(line(4.4, legs: 1, metres: 6_000).processed().sport == .running)
    #expect(line(4.4, legs: 4, metres: 1_800).processed().sport == .running)
  }

  @Test("Repetitions up and down a road are as quick and lead nowhere")
  func repetitions() {
    var recording = line(5, legs: 10, stop: 60, metres: 400)
    let first = recording.track.latitude[0]
    let bendM = 400.0 / Recording.metresPerDegree
    for index in recording.track.time.indices {
      let way = (recording.track.latitude[index] - first)
        .truncatingRemainder(dividingBy: 2 * bendM)
      recording.track.latitude[index] = first + (way > bendM ? 2 * bendM - way : way)
    }
    #expect(recording.processed().sport == .running)
  }
}
