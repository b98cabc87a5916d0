import Running

/// Finds the same set in several exports of one log.
package enum RepeatedSets {
  /// The sets of several exports of the same log, each once: a later export holds the earlier one's
  /// sets again.
  ///
  /// Two sets are the same when start, exercise, kind, number, weight, repetitions and time agree;
  /// equal ones within a file are several.
  package static func merged(_ sets: [DatedSet]) -> [DatedSet] {
    struct Key: Hashable {
      var start: SessionStart
      var exercise: String
      var weightKg: Double?
      var repetitions: Int?
      var durationS: Double?
      var kind: SetKind
      var number: Int?
    }
    // One log holds no other's sets, and most athletes have one.
    if let file = sets.first?.file, sets.allSatisfy({ $0.file.utf8.elementsEqual(file.utf8) }) {
      return sets
    }
    var kept: [Key: Int] = [:]
    var merged: [DatedSet] = []
    for (_, ofFile) in Dictionary(grouping: sets, by: { FileName($0.file) })
      .sorted(by: { $0.key < $1.key })
    {
      var ofThisFile: [Key: Int] = [:]
      for dated in ofFile {
        let set = dated.set
        let key = Key(
          start: set.start, exercise: set.exercise, weightKg: set.weightKg,
          repetitions: set.repetitions, durationS: set.durationS, kind: set.kind,
          number: set.number)
        ofThisFile[key, default: 0] += 1
        if ofThisFile[key, default: 0] > kept[key, default: 0] { merged.append(dated) }
      }
      kept.merge(ofThisFile, uniquingKeysWith: max)
    }
    return merged
  }
}
