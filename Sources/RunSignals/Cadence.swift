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
    let track = recording.track
    let heightCm = athlete.heightCm ?? Athlete.assumedHeightCm
    let estimate = CadenceEstimate(heightCm: heightCm)
    var device = track.deviceCadence
    var isSummedUp = false
    if device.isEmpty, let laps = Self.fromLaps(recording.laps, track) {
      device = laps
      isSummedUp = true
      recording.findings.note(.cadenceFromLaps, count: recording.laps.count)
    }
    let plausible = device.map {
      $0 >= 0 && Double($0) <= RunnerLimits.highestCadenceSPM && $0 != 255 ? $0 : .nan
    }
    recording.findings.note(
      .cadenceOutOfRange, count: zip(device, plausible).count { !$0.isNaN && $1.isNaN })
    let unit = Self.unit(plausible, track.speedMPS, estimate)
    if let unit {
      recording.verdict.cadenceUnit = unit.unit
      recording.verdict.cadenceSource =
        unit.unit == .steps && !isSummedUp ? .measured : .converted
      recording.findings.note(.cadenceDecision, detail: unit.evidence)
      let factor: Float = unit.unit == .strides ? 2 : 1
      recording.track.cadenceSPM = Self.filled(
        plausible.map { $0 * factor }, track.time, track.speedMPS, estimate)
    } else if !track.speedMPS.isEmpty {
      recording.verdict.cadenceSource = .estimated
      recording.findings.note(.cadenceEstimated)
      if athlete.heightCm == nil { recording.findings.note(.heightAssumed) }
      recording.track.cadenceSPM = track.speedMPS.map {
        $0.isNaN ? 0 : Float(estimate.cadenceSPM(atMPS: Double($0)))
      }
    }
    Self.sumUp(&recording)
  }

  /// The unit of the values and the evidence for it; `nil` where too little was recorded.
  ///
  /// Of the two readings the one nearer to what the speed lets expect is taken, on the median of
  /// running points: a wrong reading is off by a factor of two, no runner is.
  static func unit(
    _ cadence: [Float], _ speed: [Float], _ estimate: CadenceEstimate
  ) -> (unit: CadenceUnit, evidence: String)? {
    let moving = cadence.indices.filter {
      cadence[$0] > 0 && (speed.isEmpty || !speed[$0].isNaN)
    }
    // A sensor that speaks for less than a twentieth of the way decides nothing.
    guard moving.count >= 2, moving.count * 20 >= speed.count(where: { !$0.isNaN }) else {
      return nil
    }
    let running = moving.filter {
      !speed.isEmpty && Double(speed[$0]) >= CadenceEstimate.slowestRunningMPS
    }
    let chosen = running.count * 5 >= moving.count ? running : moving
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

  /// Steps per minute at every point: short gaps bridged, long ones estimated, 0 where nobody moves.
  static func filled(
    _ cadence: [Float], _ time: [Double], _ speed: [Float], _ estimate: CadenceEstimate
  ) -> [Float] {
    let bridgeS = 10.0
    var filled = cadence
    // At a running speed nobody stands: a zero there is a sensor that lost the arm.
    func isMissing(_ index: Int) -> Bool {
      cadence[index].isNaN
        || cadence[index] == 0 && !speed.isEmpty
          && Double(speed[index]) >= CadenceEstimate.slowestRunningMPS
    }
    var before: Int?
    var index = 0
    while index < cadence.count {
      guard isMissing(index) else {
        before = index
        index += 1
        continue
      }
      var after = index
      while after < cadence.count, isMissing(after) { after += 1 }
      for missing in index..<after {
        // Between standing and running nothing is bridged: a half of a cadence is nobody's.
        if let before, after < cadence.count, time[after] - time[before] <= bridgeS,
          cadence[before] > 0, cadence[after] > 0
        {
          let share = Float((time[missing] - time[before]) / (time[after] - time[before]))
          filled[missing] = cadence[before] + (cadence[after] - cadence[before]) * share
        } else if !speed.isEmpty, !speed[missing].isNaN {
          filled[missing] = Float(estimate.cadenceSPM(atMPS: Double(speed[missing])))
        } else {
          filled[missing] = 0
        }
      }
      index = after
    }
    return filled
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
    var running: [Float] = []
    for index in track.time.indices.dropFirst() where track.moving[index] {
      steps += Double(track.cadenceSPM[index]) * (track.time[index] - track.time[index - 1]) / 60
      if track.cadenceSPM[index] > 0 { running.append(track.cadenceSPM[index]) }
    }
    recording.verdict.steps = steps
    recording.verdict.cadenceSPM = running.median()
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
