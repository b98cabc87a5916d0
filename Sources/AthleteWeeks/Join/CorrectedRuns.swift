import Conditions
import Running

/// An athlete's recordings after what `corrections.csv` says of them.
struct CorrectedRuns {
  /// Those that may count.
  private(set) var runs: [DatedRun]
  private(set) var passedOver: [PassedOverRecording]
  /// What the list says is the same run as another.
  private(set) var duplicates: [DuplicateRun] = []
  /// What counts no more or is confirmed; distances follow with ``take(distancesOf:_:)``.
  private(set) var applied: [AppliedCorrection] = []
  private(set) var problems: [Problem]
  /// The rows that name a copy, with the run and the one that counts.
  private var pairs: [(row: Corrections.Row, copy: Int, other: Int)] = []
  /// The rows that give a distance, with the recording each is of.
  private var distances: [(row: Corrections.Row, file: String, number: Int, metres: Double)] = []

  private typealias Fault = Corrections.Fault

  /// What a row is about.
  private enum Target {
    case run(Int)
    case passedOver(Int)
  }

  /// - Parameter refused: files that could not be used.
  init(
    _ corrections: Corrections, _ runs: [DatedRun], _ passedOver: [PassedOverRecording],
    refused: [RejectedFile]
  ) {
    self.runs = runs
    self.passedOver = passedOver
    problems = corrections.problems
    let files = Set(
      runs.map(\.file) + passedOver.map(\.file) + refused.map(\.file))
    // Rows name recordings as the folder has them, whatever rows before have left out.
    let all = Finder(runs: runs, passedOver: passedOver, files: files)
    var gone = (runs: Set<Int>(), passedOver: Set<Int>())
    for row in corrections.rows {
      do throws(Fault) {
        for target in try all.targets(of: row) {
          var target = target
          for change in row.changes { target = try apply(change, row, to: target, all, &gone) }
        }
      } catch {
        problems.append(Corrections.problem(row.line, error.message))
      }
    }
    for pair in pairs { takeForSame(pair, &gone) }
    self.runs = self.runs.indices.filter { !gone.runs.contains($0) }.map { self.runs[$0] }
    self.passedOver = passedOver.indices.filter { !gone.passedOver.contains($0) }
      .map { passedOver[$0] }
  }

  /// - Returns: what the row's further changes are of.
  private mutating func apply(
    _ change: Corrections.Change, _ row: Corrections.Row, to target: Target, _ all: Finder,
    _ gone: inout (runs: Set<Int>, passedOver: Set<Int>)
  ) throws(Fault) -> Target {
    switch (change, target) {
    case (.isRun, .run(let index)):
      runs[index].run.findings.removeAll {
        [.sportGuessed, .sportByName, .sportContradicted].contains($0.code)
      }
      note(.isRun, row, on: index)
    case (.isOther, .run(let index)), (.isOmitted, .run(let index)):
      if gone.runs.insert(index).inserted {
        applied.append(
          AppliedCorrection(
            file: runs[index].file, day: runs[index].day,
            effect: .isLeftOut(sport: change.otherSport), note: row.note))
      }
    case (.isOther, .passedOver(let index)), (.isOmitted, .passedOver(let index)):
      if gone.passedOver.insert(index).inserted {
        applied.append(
          AppliedCorrection(
            file: passedOver[index].file, effect: .isLeftOut(sport: change.otherSport),
            note: row.note))
      }
    case (.distance(let metres), .run(let index)):
      let run = runs[index]
      guard !distances.contains(where: { $0.file == run.file && $0.number == run.run.number })
      else {
        throw Fault("an earlier row gives a distance of the same run")
      }
      distances.append((row, run.file, run.run.number, metres))
    case (.isSameAs(let place), .run(let index)):
      let other = try all.counted(place)
      guard other != index else { throw Fault("same-as names the run itself") }
      pairs.append((row, index, other))
    case (.isRun, .passedOver(let index)) where passedOver[index].run != nil:
      guard let run = passedOver[index].run, gone.passedOver.insert(index).inserted else {
        return target
      }
      runs.append(run)
      note(.isRun, row, on: runs.count - 1)
      return .run(runs.count - 1)
    case (.isRun, .passedOver(let index)), (.distance, .passedOver(let index)),
      (.isSameAs, .passedOver(let index)):
      guard passedOver[index].run == nil else {
        throw Fault(
          "\(passedOver[index].file) counts by another row at most: put distance_m or same-as into the "
            + "row that says run")
      }
      let recording = passedOver[index].recording
      let word = recording.word ?? recording.sport.rawValue
      throw Fault(
        "\(passedOver[index].file) was passed over (\(word), \(recording.code.rawValue)) before "
          + "its figures were worked out, so it cannot count")
    }
    return target
  }

  /// Takes a run for a copy, once it is known which runs count.
  private mutating func takeForSame(
    _ pair: (row: Corrections.Row, copy: Int, other: Int),
    _ gone: inout (runs: Set<Int>, passedOver: Set<Int>)
  ) {
    let (copy, other) = (runs[pair.copy], runs[pair.other])
    guard !gone.runs.contains(pair.other) else {
      problems.append(
        Corrections.problem(
          pair.row.line, "\(other.file) is left out itself; name the run that counts"))
      return
    }
    guard gone.runs.insert(pair.copy).inserted else { return }
    duplicates.append(Duplicates.pair(copy, of: other))
    applied.append(
      AppliedCorrection(
        file: copy.file, day: copy.day, effect: .isSameAs(other.file), note: pair.row.note))
  }

