import AthleteWeeks
import Foundation
import Running
import Writing

/// The week of all athletes in the order in which a coach goes through it: whom to ask, who sent nothing,
/// who trained as usual.
struct RosterWeek {
  var week: Week
  /// News, questions and standing states that are told, the surest and greatest first.
  var ask: [WeekLine] = []
  /// Longest without a run first.
  var noFiles: [WeekLine] = []
  /// By group and name.
  var usual: [WeekLine] = []

  /// - Parameter lines: in any order.
  init(_ lines: [WeekLine], of week: Week) {
    self.week = week
    for line in lines {
      if line.asked != nil {
        ask.append(line)
      } else if line.runs == 0 {
        noFiles.append(line)
      } else {
        usual.append(line)
      }
    }
    ask.sort { Need($0) < Need($1) }
    noFiles.sort { [$0.lastRun ?? ""] + $0.byName < [$1.lastRun ?? ""] + $1.byName }
    usual.sort { $0.byGroup < $1.byGroup }
  }

  var count: Int { ask.count + noFiles.count + usual.count }

  /// Whether the week of somebody still runs.
  var isProvisional: Bool { (ask + noFiles + usual).contains(where: \.isProvisional) }

  /// The newest day with a run in the week.
  private var lastDay: LocalDay? {
    (ask + usual).compactMap(\.lastRunDay).filter { $0.week == week }.max()
  }

  /// `over; last file Sat`.
  var status: String {
    let last = lastDay.map { "last file \(Format.weekday($0).prefix(3))" } ?? "no files"
    return (isProvisional ? "still running; " : "over; ") + last
  }

  /// Whom to ask by name, and how many there are besides.
  var lead: String {
    guard count > 0 else { return "No athletes." }
    guard !ask.isEmpty else { return "Nobody to ask." }
    return "\(ask.count) to ask: \(Phrase.names(ask.map(\.shownName)))."
  }

  var rest: String {
    let parts = [
      noFiles.isEmpty ? nil : "\(noFiles.count) without files" + (isProvisional ? " so far" : ""),
      usual.isEmpty ? nil : "\(usual.count) with nothing to ask",
    ].compactMap(\.self)
    return parts.isEmpty ? "" : parts.joined(separator: ", ") + "."
  }

  /// The athletes of `usual`, each group with its name; one without a name where nobody has a group.
  var groups: [(name: String?, lines: [WeekLine])] {
    var groups: [(name: String?, lines: [WeekLine])] = []
    for line in usual {
      if groups.last?.name == line.group, !groups.isEmpty {
        groups[groups.count - 1].lines.append(line)
      } else {
        groups.append((line.group, [line]))
      }
    }
    return groups
  }
}

/// How much a week asks for a look; the smaller, the sooner.
private struct Need: Comparable {
  /// Of the strongest rule, by its confidence.
  private let place: Int
  /// How far the kilometres lie from the usual ones, either way.
  private let size: Double
  private let name: [String]

  init(_ week: WeekLine) {
    place = FlagRule.all.firstIndex { $0.id == week.asked?.rule } ?? FlagRule.all.count
    let (now, usual) = (week.distanceM ?? 0, week.ownDistance?.usual ?? 0)
    size = now > 0 && usual > 0 ? abs(log(now / usual)) : now == 0 && usual > 0 ? .infinity : 0
    name = week.byName
  }

  static func < (a: Need, b: Need) -> Bool {
    if a.place != b.place { return a.place < b.place }
    if a.size != b.size { return a.size > b.size }
    return a.name.lexicographicallyPrecedes(b.name)
  }
}

extension WeekLine {
  /// What is to be asked first; `nil` where nothing is.
  var asked: FlagLine? { told.first }

  /// All that is to be asked: flags, questions, standing states in the weeks in which they are told.
  var told: [FlagLine] {
    flags + remarks.filter { $0.kind != FlagKind.worthKnowing.rawValue }
      + (rejectedOfWeek > 0 ? [FlagLine(brokenFiles: rejectedOfWeek)] : [])
  }

  var lastRunDay: LocalDay? { lastRun.flatMap { LocalDay($0) } }

  fileprivate var byName: [String] { [shownName, athlete] }
  /// Those without a group come last.
  fileprivate var byGroup: [String] { [group == nil ? "1" : "0", group ?? ""] + byName }
}

extension [String] {
  fileprivate static func < (a: [String], b: [String]) -> Bool { a.lexicographicallyPrecedes(b) }
}
