import AthleteWeeks
import Running
import Writing

/// The files of a pipeline that could not be used, and what a person says of them.
package struct Quarantine {
  private let plan: Plan
  package let waiting: [NamedRejection]
  /// Those that somebody looked at and wants to hear no more of.
  package let accepted: [NamedRejection]

  /// Reads what the last execution noted.
  package init(_ plan: Plan) throws(Execution.Failure) {
    do {
      let status = try Status(noted: try Store(reading: plan.storeFile)?.note(Status.note))
      try self.init(plan, status)
    } catch {
      throw Execution.Failure(error, plan)
    }
  }

  init(_ plan: Plan, _ status: Status) throws {
    self.plan = plan
    let memories = MemoryFolder(plan)
    // What was said since the last execution counts.
    let files = status.rejections + (status.accepted ?? [])
    let known = try Dictionary(
      uniqueKeysWithValues: Set(files.filter { $0.told != nil }.map { FileName($0.athlete) }).map {
        ($0, try memories.file(of: $0.text).read().accepted)
      })
    let parted = Dictionary(grouping: files) { file in
      file.told.map { known[FileName(file.athlete)]?.contains($0) ?? false } ?? false
    }
    waiting = parted[false] ?? []
    accepted = parted[true] ?? []
  }

  // MARK: What a person says

  /// Forgets what the named files came to, so that the next execution reads them again, and tells it again
  /// where it is the same.
  ///
  /// - Parameter names: `athlete/path`, as `status` lists them; none is all that waits.
  /// - Returns: the files.
  package func retry(_ names: [String]) throws(Execution.Failure) -> [String] {
    let files = names.isEmpty ? waiting.filter { $0.told != nil } : try chosen(names)
    return try change(files) { store, files in
      // What may pass is tried by every run, and what it came to before stands meanwhile.
      for file in files where !file.rejection.isPassing {
        try store.forgetContent(of: file.athlete, path: file.file)
      }
      try remember(files) { memory, name in
        memory.accepted.remove(name)
        memory.told.remove(name)
      }
      try store.setNote(Execution.Note.night, nil)
    }
  }

  /// Notes that somebody has looked at the named files: they are not used, and no longer told of.
  ///
  /// A file that changes is told of again. What may pass is no property of a file and cannot be accepted:
  /// the next time it would be lost in silence.
  package func accept(_ names: [String]) throws(Execution.Failure) -> [String] {
    let files = try chosen(names)
    if let passing = files.first(where: \.rejection.isPassing) {
      throw Execution.Failure(
        exit: .noUsableInput,
        message: "\(passing.athlete)/\(passing.file) cannot be accepted: it may pass",
        hint: passing.rejection.hint)
    }
    return try change(files) { store, files in
      try remember(files) { $0.accepted.insert($1) }
      // The roster names them no longer.
      try store.setNote(Execution.Note.night, nil)
    }
  }

  private func chosen(_ names: [String]) throws(Execution.Failure) -> [NamedRejection] {
    let all = waiting + accepted
    var files: [NamedRejection] = []
    for name in names {
      let found = all.filter { FileName("\($0.athlete)/\($0.file)") == FileName(name) }
      guard !found.isEmpty else {
        throw Execution.Failure(
          exit: .noUsableInput,
          message: "there is no \(name) in quarantine"
            + didYouMean(name, among: all.map { "\($0.athlete)/\($0.file)" }),
          hint: "soleus quarantine list \(plan.file) names those that are.")
      }
      if let folder = found.first(where: { $0.told == nil }) {
        throw Execution.Failure(
          exit: .noUsableInput, message: "\(folder.athlete) is a folder that is not read",
          hint: folder.rejection.hint)
      }
      files += found
    }
    return files
  }

  /// Changes what is kept while no execution may.
  private func change(
    _ files: [NamedRejection], _ work: (Store, [NamedRejection]) throws -> Void
  ) throws(Execution.Failure) -> [String] {
    do {
      let (store, lock) = try Execution.openStore(plan)
      defer { withExtendedLifetime(lock) {} }
      try work(store, files)
      return files.map { "\($0.athlete)/\($0.file)" }
    } catch {
      throw Execution.Failure(error, plan)
    }
  }

  private func remember(
    _ files: [NamedRejection], _ note: (inout AthleteMemory, String) -> Void
  ) throws {
    let memories = MemoryFolder(plan)
    for (athlete, own) in Dictionary(grouping: files, by: { FileName($0.athlete) }) {
      let file = memories.file(of: athlete.text)
      var memory = try file.read()
      for told in own.compactMap(\.told) { note(&memory, told) }
      try file.write(memory)
    }
  }

  // MARK: For people and programs

  /// A line a file that waits, and the number of those that were accepted.
  package var lines: [String] {
    let words = waiting.map(\.words)
    guard !accepted.isEmpty else { return words.isEmpty ? ["nothing is in quarantine"] : words }
    return words + ["accepted and told of no more:"]
      + accepted.map { "  \($0.words)" }
  }

  /// A line of JSON a file.
  package var json: [String] {
    (waiting.map { ($0, false) } + accepted.map { ($0, true) }).map { file, isAccepted in
      JSONText.members(
        [
          ("schema", .int(1)), ("athlete", .string(file.athlete)), ("file", .string(file.file)),
          ("accepted", .bool(isAccepted)),
        ] + file.rejection.members()
      ).line
    }
  }
}
