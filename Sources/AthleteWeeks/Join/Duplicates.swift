import Running

/// Finds the same run in several files of one athlete.
package enum Duplicates {
  /// A recording of less of the run than this does not stay, however much it tells of its part.
  private static let leastOfRun = 0.8

  /// Splits `runs` into those that count and those that another one holds in more detail.
  ///
  /// Recordings of one run make a group, in which each is the same run as at least one other; one of
  /// the group stays with what people said of the run in any, and the others are listed against it.
  ///
  /// - Parameter archives: what those that the files lie in hold.
  static func split(
    _ runs: [DatedRun], archives: [ArchiveSum] = []
  ) -> (kept: [DatedRun], duplicates: [DuplicateRun]) {
    let filesOf = Dictionary(uniqueKeysWithValues: archives.map { (FileName($0.file), $0.files) })
    var runs = runs.sorted {
      ($0.run.start, $0.file, $0.run.number) < ($1.run.start, $1.file, $1.run.number)
    }
    var kept: [Int] = []
    var duplicates: [DuplicateRun] = []
    for group in groups(runs.map(\.run)) {
      let stays = staying(group.map(\.index), of: runs, filesOf)
      kept.append(stays.index)
      let stayingAheadS = group.first { $0.index == stays.index }?.aheadS ?? 0
      for (index, aheadS) in group where index != stays.index {
        duplicates.append(pair(runs[index], of: stays.run, clockAheadS: aheadS - stayingAheadS))
      }
      let copies = group.map(\.index).filter { $0 != stays.index }
      for copy in copies.sorted(by: { runs[$0].file < runs[$1].file }) {
        runs[stays.index].takeWords(of: runs[copy])
      }
    }
    return (
      kept.sorted().map { runs[$0] },
      sorted(duplicates)
    )
  }

  static func sorted(_ duplicates: [DuplicateRun]) -> [DuplicateRun] {
    duplicates.sorted { ($0.day, $0.file, $0.of) < ($1.day, $1.file, $1.of) }
  }

  /// `run` as a copy of one that counts.
  static func pair(_ run: DatedRun, of counted: DatedRun, clockAheadS: Int = 0) -> DuplicateRun {
    var duplicate = DuplicateRun(
      file: run.file, of: counted.file, day: counted.day,
      leftOut: run.run.recorded.subtracting(counted.run.recorded), clockAheadS: clockAheadS,
      metres: run.run.distanceM.flatMap { here in
        counted.run.distanceM.map { DuplicateRun.Metres(here: here, there: $0) }
      })
    duplicate.isRepeated =
      run.id == counted.id && ArchiveSum.archive(of: run.file) != nil
      && ArchiveSum.place(of: run.file) != ArchiveSum.place(of: counted.file)
    return duplicate
  }

  private typealias Member = (index: Int, aheadS: Int)

  /// The recordings of each run, with the seconds that their clocks are ahead of the group's first.
  ///
  /// Only pairs that start within a run and the greatest offset of clocks are looked at: the work
  /// grows with the runs of a day, not with those of a life.
  private static func groups(_ runs: [Run]) -> [[Member]] {
    var members = runs.indices.map { [Member($0, 0)] }
    var groupOf = Array(runs.indices)
    var aheadS = [Int](repeating: 0, count: runs.count)
    for (index, run) in runs.enumerated() {
      let reach = run.end + Double(SameRun.greatestOffsetS) + SameRun.mostSkewS
      for later in runs.indices.dropFirst(index + 1) {
        guard runs[later].start <= reach else { break }
        guard groupOf[later] != groupOf[index],
          let ahead = SameRun.clockAhead(of: runs[later], over: run)
        else { continue }
        let shift = aheadS[index] + ahead - aheadS[later]
        let absorbed = groupOf[later]
        for member in members[absorbed] {
          groupOf[member.index] = groupOf[index]
          aheadS[member.index] += shift
          members[groupOf[index]].append((member.index, aheadS[member.index]))
        }
        members[absorbed] = []
      }
    }
    return members.filter { !$0.isEmpty }
  }

  /// The recording that tells most among those that hold nearly the whole run.
  ///
  /// Of equals the one in the archive of fewer files, and then of the shorter name: last month's export stays
  /// where next month's has the run once more, so that no page changes its files.
  private static func staying(
    _ group: [Int], of runs: [DatedRun], _ filesOf: [FileName: Int]
  ) -> (index: Int, run: DatedRun) {
    // Of recordings of the same time none is a part of another, whatever each of them counts.
    let shortest = group.map { runs[$0].run.elapsedS }.min() ?? 0
    let longest = group.map { runs[$0].run.elapsedS }.max() ?? 0
    let knowsDistance =
      shortest < SameRun.wholeOverlap * longest
      && group.allSatisfy { runs[$0].run.distanceM != nil }
    func extent(_ index: Int) -> Double {
      knowsDistance ? runs[index].run.distanceM ?? 0 : runs[index].run.elapsedS
    }
    func place(_ index: Int) -> (Int, Int, String, Int) {
      let file = runs[index].file
      let files = ArchiveSum.archive(of: file).flatMap { filesOf[FileName($0)] } ?? 0
      return (files, file.utf8.count, file, runs[index].run.number)
    }
    let whole = group.map(extent).max() ?? 0
    let index = group.filter { extent($0) >= leastOfRun * whole }.min { a, b in
      let (richA, richB) = (richness(runs[a].run), richness(runs[b].run))
      if richA != richB { return richA > richB }
      return place(a) < place(b)
    }
    guard let index else { preconditionFailure("a group has a longest recording") }
    return (index, runs[index])
  }

  /// What a file may tell of a run, what its figures hang on most first: each counts more than all behind it.
  private static let riches: [@Sendable (Run) -> Bool] = [
    // A track tells more than totals, whatever these are of.
    { $0.hasTrack },
    { $0.cadenceSource != .estimated && $0.cadenceSource != nil },
    { $0.distanceSource == .device },
    { $0.ascentM != nil },
    { $0.recorded.contains(.contactTime) },
    { $0.recorded.contains(.heartRate) },
    // Services and programs drop it from their copies.
    { $0.recorded.contains(.cadenceFraction) },
    // What the watch itself wrote: others are made of it.
    { $0.format == .fit },
  ]

  /// How much a run's file tells; the greater stays.
  private static func richness(_ run: Run) -> Double {
    let channels = riches.reduce(0.0) { 2 * $0 + ($1(run) ? 1 : 0) }
    // Points and length decide between equals; a million points stay below one channel.
    return 2 * channels + min(1, Double(run.points) / 1e6) + min(0.9, run.elapsedS / 1e6)
  }
}
