import SoleusLoad

@testable import AthleteWeeks
@testable import Running
@testable import WeeklyReport

/// Weeks of nobody, for the writers to write.
enum MadeUp {
  static let context = ReportOrigin(
    modelName: "soleus-1", modelDigest: "4f1c9a2b", programVersion: "0.1.0")

  static let week = Week(monday: LocalDay(year: 2026, month: 6, day: 1))

  /// Seven runs, three flags, four exercises, and something of everything in data health.
  static func busy(name: String = "Mara Lindqvist", id: String = "mara") -> AthleteWeek {
    let runs = [
      run(0, "Easy morning loop", 9_800, 309, [(.road, 1, 0.8)], 9.9, 0.04, .converted),
      run(
        1, "Track: 6 × 800 m", 11_200, 268, [(.track, 0.64, 0.9), (.road, 0.36, 0.8)], 10.4, 0.46,
        .measured, [Finding(.gpsSpike, count: 3), Finding(.pause, count: 6)]),
      run(2, nil, 6_400, 330, [(.treadmill, 1, 0.7)], 7.1, 0.02, .estimated, 0),
      run(
        3, "Forest with hills", 14_100, 342, [(.trail, 0.71, 0.6), (.road, 0.29, 0.6)], 13.6, 0.22,
        .converted, [Finding(.gpsJump)]),
      run(4, "Shake-out", 5_000, 345, [(.grass, 0.6, 0.5), (.road, 0.4, 0.5)], 5.1, 0, .converted),
      run(
        5, "Strides", 6_100, 300, [(.road, 1, 0.8)], 6.0, 0.19, .measured,
        [Finding(.cadenceOutOfRange, count: 14), Finding(.distanceReset)]),
      run(
        6, "Long run along the river", 23_400, 318, [(.road, 0.86, 0.8), (.sand, 0.14, 0.4)], 23.0,
        0.11, .converted),
    ]
    let history = [36.0, 38, nil, 41, 35, 44, 47, nil, 49, 52, 55, 75.1]
    return AthleteWeek(
      athlete: Athlete(
        id: id, name: name, timeZone: "Europe/Stockholm", massKg: 58, heightCm: 171,
        footStrike: .midfoot),
      week: week,
      status: .revised(
        RevisedWeek(runsBefore: 6, runsNow: 7, setsBefore: 12, setsNow: 12)),
      load: WeekLoad(
        easyKm: band(75.1), quickS: 2_520, quickLine: QuickLine(fromMPS: 3.7, runsBefore: 48),
        distanceM: 76_000, movingS: 24_130, steps: 68_240, runCount: 7, runsWithoutLoad: 0,
        estimatedShare: 0.09, gain: LoadGain(load(75.1).stages, km: 76)),
      own: own(history.dropLast().compactMap(\.self)),
      bars: bars(history, estimatedFrom: 11), days: days(runs, sets: [0, 0, 8, 0, 0, 4, 0]),
      longRun: LongRun(
        day: week.sunday, distanceM: 23_400, easyKm: 23.0, shareOfWeek: 0.308),
      singleRun: SingleRunComparison(
        day: week.sunday, distanceM: 23_400, longestBeforeM: 17_500,
        longestBeforeDay: week.monday.advanced(by: -8), ratio: 1.34, loadRatio: 1.31,
        runsBefore: 16),
      raised: flags, runs: runs, strength: strength, health: health, lastRunDay: week.sunday,
      timing: StrengthTiming(
        demandingRuns: [
          DemandingRun(
            day: week.monday.advanced(by: 1), demands: [.quick], workBefore: .within24Hours),
          DemandingRun(
            day: week.monday.advanced(by: 3), demands: [.long, .hilly],
            workBefore: .within24Hours),
          DemandingRun(day: week.sunday, demands: [.long], workBefore: nil),
        ], comparableWeeks: 9, weeksOfRunningAlone: 3))
  }

