import AthleteWeeks
import Running

/// Brings the store up to date with the folders: derives new and changed files, forgets those gone.
struct Intake {
  let plan: Plan
  let store: Store
  let jobs: Int
  /// Whether the folders are those of all athletes, so that another's is gone.
  var isWhole = true
  /// Folders that cannot be looked into for now: whoever they are is not gone.
  var refused: [RejectedFolder] = []
  /// Files that are gone and meant to be.
  var forgetting = Forgetting()

  struct Taken {
    /// By athlete, what stands for all of the athlete's records.
    var recordsKeys: [FileName: String] = [:]
    /// By athlete, how many files were decoded this time.
    var readOf: [String: Int] = [:]
    /// By athlete, files that cannot be read for now or are gone, and whose former records stand.
    var waiting: [FileName: [RejectedFile]] = [:]
    /// Whether every file is as it will stay; else the next night has to look again.
    var isSettled = true

    var read: Int { readOf.values.reduce(0, +) }
  }

  /// What has to be done for an athlete.
  struct Pending {
    var work: [Work] = []
    var gone: [KnownInput] = []

    /// - Parameters:
    ///   - inputs: what is known of the athlete's files.
    ///   - places: what in them could not be looked at is not gone.
    init(
      _ derivations: [FileDerivation], _ inputs: [KnownInput], _ places: [RejectedFile]
    ) {
      var known = Dictionary(uniqueKeysWithValues: inputs.map { ($0.name, $0) })
      let twins = EntryTwins(inputs)
      for derivation in derivations {
        let file = derivation.file
        let before = known.removeValue(
          forKey: InputName(athlete: derivation.profile.athlete.id, path: file.path))
        let isSame = before.map { [file.stamp, file.damagedStamp].contains($0.stamp) } ?? false
        if isSame, before?.derivation == derivation.key { continue }
        work.append(
          Work(
            derivation: derivation, sha256: isSame ? before?.sha256 : twins.sha256(of: file),
            before: before))
      }
      let unseen = places.filter(\.isPassing)
      gone = known.values.filter { input in !unseen.contains { $0.covers(input.path) } }
    }
  }

  struct Work: Sendable {
    var derivation: FileDerivation
    /// Of the content, where it is known without reading the file.
    var sha256: String?
    /// What is known of the file.
    var before: KnownInput?

    /// As it is noted where the store has what that content came to; `nil` where the content is not known.
    var known: KnownInput? {
      sha256.map {
        KnownInput(
          athlete: derivation.profile.athlete.id, path: derivation.file.path,
          stamp: derivation.file.stamp, sha256: $0, derivation: derivation.key)
      }
    }
  }

  /// - Parameters:
  ///   - notes: all of the store.
  ///   - hear: gets each file that was decoded, and what it came to.
  func update(
    _ folders: [AthleteFolder], notes: [FileName: String],
    hear: (KnownInput, FileRecord) -> Void = { _, _ in }, progress: (Int, Int) -> Void
  ) async throws -> Taken {
    var result = Taken()
    var work: [Work] = []
    var changed: [(id: String, scan: String)] = []
    var gone: [(folder: AthleteFolder, inputs: [KnownInput], present: [String])] = []
    var unseen: Set<FileName> = []
    let archives = OpenArchives(limits: plan.limits)
    for folder in folders {
      let id = folder.profile.athlete.id
      let derivations = folder.derivations(plan)
      if folder.places.contains(where: \.isPassing) { unseen.insert(FileName(id)) }
      if let key = Self.recordsKey(derivations, of: id, notes) {
        result.recordsKeys[FileName(id)] = key
        continue
      }
      let scan = Self.scanKey(derivations)
      let inputs = try store.inputs(of: id)
      let files = try ArchivesOfAthlete(id, store, archives).unpack(folder.files, known: inputs)
      let pending = Pending(folder.derivations(plan, of: files), inputs, folder.places)
      work += pending.work
      if !pending.gone.isEmpty {
        gone.append((folder, pending.gone, files.map(\.path)))
      }
      changed.append((id, scan))
    }
    // What was not seen to be gone is looked for again, though the rest is as it was.
    var unsettled = try await derive(work, &result, hear, progress).union(unseen)
    if !unsettled.isEmpty { result.isSettled = false }
    // Only now: a file that moved has its record still.
    let names = Set(gone.flatMap { $0.inputs.map(\.name) })
    for (folder, inputs, present) in gone {
      let held = try forget(inputs, of: folder, present: present, allGone: names)
      guard !held.isEmpty else { continue }
      let id = FileName(folder.profile.athlete.id)
      unsettled.insert(id)
      result.waiting[id, default: []] += held
    }
    if !unsettled.isEmpty { result.isSettled = false }
    for (id, scan) in changed {
      let inputs = try store.inputs(of: id)
      let key = Digest.of(inputs.flatMap { [$0.path, $0.sha256, $0.derivation] })
      result.recordsKeys[FileName(id)] = key
      try store.setNote(
        StoredNote.athlete(id), unsettled.contains(FileName(id)) ? nil : "\(scan) \(key)")
    }
    let waiting = refused.filter(\.isPassing).map { FileName($0.name) }
    if !waiting.isEmpty { result.isSettled = false }
    if isWhole {
      try forgetAthletes(but: Set(folders.map { FileName($0.profile.athlete.id) } + waiting))
    }
    return result
  }

