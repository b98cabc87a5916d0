package import AthleteWeeks
package import Running
import Writing

/// What the roster and the tables need of one athlete's week: a line of JSON that `report` leaves and
/// `roster` reads.
package struct WeekLine: WeekOutline, Codable {
  /// The layout of a line; a reader refuses any other.
  package static let schema = 3

  package var schema = WeekLine.schema
  package var kind = LineKind.week
  package var athlete: String
  package var name: String
  /// As `athlete.yaml` has it.
  package var group: String?
  package var week: String
  /// complete, provisional, recalculated or revised.
  package var status: String
  /// Stands for the input of a revised week; `nil` for any other.
  package var revision: String?
  /// What stands at the top of the athlete's page.
  package var headline: String
  package var runs: Int
  package var runsEstimated: Int
  /// Files in quarantine, as the page of a current week lists them.
  package var rejected: Int
  package var easyKm: Banded?
  /// Quick running, seconds.
  package var quickS: Double?
  /// Metres of all runs; `nil` where none tells its distance.
  package var distanceM: Double?
  /// Metres of the twelve weeks that end with this one, oldest first and none before the athlete's first
  /// file; `null` is a gap.
  package var twelveWeeksM: [Double?]
  /// Easy km of the twelve weeks that end with this one, oldest first; `null` is a gap.
  package var twelveWeeks: [Double?]
  /// The athlete's own weeks before, by load; `nil` where too few are known.
  package var own: OwnLine?
  /// The same by distance, metres.
  package var ownDistance: OwnLine?
  /// Those that stand on a page.
  package var flags: [FlagLine]
  /// What is told beside flags.
  package var remarks: [FlagLine]
  package var strength: StrengthLine
  /// The newest day with a run, such as 2026-06-07.
  package var lastRun: String?
  /// The newest day with a set.
  package var lastSet: String?
  /// Files of the week that cannot be read.
  package var rejectedOfWeek: Int
  /// Files of this week in the report folder.
  package var pages: [String]
  /// The row of weekly.csv, its line end included.
  package var row: String

  /// What a rule says.
  package struct FlagLine: Codable, Sendable {
    package var rule: String
    package var kind: String
    package var text: String
    /// In six words at most.
    package var brief: String

    /// Files that somebody should send again.
    init(brokenFiles count: Int) {
      rule = "broken-file"
      kind = FlagKind.question.rawValue
      brief = "\(Format.count(count, "file")) to send again"
      text =
        "\(Format.count(count, "file")) of the week cannot be read: ask for "
        + (count == 1 ? "it again." : "them again.")
    }

    init(_ flag: Flag) {
      brief = flag.brief
      rule = flag.rule.id
      kind = flag.rule.kind.rawValue
      text = flag.sentenceAndQuestion
    }
  }

  /// How far the known weeks among the twelve before reach, and the week's place beside them.
  package struct OwnLine: Codable, Sendable {
    package var usual: Double
    package var lowest: Double
    package var highest: Double
    package var weeks: Int
    /// 1 for the highest.
    package var rank: Int?

    init(_ own: OwnWeeks, now: Double?) {
      usual = own.usual
      lowest = own.lowest
      highest = own.highest
      weeks = own.count
      rank = now.map { own.rank(of: $0) }
    }
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

  enum CodingKeys: String, CodingKey {
    case schema, kind, athlete, name, group, week, status, revision, headline, runs, rejected, own,
      flags,
      remarks, strength, pages, row
    case distanceM = "distance_m"
    case twelveWeeksM = "twelve_weeks_m"
    case ownDistance = "own_distance"
    case runsEstimated = "runs_estimated"
    case easyKm = "easy_km"
    case quickS = "quick_s"
    case twelveWeeks = "twelve_weeks_easy_km"
    case lastRun = "last_run"
    case lastSet = "last_set"
    case rejectedOfWeek = "rejected_of_week"
  }
}

extension WeekLine {
  /// - Parameters:
  ///   - pages: relative to the report folder.
  ///   - input: stands for the week's runs and sets.
  package init(_ week: AthleteWeek, pages: [String], input: String = "") {
    let strength = week.strength
    self.init(
      athlete: week.athlete.id, name: week.athlete.name, group: week.athlete.group,
      week: week.week.description, status: Wording.statusWord(week.status),
      revision: Wording.statusWord(week.status) == Wording.revised ? input : nil,
      headline: Headline.text(week), runs: week.load.runCount,
      runsEstimated: week.health.runsEstimated, rejected: week.health.rejections.count,
      easyKm: week.load.easyKm, quickS: week.load.quickS,
      distanceM: week.load.distanceM,
      twelveWeeksM: week.bars.drop(while: \.isBeforeFirst).map(\.distanceM),
      twelveWeeks: week.bars.map { $0.easyKm?.central },
      own: week.own.easyKm.map { OwnLine($0, now: week.load.easyKm?.central) },
      ownDistance: week.own.distanceM.map { OwnLine($0, now: week.load.distanceM) },
      flags: week.flags.map(FlagLine.init),
      remarks: week.remarks.filter { $0.isNews && $0.answer == nil }.map(FlagLine.init),
      strength: StrengthLine(
        hasLog: strength.hasLog, logEndsOn: strength.logEndsOn?.description,
        sets: strength.isKnown ? strength.soleusSets + strength.calfSets : nil,
        meanOfFour: strength.meanSetsOfFourBefore),
      lastRun: week.lastRunDay?.description, lastSet: strength.newestDay?.description,
      rejectedOfWeek: week.rejectionsOfWeek.count, pages: pages, row: WeeklyCSV.table.line(week))
  }

  /// Whether it is over and nothing came later.
  var isComplete: Bool {
    [.complete, .recalculated].contains { status == Wording.statusWord($0) }
  }
}