  /// The whole week is a gap.
  static func gap(name: String = "Jonas Okafor", id: String = "jonas") -> AthleteWeek {
    var gap = busy(name: name, id: id)
    gap.status = .complete
    gap.load = WeekLoad(
      easyKm: nil, quickS: nil, quickLine: QuickLine(fromMPS: 3.5, runsBefore: 31), distanceM: nil,
      movingS: nil, steps: nil, runCount: 0, runsWithoutLoad: 0, estimatedShare: nil)
    gap.own = own([28, 30, 27, 31, 29, 33, 30, 28, 31])
    gap.bars = bars([28, 30, 27, 31, nil, 29, 33, 30, 28, 31, nil, nil])
    gap.days = week.days.map {
      DayBar(day: $0, state: .unknown, runs: [], easyKm: nil, calfSets: $0.weekday == 2 ? 6 : 0)
    }
    gap.longRun = nil
    gap.singleRun = nil
    gap.raised = []
    gap.runs = []
    gap.health = DataHealth(
      runsMeasured: 0, runsConverted: 0, runsEstimated: 0, rejections: [], duplicates: [],
      passedOver: [], rowProblems: [], gapsInProfile: [], findings: [])
    gap.lastRunDay = week.monday.advanced(by: -9)
    return gap
  }

  /// The first week of a trail runner without cadence, without a strength log, still running.
  static func first(name: String = "Ines Carvalho", id: String = "ines") -> AthleteWeek {
    var first = busy(name: name, id: id)
    first.athlete.heightCm = nil
    first.status = .provisional
    first.runs = [
      run(
        1, "Serra", 16_200, 402, [(.trail, 0.92, 0.7), (.road, 0.08, 0.7)], 15.1, 0.24, .estimated,
        [Finding(.heightAssumed), Finding(.cadenceEstimated)], ascent: 612),
      run(2, "Serra, watch lost the sky", nil, nil, [], nil, nil, nil, [Finding(.noSpeed)]),
    ]
    first.load = WeekLoad(
      easyKm: band(15.1), quickS: nil, quickLine: nil, distanceM: 16_200,
      movingS: 6_512, steps: 17_100, runCount: 2, runsWithoutLoad: 1, estimatedShare: 1)
    first.own = OwnFigures()
    first.bars = bars(
      Array(repeating: nil, count: 11) + [15.1], estimatedFrom: 11, of: .trail)
    first.days = days(first.runs, sets: Array(repeating: 0, count: 7), known: 3)
    first.longRun = LongRun(
      day: week.monday.advanced(by: 1), distanceM: 16_200, easyKm: 15.1, shareOfWeek: 1)
    first.singleRun = nil
    first.raised = []
    first.strength = WeekStrength(
      hasLog: false, sessions: 0, exercises: [], soleusSets: 0, calfSets: 0, stabilitySets: 0,
      otherSets: 0, meanSetsOfFourBefore: nil, daysSinceLoadedWork: nil)
    first.health = DataHealth(
      runsMeasured: 0, runsConverted: 0, runsEstimated: 2, rejections: [], duplicates: [],
      passedOver: [], rowProblems: [],
      gapsInProfile: ["Body height is not known; 175 cm stands in for the cadence estimate."],
      findings: [])
    first.lastRunDay = week.monday.advanced(by: 2)
    return first
  }

  /// An ordinary week without flags.
  static func quiet(name: String = "Tom Brandt", id: String = "tom") -> AthleteWeek {
    var quiet = busy(name: name, id: id)
    quiet.status = .complete
    quiet.runs = [
      run(1, "Lunch run", 8_100, 322, [(.road, 1, 0.8)], 8.2, 0.05, .measured, 31),
      run(3, "Tempo", 10_000, 281, [(.road, 1, 0.8)], 9.3, 0.38, .measured),
      run(
        5, "Parkland", 15_200, 334, [(.grass, 0.4, 0.5), (.road, 0.6, 0.5)], 15.2, 0.03, .measured),
    ]
    quiet.load = WeekLoad(
      easyKm: band(32.7), quickS: 420, quickLine: QuickLine(fromMPS: 3.6, runsBefore: 40),
      distanceM: 33_300, movingS: 10_495, steps: 29_400, runCount: 3, runsWithoutLoad: 0,
      estimatedShare: 0)
    quiet.own = own([30, 31, 29, 33, 34, 30, 31, 33, 29, 36, 33])
    quiet.bars = bars([30, 31, 29, 33, 34, 30, 31, 33, 29, 36, 33, 32.7])
    quiet.days = days(quiet.runs, sets: [6, 0, 0, 0, 6, 0, 0])
    quiet.longRun = LongRun(
      day: week.monday.advanced(by: 5), distanceM: 15_200, easyKm: 15.2, shareOfWeek: 0.456)
    quiet.singleRun = SingleRunComparison(
      day: week.monday.advanced(by: 5), distanceM: 15_200, longestBeforeM: 15_900,
      longestBeforeDay: week.monday.advanced(by: -2), ratio: 0.956, loadRatio: nil, runsBefore: 12)
    quiet.raised = []
    quiet.health = DataHealth(
      runsMeasured: 3, runsConverted: 0, runsEstimated: 0, rejections: [], duplicates: [],
      passedOver: [], rowProblems: [], gapsInProfile: [], findings: [])
    quiet.lastRunDay = week.monday.advanced(by: 5)
    return quiet
  }

