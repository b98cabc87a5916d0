import ArgumentParser
import Foundation
package import Pipeline
import Running

/// `--as-of`, for commands whose output depends on the day.
struct AsOfOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      """
      What counts as now: a day such as 2026-06-08, which it then is for every athlete, or an instant \
      such as 2026-06-08T06:00:00Z.
      """, valueName: "day-or-instant"))
  var told: AsOf?

  /// The clock's instant where nothing is told.
  var moment: AsOf { told ?? .instant(Self.clock) }

  /// The clock, seconds since 1970.
  static var clock: Double { Date().timeIntervalSince1970 }
}

extension AsOf: ExpressibleByArgument {
  package init?(argument: String) {
    if let day = LocalDay(argument) {
      self = .day(day)
    } else if Self.isOnTheClock(argument), let date = try? Date(argument, strategy: .iso8601) {
      self = .instant(date.timeIntervalSince1970)
    } else {
      return nil
    }
  }

  /// Whether a calendar and a clock show what stands before the zone: Foundation carries 30 February over.
  private static func isOnTheClock(_ text: String) -> Bool {
    let numbers = text.dropFirst(11).prefix(8).split(separator: ":").map { Int($0) ?? -1 }
    return LocalDay(String(text.prefix(10))) != nil
      && zip(numbers, [0..<24, 0..<60, 0..<60]).allSatisfy { $1.contains($0) }
  }
}
