import Running

/// What a recording keeps from the program, so that its estimate can be held against it.
enum HiddenChannel: String, CaseIterable {
  case deviceDistance = "device distance hidden"
  case cadence = "cadence hidden"

  /// The measures that are then estimated.
  var measures: [Measure] {
    switch self {
    case .deviceDistance: [.distance, .moving, .pace]
    case .cadence: [.cadenceEstimated, .stepsEstimated]
    }
  }

  /// Whether the program, seeing all, goes by what is to be hidden and could do without.
  private func fits(_ item: Corpus.Item) -> Bool {
    let run = item.estimate.run
    return switch self {
    case .deviceDistance:
      run.distanceSource == .device && item.recording.track.hasPositions
        && item.recording.track.latitude.contains { !$0.isNaN }
    case .cadence: run.cadenceSource == .measured || run.cadenceSource == .converted
    }
  }

  /// The recording without the channel.
  func hide(from recording: Recording) -> Recording {
    var hidden = recording
    switch self {
    case .deviceDistance:
      hidden.track.deviceDistanceM = []
      hidden.summary = RecordingSummary()
      hidden.track.deviceSpeedMPS = []
      for lap in hidden.laps.indices { hidden.laps[lap].distanceM = nil }
    case .cadence:
      hidden.track.deviceCadence = []
      for lap in hidden.laps.indices {
        hidden.laps[lap].averageCadence = nil
        hidden.laps[lap].steps = nil
      }
    }
    return hidden
  }

  /// Estimates without the channel against what the program says with it.
  func outcomes(over corpus: Corpus) -> [Measure: [Outcome]] {
    var outcomes: [Measure: [Outcome]] = [:]
    for item in corpus.items where fits(item) {
      let blind = Estimate(hide(from: item.recording))
      for measure in measures {
        guard let reference = measure.figure(in: item.estimate.run) else { continue }
        var outcome = Outcome(item.name, measure, of: blind?.run, truth: reference.value)
        outcome.sender = item.sender
        outcome.isOnTrack = blind?.run.isOnTrack ?? false
        outcomes[measure, default: []].append(outcome)
      }
    }
    return outcomes
  }
}

extension Run {
  /// Whether laps of a running track are more than half of it.
  fileprivate var isOnTrack: Bool {
    let lapsM = (figures.ovals ?? []).reduce(0) { $0 + $1.distanceM }
    return lapsM > (distanceM ?? 0) / 2
  }
}
