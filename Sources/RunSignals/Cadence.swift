public import Running

/// Steps per minute: recorded, converted from strides, or estimated, and always marked which.
public struct Cadence: Stage {
  public static let kind = "cadence"
  public static let summary =
    "Decides whether cadence counts strides or steps; estimates it where none was recorded."
  public static let options: [StageOption] = []
  public static let reads: Channels = [.time, .moving, .speed, .deviceCadence]
  public static let writes: Channels = [.cadence]

  public init(_ settings: StageSettings) {}

  public func apply(to recording: inout Recording, of athlete: Athlete) {
    let speed = recording.track.speedMPS
    let heightCm = athlete.heightCm ?? Athlete.assumedHeightCm
    let estimate = CadenceEstimate(heightCm: heightCm)
    var cadence = recording.track.deviceCadence
    var isSummedUp = false
    if cadence.isEmpty, let laps = Self.fromLaps(recording.laps, recording.track) {
      cadence = laps
      isSummedUp = true
      recording.findings.note(.cadenceFromLaps, count: recording.laps.count)
    }
    recording.findings.note(.cadenceOutOfRange, count: Self.takeOutImpossible(from: &cadence))
    if let unit = Self.unit(cadence, speed, estimate) {
      recording.verdict.cadenceUnit = unit.unit
      recording.verdict.cadenceSource =
        unit.unit == .steps && !isSummedUp ? .measured : .converted
      recording.findings.note(.cadenceDecision, detail: unit.evidence)
      if unit.unit == .strides {
        for index in cadence.indices { cadence[index] *= 2 }
      }
      Self.fill(&cadence, recording.track.time, speed, estimate)
      recording.track.cadenceSPM = cadence
    } else if !speed.isEmpty {
      recording.verdict.cadenceSource = .estimated
      recording.findings.note(.cadenceEstimated)
      if athlete.heightCm == nil { recording.findings.note(.heightAssumed) }
      recording.track.cadenceSPM = speed.map {
        $0.isNaN ? 0 : Float(estimate.cadenceSPM(atMPS: Double($0)))
      }
    }
    Self.sumUp(&recording)
  }

  /// Puts gaps in place of values that no feet make, 255 for none among them; how many there were.
  private static func takeOutImpossible(from cadence: inout [Float]) -> Int {
    var count = 0
    for (index, value) in cadence.enumerated() where !value.isNaN {
      let isPossible =
        value >= 0 && Double(value) <= RunnerLimits.highestCadenceSPM && value != 255
      guard !isPossible else { continue }
      cadence[index] = .nan
      count += 1
    }
    return count
  }

  /// The unit of the values and the evidence for it; `nil` where too little was recorded.
  ///
  /// Of the two readings the one nearer to what the speed lets expect is taken, on the median of
  /// running points: a wrong reading is off by a factor of two, no runner is.
  static func unit(
    _ cadence: [Float], _ speed: [Float], _ estimate: CadenceEstimate
  ) -> (unit: CadenceUnit, evidence: String)? {
    var moving = EvenSample<Int>()
    var running = EvenSample<Int>()
    for index in cadence.indices
    where cadence[index] > 0 && (speed.isEmpty || !speed[index].isNaN) {
      moving.add(index)
      if !speed.isEmpty, Double(speed[index]) >= CadenceEstimate.slowestRunningMPS {
        running.add(index)
      }
    }
    // A sensor that speaks for less than a twentieth of the way decides nothing.
    guard moving.count >= 2, moving.count * 20 >= speed.count(where: { !$0.isNaN }) else {
      return nil
    }
    let chosen = (running.count * 5 >= moving.count ? running : moving).values
    guard let median = chosen.map({ cadence[$0] }).median() else { return nil }
    let typicalMPS = speed.isEmpty ? nil : chosen.map { speed[$0] }.median()
    // However slow the way, nobody keeps on with far fewer than 120 steps a minute.
    let expected = max(120, estimate.cadenceSPM(atMPS: typicalMPS ?? 3.0))
    let unit: CadenceUnit =
      median * median * 2 < expected * expected ? .strides : .steps
    let steps = unit == .strides ? 2 * median : median
    var evidence = "median \(decimal(median)) per minute taken for \(unit.rawValue)"
    if let typicalMPS {
      evidence += ", which makes steps of \(decimal(typicalMPS * 60 / steps, places: 2)) m"
    }
    return (unit, evidence)
  }

