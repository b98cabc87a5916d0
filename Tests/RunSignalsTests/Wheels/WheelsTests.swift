import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Wheels within a run")
struct WheelsTests {
  private let run = Leg(seconds: 1_500, speed: 2.9, cadence: 168)

  private func metres(_ legs: [Leg], withCadence: Bool = true) -> (Double, Recording) {
    var recording = Recording.running(legs, every: 3)
    if !withCadence { recording.track.deviceCadence = [] }
    recording = recording.processed()
    return (recording.track.distanceM.last ?? 0, recording)
  }

  /// Stops of half a minute between legs at `speed`.
  private func drive(_ speed: Double, legs: Int = 6) -> [Leg] {
    (0..<legs).flatMap { _ in
      [Leg(seconds: 30, speed: 0), Leg(seconds: 110, speed: speed, cadence: 0)]
    }
  }

  @Test("A drive home with its stops is cut whole", arguments: [6, 8, 11])
  func driveHome(speed: Double) {
    let (distance, recording) = metres([run] + drive(speed))
    #expect(abs(distance - 4_350) < 40)
    #expect(abs((recording.figures.movingS ?? 0) - 1_500) < 15)
    #expect(recording.sport == .running)
    #expect(recording.count(of: .wheels) == 1)
  }

  @Test("A bicycle to the track and home is cut without a stop between")
  func bicycle() {
    let ride = Leg(seconds: 600, speed: 6.5, cadence: 0)
    let (distance, recording) = metres([ride, run, ride])
    #expect(abs(distance - 4_350) < 60)
    #expect(recording.count(of: .wheels) == 2)
  }

  @Test(
    "A slow ride is cut where it is far faster than the steps beside it, and a lost sensor is none")
  func slowRide() {
    let ride = Leg(seconds: 600, speed: 4.8, cadence: 0)
    let (distance, recording) = metres([ride, Leg(seconds: 60, speed: 0), run])
    #expect(abs(distance - 4_350) < 60)
    #expect(recording.count(of: .wheels) == 1)
    let race = Leg(seconds: 900, speed: 4.8, cadence: 185)
    let lost = metres([race, ride])
    #expect(abs(lost.0 - 1_500 * 4.8) < 20 && lost.1.count(of: .wheels) == 0)
  }

  @Test("Without a sensor only what nobody keeps up for a minute is cut, from stop to stop")
  func withoutSensor() {
    #expect(abs(metres([run] + drive(9), withCadence: false).0 - 4_350) < 40)
    let slow = metres([run] + drive(5.5), withCadence: false)
    #expect(slow.0 > 7_500)
    #expect(slow.1.count(of: .wheels) == 0)
  }

  @Test("Legs of a bus that are less quick than the others are of its ride, before it and behind")
  func chained() {
    let bus = [5.8, 9.5, 6, 6.2, 9.5, 5.8, 6].flatMap { speed in
      [Leg(seconds: 20, speed: 0), Leg(seconds: 80, speed: speed)]
    }
    let wait = Leg(seconds: 200, speed: 0)
    for legs in [[run, wait] + bus, bus + [wait, run]] {
      let (distance, recording) = metres(legs, withCadence: false)
      #expect(abs(distance - 4_350) < 60)
      #expect(recording.count(of: .wheels) == 1)
    }
    let repetitions = (0..<8).flatMap { _ in
      [Leg(seconds: 60, speed: 0), Leg(seconds: 80, speed: 5.8)]
    }
    #expect(metres([run] + repetitions, withCadence: false).1.count(of: .wheels) == 0)
  }

  @Test("Fast running with steps, a sprint, and a sensor lost at a run's speed are no wheels")
  func running() {
    let fast = Leg(seconds: 300, speed: 5.8, cadence: 190)
    let sprint = Leg(seconds: 30, speed: 7.5, cadence: 0)
    let lost = Leg(seconds: 900, speed: 2.9, cadence: 0)
    for legs in [[run, fast, run], [run, sprint, run], [run, lost], [run, lost, sprint, lost]] {
      let (distance, recording) = metres(legs)
      let whole = legs.reduce(0) { $0 + Double($1.seconds) * $1.speed }
      #expect(abs(distance - whole) < 20)
      #expect(recording.count(of: .wheels) == 0)
    }
  }

