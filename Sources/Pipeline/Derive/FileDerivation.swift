import Running

/// One file on its way to a record: the seam's other side sees nothing of the file.
struct FileDerivation: Sendable {
  let profile: AthleteProfile
  let file: InputFile
  /// See `Derivation.key(for:of:_:)`.
  let key: String

  /// Reads the file to its end.
  func record(_ processing: RunProcessing) -> FileRecord {
    if let rejection = file.rejection { return rejected(rejection) }
    let (outcome, sha256) =
      switch file.kind {
      case .runs: processing.process(file.place, of: profile.athlete)
      case .strength:
        StrengthProcessing.process(
          file.place, of: profile.athlete, weightUnit: profile.weightUnit,
          catalogue: profile.catalogue)
      case .activities: ListProcessing.process(file.place, limits: processing.limits)
      }
    // The bytes may be those of a sound file that lies elsewhere: only what the archive says of them is not.
    if case .rejected(let rejection) = outcome, rejection.isOfDamagedEntry {
      return rejected(rejection)
    }
    let record = FileRecord(sha256: sha256, derivation: key, outcome: outcome)
    guard record.isPassing else { return record }
    // What could not be read has no content that anything could be told of: its place stands for it.
    return FileRecord(
      sha256: Digest.of([profile.athlete.id, file.path]), derivation: key, outcome: outcome)
  }

  /// The record of what an archive does not let be read: what its directory says stands for the content.
  private func rejected(_ rejection: Rejection) -> FileRecord {
    FileRecord(
      sha256: Digest.of([profile.athlete.id, file.path, file.stamp]), derivation: key,
      outcome: .rejected(rejection))
  }
}

extension AthleteFolder {
  /// The folder's files with the keys of their records under `plan`.
  ///
  /// - Parameter files: in place of the folder's own.
  func derivations(_ plan: Plan, of files: [InputFile]? = nil) -> [FileDerivation] {
    var keys = Derivation.Keys(of: profile, plan)
    return (files ?? self.files).map { file in
      FileDerivation(
        profile: profile, file: file, key: keys.key(for: file.kind, path: file.path))
    }
  }
}

extension FileRecord {
  /// Whether the same bytes may come to something else another time.
  var isPassing: Bool { rejection?.isPassing ?? false }

  /// Whether the file holds a run, a set or a list that may tell of runs.
  var hasInput: Bool {
    switch outcome {
    case .runs(_, let recordings):
      recordings.contains { if case .run = $0 { true } else { false } }
    case .strength(let log): !log.sets.isEmpty
    case .activities: true
    case .rejected: false
    }
  }

  /// Why the file could not be used; `nil` where it could.
  var rejection: Rejection? {
    if case .rejected(let rejection) = outcome { rejection } else { nil }
  }
}

extension Rejection {
  /// Whether it may pass: a disk that fails for a moment says nothing about the file.
  var isPassing: Bool {
    [.unreadable, .changedWhileRead, .gone].contains(code)
  }

  /// Whether a file in an archive is not what the archive says: another copy of the archive may be sound.
  var isOfDamagedEntry: Bool { code == .zipDamaged || code == .zipWrongSize }
}
