/// One athlete of a made-up archive: a person drawn by number, with watch, ways and habits.
struct ArchiveAthlete: Sendable {
  /// What tells the cadence of the runs.
  enum CadenceSource: Sendable {
    /// A watch, on each run.
    case watch
    /// A watch, but on one run in three a telephone that counts no steps.
    case watchOrTelephone
    /// Nothing.
    case none
  }

  let seed: UInt64
  let index: Int
  /// How many runs there are.
  let runCount: Int
  /// How many sets the strength logs hold.
  let setCount: Int
  /// Over how many weeks.
  let weeks: Int
  let runner: Runner
  let place: Place
  /// Speed of an easy run, m/s.
  let easySpeed: Double
  /// Metres of the watch for a true one.
  let distanceScale: Double

  /// Where an athlete lives.
  struct Place: Sendable {
    let zone: String
    let winterOffsetHours: Int
    let latitude, longitude: Double
    let altitude: Double
  }

  private static let places = [
    Place(
      zone: "Europe/Berlin", winterOffsetHours: 1, latitude: 52.48, longitude: 13.39, altitude: 44),
    Place(
      zone: "Europe/London", winterOffsetHours: 0, latitude: 51.54, longitude: -0.04, altitude: 20),
    Place(
      zone: "Europe/Rome", winterOffsetHours: 1, latitude: 41.91, longitude: 12.49, altitude: 55),
    Place(
      zone: "Europe/Helsinki", winterOffsetHours: 2, latitude: 60.19, longitude: 24.92,
      altitude: 15),
    Place(
      zone: "Europe/Vienna", winterOffsetHours: 1, latitude: 48.20, longitude: 16.41,
      altitude: 165),
  ]

  init(seed: UInt64, index: Int, runs: Int, sets: Int, weeks: Int) {
    var generator = SeededGenerator(seed: seed, purpose: "archive athlete \(index)")
    self.seed = seed
    self.index = index
    self.weeks = weeks
    runCount = runs
    setCount = sets
    runner = .drawn(from: &generator)
    place = Self.places[index % Self.places.count]
    easySpeed = generator.uniform(2.5...3.3)
    distanceScale = generator.uniform(0.99...1.01)
  }

  /// The folder's name.
  var id: String { "athlete-" + "\(index + 1)".padded(to: 3) }

  var cadenceSource: CadenceSource { [.watch, .watchOrTelephone, .watch, .none][index % 4] }

  /// The text of `athlete.yaml`.
  var card: String {
    """
    name: Athlete \(index + 1)
    time-zone: \(place.zone)
    mass-kg: \(runner.mass.fixed(0))
    height-cm: \((runner.height * 100).fixed(0))
    foot-strike: \(["rearfoot", "midfoot", "rearfoot", "unknown"][index % 4])

    """
  }

  /// Gives every file of the athlete to a closure, one after the other.
  func forEachFile(_ body: (SampleFile) throws -> Void) rethrows {
    try body(SampleFile(path: "\(id)/athlete.yaml", text: card))
    for log in strengthLogs {
      try body(SampleFile(path: "\(id)/\(log.path)", bytes: log.bytes))
    }
    for run in runs {
      let recording = run.recording(of: run.truth())
      for copy in run.copies {
        let bytes = run.bytes(of: copy, recording: recording, packed: .quick)
        try body(SampleFile(path: "\(id)/\(copy.path)", bytes: bytes))
      }
    }
  }
}
