import RunFiles
import Running
import SyntheticAthletes
import Testing

@testable import MadeUpAthletes
@testable import Pipeline

/// What a stage says of itself held against what it does, over recordings of every kind.
@Suite("What stages declare")
struct StageContractTests {
  /// Where a stage and its declaration part, in words; empty where they agree.
  private func faults(
    of stage: any Stage, on recording: Recording, _ athlete: Athlete = .someone
  ) -> [String] {
    let type = type(of: stage)
    // Findings are noted by all and read by none.
    var before = recording
    before.findings = Findings()
    var after = before
    stage.apply(to: &after, of: athlete)
    var blanked = before.only(type.reads.union(type.readsIfThere).union(type.mends))
    stage.apply(to: &blanked, of: athlete)
    let written = type.writes.union(type.mends)
    let unread = after.differences(from: blanked) { !$0.parts.isDisjoint(with: written) }
    let unwritten = after.differences(from: before) { $0.parts.isDisjoint(with: written) }
    return unread.map { "\(type.kind): \($0) hangs on what it does not declare to read" }
      + unwritten.map { "\(type.kind): \($0) changes, which it does not declare to write" }
      + (after.findings.list == blanked.findings.list
        ? [] : ["\(type.kind): its findings hang on what it does not declare to read"])
  }

  /// Recordings as decoders leave them.
  private static let recordings: [(name: String, recording: Recording)] = {
    // Every other one: each costs the better part of a second.
    var list = stride(from: 0, to: Scenario.all.count, by: 2).map { index in
      let scenario = Scenario.all[index]
      let run = scenario.runs(1)[0]
      let file = try? RunFile.read(bytes: run.file(of: run.recording(of: run.truth())))
      return (scenario.name, file?.recordings.first ?? Recording(format: .gpx, number: 1))
    }
    func add(_ name: String, _ recording: Recording, _ change: (inout Recording) -> Void) {
      var changed = recording
      change(&changed)
      list.append((name, changed))
    }
    var hilly = Recording.running([
      Leg(seconds: 400, speed: 3, grade: 0.06), Leg(seconds: 60, speed: 0),
      Leg(seconds: 400, speed: 2.8, grade: -0.06),
    ])
    hilly.track.contactTimeMS = hilly.track.time.map { _ in 240 }
    hilly.track.verticalOscillationMM = hilly.track.time.map { _ in 88 }
    hilly.track.heartRateBPM = hilly.track.time.map { _ in 150 }
    hilly.track.deviceSpeedMPS = hilly.track.time.map { _ in 3 }
    let long = Recording.running(
      (0..<4).map { Leg(seconds: 1_500, speed: 3.2 - Double($0) * 0.1, cadence: 170) })
    add("hilly, named", hilly) {
      $0.name = "Trail loop on the forefoot"
    }
    add("sport unknown", hilly) { $0.sport = .unknown }
    add("sport unknown, without cadence", hilly) {
      $0.sport = .unknown
      $0.track.deviceCadence = []
    }
    add("long", long) { _ in }
    add(
      "home by car",
      .running([Leg(seconds: 900, speed: 3), Leg(seconds: 300, speed: 9, cadence: 0)])
    ) { _ in }
    add("long, cadence lost", long) { recording in
      for index in 1_500..<2_900 { recording.track.deviceCadence[index] = .nan }
    }
    add(
      "by bicycle to the track",
      .running([Leg(seconds: 300, speed: 6), Leg(seconds: 900, speed: 3)])
    ) { $0.track.deviceCadence = [] }
    add("times out of order", hilly) { recording in
      recording.track.time.swapAt(100, 101)
      recording.track.time[300] = recording.track.time[299]
      recording.track.segmentStarts = [0, 200]
      recording.laps = [Lap(totalTimeS: 450, distanceM: 1_300, steps: 1_200, points: 0..<460)]
    }
    add("belt with positions left on", long) { recording in
      recording.track.latitude = recording.track.time.indices.map { 48 + Double($0 % 7) * 1e-5 }
      recording.track.longitude = recording.track.time.indices.map { 11 + Double($0 % 5) * 1e-5 }
    }
    add("belt with laps", hilly) { recording in
      recording.track.latitude = []
      recording.track.longitude = []
      recording.track.deviceDistanceM = []
      recording.track.deviceCadence = []
      recording.laps = [
        Lap(totalTimeS: 400, distanceM: 1_200, averageCadence: 82, points: 0..<401),
        Lap(totalTimeS: 430, distanceM: 1_100, averageCadence: 80, points: 401..<861),
      ]
    }
    return list
  }()

  @Test(
    "Every stage reads and writes what it declares, and nothing else",
    arguments: recordings.indices)
  func contract(index: Int) {
    var (name, recording) = Self.recordings[index]
    #expect(recording.track.count > 100, "\(name)")
    for stage in StageRegistry.standard() {
      #expect(faults(of: stage, on: recording) == [], "\(name)")
      stage.apply(to: &recording, of: .someone)
    }
  }

  @Test(
    "Over all recordings every part that a stage declares to write or mend is written or mended")
  func idle() {
    var idle: [String: RecordingParts] = [:]
    for stage in StageRegistry.all { idle[stage.kind] = stage.writes.union(stage.mends) }
    for (_, var recording) in Self.recordings {
      for stage in StageRegistry.standard() {
        let before = recording
        stage.apply(to: &recording, of: .someone)
        for field in RecordingField.all where !field.isSame(before, recording) {
          idle[type(of: stage).kind]?.subtract(field.parts)
        }
      }
    }
    #expect(idle.filter { !$0.value.isEmpty }.mapValues(\.list) == [:])
  }

  @Test(
    "Every field of a recording belongs to its parts, or is named as none of a stage's business")
  func complete() {
    func labels(_ value: Any, but others: Set<String> = []) -> [String] {
      Mirror(reflecting: value).children.compactMap(\.label).filter { !others.contains($0) }
    }
    let empty = Recording(format: .gpx, number: 1)
    #expect(labels(empty.track).sorted() == RecordingField.ofTrack.map(\.name).sorted())
    #expect(
      labels(empty, but: ["track", "figures", "findings"]).sorted()
        == RecordingField.ofRecording.map(\.name).sorted())
    #expect(
      labels(empty.figures, but: ["quality"]).sorted()
        == RecordingField.ofFigures.map(\.name).sorted())
  }

  // MARK: The test itself

  /// Reads altitude, thins heart rate, and says nothing of either.
  private struct Liar: StageOfOptions {
    static let kind = "liar"
    static let summary = "Lies."
    static let options: [StageOption] = []
    static let reads: RecordingParts = [.time]
    static let writes: RecordingParts = [.ascent]

    init(_ settings: StageSettings) {}

    func apply(to recording: inout Recording, of athlete: Athlete) {
      recording.figures.ascentM = recording.track.altitudeM.last.map { Double($0) }
      recording.track.heartRateBPM = [1]
      recording.findings.note(.altitudeJump, count: recording.track.altitudeM.count)
    }
  }

  @Test("A stage that lies of what it reads or writes is found out")
  func liar() {
    #expect(
      faults(of: Liar(), on: .steady()) == [
        "liar: ascentM hangs on what it does not declare to read",
        "liar: heartRateBPM changes, which it does not declare to write",
        "liar: its findings hang on what it does not declare to read",
      ])
  }
}
