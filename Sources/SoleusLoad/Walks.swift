import Running

/// Which intervals of a recording are walked: slow ones that last for half a minute on the move.
struct Walks {
  /// By the point that an interval ends at.
  private(set) var isWalk: [Bool]

  init(_ recording: Recording, _ constants: ContactConstants) {
    let track = recording.track
    let isRecorded = recording.figures.cadenceSource != .estimated
    let isClaimed = recording.isClaimedAsRun
    isWalk = [Bool](repeating: false, count: track.count)
    func isOnTheMove(_ index: Int) -> Bool {
      track.moving[index] && !track.speedMPS[index].isNaN
    }
    // Standing within a walk neither ends nor prolongs it.
    var begin: Int?
    var seconds = 0.0
    func mark(before end: Int) {
      guard let begin, seconds >= ContactConstants.shortestWalkS else { return }
      for index in begin..<end where isOnTheMove(index) { isWalk[index] = true }
    }
    for index in track.time.indices.dropFirst() where isOnTheMove(index) {
      if constants.walks(
        atMPS: Double(track.speedMPS[index]), cadenceSPM: Double(track.cadenceSPM[index]),
        cadenceIsRecorded: isRecorded, isClaimed: isClaimed)
      {
        begin = begin ?? index
        seconds += track.time[index] - track.time[index - 1]
      } else if begin != nil {
        mark(before: index)
        begin = nil
        seconds = 0
      }
    }
    mark(before: track.count)
  }
}

extension Recording {
  /// Whether its label, words or steps say that it is a run, and not its speed alone.
  var isClaimedAsRun: Bool {
    guard let sport = figures.sport else { return self.sport == .running }
    return sport.witness != .signals || figures.cadenceUnit != .none
  }
}
