import AthleteWeeks
import Running
import SoleusLoad

extension AthleteFolder {
  /// Refuses records of another plan, or of the same file twice: they would give figures that nobody
  /// asked for.
  ///
  /// - Parameters:
  ///   - records: of this athlete, by path.
  ///   - hint: what helps where a record was derived in another way.
  func check(
    _ records: [PlacedRecord], _ plan: Plan,
    hint: String =
      "Derive it with this program, this pipeline file and the athlete's present profile."
  ) throws(Execution.Failure) {
    var keys = Derivation.Keys(of: profile, plan)
    let other = records.first { placed in
      !InputKind.allCases.contains {
        keys.key(for: $0, path: placed.file) == placed.record.derivation
      }
    }
    if let other {
      throw Execution.Failure(
        exit: .noUsableInput,
        message: "the record of \(other.athlete)/\(other.file) was derived in another way",
        hint: hint)
    }
    for (one, next) in zip(records, records.dropFirst())
    where FileName(one.file) == FileName(next.file) {
      throw Execution.Failure(
        exit: .noUsableInput, message: "there are two records of \(one.athlete)/\(one.file)",
        hint: "Give each file's record once.")
    }
  }
}

extension AthleteJoin {
  /// The join of records with everything that an athlete's folder says.
  init(
    _ profile: AthleteProfile, _ records: [PlacedRecord], places: [RejectedFile],
    unread: [UnreadFile] = [], bands: LoadBands, today: LocalDay
  ) {
    self.init(
      profile.athlete, gaps: profile.gaps, clock: profile.clock, records: records, places: places,
      unread: unread, shoes: profile.shoes, corrections: profile.corrections,
      surfaces: profile.surfaces, words: profile.words, bands: bands, today: today)
  }
}
