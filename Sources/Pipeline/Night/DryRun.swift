import AthleteWeeks
import Running
import Writing

/// What an execution would do: which files it would read, and whose reports it would make.
package struct DryRun: Sendable {
  /// What would be done for one athlete.
  struct Part: Sendable {
    var athlete: String
    var files: Int
    /// New or changed, relative to the athlete's folder.
    var toRead: [String]
    /// How many files are gone.
    var gone: Int
    /// Whether reports would be made, those that come to the same left as they are.
    var isReported: Bool
  }

  var parts: [Part]
  /// What pages and tables would be made of, and where.
  var reports: String
  /// A line for each message.
  var mail: [String] = []

  /// A line an athlete for whom something is to be done, and what it comes to.
  package var lines: [String] {
    let files = parts.reduce(0) { $0 + $1.files }
    let toRead = parts.reduce(0) { $0 + $1.toRead.count }
    let reported = parts.count { $0.isReported }
    return parts.compactMap(Self.line) + mail + [
      "would read \(toRead) of \(files) files and make the reports of \(reported) of "
        + "\(Format.count(parts.count, "athlete")) (\(reports)); nothing was read or written"
    ]
  }

  private static func line(_ part: Part) -> String? {
    guard part.isReported || !part.toRead.isEmpty || part.gone > 0 else { return nil }
    var words: [String] = []
    if !part.toRead.isEmpty {
      let few = Phrase.few(part.toRead)
      words.append("\(Format.count(part.toRead.count, "file")) to read (\(few))")
    }
    if part.gone > 0 { words.append("\(Format.count(part.gone, "file")) gone") }
    if words.isEmpty {
      words.append(
        part.files == 0
          ? "no file yet"
          : "no new file; another day, profile, list, model or program, or a page is gone")
    }
    if part.isReported { words.append("reports to make") }
    return "\(part.athlete): " + words.joined(separator: ", ")
  }
}

extension Execution {
  /// Finds out what `run` would do, without reading a file of an athlete to its end and without writing.
  ///
  /// - Parameter progress: hears how many of how many pieces of a phase are done.
  package func dryRun(progress: (Phase, Int, Int) -> Void) throws(Failure) -> DryRun {
    do {
      return try lookAhead(progress)
    } catch {
      throw Failure(error, plan)
    }
  }

  private func lookAhead(_ progress: (Phase, Int, Int) -> Void) throws -> DryRun {
    var plan = plan
    plan.map = plan.map?.asNoted
    try refuseFalseClock()
    let (folders, found) = try AthleteFolder.all(of: plan, only: only) {
      progress(.looking, $0, $1)
    }
    let store = try Store(reading: plan.storeFile)
    let refused = try found + goneAthletes(store, refused: found)
    let notes = try store?.notes() ?? [:]
    try refuseFalseClock(after: LastRuns(noted: notes[FileName(LastRuns.note)]).last)
    let night = Night(
      plan: plan,
      program: Program.running(version: programVersion, noted: notes[FileName(Note.program)])
        .program,
      asOf: asOf, clock: startedAt, folders: folders, refused: refused, isWhole: only == nil)
    let archives = OpenArchives(limits: plan.limits)
    let parts = try folders.map { folder in
      try part(folder, of: plan, store, notes, archives) { recordsKey in
        try night.isStanding(folder, recordsKey: recordsKey)
      }
    }
    let reported = Set(parts.filter(\.isReported).map { FileName($0.athlete) })
    return DryRun(
      parts: parts,
      reports: "\(plan.reports.map(\.rawValue).joined(separator: ", ")) in \(plan.reportFolder)",
      mail: try Delivery(plan, folders, asOf: asOf, isWhole: only == nil)?.ahead {
        !reported.contains(FileName($0))
      } ?? [])
  }

  /// - Parameter isStanding: whether reports of the records that the key stands for are made.
  private func part(
    _ folder: AthleteFolder, of plan: Plan, _ store: Store?, _ notes: [FileName: String],
    _ archives: OpenArchives, isStanding: (_ recordsKey: String) throws -> Bool
  ) throws -> DryRun.Part {
    let athlete = folder.profile.athlete.id
    let inputs = try store?.inputs(of: athlete) ?? []
    if let key = Intake.recordsKey(folder.derivations(plan), of: athlete, notes) {
      return DryRun.Part(
        athlete: athlete, files: inputs.count, toRead: [], gone: 0, isReported: try !isStanding(key)
      )
    }
    let files = try ArchivesOfAthlete(athlete, store, archives, remembers: false)
      .unpack(folder.files, known: inputs)
    let pending = Intake.Pending(folder.derivations(plan, of: files), inputs, folder.places)
    return DryRun.Part(
      athlete: athlete, files: files.count, toRead: pending.work.map(\.derivation.file.path),
      gone: pending.gone.count, isReported: true)
  }
}
