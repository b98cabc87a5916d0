package import AthleteWeeks
package import Running
import Writing

/// What the roster and the tables need of one athlete's week: a line of JSON that `report` leaves and
/// `roster` reads.
package struct WeekLine: Codable, Sendable {
  /// The layout of a line; a reader refuses any other.
  package static let schema = 1

  package var schema = WeekLine.schema
  package var kind = LineKind.week
  package var athlete: String
  package var name: String
  package var week: String
  /// complete, provisional or revised.
  package var status: String
  package var runs: Int
  package var runsEstimated: Int
  /// Files in quarantine, as the page of a current week lists them.
  package var rejected: Int
  package var easyKm: Banded?
  /// Quick running, seconds.
  package var quickS: Double?
  /// Easy km of the twelve weeks that end with this one, oldest first; `null` is a gap.
  package var twelveWeeks: [Double?]
  /// Against the mean of the four weeks before.
  package var ratioToFour: Double?
  package var meanOfFour: Double?
  package var flags: [FlagLine]
  package var strength: StrengthLine
  /// The newest day with a run, such as 2026-06-07.
  package var lastRun: String?
  /// Files of this week in the report folder.
  package var pages: [String]
  /// The row of weekly.csv, its line end included.
  package var row: String

  /// A flag by its rule.
  package struct FlagLine: Codable, Sendable {
    package var rule: String
    package var text: String
  }

  /// The week's strength work; `sets` is `null` where no log covers the week.
  package struct StrengthLine: Codable, Sendable {
    package var hasLog: Bool
    package var logEndsOn: String?
    package var sets: Int?
    package var meanOfFour: Double?

    private enum CodingKeys: String, CodingKey {
      case hasLog = "has_log"
      case logEndsOn = "log_ends_on"
      case sets
      case meanOfFour = "mean_of_four"
    }
  }

  private enum CodingKeys: String, CodingKey {
    case schema, kind, athlete, name, week, status, runs, rejected, flags, strength, pages, row
    case runsEstimated = "runs_estimated"
    case easyKm = "easy_km"
    case quickS = "quick_s"
    case twelveWeeks = "twelve_weeks_easy_km"
    case ratioToFour = "ratio_to_four_weeks"
    case meanOfFour = "four_weeks_mean_easy_km"
    case lastRun = "last_run"
  }
}

extension WeekLine {
  /// - Parameter pages: relative to the report folder.
  package init(_ week: AthleteWeek, pages: [String]) {
    let strength = week.strength
    self.init(
      athlete: week.athlete.id, name: week.athlete.name, week: week.week.description,
      status: Wording.statusWord(week.status), runs: week.load.runCount,
      runsEstimated: week.health.runsEstimated, rejected: week.health.rejections.count,
      easyKm: week.load.easyKm, quickS: week.load.quickS,
      twelveWeeks: week.bars.map { $0.easyKm?.central },
      ratioToFour: week.againstFour?.ratio.central, meanOfFour: week.againstFour?.meanEasyKm,
      flags: week.flags.map { FlagLine(rule: $0.rule.id, text: $0.text) },
      strength: StrengthLine(
        hasLog: strength.hasLog, logEndsOn: strength.logEndsOn?.description,
        sets: strength.isKnown ? strength.soleusSets + strength.calfSets : nil,
        meanOfFour: strength.meanSetsOfFourBefore),
      lastRun: week.lastRunDay?.description, pages: pages, row: WeeklyCSV.table.line(week))
  }

  /// Whether the athlete's week still runs.
  package var isProvisional: Bool { status == Wording.statusWord(.provisional) }
  /// Whether it is over and nothing came later.
  var isComplete: Bool { status == Wording.statusWord(.complete) }
}
