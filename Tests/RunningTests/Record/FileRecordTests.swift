import Foundation
import Testing

@testable import Running

@Suite("Records as lines of JSON")
struct FileRecordTests {
  private func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func decoded<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text(value).utf8))
  }

  /// A run of which everything is known.
  static var run: Run {
    var figures = RunFigures()
    figures.distanceSource = .gps
    figures.sport = SportVerdict(
      sport: .running, witness: .name, confidence: 0.9, word: "run", against: "speed")
    figures.movingS = 3_000.25
    figures.ascentM = 80
    figures.cadenceUnit = .strides
    figures.cadenceSource = .converted
    figures.cadenceSPM = 168.5
    figures.steps = 8_400
    figures.cadenceSums = CadenceSums()
    figures.turnsDegPerKm = 350
    let band = Banded(central: 0.1, low: 0, high: 0.2)
    figures.fade = Fade(cadence: band, pace: band, stepLength: band)
    figures.quality = [.distance: Quality(.measured, low: 9_900, high: 10_100)]
    figures.surfaces = [
      SurfaceShare(surface: .trail, share: 1, confidence: 0.5, witness: .shape)
    ]
    figures.ovals = [OvalLaps(beginS: 600, endS: 1_100, laps: 5, lapM: 400, confidence: 0.95)]
    figures.strike = .midfoot
    figures.contactTimeMS = 241
    figures.dose = Dose(
      parts: [
        DosePart(
          surface: .trail, running: SpeedBins(first: 60, count: 2),
          walking: WalkingSums(seconds: 12.5, metres: 17, steps: 30))
      ])
    figures.suspects = [
      SuspectStretch(beginS: 20, endS: 640, movingS: 600.5, distanceM: 3_900)
    ]
    figures.suspectDoses = figures.dose.map { [$0] }
    figures.dose?.doubtShare = 0.1
    return Run(
      format: .tcx, number: 2, name: "Lunch", notes: "in the rain", creator: "a watch",
      start: 1_780_288_500.5, utcOffsetS: 7_200, elapsedS: 3_100, points: 3_001,
      distanceM: 10_000.1,
      figures: figures, setOffS: 90, speeds: SpeedMetres(first: 30, metres: [9_000, 1_000]),
      recorded: [.position, .heartRate],
      fingerprint: DistanceFingerprint(spacingS: 60, firstMark: 7, metres: [200, 210.5]),
      findings: [Finding(.gpsSpike, count: 3, detail: "three")])
  }

  /// A list of which everything is known.
  static let list = ListedActivities(
    activities: [
      ListedActivity(
        line: 2, file: "activities/9.fit.gz", start: 5, sport: .running, type: "Run", name: "Easy",
        notes: "wet", gear: "Pegasus", elapsedS: 3_100, movingS: 3_000, distanceM: 9_000,
        dirtM: 100, steps: 8_000, massKg: 70)
    ], findings: [Finding(.listNotUnderstood)])

  static let log = StrengthOutcome(
    format: "strong", sessions: 2,
    sets: [
      set(.local(LocalDay(year: 2026, month: 5, day: 31), seconds: 64_800), line: 2),
      set(.instant(1_780_000_000), line: 3, kind: .warmUp),
      set(.instant(1_780_000_000), line: 4, calf: false),
    ],
    rowProblems: [StrengthRowProblem(code: "bad", line: 3, message: "why")],
    findings: [Finding(.weightUnitAssumed)])

  private static func set(
    _ start: SessionStart, line: Int, kind: SetKind = .working, calf: Bool = true
  ) -> StrengthSet {
    StrengthSet(
      start: start, session: "Legs", exercise: "Raise", weightKg: calf ? 40 : nil,
      repetitions: calf ? nil : 8, durationS: 30, kind: kind,
      calf: calf
        ? CalfWork(
          exercise: "raise", label: "Raise", emphasis: .soleus, loadPerLegKg: 20,
          peakForceBW: Banded(central: 1, low: 0.5, high: 2), soleusShare: 0.8,
          variant: CalfVariant(knee: .bent, legs: 1, toes: .inward, isSeated: true)) : nil,
      number: line, line: line)
  }

  @Test("Whatever a file came to comes back as it was")
  func roundTrip() throws {
    let outcomes: [FileOutcome] = [
      .runs(
        .tcx,
        [
          .run(Self.run),
          .passedOver(PassedOver(number: 1, code: .notARun, sport: .biking, word: "Ride")),
          .rejected(
            RejectedRecording(number: 3, start: 5, Rejection(.unusableTimes, "of one second"))),
        ]),
      .runs(.gpx, []), .strength(Self.log), .activities(Self.list),
      .rejected(Rejection(.xmlTruncated, line: 7, "it ends", excerpt: "<x")),
    ]
    for outcome in outcomes {
      let record = FileRecord(sha256: "ab", derivation: "cd", outcome: outcome)
      let placed = PlacedRecord(athlete: "ada", file: "runs/a.tcx", record: record)
      #expect(try decoded(record) == record)
      #expect(try decoded(placed) == placed)
    }
  }

  @Test("A line is flat, and says what it is")
  func flat() throws {
    let record = FileRecord(
      sha256: "ab", derivation: "cd", outcome: .rejected(Rejection(.empty, "nothing")))
    let line = try text(PlacedRecord(athlete: "ada", file: "runs/a.tcx", record: record))
    #expect(
      line == #"{"athlete":"ada","derivation":"cd","file":"runs\/a.tcx","kind":"rejected","#
        + #""rejection":{"code":"empty","message":"nothing"},"schema":1,"sha256":"ab"}"#)
  }

  @Test("Every stored property of a run is written, under its own name")
  func complete() throws {
    /// Properties that JSON lacks, by counting both.
    func lacking(_ value: Any, _ json: Any, _ path: String) -> [String] {
      let children = Mirror(reflecting: value).children.filter { $0.label != nil }
      guard let object = json as? [String: Any], !children.isEmpty else { return [] }
      return children.count == object.count ? [] : ["\(path): \(object.keys.sorted())"]
    }
    func object(_ value: some Encodable) throws -> Any {
      try JSONSerialization.jsonObject(with: Data(text(value).utf8))
    }
    let run = Self.run
    let figures = run.figures
    let part = try #require(figures.dose?.parts.first)
    let sums = try #require(figures.cadenceSums)
    let fade = try #require(figures.fade)
    let fingerprint = try #require(run.fingerprint)
    let suspect = try #require(figures.suspects?.first)
    #expect(
      try lacking(run, object(run), "run") + lacking(figures, object(figures), "figures")
        + lacking(part, object(part), "part")
        + lacking(part.running, object(part.running), "running")
        + lacking(part.walking, object(part.walking), "walking")
        + lacking(sums, object(sums), "cadence sums") + lacking(fade, object(fade), "fade")
        + lacking(suspect, object(suspect), "suspect")
        + lacking(Self.list.activities[0], object(Self.list.activities[0]), "listed")
        + lacking(fingerprint, object(fingerprint), "fingerprint") == [])
  }

  @Test("No position is in a record: neither a key nor a value could hold one")
  func noPosition() throws {
    let line = try text(Self.run)
    for word in ["\"lat", "\"lon", "bpm", "heart_rate"] {
      #expect(!line.lowercased().contains(word))
    }
  }

  @Test("A record of another schema, and columns of sets that do not fit, are refused")
  func refused() throws {
    let record = FileRecord(sha256: "ab", derivation: "cd", outcome: .strength(Self.log))
    let line = try text(record)
    for (old, new) in [
      ("\"schema\":1", "\"schema\":2"), ("\"line\":[2,3,4]", "\"line\":[2,3]"),
      ("\"session\":[0,1,1]", "\"session\":[0,1,9]"),
    ] {
      #expect(line.contains(old))
      let damaged = line.replacingOccurrences(of: old, with: new)
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(FileRecord.self, from: Data(damaged.utf8))
      }
    }
  }
}
