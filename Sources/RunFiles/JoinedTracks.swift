import Running

/// One run that a file keeps in several tracks, as some programs begin a new one at each kilometre, each
/// thousand points or each press of a button.
enum JoinedTracks {
  /// Tracks less apart are of one run, seconds: nobody ends one and begins the next so soon; assumed.
  private static let mostApartS = 60.0

  /// The recordings with those joined that follow each other without a break.
  static func join(_ recordings: [Recording]) -> [Recording] {
    var groups: [[Recording]] = []
    // Parts may stand in another order than they were run in.
    let inTime = recordings.enumerated().sorted {
      ($0.element.track.time.first ?? 0, $0.offset) < ($1.element.track.time.first ?? 0, $1.offset)
    }.map(\.element)
    for recording in inTime {
      if let last = groups.last?.last, goesOn(last, in: recording) {
        groups[groups.count - 1].append(recording)
      } else {
        groups.append([recording])
      }
    }
    return groups.map { group in
      // A part of one point adds nothing to others.
      let parts = group.filter { $0.basis == .points }
      var joined = parts.isEmpty ? group[0] : Recording(joining: parts)
      joined.number = group.map(\.number).min() ?? joined.number
      return joined
    }.sorted { $0.number < $1.number }
  }

  private static func goesOn(_ one: Recording, in next: Recording) -> Bool {
    guard let end = one.track.time.last, let start = next.track.time.first,
      // What laps or totals tell is no part of a track, and would be lost as one.
      [one, next].allSatisfy({ $0.basis == .points || $0.basis == .start }),
      one.sport == next.sport, one.sportText == next.sportText,
      // Where no label does, names tell a ride from the run after it.
      Set(one.sportWords.map(\.sport)) == Set(next.sportWords.map(\.sport))
    else { return false }
    return (0...mostApartS).contains(start - end)
  }
}

extension Recording {
  /// One recording of several, of which the first gives name and place.
  fileprivate init(joining parts: [Recording]) {
    self = parts[0]
    guard parts.count > 1 else { return }
    var builder = TrackBuilder(track)
    for next in parts.dropFirst() {
      let count = builder.count
      laps += next.laps.map { lap in
        var lap = lap
        lap.points = lap.points.lowerBound + count..<lap.points.upperBound + count
        return lap
      }
      builder.add(next.track)
      pointsRead += next.pointsRead
      name = name ?? next.name
      notes = notes ?? next.notes
      cadenceElement = cadenceElement ?? next.cadenceElement
      for finding in next.findings.list {
        findings.note(finding.code, count: finding.count, detail: finding.detail)
      }
    }
    track = builder.track
    // What the file states of a part is nothing of the whole.
    summary = RecordingSummary()
    findings.note(.tracksJoined, count: parts.count - 1)
  }
}
