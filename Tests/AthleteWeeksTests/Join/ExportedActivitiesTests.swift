import Conditions
import MadeUpAthletes
import Running
import SoleusLoad
import Testing

@testable import AthleteWeeks

@Suite("What a service's list says of recordings")
struct ExportedActivitiesTests {
  private static let athlete = Athlete(id: "a", name: "A", massKg: 70)

  private func placed(_ file: String, _ outcome: FileOutcome) -> PlacedRecord {
    PlacedRecord(
      athlete: "a", file: file,
      record: FileRecord(
        sha256: String(repeating: "b", count: 64), derivation: "d", outcome: outcome))
  }

  private func join(
    _ recordings: [String: RecordingOutcome], _ lists: [String: [ListedActivity]],
    byStart: [String: [ListedActivity]] = [:], shoes: ShoeList = ShoeList(),
    sets: [StrengthSet] = [], of athlete: Athlete = Self.athlete,
    isReversed: Bool = false
  ) throws -> AthleteHistory {
    var records =
      recordings.map { placed($0.key, .runs(.gpx, [$0.value])) }
      + lists.map { placed($0.key, .activities(ListedActivities(activities: $0.value))) }
      + byStart.map {
        placed($0.key, .activities(ListedActivities(activities: $0.value, isByStart: true)))
      }
    if !sets.isEmpty {
      records.append(
        placed(
          "strength/a.csv",
          .strength(
            StrengthOutcome(format: "plain", sessions: 1, sets: sets, rowProblems: [], findings: [])
          )))
    }
    records.sort { ($0.file < $1.file) != isReversed }
    return AthleteJoin(
      athlete, gaps: [MassGap.sentence, ShoeGap.sentence], clock: try #require(AthleteClock("UTC")),
      records: records,
      shoes: shoes, bands: .standard, today: LocalDay(year: 2026, month: 6, day: 8)
    ).history
  }

  /// A run that its speed alone, a name or a label says to be one.
  private func run(
    _ witness: SportPlace?, confidence: Double = 0.7, sport: Sport = .running
  ) -> Run {
    var run = MadeUpRun.run()
    run.name = nil
    run.figures.sport = witness.map {
      SportVerdict(sport: sport, witness: $0, confidence: confidence)
    }
    if witness == .signals { run.findings.append(Finding(.sportGuessed)) }
    return run
  }

  private func activity(
    _ file: String? = "activities/9.gpx", sport: Sport = .running, type: String = "Run"
  ) -> ListedActivity {
    ListedActivity(line: 2, file: file, sport: sport, type: type, name: "Easy", notes: "Vorfuß")
  }

  private let file = "export.zip//activities/9.gpx"
  private let list = "export.zip//activities.csv"

  @Test("A guessed run is one by the list's word, and no guess any more")
  func confirmed() throws {
    let history = try join([file: .run(run(.signals))], [list: [activity()]])
    let run = try #require(history.runs.first?.run)
    #expect(run.figures.sport?.witness == .list && run.figures.sport?.word == "Run")
    #expect(run.findings.contains { $0.code == .sportByList })
    #expect(!run.findings.contains { $0.code == .sportGuessed })
  }

  @Test("A guessed run is another sport by the list's word, and listed with it")
  func refused() throws {
    let history = try join(
      [file: .run(run(.signals))], [list: [activity(sport: .biking, type: "Ride")]])
    #expect(history.runs.isEmpty)
    let other = try #require(history.passedOver.first)
    #expect(other.recording.code == .otherByList && other.recording.word == "Ride")
    #expect(other.run != nil, "a person may still say that it was a run")
  }

  @Test("What was passed over by its speed is a run by the list's word")
  func recovered() throws {
    let kept = run(.signals, confidence: 0.55, sport: .other)
    let history = try join(
      [file: .passedOver(PassedOver(number: 1, code: .notARun, sport: .other, run: kept))],
      [list: [activity()]])
    #expect(history.runs.count == 1 && history.passedOver.isEmpty)
    #expect(history.runs.first?.run.figures.sport?.sport == .running)
  }

