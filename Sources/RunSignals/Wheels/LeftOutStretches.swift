package import Running

extension Track {
  /// Lets nobody move in `stretches`, whose way goes: what the athlete's other runs make of suspect stretches.
  package mutating func leaveOut(_ stretches: [SuspectStretch]) {
    guard !stretches.isEmpty, let start = time.first else { return }
    for index in time.indices.dropFirst() {
      let at = time[index] - start
      if stretches.contains(where: { $0.beginS < at && at <= $0.endS }) { moving[index] = false }
    }
    MovingTime.takeOutStanding(from: &distanceM, moving)
  }
}
