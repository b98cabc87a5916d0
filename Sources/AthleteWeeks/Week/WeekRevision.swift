package import Running

/// What came, went or became another in a week after its first complete report, and when it was seen.
package struct WeekRevision: Sendable, Equatable {
  /// The day of the night that saw it.
  package var on: LocalDay
  package var came: [WeekInput] = []
  package var gone: [WeekInput] = []
  /// As they were and as they are: another copy, a corrected file or a person's correction.
  package var changed: [Change] = []

  package struct Change: Sendable, Equatable {
    package var before: WeekInput
    package var now: WeekInput
  }

  package init(on: LocalDay) { self.on = on }

  /// Compares a week's input; `nil` where people would call both the same.
  ///
  /// - Parameter comparesFigures: whether the same rules made both: else a run of the same content is the
  ///   same whatever its way.
  package init?(
    from before: [WeekInput], to now: [WeekInput], on day: LocalDay, comparesFigures: Bool
  ) {
    self.init(on: day)
    var left = now
    for input in before {
      let same = left.firstIndex { $0.id == input.id && $0.day == input.day && !$0.id.isEmpty }
      // Of several on a day the nearest is meant.
      let nearest =
        same
        ?? left.indices.filter { left[$0].day == input.day && left[$0].isOfKind(of: input) }
        .filter { index in !before.contains { $0.id == left[index].id && !$0.id.isEmpty } }
        .min { left[$0].difference(from: input) < left[$1].difference(from: input) }
      guard let nearest else {
        gone.append(input)
        continue
      }
      let found = left.remove(at: nearest)
      if !found.isAlike(input), same == nil || comparesFigures {
        changed.append(Change(before: input, now: found))
      }
    }
    came = left
    if came.isEmpty, gone.isEmpty, changed.isEmpty { return nil }
  }
}

/// A week of which something is other than in its first complete report.
package struct RevisedWeek: Sendable, Equatable {
  package var runsBefore: Int
  package var runsNow: Int
  package var setsBefore: Int
  package var setsNow: Int
  /// Oldest first; empty where an older program remembered counts alone.
  package var revisions: [WeekRevision]

  package init(
    runsBefore: Int, runsNow: Int, setsBefore: Int, setsNow: Int, revisions: [WeekRevision] = []
  ) {
    self.runsBefore = runsBefore
    self.runsNow = runsNow
    self.setsBefore = setsBefore
    self.setsNow = setsNow
    self.revisions = revisions
  }
}
