import Running

/// How far one figure of one recording is from the truth.
struct Outcome {
  /// A file's path or a scenario's name with a number.
  var recording: String
  /// With its sign, in the measure's unit; `nil` where the program gives no figure.
  var error: Double?
  /// How large the error is; more than `error` says where errors of many points cancel.
  var size: Double?
  /// Whether the stated band holds the truth; `nil` where none is stated.
  var isInBand: Bool?
  /// Whose recording it is; `nil` of made-up people.
  var sender: Sender?
  /// Whether most of the way was laps of a running track by its shape: the laps are then a witness of
  /// distance beside the device's count, and neither is the truth.
  var isOnTrack = false

  init(_ recording: String, error: Double?, size: Double? = nil, isInBand: Bool? = nil) {
    self.recording = recording
    self.error = error
    self.size = size ?? error.map(abs)
    self.isInBand = isInBand
  }

  /// Holds what the program says of a run against the truth.
  init(_ recording: String, _ measure: Measure, of run: Run?, truth: Double) {
    guard let figure = run.flatMap(measure.figure) else {
      self.init(recording, error: nil)
      return
    }
    let off = figure.value - truth
    let error =
      switch measure.unit {
      case .percent: off / truth * 100
      case .points: off * 100
      case .metres: off
      }
    var isInBand: Bool?
    if let low = figure.low, let high = figure.high { isInBand = low <= truth && truth <= high }
    self.init(recording, error: error, isInBand: isInBand)
  }
}

/// Outcomes of many recordings, summed up.
struct Score {
  let recordings: Int
  let withoutFigure: Int
  /// The middle size of error; `nil` where the program gave no figure at all.
  let median: Double?
  /// Nine of ten errors are no larger.
  let ninthTenth: Double?
  /// The middle error with its sign.
  let bias: Double?
  /// How many bands there were, and how many held the truth.
  let bands: Int
  let held: Int

  init(_ outcomes: [Outcome]) {
    recordings = outcomes.count
    withoutFigure = outcomes.count { $0.error == nil }
    let sizes = outcomes.compactMap(\.size).sorted()
    median = Self.middle(sizes)
    ninthTenth = sizes.isEmpty ? nil : sizes[Int((Double(sizes.count) * 0.9).rounded(.up)) - 1]
    bias = Self.middle(outcomes.compactMap(\.error).sorted())
    bands = outcomes.count { $0.isInBand != nil }
    held = outcomes.count { $0.isInBand == true }
  }

  private static func middle(_ sorted: [Double]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
