import AthleteWeeks
import Foundation
import Running

/// An athlete of whom nothing came for a while.
struct SilentAthlete: Equatable {
  var athlete: String
  /// The newest day with a run or a set; `nil` where there is none.
  var since: LocalDay?

  /// After so many days without a file somebody should ask: a week, as reports are of weeks (ASSUMED).
  static let afterDays = 7

  /// Those of a plan, the longest silent first.
  static func all(of plan: Plan, on today: LocalDay) -> [SilentAthlete] {
    ((try? AthleteParts.athletes(in: plan.partsFolder)) ?? []).map {
      SilentAthlete(
        athlete: $0, since: newestDay(AthleteParts(folder: plan.partsFolder, athlete: $0)))
    }.filter { silent in
      silent.since.map { today.daysSince1970 - $0.daysSince1970 > afterDays } ?? true
    }.sorted {
      ($0.since?.daysSince1970 ?? 0, FileName($0.athlete))
        < ($1.since?.daysSince1970 ?? 0, FileName($1.athlete))
    }
  }

  /// What a week line says of the newest files, whatever else its layout has.
  private struct Newest: Decodable {
    var lastRun: String?
    var lastSet: String?

    enum CodingKeys: String, CodingKey {
      case lastSet = "last_set"
      case lastRun = "last_run"
    }
  }

  private static func newestDay(_ parts: AthleteParts) -> LocalDay? {
    guard let line = (try? parts.weekLines())?.last,
      let newest = try? JSONDecoder().decode(Newest.self, from: line)
    else { return nil }
    return [newest.lastRun, newest.lastSet].compactMap { $0.flatMap(LocalDay.init) }
      .max()
  }

  var words: String {
    since.map { "\(athlete) since \($0)" } ?? "\(athlete), of whom there is nothing yet"
  }
}
