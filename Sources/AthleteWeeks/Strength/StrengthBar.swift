import Running

/// One week's calf work in the few figures that twelve weeks are seen by.
package struct StrengthBar: Sendable, Equatable {
  /// Working sets of soleus and calf work.
  package var sets: Int
  /// Heaviest external load on a working leg, kg; 0 is body weight only, `nil` unknown.
  package var heaviestPerLegKg: Double?
  /// The same of each leg; `nil` where the log does not tell legs apart.
  package var leftKg: Double?
  package var rightKg: Double?
  /// Most repetitions of a set that the log says went to failure.
  package var toFailure: Int?
}

extension StrengthBar {
  /// `nil` where the log has not begun or ends before the week: no sets would be none.
  ///
  /// - Parameter sets: all of the athlete's, by time.
  init?(_ sets: [DatedSet], of week: Week) {
    guard let first = sets.first?.day, let last = sets.last?.day, first <= week.sunday,
      last >= week.monday
    else { return nil }
    let work = sets.of(week).filter(\.countsAsCalfWork).map(\.set)
    func heaviest(_ side: BodySide?) -> Double? {
      work.filter { side == nil || $0.calf?.variant?.side == side }
        .compactMap { $0.calf?.loadPerLegKg }.max()
    }
    self.init(
      sets: work.count, heaviestPerLegKg: heaviest(nil), leftKg: heaviest(.left),
      rightKg: heaviest(.right),
      toFailure: work.filter { $0.kind == .failure }.compactMap(\.repetitions).max())
  }
}
