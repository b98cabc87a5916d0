import Running

/// What speed and cadence of a recording say of its sport.
struct SportSigns {
  /// Over the points with a speed, m/s.
  let medianMPS: Double
  /// What a tenth of the points is faster than.
  let briskMPS: Double
  let movingS: Double
  /// Steps a minute as they were recorded; `nil` where none were, or numbers that no feet make.
  let stepsSPM: Double?
  let cadenceElement: CadenceElement?
  let cadenceUnit: CadenceUnit
  /// Whether distance was counted in lengths of a pool.
  let isInLengths: Bool
  /// Whether times were made up for the corners of a route.
  let isPlanned: Bool
  /// Whether what was counted are the strokes of an oar or an arm, or the turns of a crank.
  let isInStrokes: Bool
  /// The speed between stops, m/s, where it went from one to the next as a bus does.
  let stopToStopMPS: Double?

  /// `nil` without speed, or with less than `leastMovingS` of it.
  init?(_ recording: Recording, leastMovingS: Double) {
    guard let movingS = recording.figures.movingS, movingS >= leastMovingS else { return nil }
    var sample = EvenSample<Float>()
    for speed in recording.track.speedMPS where !speed.isNaN { sample.add(speed) }
    var speeds = sample.values
    guard let median = speeds.median() else { return nil }
    medianMPS = median
    briskMPS = Double(speeds.select(Percentile.index(0.9, of: speeds.count)))
    self.movingS = movingS
    let isRecorded = recording.figures.cadenceSource != .estimated
    let steps = isRecorded ? recording.figures.cadenceSPM : nil
    stepsSPM = steps.flatMap { (Self.fewestStepsSPM...Self.mostStepsSPM).contains($0) ? $0 : nil }
    cadenceElement = recording.cadenceElement
    cadenceUnit = recording.figures.cadenceUnit
    isInLengths = PoolLengths.count(recording.track)
    // Beside a label it would decide nothing.
    isPlanned = recording.sport == .unknown && InventedTimes.are(in: recording.track)
    isInStrokes =
      stepsSPM == nil
      && (Self.counts(Self.strokesPerMinute, in: recording)
        || median >= Self.quickerThanWalkMPS && Self.counts(Self.turnsPerMinute, in: recording))
    stopToStopMPS =
      recording.sport == .unknown && stepsSPM == nil
      ? StopsOnTheWay.legMPS(of: recording.track) : nil
  }

  /// Strokes a minute of rowers and swimmers; feet make more, and a count in another unit fewer or more.
  private static let strokesPerMinute: ClosedRange<Float> = 14...45
  /// Of a crank: as steps of one foot fewer than anybody runs with, faster than anybody walks (ASSUMED).
  private static let turnsPerMinute: ClosedRange<Float> = 46...64
  private static let quickerThanWalkMPS = 2.5

  private static func counts(_ perMinute: ClosedRange<Float>, in recording: Recording) -> Bool {
    guard recording.cadenceElement?.isOfFeet != true else { return false }
    let counted = recording.track.deviceCadence.count { $0 > 0 }
    let strokes = recording.track.deviceCadence.count { perMinute.contains($0) }
    // Who rests puts the oar down.
    return strokes >= 10 && strokes * 10 >= counted * 9
  }

  // MARK: Steps

  /// Fewer are no feet's, and nothing that tells against running: the sensor was read wrong.
  private static let fewestStepsSPM = 60.0
  private static let mostStepsSPM = 230.0
  /// Metres; longer ones over the middle of a recording are a crank's turns.
  private static let longestStepM = 1.8
  /// Metres; who makes shorter ones does not run, or pedals uphill.
  private static let shortestStepM = 0.5

  /// Metres a step at the median speed.
  var stepM: Double? { stepsSPM.map { medianMPS * 60 / $0 } }

  /// Whether steps are those of a crank: too long for feet.
  var isCranked: Bool {
    guard let stepM else { return false }
    return stepM > (cadenceElement?.isOfFeet == true ? 1.33 : 1) * Self.longestStepM
  }

  /// Whether it steps as runners do: often enough, and not too far.
  var hasRunningSteps: Bool {
    guard let stepsSPM, let stepM, stepM >= Self.shortestStepM, !isCranked else { return false }
    return stepsSPM >= 140 || stepsSPM >= 130 && medianMPS >= 2
  }

  /// Whether cadence can be of nothing but feet: by its element, or too quick for a crank.
  var isOnFoot: Bool {
    hasRunningSteps && (cadenceElement?.isOfFeet == true || cadenceUnit == .steps)
  }

  // MARK: Speed

  /// The median over the best that anybody held for so long; what share of it a runner is believed without
  /// steps is assumed.
  var shareOfBest: Double { medianMPS / RunnerSpeeds.bestMPS(over: movingS) }

  /// The same of the quickest tenth.
  var briskShareOfBest: Double { briskMPS / RunnerSpeeds.bestMPS(over: movingS / 10) }
}
