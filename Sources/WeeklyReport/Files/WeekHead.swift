import AthleteWeeks
import Writing

/// What every night asks of each week of everybody.
package protocol WeekOutline: Sendable {
  /// Its folder.
  var athlete: String { get }
  /// As `athlete.yaml` has it.
  var name: String { get }
  /// Such as 2026-W23.
  var week: String { get }
  /// complete, provisional, recalculated or revised.
  var status: String { get }
  var runs: Int { get }
  var strength: WeekLine.StrengthLine { get }
  /// The newest day with a run, such as 2026-06-07.
  var lastRun: String? { get }
  /// The newest day with a set.
  var lastSet: String? { get }
  /// The row of weekly.csv, its line end included.
  var row: String { get }
}

/// A week line without what only pages ask, of which a night makes few, read in a part of the time.
package struct WeekHead: WeekOutline, Decodable {
  package let athlete: String
  package let name: String
  package let week: String
  package let status: String
  package let runs: Int
  package let strength: WeekLine.StrengthLine
  package let lastRun: String?
  package let lastSet: String?
  package let row: String

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: WeekLine.CodingKeys.self)
    athlete = try values.decode(String.self, forKey: .athlete)
    name = try values.decode(String.self, forKey: .name)
    week = try values.decode(String.self, forKey: .week)
    status = try values.decode(String.self, forKey: .status)
    runs = try values.decode(Int.self, forKey: .runs)
    strength = try values.decode(WeekLine.StrengthLine.self, forKey: .strength)
    lastRun = try values.decodeIfPresent(String.self, forKey: .lastRun)
    lastSet = try values.decodeIfPresent(String.self, forKey: .lastSet)
    row = try values.decode(String.self, forKey: .row)
  }
}

extension WeekOutline {
  /// The name, or the folder's where that is empty.
  package var shownName: String {
    let given = ForeignText.line(name)
    return given.isEmpty ? ForeignText.line(athlete) : given
  }

  /// Whether anything was run or lifted in the week.
  package var hasInput: Bool { runs > 0 || (strength.sets ?? 0) > 0 }
  /// Whether its input is other than when it was first complete.
  package var isRevised: Bool { status == Wording.revised }
  /// Whether the athlete's week still runs.
  package var isProvisional: Bool { status == Wording.statusWord(.provisional) }
}
