import Running

extension Run {
  /// Takes the steps that a service's list counts over the whole run, where the file has no cadence: as the
  /// steps of a lap are spread over it, so that speed and slope shape cadence and the count sets its level.
  mutating func take(listedSteps count: Double) {
    guard figures.cadenceUnit == .none, let estimated = figures.steps, estimated > 0,
      let runningS = figures.dose?.runningS, runningS > 0
    else { return }
    guard let steps = ListedSteps.ofBothFeet(count, estimated: estimated) else {
      findings.append(
        Finding(
          .listStepsRefused,
          detail: "\(Int(count.rounded())) steps, where \(Int(estimated.rounded())) are usual"))
      return
    }
    let extra = steps - estimated
    figures.dose?.scaleRunningSteps(adding: extra)
    figures.steps = steps
    figures.cadenceSPM = figures.cadenceSPM.map { $0 + extra * 60 / runningS }
    figures.cadenceUnit = steps == count ? .steps : .strides
    figures.cadenceSource = .converted
    figures.quality[.cadence] = figures.cadenceSPM.map {
      Quality(.converted, around: $0, share: ListedSteps.cadenceShare)
    }
    figures.quality[.steps] = Quality(.converted, around: steps, share: ListedSteps.stepsShare)
    // A mean over a whole run tells nothing of how the runner's cadence changes.
    figures.cadenceSums = nil
    findings.removeAll { [.cadenceEstimated, .heightAssumed].contains($0.code) }
    findings.append(Finding(.stepsFromList, detail: "\(Int(count.rounded()))"))
  }
}

/// How far a count of steps over a whole run is to be trusted.
enum ListedSteps {
  /// Counts over what the formula expects that are a runner's: as for the steps of laps.
  private static let believed = 0.7...1.4

  /// Steps of both feet, as some devices count one; `nil` where the count is nobody's.
  static func ofBothFeet(_ count: Double, estimated: Double) -> Double? {
    [count, 2 * count].first { believed.contains($0 / estimated) }
  }

  /// As of a mean over a lap: a tenth of the time walked at 110 steps a minute makes so much of 165.
  static let cadenceShare = 0.036
  /// Steps taken while the watch was paused are in the count, or are not: ASSUMED, as nothing measures it.
  static let stepsShare = 0.033
}
