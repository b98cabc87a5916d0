import Running

/// Finds the same set in several exports of one log.
package enum RepeatedSets {
  /// The sets of several exports of the same log, each once: a later export holds the earlier one's
  /// sets again.
  ///
  /// Two sets are the same when start, exercise, kind, number, weight, repetitions and time agree, the
  /// weight also in the other unit (`ExportedWeight`); equal ones within a file are several.
  package static func merged(_ sets: [DatedSet]) -> [DatedSet] {
    // One log holds no other's sets, and most athletes have one.
    if let file = sets.first?.file, sets.allSatisfy({ $0.file.utf8.elementsEqual(file.utf8) }) {
      return sets
    }
    let files = Dictionary(grouping: sets, by: { FileName($0.file) }).sorted { $0.key < $1.key }
      .map(\.value)
    let repeated = repeatedStarts(files)
    var kept: [Key: [Double?: Int]] = [:]
    var merged: [DatedSet] = []
    for ofFile in files {
      let keyed = ofFile.map { dated in
        (repeated.contains(dated.set.start) ? Key(dated.set) : nil, dated)
      }
      var counts: [Key: [Double?: Int]] = [:]
      for case (let key?, let dated) in keyed {
        counts[key, default: [:]][dated.set.weightKg, default: 0] += 1
      }
      var known = counts.reduce(into: [Key: [Double?: Int]]()) {
        $0[$1.key] = alreadyKept($1.value, kept[$1.key] ?? [:])
      }
      for (key, dated) in keyed {
        guard let key else {
          merged.append(dated)
          continue
        }
        let weight = dated.set.weightKg
        if known[key]?[weight] ?? 0 > 0 {
          known[key]?[weight]? -= 1
        } else {
          merged.append(dated)
          kept[key, default: [:]][weight, default: 0] += 1
        }
      }
    }
    return merged
  }

  /// What must agree beside the weight.
  private struct Key: Hashable {
    var start: SessionStart
    var exercise: String
    var repetitions: Int?
    var durationS: Double?
    var kind: SetKind
    var number: Int?

    init(_ set: StrengthSet) {
      start = set.start
      exercise = set.exercise
      repetitions = set.repetitions
      durationS = set.durationS
      kind = set.kind
      number = set.number
    }
  }

  /// The starts that several files tell of: of a session in one file nothing can be there twice.
  private static func repeatedStarts(_ files: [[DatedSet]]) -> Set<SessionStart> {
    var seen: Set<SessionStart> = []
    var repeated: Set<SessionStart> = []
    for file in files {
      let own = Set(file.map(\.set.start))
      repeated.formUnion(own.intersection(seen))
      seen.formUnion(own)
    }
    return repeated
  }

  /// How many of a file's sets of each weight are kept already: equal ones first, then the same in the
  /// other unit.
  private static func alreadyKept(
    _ ofFile: [Double?: Int], _ kept: [Double?: Int]
  ) -> [Double?: Int] {
    var left = kept
    var known: [Double?: Int] = [:]
    for (weight, count) in ofFile {
      let equal = min(count, kept[weight] ?? 0)
      known[weight] = equal
      left[weight, default: 0] -= equal
    }
    for weight in ofFile.keys.compactMap({ $0 }).sorted() {
      for other in left.keys.compactMap({ $0 }).sorted()
      where ExportedWeight.isSame(weight, other) {
        let same = min(ofFile[weight, default: 0] - known[weight, default: 0], left[other] ?? 0)
        known[weight, default: 0] += same
        left[other, default: 0] -= same
      }
    }
    return known
  }
}