  @Test("A label in the file stays, and the contradiction is told of the run or of the list")
  func labels() throws {
    var history = try join(
      [file: .run(run(.label, confidence: 0.97))], [list: [activity(sport: .biking, type: "Ride")]])
    #expect(
      history.runs.first?.run.findings.last == Finding(.listContradicts, detail: "\"Ride\""))
    let ride = run(.label, confidence: 0.97, sport: .biking)
    history = try join(
      [
        file: .passedOver(
          PassedOver(number: 1, code: .notARun, sport: .biking, word: "cycling", run: ride))
      ], [list: [activity()]])
    #expect(history.runs.isEmpty && history.passedOver.count == 1)
    #expect(
      history.logFindings == [
        LogFinding(
          file: list, Finding(.listContradicts, detail: "\(file): Run, but cycling"))
      ])
  }

  @Test("What no runner can do weighs more than the list, as it does with a label")
  func signals() throws {
    let car = run(.signals, confidence: 0.98, sport: .other)
    let history = try join(
      [file: .passedOver(PassedOver(number: 1, code: .notARun, sport: .other, run: car))],
      [list: [activity()]])
    #expect(history.runs.isEmpty)
    let steps = try join(
      [file: .run(run(.signals, confidence: 0.98))],
      [list: [activity(sport: .biking, type: "Ride")]])
    #expect(steps.runs.first?.run.findings.last?.code == .listContradicts)
    let walk = try join(
      [file: .run(run(.signals, confidence: 0.98))],
      [list: [activity(sport: .walking, type: "Walk")]])
    #expect(walk.runs.isEmpty, "of walks signals are not asked")
  }

  @Test("A type that says nothing of the sport decides nothing")
  func silent() throws {
    let history = try join(
      [file: .run(run(.signals, confidence: 0.9))],
      [list: [activity(sport: .unknown, type: "Workout")]])
    #expect(history.runs.first?.run.findings.contains { $0.code == .sportGuessed } == true)
  }

  @Test(
    "A row is of the file that it names below its own list, and of no other",
    arguments: [
      ("export.zip//activities/9.gpx", "export.zip//activities.csv", true),
      ("a/export_1/activities/9.gpx", "a/export_1/activities.csv", true),
      ("activities/9.gpx", "activities.csv", true),
      ("export.zip//e/activities/9.gpx", "export.zip//e/activities.csv", true),
      ("old.zip//activities/9.gpx", "export.zip//activities.csv", false),
      ("runs/9.gpx", "export.zip//activities.csv", false),
    ])
  func roots(file: String, list: String, isJoined: Bool) throws {
    let history = try join([file: .run(run(.label))], [list: [activity()]])
    #expect((history.runs.first?.run.name == "Easy") == isJoined)
    #expect((history.runs.first?.run.strike == .forefoot) == isJoined)
  }

  @Test("The file's own name, notes and foot strike stay")
  func words() throws {
    var named = run(.label)
    (named.name, named.notes, named.figures.strike) = ("Mine", "wet", .rearfoot)
    let history = try join([file: .run(named)], [list: [activity()]])
    let run = try #require(history.runs.first?.run)
    #expect(run.name == "Mine" && run.notes == "wet" && run.strike == .rearfoot)
  }

  @Test("Gear is the run's shoe where shoes.csv and the run's words are silent")
  func gear() throws {
    func shoe(_ gear: String, _ pairs: [ShoeList.Pair], usual: Shoe? = nil) throws -> ShoeWorn? {
      var row = activity()
      row.gear = gear
      return try join(
        [file: .run(run(.label))], [list: [row]], shoes: ShoeList(pairs: pairs, usual: usual)
      ).runs.first?.shoe
    }
    let old = ShoeList.Pair(name: "Old", kind: .maximal)
    let racer = ShoeList.Pair(name: "Racer", kind: .plated)
    #expect(try shoe("My Racer", [racer, old]) == ShoeWorn(.plated, name: "Racer", .gear))
    #expect(try shoe("My Racer", [old]) == ShoeWorn(.maximal, name: "Old", .list))
    #expect(try shoe("Nike Vaporfly", []) == ShoeWorn(.plated, name: "Nike Vaporfly", .gear))
    #expect(try shoe("Blue", [], usual: .minimal) == ShoeWorn(.minimal, name: "Blue", .profile))
    #expect(try shoe("Blue", []) == ShoeWorn(.conventional, name: "Blue", .assumed))
  }

  @Test("The order of files is of no matter")
  func order() throws {
    let recordings: [String: RecordingOutcome] = [
      file: .run(run(.signals)), "export.zip//activities/8.gpx": .run(run(.label)),
    ]
    var entered = activity(nil)
    (entered.start, entered.elapsedS, entered.distanceM) = (1_780_300_000, 1_800, 5_000)
    let lists = [list: [activity(), entered], "old.zip//activities.csv": [activity(), entered]]
    let one = try join(recordings, lists)
    let other = try join(recordings, lists, isReversed: true)
    #expect(
      one.runs.map(\.run) == other.runs.map(\.run) && one.runs.map(\.id) == other.runs.map(\.id))
    #expect(one.duplicates == other.duplicates)
  }

  @Test("A run without a file fills its day, and is none where a file has it")
  func withoutFile() throws {
    var entered = activity(nil)
    (entered.start, entered.elapsedS, entered.distanceM) = (1_780_300_000, 1_800, 5_000)
    let alone = try join([:], [list: [entered]])
    let run = try #require(alone.runs.first)
    #expect(run.file == list && run.day.description == "2026-06-01" && run.load != nil)
    #expect(run.run.findings.contains { $0.code == .enteredByHand })
    let recorded = MadeUpRun.run(start: 1_780_300_030, elapsedS: 1_790, distanceM: 5_100)
    let both = try join(["runs/a.gpx": .run(recorded)], [list: [entered]])
    #expect(both.runs.map(\.file) == ["runs/a.gpx"])
    #expect(both.duplicates.map(\.file) == [list])
    var ride = entered
    ride.sport = .biking
    #expect(try join([:], [list: [ride]]).runs.isEmpty)
  }

  @Test("Where athlete.yaml tells no body mass, strength sets have that of their time")
  func mass() throws {
    var set = MadeUpRun.set(line: 2)
    set.calf?.forceByMass = ForceByMass { mass in
      Banded(central: 1 + 20 / mass, low: 0.5 + 20 / mass, high: 2 + 20 / mass)
    }
    var (near, far) = (activity(), activity("activities/8.gpx"))
    (near.start, near.massKg) = (1_780_000_000 - 86_400, 80)
    (far.start, far.massKg) = (1_780_000_000 - 40 * 86_400, 50)
    let unknown = Athlete(id: "a", name: "A")
    let history = try join([:], [list: [far, near]], sets: [set], of: unknown)
    #expect(history.sets.first?.set.calf?.peakForceBW?.central == 1.25)
    #expect(history.gapsInProfile == [MassGap.listed, ShoeGap.sentence])
    near.start = 1_780_000_000 - 500 * 86_400
    let old = try join([:], [list: [near]], sets: [set], of: unknown)
    #expect(old.sets.first?.set.calf?.peakForceBW == nil)
    #expect(old.gapsInProfile == [MassGap.sentence, ShoeGap.sentence])
  }

  @Test("Where a list names the gear of runs, nobody is told that shoes are not told")
  func shoeGap() throws {
    var row = activity()
    row.gear = "Blue"
    let history = try join([file: .run(run(.label))], [list: [row]])
    #expect(history.gapsInProfile.last == ShoeGap.named)
  }

  // MARK: By start

  private let summary = "export.zip//DI_CONNECT/DI-Connect-Fitness/a_0_summarizedActivities.json"

  private func begun(
    _ start: Double, _ sport: Sport = .running, type: String = "running", name: String? = "Tempo",
    metres: Double = 5_000
  ) -> ListedActivity {
    ListedActivity(
      line: 1, start: start, sport: sport, type: type, name: name, elapsedS: 1_800,
      distanceM: metres)
  }

  @Test("A row that names no file is about the recording that begins with it, wherever that lies")
  func byStart() throws {
    var recorded = run(.signals)
    recorded.start = 1_780_300_004
    let rows = [
      begun(1_780_300_100, .biking, type: "cycling", name: "Ride"), begun(1_780_300_000),
      begun(1_780_299_900, name: "Before"),
    ]
    for file in ["export.zip//DI_CONNECT/u.zip//9.fit", "runs/9.fit"] {
      let history = try join([file: .run(recorded)], [:], byStart: [summary: rows])
      #expect(history.runs.map(\.run.name) == ["Tempo"])
      #expect(history.runs.first?.run.figures.sport?.witness == .list)
      #expect(history.duplicates.isEmpty, "nothing that begins so near is a further run")
    }
  }

  @Test("A label of the recording that begins with it contradicts it, whatever the recording is")
  func byStartAgainstLabels() throws {
    var recorded = run(.label, confidence: 0.97)
    recorded.start = 1_780_300_004
    var history = try join(
      ["runs/9.fit": .run(recorded)], [:],
      byStart: [summary: [begun(1_780_300_000, .biking, type: "cycling")]])
    #expect(history.runs.first?.run.findings.last?.code == .listContradicts)
    let ride = PassedOver(
      number: 1, code: .notARun, sport: .biking, word: "cycling", start: 1_780_300_004)
    history = try join(
      ["runs/9.fit": .passedOver(ride)], [:], byStart: [summary: [begun(1_780_300_000)]])
    #expect(history.runs.isEmpty && history.passedOver.count == 1)
    #expect(history.logFindings.map(\.finding.code) == [.listContradicts])
  }

  @Test(
    "A row that no recording begins with is a run that the list alone knows, once for all lists")
  func byStartAlone() throws {
    let short = PassedOver(
      number: 1, code: .tooFewPoints, sport: .running, start: 1_780_300_000)
    let history = try join(
      ["runs/9.fit": .passedOver(short)], [:],
      byStart: [
        summary: [begun(1_780_300_000), begun(1_780_200_000, .walking, type: "walking")],
        "old.zip//export.xml": [begun(1_780_300_000)],
      ])
    #expect(history.runs.count == 1 && history.duplicates.isEmpty)
    #expect(history.runs.first?.run.findings.first?.code == .knownFromList)
    #expect(history.runs.first?.run.distanceSource == .device)
  }

  @Test("Where a list names the file, that row counts, and what begins with it is no further run")
  func namedFirst() throws {
    var recorded = run(.label)
    recorded.start = 1_780_300_004
    var row = activity()
    row.gear = "Blue"
    let history = try join(
      [file: .run(recorded)], [list: [row]], byStart: [summary: [begun(1_780_300_000)]])
    #expect(history.runs.map(\.run.name) == ["Easy"])
    var watch = recorded
    watch.figures.cadenceSource = .measured
    let both = try join(
      [file: .run(recorded), "runs/9.fit": .run(watch)], [list: [row]],
      byStart: [summary: [begun(1_780_300_000)]])
    #expect(both.runs.map(\.file) == ["runs/9.fit"])
    #expect(both.runs.first?.listed?.activity.gear == "Blue")
  }

  @Test("A route that is not there leaves its workout to what the list knows, once")
  func lostRoute() throws {
    var row = begun(1_780_300_000)
    row.file = "workout-routes/1.gpx"
    let health = "h.zip//apple_health_export/export.xml"
    let lost = try join([:], [:], byStart: [health: [row]])
    #expect(lost.runs.map(\.run.findings.first?.code) == [.knownFromList])
    var recorded = run(.label)
    recorded.start = 1_780_300_004
    for file in ["h.zip//apple_health_export/workout-routes/1.gpx", "runs/1.gpx"] {
      let there = try join([file: .run(recorded)], [:], byStart: [health: [row]])
      #expect(there.runs.map(\.file) == [file] && there.runs[0].run.name == "Tempo")
    }
  }

  @Test("Runs that were entered at the same second have names of their own, the same next month")
  func sameSecond() throws {
    var (one, other) = (activity(nil), activity(nil))
    (one.start, one.elapsedS, one.distanceM) = (1_780_300_000, 1_800, 5_000)
    (other.start, other.elapsedS, other.distanceM) = (1_780_300_000, 3_600, 6_000)
    (one.line, other.line) = (2, 3)
    let first = try join([:], [list: [one, other]])
    (one.line, other.line) = (8, 7)
    let second = try join([:], ["b.zip//activities.csv": [other, one], list: [one]])
    #expect(first.runs.map(\.id) == ["entered-1780300000", "entered-1780300000-2"])
    #expect(Set(second.runs.map(\.id)) == Set(first.runs.map(\.id)))
    for run in second.runs {
      #expect(first.runs.contains { $0.id == run.id && $0.run.distanceM == run.run.distanceM })
    }
    #expect(second.duplicates.isEmpty)
  }
}
