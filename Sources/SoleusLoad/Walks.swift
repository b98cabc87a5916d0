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
    // Standing within a walk neither ends nor prolongs it.
    var slow: [Int] = []
    var seconds = 0.0
    func mark() {
      if seconds >= ContactConstants.shortestWalkS { for index in slow { isWalk[index] = true } }
    }
    for index in track.time.indices.dropFirst()
    where track.moving[index] && !track.speedMPS[index].isNaN {
      if constants.walks(
        atMPS: Double(track.speedMPS[index]), cadenceSPM: Double(track.cadenceSPM[index]),
        cadenceIsRecorded: isRecorded, isClaimed: isClaimed)
      {
        slow.append(index)
        seconds += track.time[index] - track.time[index - 1]
      } else if !slow.isEmpty {
        mark()
        slow.removeAll(keepingCapacity: true)
        seconds = 0
      }
    }
    mark()
  }
}

extension Recording {
  /// Whether its label, words or steps say that it is a run, and not its speed alone.
  var isClaimedAsRun: Bool {
    guard let sport = figures.sport else { return self.sport == .running }
    return sport.witness != .signals || figures.cadenceUnit != .none
  }
}
