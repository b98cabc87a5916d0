/// Why a recording was passed over without alarm.
public enum PassedOverReason: String, Codable, Sendable, CaseIterable {
  case notARun = "not-a-run"
  case labelsAgainstSignals = "labels-against-signals"
  case otherByList = "other-by-list"
  case noTimes = "no-times"
  case noTrackPoints = "no-track-points"
  case tooFewPoints = "too-few-points"
  case notAnActivity = "not-an-activity"
  case course
  case workout

  /// Why it is no run, in a sentence.
  public var meaning: String {
    switch self {
    case .notARun: "Another sport, by the file's own words or by its speed and cadence."
    case .labelsAgainstSignals:
      "Labelled as running, at speeds that nobody runs for so long, and without the steps for it."
    case .otherByList:
      "Another sport by the service's list of activities, and the file does not say which."
    case .noTimes: "Points without times, as planned routes have them."
    case .noTrackPoints: "Not one track point: a route, waypoints, or an activity without a record."
    case .tooFewPoints: "Fewer than two timed points."
    case .notAnActivity:
      "Settings, health monitoring or another file of a watch, which is no activity by its own word."
    case .course: "A course: a plan to follow, nothing that was run."
    case .workout: "A workout: a plan to follow, nothing that was run."
    }
  }
}

/// A part of a file that is no run, passed over without alarm.
public struct PassedOver: Sendable, Equatable, Codable {
  /// Position in the file, from 1.
  public var number: Int
  public var code: PassedOverReason
  public var sport: Sport
  /// The sport in the file's own words, or the words that told; `nil` where there are none.
  public var word: String?
  /// Seconds since 1970, by which a list finds it; `nil` where nothing tells.
  public var start: Double?
  /// What it comes to as a run, where it can be one at all: a person may say that it was.
  public var run: Run?

  public init(
    number: Int, code: PassedOverReason, sport: Sport, word: String? = nil, start: Double? = nil,
    run: Run? = nil
  ) {
    self.number = number
    self.code = code
    self.sport = sport
    self.word = word
    self.start = start
    self.run = run
  }
}
