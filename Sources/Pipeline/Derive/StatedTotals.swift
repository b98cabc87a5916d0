import Running

/// Climb and steps held against what their file states of the whole.
enum StatedTotals {
  /// Two counts of one run's steps differ by less, as a share; assumed, as pauses count differently.
  private static let stepsAgreeWithin = 0.1
  /// Two sums of one run's climb differ by less, as a share of the larger one: watches smooth more or
  /// less, and barometers drift; assumed.
  private static let ascentsAgreeWithin = 0.5
  /// Metres that no two sums of climb need agree in; assumed.
  private static let leastAscentM = 50.0

  /// Says where both are further apart than two counts of one run.
  static func judge(_ recording: inout Recording) {
    // What was ridden is in the one and not in the other.
    guard recording.basis == .points,
      !recording.findings.list.contains(where: { $0.code == .wheels })
    else { return }
    var conflicts: [String] = []
    if let stated = recording.summary.ascentM, let ours = recording.figures.ascentM,
      abs(stated - ours) > max(leastAscentM, ascentsAgreeWithin * max(stated, ours))
    {
      conflicts.append("\(whole(stated)) m climbed, points make \(whole(ours)) m")
    }
    if let stated = recording.summary.steps, let ours = recording.figures.steps,
      recording.figures.cadenceSource != .estimated,
      abs(stated - ours) > stepsAgreeWithin * max(stated, ours)
    {
      conflicts.append("\(whole(stated)) steps, cadence makes \(whole(ours))")
    }
    recording.findings.note(
      .totalsConflict, count: conflicts.count,
      detail: "the file states " + conflicts.joined(separator: "; "))
  }

  private static func whole(_ number: Double) -> Int { Int(number.rounded()) }
}
