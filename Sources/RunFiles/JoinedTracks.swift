import Running

/// One run that a file keeps in several tracks, as some programs begin a new one at each kilometre, each
/// thousand points or each press of a button.
enum JoinedTracks {
  /// Tracks less apart are of one run, seconds: nobody ends one and begins the next so soon; assumed.
  private static let mostApartS = 60.0

  /// The recordings with those joined that follow each other without a break.
  static func join(_ recordings: [Recording]) -> [Recording] {
    var joined: [Recording] = []
    for recording in recordings {
      if let last = joined.last, goesOn(last, in: recording) {
        joined[joined.count - 1].append(recording)
      } else {
        joined.append(recording)
      }
    }
    return joined
  }

  private static func goesOn(_ one: Recording, in next: Recording) -> Bool {
    guard let end = one.track.time.last, let start = next.track.time.first,
      one.sport == next.sport, one.sportText == next.sportText
    else { return false }
    return (0...mostApartS).contains(start - end)
  }
}

extension Recording {
  fileprivate mutating func append(_ next: Recording) {
    var builder = TrackBuilder(track)
    builder.add(next.track)
    track = builder.track
    pointsRead += next.pointsRead
    name = name ?? next.name
    notes = notes ?? next.notes
    cadenceElement = cadenceElement ?? next.cadenceElement
    add(next.sportWords.filter { !sportWords.contains($0) })
    // What the file states of a part is nothing of the whole.
    summary = RecordingSummary()
    for finding in next.findings.list {
      findings.note(finding.code, count: finding.count, detail: finding.detail)
    }
    findings.note(.tracksJoined)
  }
}