  @Test("A ride from end to end is left to the verdict on its sport")
  func wholeRide() {
    let ride = (0..<6).flatMap { _ in
      [Leg(seconds: 400, speed: 7.6, cadence: 0), Leg(seconds: 60, speed: 4, cadence: 0)]
    }
    let (_, recording) = metres(ride, withCadence: false)
    #expect(recording.count(of: .wheels) == 0)
    #expect(recording.sport != .running)
  }

  @Test("The bands of what is left are those of a run without the ride")
  func bands() {
    let (distance, recording) = metres([run] + drive(8))
    for (signal, value) in [
      (Signal.distance, distance), (.moving, recording.figures.movingS ?? 0),
    ] {
      let band = recording.figures.quality[signal]
      #expect((band?.low ?? .infinity) <= value && value <= (band?.high ?? 0))
      #expect((band?.high ?? 0) < value * 1.1)
    }
  }

  @Test("What may be a ride is kept as a suspect stretch, and stays in the figures")
  func suspect() throws {
    let ride = Leg(seconds: 600, speed: 6.5)
    let (distance, recording) = metres([ride, run], withCadence: false)
    let suspects = try #require(recording.figures.suspects)
    #expect(suspects.count == 1)
    #expect(abs(suspects[0].movingS - 600) < 15 && abs(suspects[0].distanceM - 3_900) < 80)
    #expect(suspects[0].beginS < 15 && abs(suspects[0].endS - 600) < 15)
    #expect(abs(distance - 8_250) < 20)
  }

  @Test("A run that is fast throughout, short reps and steps leave nothing suspect")
  func unsuspected() {
    let fast = Leg(seconds: 1_800, speed: 5.2)
    let reps = (0..<6).flatMap { _ in [Leg(seconds: 120, speed: 5.5), Leg(seconds: 90, speed: 2.5)]
    }
    #expect(metres([fast], withCadence: false).1.figures.suspects == nil)
    #expect(metres(reps, withCadence: false).1.figures.suspects == nil)
    let race = Leg(seconds: 600, speed: 5.2, cadence: 186)
    #expect(metres([run, race]).1.figures.suspects == nil)
  }

  @Test("A sensor that goes silent in a quick race says nothing of wheels")
  func silentSensor() {
    var recording = Recording.steady(speed: 5.15, seconds: 1_940, cadence: 186)
    for index in 700..<recording.track.count { recording.track.deviceCadence[index] = .nan }
    let done = recording.processed()
    #expect(done.count(of: .wheels) == 0)
    #expect(abs((done.track.distanceM.last ?? 0) - 9_991) < 20)
  }

  @Test("Between two lights nobody runs at 40 km/h, and sprinters run at 30")
  func lights() {
    func legs(_ speed: Double) -> [Leg] {
      [run]
        + (0..<8).flatMap { _ in
          [Leg(seconds: 25, speed: 0), Leg(seconds: 30, speed: speed)]
        }
    }
    #expect(abs(metres(legs(11), withCadence: false).0 - 4_350) < 60)
    #expect(metres(legs(8.3), withCadence: false).1.count(of: .wheels) == 0)
  }

  @Test("A lift is cut, and a steep climb on foot is not")
  func lift() {
    let lift = Leg(seconds: 600, speed: 2.4, cadence: 0, grade: 0.4)
    let (distance, recording) = metres([run, lift, run])
    #expect(abs(distance - 8_700) < 60 && recording.count(of: .wheels) == 1)
    let climb = Leg(seconds: 600, speed: 1.4, cadence: 0, grade: 0.35)
    #expect(metres([run, climb, run]).1.count(of: .wheels) == 0)
  }

  @Test(
    "A bus between near stops is cut without a sensor, and so is what a crank counts beyond all records"
  )
  func beyondAnybody() {
    let bus = (0..<6).flatMap { _ in
      [Leg(seconds: 20, speed: 0), Leg(seconds: 50, speed: 9.5, cadence: 0)]
    }
    #expect(abs(metres([run] + bus, withCadence: false).0 - 4_350) < 100)
    let cranked = Leg(seconds: 600, speed: 7.2, cadence: 160)
    #expect(abs(metres([cranked, run, cranked]).0 - 4_350) < 150)
    // The world's best over 1500 m stays.
    let race = Leg(seconds: 210, speed: 7.1, cadence: 200)
    #expect(metres([run, race, run]).1.count(of: .wheels) == 0)
  }
}
