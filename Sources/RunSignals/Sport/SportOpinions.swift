import Running

/// What each witness says of a recording's sport: its label, other words, speed and cadence.
enum SportOpinions {
  /// What signals have to say against a label to be heard.
  static let beyondDoubt = 0.98
  /// What is worth a word against a label that stands.
  static let doubt = 0.92

  /// The opinion of the label, where it has one.
  static func label(of recording: Recording) -> SportVerdict? {
    // Of a label that names two sports, steps tell what was kept.
    guard recording.sport != .unknown, !SwimRun.hasSteps(recording) else { return nil }
    return SportVerdict(
      sport: recording.sport, witness: .label, confidence: SportVerdict.ofLabel,
      word: recording.sportText)
  }

  /// The opinions of names, notes and the file's own name.
  static func words(of recording: Recording) -> [SportVerdict] {
    let words =
      SwimRun.hasSteps(recording)
      ? recording.sportWords.filter { !SwimRun.isNamed($0.text) } : recording.sportWords
    return words.map {
      SportVerdict(sport: $0.sport, witness: $0.place, confidence: $0.confidence, word: $0.text)
    }
  }

  /// The opinion of speed and cadence, and why.
  static func signals(
    _ signs: SportSigns, slowestMPS: Double, fastestMPS: Double
  ) -> (verdict: SportVerdict, reason: String) {
    let (sport, confidence) =
      signs.stepsSPM == nil
      ? speed(signs, slowestMPS: slowestMPS, fastestMPS: fastestMPS) : steps(signs)
    return (
      SportVerdict(sport: sport, witness: .signals, confidence: confidence), signs.description
    )
  }

  private static func steps(_ signs: SportSigns) -> (Sport, Double) {
    let isLong = signs.movingS >= 300
    if isNobodys(signs) { return (.other, beyondDoubt) }
    if signs.isCranked { return (.other, isLong && (signs.stepM ?? 0) > 2.4 ? beyondDoubt : 0.9) }
    guard signs.hasRunningSteps else { return (.other, (signs.stepsSPM ?? 0) < 130 ? 0.8 : 0.6) }
    if signs.cadenceElement == .crank { return (.running, 0.8) }
    return (.running, signs.isOnFoot && isLong && signs.medianMPS >= 1.8 ? beyondDoubt : 0.93)
  }

  /// Whether nobody has kept up that speed, whatever a sensor counts.
  private static func isNobodys(_ signs: SportSigns) -> Bool {
    signs.shareOfBest >= 0.95 && signs.movingS >= 600
  }

  private static func speed(
    _ signs: SportSigns, slowestMPS: Double, fastestMPS: Double
  ) -> (Sport, Double) {
    let share = signs.shareOfBest
    if isNobodys(signs) { return (.other, beyondDoubt) }
    if signs.isInLengths { return (.swimming, 0.9) }
    if signs.isPlanned { return (.other, 0.9) }
    let stopToStopMPS = signs.stopToStopMPS ?? 0
    if signs.isInStrokes || stopToStopMPS >= StopsOnTheWay.drivenMPS { return (.other, 0.75) }
    if share >= 0.9, signs.movingS >= 600 { return (.other, doubt) }
    if signs.medianMPS > fastestMPS || share >= 0.83 || signs.briskShareOfBest >= 0.88
      || share >= 0.7 && signs.briskShareOfBest >= 0.82
    {
      return (.other, 0.9)
    }
    // Walking, unless some of it is quicker than anybody walks, and not just for a moment.
    let isInParts = signs.briskMPS >= 2.3 && signs.movingS >= 600
    if signs.medianMPS < slowestMPS, !isInParts { return (.other, 0.55) }
    // The faster, the likelier wheels; what is believed is decided beside the athlete's other runs.
    if stopToStopMPS >= StopsOnTheWay.doubtfulMPS { return (.running, 0.5) }
    return (.running, signs.medianMPS < 2 ? 0.5 : share < 0.62 ? 0.7 : share < 0.72 ? 0.6 : 0.5)
  }
}

extension SportSigns {
  /// In figures, for a finding.
  var description: String {
    let minutes = Int((movingS / 60).rounded())
    let tenths = Int((medianMPS * 10).rounded())
    let steps = stepsSPM.map { "\(Int($0.rounded())) steps a minute" } ?? "no steps recorded"
    return "\(minutes) min at \(tenths / 10).\(tenths % 10) m/s, \(steps)"
  }
}
