package import AthleteWeeks
package import Running
import Writing

/// What came after a week's first complete report, and when, in sentences.
package enum RevisionWords {
  /// A sentence for each night that saw something; none for a week that is as it was.
  package static func sentences(_ status: WeekStatus, _ units: Units) -> [String] {
    guard case .revised(let week) = status else { return [] }
    return week.revisions.map { revision in
      let parts =
        [
          part(revision.came.map { words($0, units) }, "came"),
          part(revision.gone.map { words($0, units) }, "is gone", "are gone"),
        ].compactMap(\.self) + revision.changed.map { change($0, units) }
      return "Revised on \(Format.shortDate(revision.on)): " + parts.joined(separator: "; ") + "."
    }
  }

  private static func part(_ things: [String], _ verb: String, _ verbOfMany: String? = nil)
    -> String?
  {
    guard !things.isEmpty else { return nil }
    return Phrase.names(things) + " " + (things.count > 1 ? verbOfMany ?? verb : verb)
  }

  /// `the run of Sat 9 May (8.0 km)`.
  private static func words(_ input: WeekInput, _ units: Units) -> String {
    let day = Format.shortDate(input.day)
    switch input.amount {
    case .run(let km):
      let way = km.map { " (\(units.distanceWithUnit($0 * 1000)))" } ?? ""
      return "the run of \(day)" + way
    case .sets(let count): return "\(Format.count(count, "set")) of \(day)"
    }
  }

  private static func change(_ change: WeekRevision.Change, _ units: Units) -> String {
    guard case .run(let before?) = change.before.amount else {
      return "\(words(change.now, units)) in place of \(words(change.before, units))"
    }
    return "\(words(change.now, units)) was \(units.distanceWithUnit(before * 1000)) before"
  }
}