  private mutating func note(
    _ effect: AppliedCorrection.Effect, _ row: Corrections.Row, on index: Int
  ) {
    let correction = AppliedCorrection(
      file: runs[index].file, day: runs[index].day, effect: effect, note: row.note)
    runs[index].corrections.append(correction)
    applied.append(correction)
  }

  /// Gives the distances to the runs that count, in the place of a copy to the run that it is a copy of.
  ///
  /// - Parameter take: puts the distance in place.
  mutating func take(
    distancesOf runs: inout [DatedRun], copies: [DuplicateRun], _ take: (inout Run, Double) -> Void
  ) {
    for (row, file, number, metres) in distances {
      do throws(Fault) {
        let index = try Self.index(of: (file, number), in: runs, copies)
        let before = runs[index].run.distanceM
        if let fault = Self.fault(of: metres, over: runs[index].run) { throw fault }
        take(&runs[index].run, metres)
        let correction = AppliedCorrection(
          file: runs[index].file, day: runs[index].day,
          effect: .distance(beforeM: before, nowM: metres), note: row.note)
        runs[index].corrections.append(correction)
        applied.append(correction)
      } catch {
        problems.append(Corrections.problem(row.line, error.message))
      }
    }
  }

  /// Whether a row gives the distance of the run, which so has no say on how the athlete usually runs.
  func givesDistance(of run: DatedRun) -> Bool {
    distances.contains { $0.file == run.file && $0.number == run.run.number }
  }

  private static func index(
    of run: (file: String, number: Int), in runs: [DatedRun], _ copies: [DuplicateRun]
  ) throws(Fault) -> Int {
    if let index = runs.firstIndex(where: { $0.file == run.file && $0.run.number == run.number }) {
      return index
    }
    let counted = copies.first { $0.file == run.file }?.of
    let indices = runs.indices.filter { runs[$0].file == counted }
    guard indices.count == 1 else { throw Fault("\(run.file) is not among the runs that count") }
    return indices[0]
  }

  /// Nobody has run faster for a stride: 12.4 m/s (World Athletics, Berlin 2009), rounded up.
  private static let fastestMPS = 12.5

  private static func fault(of metres: Double, over run: Run) -> Fault? {
    let seconds = run.movingS ?? run.elapsedS
    guard seconds > 0, metres / seconds > fastestMPS else { return nil }
    return Fault("nobody runs \(Int(metres)) m in \(Int(seconds)) s")
  }

  /// Finds the recordings that rows are about.
  private struct Finder {
    let runs: [DatedRun]
    let passedOver: [PassedOverRecording]
    let files: Set<String>

    /// The recordings of a row: one, or all of a file where it says of all the same.
    func targets(of row: Corrections.Row) throws(Fault) -> [Target] {
      let file = try path(of: row.place)
      let found = indices(row.place, in: file)
      var targets = found.map(Target.run)
      if row.place.day == nil {
        targets += passedOver.indices.filter { passedOver[$0].file == file }.map(Target.passedOver)
      }
      guard !targets.isEmpty else { throw Fault(nothing(at: row.place, file)) }
      let isOfAll = row.place.day == nil && row.changes.allSatisfy(\.isOfAll)
      guard targets.count == 1 || isOfAll else { throw many(targets.count, row.place) }
      return targets
    }

    /// The run that stays at a place.
    func counted(_ place: Corrections.Place) throws(Fault) -> Int {
      let found = indices(place, in: try path(of: place))
      guard let first = found.first else { throw Fault("no run is at \(place.words)") }
      guard found.count == 1 else { throw many(found.count, place) }
      return first
    }

    private func indices(_ place: Corrections.Place, in file: String?) -> [Int] {
      runs.indices.filter { index in
        let run = runs[index]
        return (file.map { $0 == run.file } ?? true) && (place.day.map { $0 == run.day } ?? true)
          && (place.minute.map { $0 == run.secondsIntoDay / 60 } ?? true)
      }
    }

    private func path(of place: Corrections.Place) throws(Fault) -> String? {
      guard let name = place.file else { return nil }
      if files.contains(name) { return name }
      let paths = files.filter { $0.split(separator: "/").last.map(String.init) == name }
      guard let path = paths.first else { throw Fault("there is no file \"\(name)\"") }
      guard paths.count == 1 else {
        throw Fault("\(paths.count) files are named \"\(name)\"; the path says which")
      }
      return path
    }

    private func nothing(at place: Corrections.Place, _ file: String?) -> String {
      if let file, place.day == nil { return "\(file) holds no recording that could be read" }
      return "no run begins at \(place.words); what was passed over is known by its file only"
    }

    private func many(_ count: Int, _ place: Corrections.Place) -> Fault {
      Fault("\(place.words) fits \(count) recordings; the time or the file says which")
    }
  }
}

extension Corrections.Change {
  /// Whether it may be said of several recordings at once.
  fileprivate var isOfAll: Bool {
    switch self {
    case .isRun, .isOther, .isOmitted: true
    case .distance, .isSameAs: false
    }
  }

  fileprivate var otherSport: String? {
    if case .isOther(let sport) = self { sport } else { nil }
  }
}
