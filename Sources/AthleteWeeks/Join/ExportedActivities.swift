import Conditions
package import Running
import SoleusLoad

/// What one row of a service's list of activities says, and where it stands.
package struct ListedRow: Sendable {
  /// The list, relative to the athlete's folder.
  package var list: String
  package var activity: ListedActivity
  /// Whether it is about the recording that begins with it, where it names no file that is there.
  package var isByStart = false
  /// Whether no other recording lies in the file that the row names, or there is no file: only then are
  /// the row's numbers those of the run.
  package var isOfOneRecording = true
}

/// What services' lists say of the recordings beside them, and the runs that they alone know.
///
/// A row that names a file is about that, below the folder or archive of its list, and about nothing
/// else: its dates and numbers fit others as well. Of lists that name none a row is about the recording
/// that begins with it, wherever that lies.
struct ExportedActivities {
  private var rows: [FileName: ListedRow] = [:]
  private var starts = ListedStarts()
  /// Rows about no file.
  private var withoutFile: [ListedRow] = []
  /// All rows with a body mass.
  private(set) var masses = ListedMasses()
  /// Files of which a list decided, and whether they hold a run.
  private(set) var decided: [FileName: Bool] = [:]
  /// By list, what it and a recording that is no run contradict each other in.
  private var contradictions: [FileName: [String]] = [:]

  /// - Parameter file: of the list, relative to the athlete's folder.
  mutating func add(_ list: ListedActivities, of file: String) {
    // The folder or the archive with what parts its name from those in it.
    let root = file.prefix(through: file.lastIndex(of: "/"))
    for activity in list.activities {
      let row = ListedRow(list: file, activity: activity, isByStart: list.isByStart)
      masses.add(activity)
      if let name = activity.file.map({ FileName(root + $0) }) {
        rows[name] = rows[name] ?? row
      } else if row.isByStart {
        starts.add(row)
      } else {
        withoutFile.append(row)
      }
    }
  }

  // MARK: Beside files

  /// Gives recordings what the lists say of them; where no label of a file says which sport it was, the
  /// list decides.
  mutating func apply(to runs: inout [DatedRun], _ passedOver: inout [PassedOverRecording]) {
    guard !rows.isEmpty || !starts.isEmpty else { return }
    var countOf: [FileName: Int] = [:]
    for file in runs.map(\.file) + passedOver.map(\.file) {
      countOf[FileName(file), default: 0] += 1
    }
    for (name, count) in countOf where count > 1 { rows[name]?.isOfOneRecording = false }
    // A route that is lost leaves its workout to another recording of it, or to what the list knows.
    for (name, row) in rows.sorted(by: { $0.key < $1.key })
    where row.isByStart && countOf[name] == nil { starts.add(row) }
    var kept: [DatedRun] = []
    var others: [PassedOverRecording] = []
    for run in runs {
      guard let row = row(of: run.file, beginningAt: run.run.start) else {
        kept.append(run)
        continue
      }
      switch Self.verdict(of: row.activity, on: run.run.figures.sport, .running) {
      case .isRun(let verdict): kept.append(run.listed(row, verdict))
      case .isOther:
        others.append(run.passedOver(by: row))
        decided[FileName(run.file)] = false
      case .contradicts: kept.append(run.contradicted(row))
      case .agrees: kept.append(run.listed(row))
      }
    }
    for other in passedOver {
      guard let row = row(of: other.file, beginningAt: other.recording.startOfSport),
        row.activity.sport == .running, other.recording.sport != .running
      else {
        others.append(other)
        continue
      }
      if let run = other.run,
        case .isRun(let verdict) = Self.verdict(
          of: row.activity, on: run.run.figures.sport, other.recording.sport)
      {
        kept.append(run.listed(row, verdict))
        decided[FileName(run.file)] = true
        continue
      }
      others.append(other)
      // What has no track, or is faster than anybody runs, contradicts no word on the sport.
      guard other.recording.code == .notARun, other.recording.sport != .unknown else { continue }
      let word = other.recording.word ?? other.recording.sport.rawValue
      contradictions[FileName(row.list), default: []].append(
        "\(other.file): \(row.activity.word), but \(word)")
    }
    for run in kept where decided[FileName(run.file)] != nil { decided[FileName(run.file)] = true }
    (runs, passedOver) = (kept, others)
  }

  /// The row that is about a recording.
  private mutating func row(of file: String, beginningAt start: Double?) -> ListedRow? {
    // Also where a list names the file: what begins with it is no further run.
    let byStart = start.flatMap { starts.row(at: $0) }
    return rows[FileName(file)] ?? byStart
  }

  /// Steps that a list counts for a run; `nil` where its file holds further recordings as well.
  func steps(of run: DatedRun) -> Double? {
    guard let row = run.listed, row.isOfOneRecording else { return nil }
    return row.activity.steps
  }

