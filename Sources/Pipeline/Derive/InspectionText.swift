import AthleteWeeks
import Running
import SoleusLoad
import WeeklyReport
import Writing

extension Inspection.Result {
  /// A few lines for people.
  package var lines: [String] {
    switch outcome {
    case .rejected(let rejection): return [words(rejection, file)]
    case .runs(_, let recordings): return recordings.flatMap(lines)
    case .activities(let list): return lines(list)
    case .strength(let log):
      return [
        "\(file): \(log.format) log: \(log.sessions) sessions, \(log.sets.count) sets, "
          + "\(log.calfSets) of calf work, \(log.rowProblems.count) rows not used"
      ]
        + InspectedExercises(log).lines
        + log.rowProblems.map { "  line \($0.line): \($0.code): \($0.message)" }
        + log.findings.map(words)
    }
  }

  private func lines(_ list: ListedActivities) -> [String] {
    [
      "\(file): list of \(list.activities.count) activities, \(list.runs) of them runs, "
        + "\(list.withoutFile) without a file"
    ] + list.findings.map(words)
  }

  private func words(_ rejection: Rejection, _ place: String) -> String {
    rejection.code == .missing ? rejection.message : "rejected: " + rejection.words(about: place)
  }

  private func lines(_ recording: RecordingOutcome) -> [String] {
    switch recording {
    case .passedOver(let skipped):
      let word = skipped.word.map { " (\"\(ForeignText.line($0))\")" } ?? ""
      return [
        "\(file) (\(skipped.number)): skipped: \(skipped.code.rawValue), "
          + "sport \(skipped.sport.rawValue)\(word): \(skipped.code.meaning)"
      ]
    case .rejected(let refused):
      return [words(refused.rejection, "\(file) (\(refused.number))")]
    case .run(let run):
      let (day, seconds) = clock.day(of: run.start)
      let units = athlete.units
      var parts = ["\(day) \(Format.timeOfDay(seconds)) \(athlete.timeZone(on: day))"]
      if let distance = run.distanceM {
        parts.append("\(units.distance(distance)) \(units.name) (\(run.distanceSource.rawValue))")
      }
      if let moving = run.movingS { parts.append("\(Format.duration(moving)) moving") }
      if let pace = run.paceSPerKm { parts.append("\(units.pace(pace)) \(units.paceName)") }
      if let ascent = run.ascentM { parts.append("\(Format.fixed(ascent, 0)) m up") }
      if let cadence = run.cadenceSPM, let source = run.cadenceSource {
        parts.append("\(Format.fixed(cadence, 0)) steps/min (\(source.rawValue))")
      }
      parts += run.surfaces.map {
        "\(Format.percent($0.share)) \($0.surface.rawValue) (\($0.witness.rawValue))"
      }
      if let easyKm = load(of: run)?.band() {
        parts.append("load \(units.load(easyKm)) \(units.loadName)")
      } else {
        parts.append("load unknown: no speed known")
      }
      return ["\(file) (\(run.number)): " + parts.joined(separator: ", ")]
        + run.findings.map(words)
    }
  }

  private func words(_ finding: Finding) -> String {
    let detail = finding.detail.isEmpty ? "" : " \(finding.detail)"
    return "  \(finding.code.rawValue)\(finding.times): \(finding.code.meaning)\(detail)"
  }
}

extension Finding {
  /// ` (3 times)`, or nothing where once.
  var times: String { count > 1 ? " (\(count) times)" : "" }
}
