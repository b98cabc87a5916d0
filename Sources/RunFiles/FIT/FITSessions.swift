import Running

/// Cuts the points of a file into its sessions, whose summaries may stand before the points or behind them.
enum FITSessions {
  /// One activity a session, in the order in which they began; `sessions` holds one at least.
  static func cut(
    _ track: Track, _ sessions: [FITSummary], _ laps: [FITSummary]
  ) -> [DecodedActivity] {
    let sessions = sessions.inOrder
    let laps = laps.inOrder
    let points = ranges(of: sessions, in: track)
    return sessions.indices.map { index in
      let session = sessions[index]
      let label = FITNames.label(sport: session.sport, subSport: session.subSport)
      let sport = Sport(label: label ?? "")
      let isOnFoot = [.running, .walking, .hiking].contains(sport)
      var recording = Recording(format: .fit, number: index + 1)
      recording.sportText = label
      recording.sport = sport
      recording.track = sessions.count == 1 ? track : part(of: track, points[index])
      if !recording.track.deviceCadence.isEmpty {
        recording.cadenceElement = isOnFoot ? .oneFoot : sport == .biking ? .crank : nil
      }
      let own = sessions.count == 1 ? laps : laps.filter { owner(of: $0, in: sessions) == index }
      recording.laps = zip(own, ranges(of: own, in: recording.track)).map {
        $0.lap($1, isOnFoot: isOnFoot)
      }
      recording.summary = session.summary(isOnFoot: isOnFoot)
      var stated = StatedDates()
      stated.add(session.start)
      stated.add(own.first?.start)
      return DecodedActivity(
        recording: recording, pointsSeen: recording.track.count, stated: stated)
    }
  }

  /// Which session a lap was run in: the last that had begun by then.
  private static func owner(of lap: FITSummary, in sessions: [FITSummary]) -> Int {
    guard let start = lap.start else { return 0 }
    return sessions.lastIndex { ($0.start ?? -.infinity) <= start } ?? 0
  }

  /// The points of each part: from its start to that of the next, the first with what stands before it.
  private static func ranges(of parts: [FITSummary], in track: Track) -> [Range<Int>] {
    var starts: [Int] = []
    var place = 0
    for (index, part) in parts.enumerated() {
      if index > 0, let start = part.start {
        while place < track.count, track.time[place] < start { place += 1 }
      }
      starts.append(place)
    }
    return zip(starts, starts.dropFirst() + [track.count]).map { $0..<$1 }
  }

  /// The points of a session, whose distance goes on from the session before.
  private static func part(of track: Track, _ points: Range<Int>) -> Track {
    var builder = TrackBuilder()
    builder.add(track, points)
    var part = builder.track
    guard !part.deviceDistanceM.isEmpty,
      let before = track.deviceDistanceM[..<points.lowerBound].last(where: { !$0.isNaN }),
      let first = part.deviceDistanceM.first(where: { !$0.isNaN }), first >= before
    else { return part }
    for index in part.deviceDistanceM.indices { part.deviceDistanceM[index] -= before }
    return part
  }
}

extension [FITSummary] {
  /// By their start; one without a start stays behind the one before it.
  fileprivate var inOrder: [FITSummary] {
    var last = -Double.infinity
    let starts = map { summary in
      last = summary.start ?? last
      return last
    }
    return zip(starts, indices).sorted { $0 < $1 }.map { self[$0.1] }
  }
}