  /// Twelve runs, two a day, with names as long as people write them.
  static func long(
    name: String = "Wilhelmina Featherstonehaugh-Papadimitriou", id: String = "wilhelmina"
  )
    -> AthleteWeek
  {
    var long = busy(name: name, id: id)
    long.athlete.timeZone = "America/Argentina/Buenos_Aires"
    let doubled = long.runs.prefix(5).flatMap { run in
      var second = run
      second.run.id += "b"
      second.run.secondsIntoDay = 66_600
      second.run.run.name =
        "Evening jog with the club, twice around the reservoir and home past the old mill"
      return [run, second]
    }
    long.runs = doubled + long.runs.suffix(2)
    long.days = days(long.runs, sets: [12, 0, 8, 0, 10, 4, 0])
    return long
  }

  // MARK: Sets of them

  /// One week of each kind that the pages must be able to say.
  static var everyState: [AthleteWeek] {
    var unloaded = first(name: "Nadia", id: "nadia")
    unloaded.load.easyKm = nil
    unloaded.load.quickS = nil
    unloaded.runs = unloaded.runs.filter { $0.easyKm == nil }
    unloaded.days = days(unloaded.runs, sets: Array(repeating: 0, count: 7))
    return [busy(), gap(), first(), quiet(), long(), unloaded]
  }

  static let hostileNames = [
    "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "\"\u{301} onload=x", "<\u{301}b>",
    "a\u{0}\u{7}\r\nb,\"c\"",
    "\u{202E}gpj.exe", "{{name}} {{{name}}}", "| a | [x](javascript:1) `b` ]]>", "</style><b>x",
    "@x", "",
    "\t-1+1",
  ]

  /// A week in which every text of foreign origin is `name`.
  static func hostile(_ name: String) -> AthleteWeek {
    var week = busy(name: name, id: "x" + name)
    week.athlete.timeZone = name
    for index in week.runs.indices {
      week.runs[index].run.run.name = name
      week.runs[index].run.file = name
    }
    for index in week.raised.indices {
      week.raised[index].opening = name
      week.raised[index].text = name
      week.raised[index].brief = name
      week.raised[index].confidence = name
      week.raised[index].source = name
    }
    week.strength.exercises[0].label = name
    week.health.rejections = [RejectedFile(file: name, rejection: Rejection(.empty, name))]
    week.health.rowProblems = [RowProblem(file: name, line: 1, message: name)]
    week.health.logFindings = [LogFinding(file: name, Finding(.setKindUnknown, detail: name))]
    week.health.duplicates = [DuplicateRun(file: name, of: name, day: MadeUp.week.monday)]
    week.health.gapsInProfile = [name]
    return week
  }

  static func runRow(named name: String) -> RunsCSV.Row {
    var figures = RunFigures()
    figures.movingS = 3_000
    figures.distanceSource = .device
    figures.ascentM = 80
    figures.cadenceUnit = .strides
    figures.cadenceSource = .converted
    figures.cadenceSPM = 168
    figures.steps = 8_400
    figures.surfaces = [
      SurfaceShare(surface: .road, share: 0.75, confidence: 0.8, witness: .map),
      SurfaceShare(surface: .trail, share: 0.25, confidence: 0.5, witness: .shape),
    ]
    let run = Run(
      format: .tcx, name: name, creator: name, start: 1_780_288_500, elapsedS: 3_100,
      points: 3_001, distanceM: 10_000, figures: figures,
      findings: [Finding(.gpsSpike, count: 3), Finding(.pause)])
    return RunsCSV.Row(
      athlete: Athlete(id: name, name: name),
      run: DatedRun(
        id: "a1b2c3d4-1", file: name, run: run, day: week.monday, secondsIntoDay: 23_700,
        load: load(9.9)),
      quickS: 375)
  }

  /// A load of so many easy km, with a band like that of the weeks.
  static func load(_ easyKm: Double) -> RunLoad {
    var stages = LoadStages()
    (stages.running, stages.withSurface, stages.withCadence) = (easyKm, easyKm, easyKm * 0.98)
    (stages.withSlope, stages.withSpeed) = (easyKm * 0.98, easyKm * 0.97)
    return RunLoad(stages: stages, bySurface: [], steps: []) {
      (0...100).map { easyKm * (0.95 + Double($0) / 1_000) }
    }
  }

