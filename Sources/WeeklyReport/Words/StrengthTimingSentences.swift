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
    func named(_ run: DemandingRun) -> String {
      "\(Format.weekday(run.day))'s \(run.demands.map(\.rawValue).joined(separator: " and ")) run"
    }
    func list(_ runs: [DemandingRun]) -> String? {
      let names = runs.map(named)
      return names.last.map {
        (names.count > 1 ? names.dropLast().joined(separator: ", ") + " and " : "") + $0
      }
    }
    func listed(_ when: WorkBefore?) -> String? {
      guard let list = list(runs.filter { $0.workBefore == when && $0.isKnown }) else { return nil }
      return when.map { "less than \($0.rawValue)\u{A0}hours before \(list)" }
        ?? "none in the 48\u{A0}hours before \(list)"
    }
    let unknown = list(runs.filter { !$0.isKnown }).map {
      "unknown for the 48\u{A0}hours before \($0)"
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
