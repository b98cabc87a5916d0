import Running
import SoleusLoad

/// Brings the store up to date with the folders: reads new and changed files, forgets those gone.
struct Intake {
  let plan: Plan
  let jobs: Int
  let programStamp: String

  /// What the store holds now.
  struct Result {
    /// By athlete and path.
    var inputs: [KnownInput]
    /// Files whose content was read this time.
    var read: Int
  }

  private struct Work: Sendable {
    var input: KnownInput
    var file: InputFile
    var profile: AthleteProfile
  }

  func update(
    _ store: Store, from folders: [AthleteFolder],
    refused: [(name: String, rejection: Rejection)], progress: (Int, Int) -> Void
  ) async throws -> Result {
    var known = Dictionary(
      uniqueKeysWithValues: try store.inputs().map { ($0.name, $0) })
    var work: [Work] = []
    for folder in folders {
      func context(_ kind: InputKind) -> String {
        Digest.of([programStamp, plan.stageKey, folder.profile.key(for: kind)])
      }
      let contexts = Dictionary(
        uniqueKeysWithValues: InputKind.allCases.map { ($0, context($0)) })
      let athlete = folder.profile.athlete
      for file in folder.files {
        let context = contexts[file.kind] ?? ""
        let input = KnownInput(
          athlete: athlete.id, path: file.path, kind: file.kind, stamp: file.stamp, sha256: "",
          context: context, rejection: nil)
        let before = known.removeValue(forKey: input.name)
        if before?.stamp == file.stamp, before?.context == context { continue }
        work.append(Work(input: input, file: file, profile: folder.profile))
      }
      for input in Self.refusals(folder, contexts[.runs] ?? "") {
        let before = known.removeValue(forKey: input.name)
        if before?.rejection != input.rejection { try store.save(input, nil) }
      }
    }
    for folder in refused {
      let input = KnownInput(
        athlete: folder.name, path: "", kind: .runs, stamp: "", sha256: "", context: "",
        rejection: folder.rejection)
      let before = known.removeValue(forKey: input.name)
      if before?.rejection != input.rejection { try store.save(input, nil) }
    }
    let processing = plan.processing
    var done = 0
    progress(0, work.count)
    try await inParallel(work, width: jobs) { item in
      var input = item.input
      let athlete = item.profile.athlete
      let path = item.file.absolutePath
      let (outcome, sha256) =
        switch item.file.kind {
        case .runs:
          processing.process(path: path, of: athlete)
        case .strength:
          StrengthProcessing.process(
            path: path, of: athlete, weightUnit: item.profile.weightUnit,
            catalogue: item.profile.catalogue)
        }
      input.sha256 = sha256
      if case .rejected(let rejection) = outcome { input.rejection = rejection }
      return (input, outcome)
    } receive: { (input, outcome) in
      try store.save(input, outcome)
      done += 1
      progress(done, work.count)
    }
    try store.forget(Array(known.values))
    if !known.isEmpty || !work.isEmpty { try store.tidy() }
    return Result(inputs: try store.inputs(), read: work.count)
  }

  /// What the folder itself holds against its athlete: places that are no files, a profile with faults.
  private static func refusals(_ folder: AthleteFolder, _ context: String) -> [KnownInput] {
    func input(_ path: String, _ rejection: Rejection) -> KnownInput {
      KnownInput(
        athlete: folder.profile.athlete.id, path: path, kind: .runs, stamp: "", sha256: "",
        context: context, rejection: rejection)
    }
    var refusals = folder.refused.map { input($0.path, $0.rejection) }
    for (file, code) in [
      ("athlete.yaml", RejectionCode.badProfile), ("shoes.csv", .badProfile),
      ("exercises.csv", .badExerciseNames),
    ] {
      let problems = folder.profile.problems.filter { $0.file == file }
      guard let first = problems.first else { continue }
      let others = problems.dropFirst().map { "line \($0.line): \($0.message)" }
      let message = ([first.message] + others).joined(separator: "; ")
      refusals.append(input(file, Rejection(code, line: first.line, message)))
    }
    return refusals
  }
}
