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
    for index in first.bars.indices {
      (first.bars[index].strength, first.bars[index].quickM, first.bars[index].quickS) = (
        nil, nil, nil
      )
    }
    (first.bars[11].distanceM, first.bars[11].ascentM) = (16_200, 612)
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
}
