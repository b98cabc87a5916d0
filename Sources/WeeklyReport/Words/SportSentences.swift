import AthleteWeeks
import Running
import Writing

/// What was taken for a run, and what for none.
extension Sentences {
  /// How much of the week rests on runs that nothing but their signals calls so; `nil` where none does.
  static func guessedSport(_ week: AthleteWeek) -> String? {
    let guessed = week.runs.filter { row in
      row.run.run.findings.contains { $0.code == .sportGuessed }
    }
    guard !guessed.isEmpty else { return nil }
    let share = week.load.easyKm.flatMap { whole in
      whole.central > 0
        ? guessed.reduce(0) { $0 + ($1.easyKm?.central ?? 0) } / whole.central : nil
    }
    return Format.count(guessed.count, "recording")
      + " without a word on the sport taken for running by speed and cadence"
      + (share.map { ": \(Format.percent($0)) of the week's load." } ?? ".")
      + " corrections.csv can say otherwise."
  }

  /// Fewer are each named by their file.
  private static let mostNamed = 5

  /// What was passed over, in its own words: few by their files, many by their number, the commonest
  /// first.
  static func passedOver(_ recordings: [PassedOverRecording]) -> String? {
    guard !recordings.isEmpty else { return nil }
    guard recordings.count > mostNamed else {
      return "Passed over: "
        + recordings.map {
          "\(ForeignText.line($0.file)) (\(what($0.recording)))"
        }
        .joined(separator: ", ") + "."
    }
    let counts = Dictionary(grouping: recordings) {
      word(of: $0.recording) + why($0.recording, " (", ")")
    }.mapValues(\.count)
    let words = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { $0.value > 1 ? "\($0.value) of \($0.key)" : $0.key }
    let shown = words.prefix(8) + (words.count > 8 ? ["\(words.count - 8) other kinds"] : [])
    return Format.count(recordings.count, "recording") + " of other kinds passed over: "
      + shown.joined(separator: ", ") + "."
  }

  private static func word(of recording: PassedOver) -> String {
    recording.word.map { ForeignText.line($0) } ?? recording.sport.rawValue
  }

  /// Its sport and why it is no run, without a sport that nobody knows.
  private static func what(_ recording: PassedOver) -> String {
    recording.sport == .unknown && recording.word == nil && recording.code != .notARun
      ? recording.code.rawValue : word(of: recording) + why(recording, ", ")
  }

  /// Why it is no run, where its sport does not say it.
  private static func why(
    _ recording: PassedOver, _ before: String, _ after: String = ""
  ) -> String {
    recording.code == .notARun ? "" : before + recording.code.rawValue + after
  }
}
