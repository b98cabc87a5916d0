import Running
import SoleusLoad

/// Figures of the training-load literature, for the tables alone: none of them is tied to injury in
/// runners.
package struct LoadSeries: Sendable, Equatable {
  /// Exponentially weighted mean load of a day at the week's last known day, easy km; weight 2/(N+1)
  /// (Williams 2017) with N of 7 days.
  package var ewma7: Double?
  /// The same with N of 28 days.
  package var ewma28: Double?
  /// Mean of the seven days over their standard deviation (Foster 1998), at most 10.
  package var monotony: Double?
  /// The week's load times monotony, easy km.
  package var strain: Double?
}

/// Load day by day, with the days of which nothing is known.
///
/// A day without a run is a 0 only in a week that has run files and not before the first run of all;
/// in a week without files, and on a day with a run of unknown load or of which nothing is known, load is
/// unknown.
struct DailyLoads {
  private let first: LocalDay
  private let today: LocalDay
  private let loads: [Double?]
  private let ewma7: [Double?]
  private let ewma28: [Double?]

  static let mostMonotony = 10.0

  /// - Parameters:
  ///   - runs: by day, none after `today`.
  ///   - unknown: days on which somebody may have run, see ``AthleteHistory/unknownDays``.
  init(_ runs: [DatedRun], unknown: Set<LocalDay> = [], today: LocalDay) {
    let first = runs.first?.day ?? today
    var loads = [Double?](
      repeating: nil, count: max(0, today.daysSince1970 - first.daysSince1970 + 1))
    for week in Set(runs.map(\.day.week)) {
      for day in week.days where day >= first && day <= today {
        loads[day.daysSince1970 - first.daysSince1970] = 0
      }
    }
    for day in unknown where day >= first && day <= today {
      loads[day.daysSince1970 - first.daysSince1970] = nil
    }
    for run in runs {
      let index = run.day.daysSince1970 - first.daysSince1970
      loads[index] = loads[index].flatMap { sum in run.load.map { sum + $0.easyKm } }
    }
    self.first = first
    self.today = today
    self.loads = loads
    ewma7 = Self.ewma(loads, days: 7)
    ewma28 = Self.ewma(loads, days: 28)
  }

  /// Easy km of a day; `nil` where unknown.
  subscript(day: LocalDay) -> Double? { Self.value(loads, at: day, from: first) }

  /// The week's figures; monotony and strain only of a week that is over and wholly known.
  func series(of week: Week) -> LoadSeries {
    let last = min(today, week.sunday)
    var series = LoadSeries(
      ewma7: Self.value(ewma7, at: last, from: first),
      ewma28: Self.value(ewma28, at: last, from: first))
    let days = week.days.compactMap { self[$0] }
    guard today > week.sunday, days.count == 7 else { return series }
    series.monotony = Self.monotony(days)
    series.strain = series.monotony.map { $0 * days.reduce(0, +) }
    return series
  }

  /// Mean over standard deviation of a sample, at most 10; `nil` where all days are alike.
  static func monotony(_ days: [Double]) -> Double? {
    let middle = mean(days)
    let variance = days.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / Double(days.count - 1)
    return variance > 0 ? min(mostMonotony, middle / variance.squareRoot()) : nil
  }

  /// Begins with the mean of the first `days` known days in a row, and anew after an unknown one.
  static func ewma(_ loads: [Double?], days: Int) -> [Double?] {
    let weight = 2 / Double(days + 1)
    var known = 0
    var value = 0.0
    return loads.map { load in
      guard let load else {
        known = 0
        return nil
      }
      known += 1
      let share = known <= days ? 1 / Double(known) : weight
      value = known == 1 ? load : value + share * (load - value)
      return known >= days ? value : nil
    }
  }

  private static func value(_ series: [Double?], at day: LocalDay, from first: LocalDay) -> Double?
  {
    let index = day.daysSince1970 - first.daysSince1970
    return series.indices.contains(index) ? series[index] : nil
  }
}
