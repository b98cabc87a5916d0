import Running
import Testing

@testable import MadeUpAthletes
@testable import RunSignals

@Suite("Sport where the file is silent")
struct SportGuessTests {
  private func guess(
    _ speed: Double, cadence: Float? = nil, told: Sport = .unknown
  ) -> Recording {
    var recording = Recording.steady(speed: speed, cadence: cadence ?? 0)
    if cadence == nil { recording.track.deviceCadence = [] }
    recording.sport = told
    return recording.processed()
  }

  @Test("Running speeds are running, and it is noted", arguments: [1.9, 3, 5.5])
  func running(speed: Double) {
    #expect(guess(speed).sport == .running)
    #expect(guess(speed).count(of: .sportGuessed) == 1)
  }

  @Test("Walking and cycling speeds are not", arguments: [1.3, 8, 12])
  func others(speed: Double) {
    #expect(guess(speed).sport == .other)
    #expect(guess(speed).count(of: .sportGuessed) == 0)
  }

  @Test("Steps of a walker at a runner's speed make no run")
  func walker() {
    #expect(guess(1.9, cadence: 120).sport == .other)
    #expect(guess(1.9, cadence: 160).sport == .running)
  }

  @Test("Strokes of an oar at a runner's speed make no run, unless the file says so")
  func rower() {
    #expect(guess(3.2, cadence: 28).sport == .other)
    #expect(guess(3.2, cadence: 28, told: .running).sport == .running)
    #expect(guess(3.2, cadence: 84).sport == .running)
  }

  @Test("A few seconds show no sport")
  func fewSeconds() {
    var recording = Recording.steady(speed: 3, seconds: 40)
    recording.sport = .unknown
    #expect(recording.processed().sport == .unknown)
  }

  @Test("A slow ride with fast stretches has wheels")
  func wheels() {
    var recording = Recording.running(
      [Leg(seconds: 400, speed: 5), Leg(seconds: 100, speed: 11)])
    recording.track.deviceCadence = []
    recording.sport = .unknown
    #expect(recording.processed().sport == .other)
  }

  @Test("What the file says stays, however slow")
  func told() {
    #expect(guess(1.2, told: .running).sport == .running)
    #expect(guess(3, told: .biking).sport == .biking)
    #expect(guess(3, told: .running).count(of: .sportGuessed) == 0)
  }

  @Test("A slow jog with a runner's steps is a run, a brisk walk without any is none")
  func slow() {
    #expect(guess(1.6, cadence: 154).sport == .running)
    #expect(guess(1.78).sport == .other)
    #expect(guess(0.9, cadence: 165).sport == .other)
  }

  @Test("What no runner holds for three quarters of an hour is no guess at running without steps")
  func sustained() {
    func verdict(_ cadence: Float) -> Sport {
      var recording = Recording.steady(speed: 5.3, seconds: 2_700, every: 5, cadence: cadence)
      if cadence == 0 { recording.track.deviceCadence = [] }
      recording.sport = .unknown
      return recording.processed().sport
    }
    #expect(verdict(0) == .other)
    #expect(verdict(186) == .running)
  }

  @Test("Steps of more than 1.8 m are a crank's turns")
  func crank() {
    var recording = Recording.steady(speed: 5.4, seconds: 2_400, every: 5, cadence: 78)
    recording.sport = .unknown
    recording.cadenceElement = .crank
    #expect(recording.processed().sport == .other)
  }

  private func named(
    _ word: Sport, _ confidence: Double, speed: Double, cadence: Float? = nil
  ) -> Recording {
    var recording = Recording.steady(speed: speed, cadence: cadence ?? 0)
    if cadence == nil { recording.track.deviceCadence = [] }
    recording.sport = .unknown
    recording.sportWords = [
      SportWord(sport: word, text: "word", place: .name, confidence: confidence)
    ]
    return recording.processed()
  }

  @Test("A name that an app wrote decides against speed, one in a sentence does not")
  func names() {
    #expect(named(.biking, 0.95, speed: 2.9).sport == .biking)
    #expect(named(.biking, 0.6, speed: 2.9).sport == .running)
    #expect(named(.biking, 0.6, speed: 4.9).sport == .biking)
    #expect(named(.biking, 0.8, speed: 2.9, cadence: 168).sport == .running)
    let slow = named(.running, 0.95, speed: 1.2)
    #expect(slow.sport == .running)
    #expect(slow.figures.sport?.witness == .name)
    #expect(slow.count(of: .sportByName) == 1)
  }

  @Test("A running label at 27 km/h for 45 minutes without a step is contradicted, and says so")
  func rideLabelledRunning() {
    var ride = Recording.steady(speed: 7.6, seconds: 2_700, every: 5)
    ride.track.deviceCadence = ride.track.deviceCadence.map { _ in 0 }
    let judged = ride.processed()
    #expect(judged.sport == .other)
    #expect(judged.figures.sport?.witness == .signals)
    #expect(judged.figures.sport?.against?.contains("label says running") == true)
    #expect(judged.count(of: .sportContradicted) == 1)
    // A fast race is none of it.
    var race = Recording.steady(speed: 5.6, seconds: 930, every: 5)
    race.track.deviceCadence = []
    #expect(race.processed().sport == .running)
    #expect(race.processed().count(of: .sportContradicted) == 0)
  }

  @Test("A biking label over a runner's steps is a run, and the contradiction is named")
  func runLabelledBiking() {
    var run = Recording.steady(speed: 2.9, seconds: 1_500, every: 5, cadence: 84)
    run.sport = .biking
    run.sportText = "Biking"
    // The same numbers may be a crank's on a climb.
    #expect(!SportGuess.isOpen(run))
    #expect(run.processed().sport == .biking)
    run.cadenceElement = .feet
    #expect(SportGuess.isOpen(run))
    let judged = run.processed()
    #expect(judged.sport == .running)
    #expect(
      judged.findings.list.first { $0.code == .sportContradicted }?.detail
        == "\"Biking\", but 25 min at 2.9 m/s, 168 steps a minute")
  }

  @Test(
    "Walks, swims and sports in no list are not asked about",
    arguments: [
      Sport.walking, .hiking, .swimming, .other,
    ])
  func closed(sport: Sport) {
    var recording = Recording.steady(cadence: 165)
    recording.sport = sport
    #expect(!SportGuess.isOpen(recording))
  }

  @Test("Every verdict has its witness and how sure it is")
  func verdicts() {
    #expect(guess(3, told: .running).figures.sport?.witness == .label)
    #expect(guess(3).figures.sport?.confidence == 0.7)
    #expect(guess(1.9).figures.sport?.confidence == 0.5)
    #expect(guess(3, cadence: 82).figures.sport?.confidence == 0.93)
    #expect(guess(3, cadence: 165, told: .running).figures.sport?.witness == .label)
  }

  @Test("A label of running does not stand at a speed that nobody has held, whatever is counted")
  func beyondAnybody() {
    var ride = Recording.steady(speed: 6.4, seconds: 3_600, cadence: 170)
    ride.cadenceElement = .crank
    #expect(ride.processed().sport == .other)
    #expect(
      Recording.steady(speed: 5.6, seconds: 1_800, cadence: 190).processed().sport == .running)
  }
}
