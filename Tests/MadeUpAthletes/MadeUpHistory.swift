package import AthleteWeeks
package import Running
import SoleusLoad

/// Runs and sets of nobody, for the weeks to be made of.
package enum MadeUpHistory {
  /// Monday of the week that the tests look at.
  package static let monday = LocalDay(year: 2026, month: 6, day: 1)

  /// A run on a day counted from that Monday, of so many easy km.
  ///
  /// Steps have the force `force`, in hundredths of the reference step. With `fastKm` speed is known:
  /// so much of it at 4.0 m/s and the rest at 3.0.
  package static func run(
    day: Int, km: Double, easyKm: Double? = nil, force: Int = 100, spread: Double = 0.1,
    cadence: CadenceSource? = .measured, on surface: Surface = .road, fastKm: Double? = nil,
    ascentM: Double? = nil, fade: Fade? = nil
  ) -> DatedRun {
    let load = easyKm ?? km
    let when = monday.advanced(by: day)
    var figures = RunFigures()
    figures.distanceSource = .device
    figures.movingS = km * 320
    figures.ascentM = ascentM
    figures.cadenceUnit = .steps
    figures.cadenceSource = cadence
    figures.cadenceSPM = 170
    figures.steps = km * 920
    figures.fade = fade
    figures.surfaces = [
      SurfaceShare(surface: surface, share: 1, confidence: 0.8, witness: .device)
    ]
    if let fastKm { figures.dose = dose(slowKm: km - fastKm, fastKm: fastKm, on: surface) }
    let run = Run(
      format: .tcx, start: Double(when.daysSince1970) * 86_400 + 25_200, elapsedS: km * 330,
      points: Int(km * 100), distanceM: km * 1_000, figures: figures,
      speeds: fastKm.map { fast in
        SpeedMetres(
          first: 30,
          metres: [(km - fast) * 1_000] + Array(repeating: 0, count: 9) + [fast * 1_000])
      })
    return DatedRun(
      id: "run\(day)-\(km)", file: "runs/\(day)-\(km).tcx", run: run, day: when,
      secondsIntoDay: 25_200,
      load: load > 0 ? self.load(load, force: force, spread: spread, on: surface) : nil)
  }

  private static func load(
    _ easyKm: Double, force: Int, spread: Double, on surface: Surface
  ) -> RunLoad {
    var stages = LoadStages()
    stages.running = easyKm
    var steps = StepSums()
    steps.steps = easyKm * 460
    steps.referenceSteps = steps.steps * Double(force) / 100
    steps.contactBWS = easyKm * 320
    return RunLoad(
      stages: stages, bySurface: [SurfaceLoad(surface: surface, easyKm: easyKm)],
      steps: [RunLoad.SurfaceSteps(surface: surface, steps: steps)]
    ) { (0..<101).map { easyKm * (1 - spread + spread * Double($0) / 50) } }
  }

  /// The dose of some kilometres at 3.0 m/s and some at 4.0.
  private static func dose(slowKm: Double, fastKm: Double, on surface: Surface) -> Dose {
    var bins = SpeedBins(first: 60, count: 21)
    (bins.seconds[0], bins.seconds[20]) = (slowKm * 1_000 / 3, fastKm * 250)
    (bins.speed[0], bins.speed[20]) = (slowKm * 1_000, fastKm * 1_000)
    return Dose(parts: [DosePart(surface: surface, running: bins, walking: WalkingSums())])
  }

  /// A walk: load, yet not one running step.
  package static func walk(day: Int) -> DatedRun {
    var walk = run(day: day, km: 5, force: 60)
    walk.load?.steps[0].steps.steps = 0
    return walk
  }

  /// So many weeks before the Monday with runs of 10 km on Tuesday and Thursday and a long one.
  ///
  /// - Parameter fastShare: of each run at 4.0 m/s; without it no speed is known.
  package static func routine(
    weeks: Int = 13, longKm: Double = 15, force: Int = 100, fastShare: Double? = nil
  ) -> [DatedRun] {
    (1...weeks).reversed().flatMap { back in
      [(1, 10.0), (3, 10.0), (6, longKm)].map { day, km in
        run(day: day - 7 * back, km: km, force: force, fastKm: fastShare.map { $0 * km })
      }
    }
  }

  /// A week in which every rule speaks that can speak beside the others.
  package static func everyFlag() -> AthleteWeek {
    let fade = Fade(
      cadence: nil, pace: Banded(central: 0.081, low: 0.052, high: 0.11), stepLength: nil)
    var barefoot = run(day: 2, km: 4)
    barefoot.shoe = ShoeWorn(.minimal, .file)
    return week(
      routine(weeks: 16, fastShare: 0.2) + [
        barefoot, run(day: 4, km: 10, ascentM: 300),
        run(day: 5, km: 14, easyKm: 30, fastKm: 12),
        run(day: 6, km: 25, easyKm: 20, fastKm: 0, fade: fade),
      ], sets: [set(day: -16)],
      athlete: Athlete(id: "mara", name: "Mara", footStrike: .forefoot))
  }

  /// Half of a usual week.
  package static func quietWeek() -> AthleteWeek {
    week(routine() + [run(day: 1, km: 8), run(day: 4, km: 9.4)])
  }

  /// A usual week after three weeks without a run.
  package static func afterGap() -> AthleteWeek {
    week(
      routine().filter { $0.day < monday.advanced(by: -21) }
        + [1, 3, 6].map { run(day: $0, km: 11) })
  }

  /// Weeks in which, taken together, every rule speaks.
  package static func everyWord() -> [AthleteWeek] { [everyFlag(), afterGap(), quietWeek()] }

  package static func set(
    day: Int, _ emphasis: CalfEmphasis? = .soleus, perLegKg: Double? = 20, kind: SetKind = .working
  ) -> DatedSet {
    let when = monday.advanced(by: day)
    let calf = emphasis.map {
      CalfWork(
        exercise: "raise-\($0.rawValue)", label: "Raise for \($0.rawValue)", emphasis: $0,
        loadPerLegKg: perLegKg,
        peakForceBW: perLegKg.map { load in
          Banded(central: 1 + load / 20, low: 1, high: 2 + load / 20)
        }, soleusShare: 0.7)
    }
    return DatedSet(
      file: "strength/log.csv",
      set: StrengthSet(
        start: .local(when, seconds: 64_800), session: "Legs", exercise: "Raise",
        weightKg: perLegKg, repetitions: 10, durationS: nil, kind: kind, calf: calf, line: 2),
      day: when)
  }

  package static func builder(
    _ runs: [DatedRun], sets: [DatedSet] = [], today: Int = 7, rejections: [RejectedFile] = [],
    athlete: Athlete = Athlete(id: "mara", name: "Mara")
  ) -> WeekBuilder {
    WeekBuilder(
      AthleteHistory(
        athlete: athlete, runs: runs, sets: sets, rejections: rejections,
        duplicates: [], passedOver: [], rowProblems: [], gapsInProfile: []),
      today: monday.advanced(by: today))
  }

  /// The week that begins on the Monday.
  package static func week(
    _ runs: [DatedRun], sets: [DatedSet] = [], today: Int = 7,
    athlete: Athlete = Athlete(id: "mara", name: "Mara")
  ) -> AthleteWeek {
    builder(runs, sets: sets, today: today, athlete: athlete).build(
      monday.week, status: .complete, isCurrent: true)
  }
}
