import AthleteWeeks
import Running

extension Deriving {
  /// Derives files whose bytes are handed over and hands on the line of each record, in the order in which
  /// they come, one file after the other.
  ///
  /// The folder of athletes has profiles, lists and the names of the files, which may be empty there: by
  /// the names beside it a file is known for what it is.
  package func run(
    framed frames: FramedFiles, receive: (String) throws -> Void
  ) async throws(Execution.Failure) {
    do {
      let archives = OpenArchives(limits: plan.limits)
      var known: [FileName: NamedFiles] = [:]
      while let frame = try frames.next() {
        let name = plan.relativeToAthletes(frame.name)
        let athlete = String(name.prefix { $0 != "/" })
        let named =
          try known[FileName(athlete)]
          ?? NamedFiles(AthleteFolder(id: try names(athlete)[0], of: plan))
        known[FileName(athlete)] = named
        guard let file = named.files[FileName(name)] else {
          throw noInput(name, among: named.files.keys)
        }
        let files = file.holding(frame.path).unpacked(archives)
        try await derive(named.folder.derivations(plan, of: files), receive)
      }
    } catch {
      throw Execution.Failure(error, plan)
    }
  }
}

/// The files of an athlete by the names by which they are asked for.
private struct NamedFiles {
  let folder: AthleteFolder
  let files: [FileName: InputFile]

  init(_ folder: AthleteFolder) {
    self.folder = folder
    let athlete = folder.profile.athlete.id
    files = Dictionary(
      folder.files.map { (FileName("\(athlete)/\($0.path)"), $0) },
      uniquingKeysWith: { first, _ in first })
  }
}