  /// Forgets files that are gone, but for those that a disk may have lost; gives these as places.
  private func forget(
    _ inputs: [KnownInput], of folder: AthleteFolder, present: [String], allGone: Set<InputName>
  ) throws -> [RejectedFile] {
    let id = folder.profile.athlete.id
    guard !forgetting.holds(id) else {
      try store.forget(inputs)
      return []
    }
    let gone = try GoneFiles(
      inputs, present: present,
      isMoved: { try store.isElsewhere($0, but: allGone) },
      isWorthKeeping: store.isWorthKeeping)
    try store.forget(gone.forgotten)
    return gone.held
  }

  /// Derives what the store does not hold yet; gives the athletes with a file that must be looked at
  /// again.
  private func derive(
    _ work: [Work], _ taken: inout Taken, _ hear: (KnownInput, FileRecord) -> Void,
    _ progress: (Int, Int) -> Void
  ) async throws -> Set<FileName> {
    let processing = plan.processing
    progress(0, work.count)
    // Next month's export has thousands of last month's files: a note each is work for nobody else.
    let noted = try store.saveKnown(work.compactMap(\.known))
    let open = work.filter { $0.known.map { !noted.contains($0.name) } ?? true }
    var done = work.count - open.count
    var unsettled: Set<FileName> = []
    var again: [Work] = []
    progress(done, work.count)
    try await inParallel(open, width: jobs) { [store] item in
      Result { (item, try Self.derive(item, store, processing)) }
    } receive: { result in
      let (item, (input, record, waiting)) = try result.get()
      if try store.save(input, record) {
        if let record {
          taken.readOf[input.athlete, default: 0] += 1
          hear(input, record)
        }
        if let waiting { taken.waiting[FileName(input.athlete), default: []].append(waiting) }
        if input.stamp.isEmpty { unsettled.insert(FileName(input.athlete)) }
      } else {
        again.append(item)
      }
      done += 1
      progress(done, work.count)
    }
    // Their content was another file's, which has another now.
    if !again.isEmpty {
      unsettled.formUnion(try await derive(again, &taken, hear, progress))
    }
    return unsettled
  }

  /// The input as it is to be noted, its record where the store has none, and why the file is waited for
  /// where what it came to before stands.
  private static func derive(
    _ item: Work, _ store: Store, _ processing: RunProcessing
  ) throws -> (KnownInput, FileRecord?, waiting: RejectedFile?) {
    let derivation = item.derivation
    let file = derivation.file
    // What did not change has the content it had; any other file is hashed before it is decoded, but
    // for those in archives, which cost more to unpack than to decode.
    let sha256 =
      item.sha256
      ?? (file.place.isOnDisk && file.rejection == nil ? Digest.ofFile(at: file.place.path) : nil)
    let isHeld = try sha256.map { try store.has(sha256: $0, derivation: derivation.key) } ?? false
    let record = isHeld ? nil : derivation.record(processing)
    let isPassing = record?.isPassing ?? false
    if let record, let rejection = record.rejection, isPassing, var before = item.before,
      before.sha256 != record.sha256, try store.isWorthKeeping(before)
    {
      before.stamp = ""
      return (before, nil, RejectedFile(file: file.path, rejection: rejection))
    }
    let input = KnownInput(
      athlete: derivation.profile.athlete.id, path: file.path,
      stamp: isPassing
        ? "" : record?.rejection?.isOfDamagedEntry ?? false ? file.damagedStamp : file.stamp,
      sha256: record?.sha256 ?? sha256 ?? "",
      derivation: derivation.key)
    return (input, record, nil)
  }

  /// Athletes whose folder is gone.
  private func forgetAthletes(but present: Set<FileName>) throws {
    for athlete in try store.athletes() where !present.contains(FileName(athlete)) {
      try store.forget(try store.inputs(of: athlete))
      try store.forgetListings(of: athlete, but: [])
      try store.setNote(StoredNote.athlete(athlete), nil)
    }
  }

  /// What stands for an athlete's records; `nil` where the store's notes do not vouch for them.
  static func recordsKey(
    _ derivations: [FileDerivation], of athlete: String, _ notes: [FileName: String]
  ) -> String? {
    let scan = scanKey(derivations) + " "
    guard let noted = notes[FileName(StoredNote.athlete(athlete))], noted.hasPrefix(scan) else {
      return nil
    }
    return String(noted.dropFirst(scan.count))
  }

  /// Stands for the files of a folder, as the file system describes them, and for how they are derived.
  static func scanKey(_ derivations: [FileDerivation]) -> String {
    Digest.of(derivations.flatMap { [$0.file.path, $0.file.stamp, $0.key] })
  }
}
