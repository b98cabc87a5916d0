import AthleteWeeks
import Foundation
import Running

/// The weeks that an earlier report left, as far as they still hold.
struct FormerWeeks {
  private var parts: [String: (digest: String, part: WeekPart)] = [:]

  /// Takes the parts for what `state` says they are; parts that do not fit it are as good as none.
  init(_ folder: AthleteParts, _ state: AthleteParts.State?) {
    guard let state, !state.key.isEmpty else { return }
    let lines = (try? folder.weekLines()) ?? []
    guard lines.count == state.weeks.count, let runs = folder.data(AthleteParts.runs),
      let sets = folder.data(AthleteParts.sets),
      runs.count == state.weeks.reduce(0, { $0 + $1.runBytes }),
      sets.count == state.weeks.reduce(0, { $0 + $1.setBytes })
    else { return }
    var (runAt, setAt) = (0, 0)
    for (week, line) in zip(state.weeks, lines) {
      parts[week.week] = (
        week.digest,
        WeekPart(
          line: line, runs: runs[runAt..<runAt + week.runBytes],
          sets: sets[setAt..<setAt + week.setBytes])
      )
      runAt += week.runBytes
      setAt += week.setBytes
    }
  }

  /// The part of a week that follows from the same things.
  subscript(week: PlannedWeek) -> WeekPart? {
    guard let former = parts[week.week.description], former.digest == week.digest else {
      return nil
    }
    return former.part
  }
}

/// A week before it is made.
struct PlannedWeek {
  var week: Week
  /// The week before of which there is a page; the next one is no matter of it, or each new week would
  /// make the last one's page anew.
  var before: Week?
  var status: WeekStatus
  var isCurrent: Bool
  var digest: String
}

/// What a week leaves in the parts.
struct WeekPart {
  var line: Data
  var runs: Data
  var sets: Data
}
