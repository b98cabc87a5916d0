import AthleteWeeks
import Running
import SoleusLoad

extension AthleteFolder {
  /// Refuses records of another plan, or of the same file twice: they would give figures that nobody
  /// asked for.
  ///
  /// - Parameters:
  ///   - records: of this athlete, by path, with the numbers of their lines where they have some.
  ///   - hint: what helps where a record was derived in another way.
  func check(
    _ records: [(line: Int?, value: PlacedRecord)], _ plan: Plan,
    hint: String =
      "Derive it with this program, this pipeline file and the athlete's present profile."
  ) throws(Execution.Failure) {
    var keys = Derivation.Keys(of: profile, plan)
    let foreign = records.filter { record in
      !InputKind.allCases.contains {
        keys.key(for: $0, path: record.value.file) == record.value.record.derivation
      }
    }
    // What stands first in the text is told.
    if let other = foreign.min(by: { $0.line ?? 0 < $1.line ?? 0 }) {
      let place = other.line.map { "line \($0): " } ?? ""
      throw Execution.Failure(
        exit: .noUsableInput,
        message: place
          + "the record of \(profile.athlete.id)/\(other.value.file) was derived in another way",
        hint: hint)
    }
    for (one, next) in zip(records, records.dropFirst())
    where FileName(one.value.file) == FileName(next.value.file) {
      let lines = [one.line, next.line].compactMap(\.self).sorted()
      let place = lines.count == 2 ? "lines \(lines[0]) and \(lines[1]): " : ""
      throw Execution.Failure(
        exit: .noUsableInput,
        message: place + "there are two records of \(profile.athlete.id)/\(one.value.file)",
        hint: "Give each file's record once.")
    }
  }
}

extension AthleteJoin {
  /// The join of records with everything that an athlete's folder says; what is no input is none of them.
  init(
    _ profile: AthleteProfile, _ records: [PlacedRecord], places: [RejectedFile],
    unread: [UnreadFile] = [], bands: LoadBands, today: LocalDay
  ) {
    self.init(
      profile.athlete, gaps: profile.gaps, clock: profile.clock,
      records: records.filter { UnreadFile($0) == nil }, places: places,
      unread: unread, shoes: profile.shoes, corrections: profile.corrections,
      surfaces: profile.surfaces, words: profile.words, bands: bands, today: today)
  }
}