  static func setRow(named name: String) -> StrengthCSV.Row {
    let day = week.monday.advanced(by: 1)
    let set = StrengthSet(
      start: .local(day, seconds: 66_600), session: name, exercise: name, weightKg: 40,
      repetitions: 8, durationS: nil, kind: .working,
      calf: CalfWork(
        exercise: "seated-calf-raise", label: "Seated calf raise", emphasis: .soleus,
        loadPerLegKg: 20, peakForceBW: band(1.5), soleusShare: 0.8),
      line: 12)
    return StrengthCSV.Row(
      athlete: Athlete(id: name, name: name), set: DatedSet(file: name, set: set, day: day))
  }

  // MARK: Parts

  /// Weeks of so many easy km, and of about as many kilometres.
  static func own(_ easyKm: [Double]) -> OwnFigures {
    OwnFigures(
      easyKm: OwnWeeks(easyKm), distanceM: OwnWeeks(easyKm.map { $0 * 1_020 }),
      quickS: OwnWeeks(easyKm.map { $0 * 20 }))
  }

  static func band(_ value: Double) -> Banded {
    Banded(central: value, low: value * 0.86, high: value * 1.17)
  }

  static func run(
    _ day: Int, _ name: String?, _ distanceM: Double?, _ pace: Double?,
    _ surfaces: [(Surface, Double, Double)], _ easyKm: Double?, _ quickShare: Double?,
    _ cadence: CadenceSource?, _ findings: [Finding] = [], ascent: Double? = 64
  ) -> RunRow {
    var figures = RunFigures()
    figures.surfaces = surfaces.map {
      SurfaceShare(surface: $0.0, share: $0.1, confidence: $0.2, witness: .device)
    }
    figures.distanceSource = distanceM == nil ? .none : day % 2 == 0 ? .device : .gps
    figures.movingS = distanceM.flatMap { metres in pace.map { metres / 1_000 * $0 } }
    figures.ascentM = distanceM == nil ? nil : ascent
    figures.cadenceSPM = cadence == nil ? nil : 171
    figures.cadenceSource = cadence
    let run = Run(
      format: .tcx, name: name, start: 1_780_288_500, elapsedS: 3_100, points: 3_001,
      distanceM: distanceM, figures: figures, findings: findings)
    return RunRow(
      run: DatedRun(
        id: "a1b2c3d\(day)-1", file: "runs/2026-06-0\(day + 1).tcx", run: run,
        day: week.monday.advanced(by: day), secondsIntoDay: 23_700 + 600 * day,
        load: easyKm.map(load)),
      easyKm: easyKm.map(band), quickS: quickShare.map { $0 * 3_000 })
  }

  /// A run whose last argument is its climb, for brevity.
  static func run(
    _ day: Int, _ name: String?, _ distanceM: Double, _ pace: Double,
    _ surfaces: [(Surface, Double, Double)], _ easyKm: Double, _ quickShare: Double,
    _ cadence: CadenceSource, _ ascent: Double
  ) -> RunRow {
    run(day, name, distanceM, pace, surfaces, easyKm, quickShare, cadence, [], ascent: ascent)
  }

  static func bars(
    _ loads: [Double?], estimatedFrom: Int = .max, of surface: Surface = .road
  ) -> [WeekBar] {
    loads.enumerated().map { index, load in
      let parts: [(Surface, Double)] =
        surface == .road
        ? [
          (.road, 0.52), (.track, 0.12), (.grass, 0.05), (.trail, 0.17), (.sand, 0.05),
          (.treadmill, 0.09),
        ]
        : [(surface, 1)]
      return WeekBar(
        week: week.advanced(by: index - loads.count + 1), isGap: load == nil,
        bySurface: load.map { load in
          parts.map { SurfaceLoad(surface: $0.0, easyKm: load * $0.1) }
        } ?? [],
        easyKm: load.map(band), quickS: load.map { _ in 600 + Double(index) * 120 },
        estimatedShare: load.map { _ in index >= estimatedFrom ? 0.1 : 0 },
        distanceM: load.map { $0 * 1_020 }, quickM: load.map { $0 * 120 },
        ascentM: load.map { $0 * 9 },
        strength: StrengthBar(
          sets: index % 4 * 4, heaviestPerLegKg: 20, leftKg: nil, rightKg: nil, toFailure: nil),
        isBeforeFirst: load == nil && loads[..<index].allSatisfy { $0 == nil })
    }
  }