  /// What lists and files contradict each other in, where no run can say so.
  var findings: [LogFinding] {
    contradictions.sorted { $0.key < $1.key }.map { list, words in
      let more = words.count > 3 ? "; \(words.count - 3) more" : ""
      return LogFinding(
        file: list.text,
        Finding(
          .listContradicts, count: words.count,
          detail: words.prefix(3).joined(separator: "; ") + more))
    }
  }

  private enum Opinion {
    case isRun(SportVerdict)
    case isOther, contradicts, agrees
  }

  /// What a row makes of a recording's sport.
  ///
  /// Its word weighs as a label does: more than names and guesses, and less than a file's own label or
  /// what no runner and no rider can do.
  private static func verdict(
    of activity: ListedActivity, on verdict: SportVerdict?, _ sport: Sport
  ) -> Opinion {
    let listed = activity.sport
    guard listed != .unknown else { return .agrees }
    // Without a verdict the label alone decided.
    let isLabelled = verdict.map { [.label, .exerciseType].contains($0.witness) } ?? true
    if listed == .running, sport == .running, isLabelled { return .agrees }
    guard listed == .running || sport == .running else { return .agrees }
    let isSurer =
      (listed == .running) != (sport == .running)
      && verdict.map { $0.witness == .signals && $0.confidence > SportVerdict.ofLabel } == true
      // Signals are not asked about walks, swims and the like.
      && [.running, .biking].contains(listed)
    if isLabelled || isSurer { return .contradicts }
    guard listed == .running else { return .isOther }
    return .isRun(
      SportVerdict(
        sport: .running, witness: .list, confidence: SportVerdict.ofLabel, word: activity.type,
        against: verdict?.against))
  }

  // MARK: Without files

  /// The runs that lists alone know, on their days.
  ///
  /// They are named by their start: next month's list has other bytes and the same runs.
  func runsWithoutFile(
    of athlete: Athlete, _ clock: AthleteClock, _ model: LoadModel
  ) -> [DatedRun] {
    var countAt: [Int: Int] = [:]
    return ListedRun.each(in: withoutFile + starts.withoutRecording).compactMap { row in
      guard
        let run = Run(
          listed: row.activity, isByHand: !row.isByStart, of: athlete, model: model)
      else { return nil }
      let (day, secondsIntoDay) = clock.day(of: run.start)
      let second = Int(run.start)
      let count = countAt[second, default: 0] + 1
      countAt[second] = count
      return DatedRun(
        id: "entered-\(second)" + (count == 1 ? "" : "-\(count)"), file: row.list, run: run,
        day: day, secondsIntoDay: secondsIntoDay, listed: row)
    }
  }
}

extension ListedActivity {
  /// The sport in the list's own words.
  var word: String { type ?? sport.rawValue }
}

extension PassedOver {
  /// When another sport began; a recording that merely has too few points may have been the listed run.
  fileprivate var startOfSport: Double? {
    [.notARun, .labelsAgainstSignals].contains(code) ? start ?? run?.start : nil
  }
}

extension String {
  fileprivate func prefix(through last: Index?) -> String {
    last.map { String(self[...$0]) } ?? ""
  }
}

extension DatedRun {
  /// Takes what people said of the run in a copy of it, where nothing is said here; no measurement.
  mutating func takeWords(of copy: DatedRun) {
    // A row that names its file tells more, gear and steps among it.
    if listed?.isByStart ?? true { listed = copy.listed ?? listed }
    run.takeWords(name: copy.run.name, notes: copy.run.notes, strike: copy.run.strike)
  }

  /// With what a list says of it: its name and notes where the file has none.
  fileprivate func listed(_ row: ListedRow, _ verdict: SportVerdict? = nil) -> DatedRun {
    var run = self
    run.listed = row
    run.run.takeWords(
      name: row.activity.name, notes: row.activity.notes,
      strike: FootStrikeInText.strike(in: [row.activity.name, row.activity.notes]))
    guard let verdict else { return run }
    run.run.figures.sport = verdict
    run.run.findings.removeAll { [.sportGuessed, .sportByName].contains($0.code) }
    run.run.findings.append(Finding(.sportByList, detail: "\"\(row.activity.word)\""))
    return run
  }

  fileprivate func contradicted(_ row: ListedRow) -> DatedRun {
    var run = listed(row)
    run.run.findings.append(Finding(.listContradicts, detail: "\"\(row.activity.word)\""))
    return run
  }

  /// As a recording of the sport that the list names.
  fileprivate func passedOver(by row: ListedRow) -> PassedOverRecording {
    PassedOverRecording(
      file: file,
      PassedOver(
        number: run.number, code: .otherByList, sport: row.activity.sport, word: row.activity.word),
      run: listed(row))
  }
}

extension Run {
  fileprivate mutating func takeWords(name: String?, notes: String?, strike: FootStrike?) {
    self.name = self.name ?? name
    self.notes = self.notes ?? notes
    figures.strike = figures.strike ?? strike
  }
}
