import SoleusLoad

@testable import AthleteWeeks
@testable import Running
@testable import WeeklyReport

/// Weeks of every kind, and what foreign words may do to them.
extension MadeUp {
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
}
