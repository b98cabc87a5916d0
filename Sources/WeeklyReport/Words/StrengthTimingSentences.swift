package import AthleteWeeks
import Writing

extension Sentences {
  /// The join in time in one or two sentences; none where there is nothing to say or no log.
  package static func timing(_ week: AthleteWeek) -> [String] {
    guard week.strength.isKnown, let timing = week.timing else { return [] }
    return [demandingRuns(timing.demandingRuns), growth(timing)].compactMap(\.self)
  }

  private static func demandingRuns(_ runs: [DemandingRun]) -> String? {
    guard !runs.isEmpty else { return nil }
    func list(_ runs: [DemandingRun]) -> String? {
      // The first says what is listed: `Tuesday's run (quick) and Thursday's (long, hilly)`.
      let names = runs.enumerated().map { index, run in
        "\(Format.weekday(run.day))'s \(index == 0 ? "run " : "")"
          + "(\(run.demands.map(\.rawValue).joined(separator: ", ")))"
      }
      return names.last.map {
        (names.count > 1 ? names.dropLast().joined(separator: ", ") + " and " : "") + $0
      }
    }
    func listed(_ when: WorkBefore?) -> String? {
      guard let list = list(runs.filter { $0.workBefore == when && $0.isKnown }) else { return nil }
      return when.map { "under \($0.rawValue)\u{A0}h before \(list)" }
        ?? "none in the 48\u{A0}h before \(list)"
    }
    let unknown = list(runs.filter { !$0.isKnown }).map {
      "unknown for the 48\u{A0}h before \($0)"
    }
    let parts = [listed(.within24Hours), listed(.within48Hours), listed(nil), unknown]
      .compactMap(\.self)
    return "Calf work with weight: " + parts.joined(separator: "; ") + "."
  }

  private static func growth(_ timing: StrengthTiming) -> String? {
    guard timing.comparableWeeks >= StrengthTiming.minimumWeeks else { return nil }
    let count = timing.weeksOfRunningAlone
    return "In \(count == 0 ? "none" : Phrase.word(count)) of "
      + "\(Phrase.word(timing.comparableWeeks)) weeks running load grew by more than "
      + "\(Format.percent(StrengthTiming.growthFrom - 1)) and calf sets did not."
  }
}