  static func days(_ runs: [RunRow], sets: [Int], known: Int = 7) -> [DayBar] {
    week.days.enumerated().map { index, day in
      let ofDay = runs.filter { $0.run.day == day }
      let loads = ofDay.map { run in
        run.easyKm.map { easyKm in
          run.run.run.surfaces.map {
            SurfaceLoad(surface: $0.surface, easyKm: easyKm.central * $0.share)
          }
        } ?? []
      }
      let totals = ofDay.compactMap(\.easyKm?.central)
      return DayBar(
        day: day, state: index >= known ? .toCome : ofDay.isEmpty ? .noRun : .ran,
        runs: loads, easyKm: totals.isEmpty ? nil : totals.reduce(0, +), calfSets: sets[index])
    }
  }

  static let flags = [
    Flag(
      rule: .singleRunDistance, opening: "Long run up by a third",
      text: "23.4 km on Sunday, longest before 17.5 km.",
      ask: "Ask how the calf is before the next one.", brief: "Long run 23.4 km, before 17.5",
      reason:
        "Single runs more than 10 % longer than the longest of the last 30 days were followed by more injuries; week-to-week change was not",
      confidence: "moderate: distance from the device, 16 runs to compare with",
      source: "Frandsen 2025, 5 205 runners"),
    Flag(
      rule: .weekAboveOwnRange, opening: "A week above the runner's own range",
      text: "it asked as much as 75 easy km, nine weeks before 35–55.",
      ask: "Ask whether the step was planned.", brief: "Week 75 easy km, before 55",
      reason:
        "More than the highest of the runner's own four weeks; descriptive, no threshold is known",
      confidence: "low: one of the four weeks has no files", source: "own history, no study"),
    Flag(
      rule: .demandingDays, opening: "Three demanding days in a row",
      text: "Tuesday, Wednesday and Thursday, without an easier day between.",
      ask: "Ask whether that was meant.", brief: "Three demanding days in a row",
      reason: "Less than 48 hours between two days with many hard steps",
      confidence: "low: a mechanism, no injury data", source: "a made-up review"),
  ]

  static let strength = WeekStrength(
    hasLog: true, sessions: 2,
    exercises: [
      ExerciseRow(
        label: "Seated calf raise", emphasis: .soleus, sets: 4, repetitions: 32,
        bestLoadPerLegKg: 22.5, peakForceBW: Banded(central: 1.5, low: 1.3, high: 1.8)),
      ExerciseRow(
        label: "Single-leg calf raise, bent knee", emphasis: .soleus, sets: 3, repetitions: 30,
        bestLoadPerLegKg: 12, peakForceBW: Banded(central: 3.3, low: 2.7, high: 3.9)),
      ExerciseRow(
        label: "Standing calf raise", emphasis: .calf, sets: 5, repetitions: 50,
        bestLoadPerLegKg: 0, peakForceBW: Banded(central: 1.4, low: 1.1, high: 2.8)),
      ExerciseRow(
        label: "Single-leg deadlift", emphasis: .stability, sets: 3, repetitions: 24,
        bestLoadPerLegKg: nil, peakForceBW: nil),
    ],
    soleusSets: 7, calfSets: 5, stabilitySets: 3, otherSets: 14, meanSetsOfFourBefore: 8.5,
    daysSinceLoadedWork: 1, calfSessions: 2, daysSinceSoleusWork: 1)

  static let health = DataHealth(
    runsMeasured: 2, runsConverted: 4, runsEstimated: 1,
    rejections: [
      RejectedFile(
        file: "runs/2026-04-18.tcx",
        rejection: Rejection(.xmlTruncated, line: 4_211, "the document ends inside Trackpoint"))
    ],
    duplicates: [
      DuplicateRun(
        file: "runs/strava/1187.gpx", of: "runs/2026-06-01.tcx", day: week.monday,
        leftOut: [.heartRate, .altitude], clockAheadS: -19_800)
    ],
    passedOver: [
      .init(
        file: "runs/a.gpx", PassedOver(number: 1, code: .notARun, sport: .biking, word: "Ride")),
      .init(
        file: "runs/b.gpx", PassedOver(number: 1, code: .notARun, sport: .biking, word: "Ride")),
      .init(file: "runs/c.tcx", PassedOver(number: 1, code: .course, sport: .unknown)),
    ],
    rowProblems: [
      RowProblem(file: "strength/strong.csv", line: 88, message: "weight is not a number")
    ],
    gapsInProfile: [], findings: [Finding(.gpsSpike, count: 3), Finding(.gpsJump)])
}
