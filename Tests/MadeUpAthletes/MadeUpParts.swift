import SoleusLoad

@testable import AthleteWeeks
@testable import Running
@testable import WeeklyReport

/// Of what the weeks are made: bands, runs, bars and days.
extension MadeUp {
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
        distanceM: load.map { $0 * 1_012 }, quickM: load.map { $0 * 120 },
        ascentM: load.map { $0 * 9 },
        strength: StrengthBar(
          sets: index % 4 * 4,
          heaviestPerLegKg: index % 4 == 0 ? nil : 15 + 2.5 * Double(index / 4),
          leftKg: nil, rightKg: nil, toFailure: nil),
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
}