  /// Leaves steps per minute at every point: short gaps bridged, long ones estimated, 0 where nobody
  /// moves.
  static func fill(
    _ cadence: inout [Float], _ time: [Double], _ speed: [Float], _ estimate: CadenceEstimate
  ) {
    let bridgeS = 10.0
    // At a running speed nobody stands: a zero there is a sensor that lost the arm.
    func isMissing(_ value: Float, _ index: Int) -> Bool {
      value.isNaN
        || value == 0 && !speed.isEmpty
          && Double(speed[index]) >= CadenceEstimate.slowestRunningMPS
    }
    var before: Int?
    var index = 0
    while index < cadence.count {
      guard isMissing(cadence[index], index) else {
        before = index
        index += 1
        continue
      }
      var after = index
      while after < cadence.count, isMissing(cadence[after], after) { after += 1 }
      for missing in index..<after {
        // Between standing and running nothing is bridged: a half of a cadence is nobody's.
        if let before, after < cadence.count, time[after] - time[before] <= bridgeS,
          cadence[before] > 0, cadence[after] > 0
        {
          let share = Float((time[missing] - time[before]) / (time[after] - time[before]))
          cadence[missing] = cadence[before] + (cadence[after] - cadence[before]) * share
        } else if !speed.isEmpty, !speed[missing].isNaN {
          cadence[missing] = Float(estimate.cadenceSPM(atMPS: Double(speed[missing])))
        } else {
          cadence[missing] = 0
        }
      }
      index = after
    }
  }

  /// Each lap's mean cadence; `nil` where no lap has one.
  ///
  /// Where laps count steps those alone are used: cadence beside them may be in strides.
  static func fromLaps(_ laps: [Lap], _ track: Track) -> [Float]? {
    var cadence = [Float](repeating: .nan, count: track.count)
    var found = false
    let countSteps = laps.contains { ($0.steps ?? 0) > 0 }
    for lap in laps where lap.points.count > 1 {
      let lengthS = track.time[lap.points.upperBound - 1] - track.time[lap.points.lowerBound]
      let value =
        countSteps ? lap.steps.map { $0 / (lap.totalTimeS ?? lengthS) * 60 } : lap.averageCadence
      guard let value, value > 0, value.isFinite else { continue }
      found = true
      for index in lap.points { cadence[index] = Float(value) }
    }
    return found ? cadence : nil
  }

  private static func sumUp(_ recording: inout Recording) {
    let track = recording.track
    guard !track.cadenceSPM.isEmpty else { return }
    var steps = 0.0
    var running = EvenSample<Float>()
    for index in track.time.indices.dropFirst() where track.moving[index] {
      steps += Double(track.cadenceSPM[index]) * (track.time[index] - track.time[index - 1]) / 60
      if track.cadenceSPM[index] > 0 { running.add(track.cadenceSPM[index]) }
    }
    recording.verdict.steps = steps
    recording.verdict.cadenceSPM = running.values.median()
  }
}

/// `number` with a fixed count of decimals, without Foundation.
private func decimal(_ number: Double, places: Int = 1) -> String {
  let scale = places == 1 ? 10.0 : 100.0
  let scaled = Int((number * scale).rounded())
  let fraction = String(scaled % Int(scale))
  let padding = String(repeating: "0", count: places - fraction.count)
  return "\(scaled / Int(scale)).\(padding)\(fraction)"
}
