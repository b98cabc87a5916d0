import AthleteWeeks
import Running

/// Files to records, on any machine that sees the files: what `soleus derive` prints.
package struct Deriving: Sendable {
  private let plan: Plan
  private let jobs: Int

  /// - Parameter jobs: how many files are worked on at a time.
  package init(_ plan: Plan, jobs: Int) {
    self.plan = plan
    self.jobs = jobs
  }

  /// Derives the files and hands on the line of each record, in the order of athletes and paths.
  ///
  /// - Parameters:
  ///   - athlete: the only one, where told.
  ///   - files: the only ones, where told: within the folder of athletes, or with its whole path.
  package func run(
    athlete: String?, files: [String]?, receive: (String) throws -> Void
  ) async throws(Execution.Failure) {
    do {
      try await inOrder(try derivations(athlete, files), width: jobs) { [plan] derivation in
        PlacedRecord(
          athlete: derivation.profile.athlete.id, file: derivation.file.path,
          record: derivation.record(plan.processing))
      } receive: { record in
        try receive(RecordLine.text(record))
      }
    } catch {
      throw Execution.Failure(error, plan)
    }
  }

  private func derivations(_ athlete: String?, _ files: [String]?) throws -> [FileDerivation] {
    let names = files.map { $0.map(plan.relativeToAthletes) }
    let wanted = names.map { names in
      Set(names.map { FileName(String($0.prefix { $0 != "/" })) })
    }
    let present = try AthleteFolder.names(of: plan).athletes
    let chosen = try athlete.map { [try plan.athlete($0, among: present)] } ?? present
    let athletes = chosen.filter { wanted?.contains(FileName($0)) ?? true }
    let archives = OpenArchives(limits: plan.limits)
    let all = athletes.flatMap { name in
      let folder = AthleteFolder(id: name, of: plan)
      return folder.derivations(plan, of: folder.files.flatMap { $0.unpacked(archives) })
    }
    guard let names else { return all }
    var known: [FileName: [FileDerivation]] = [:]
    for derivation in all {
      let name = "\(derivation.profile.athlete.id)/\(derivation.file.path)"
      known[FileName(name), default: []].append(derivation)
      // An archive stands for all that it holds.
      if let archive = name.firstRange(of: ArchiveSum.separator) {
        known[FileName(String(name[..<archive.lowerBound])), default: []].append(derivation)
      }
    }
    // A list that `find` makes has what nobody means to be read.
    return try FileName.sorted(names).filter { !Leftovers.lie(at: $0) }.flatMap { name in
      guard let derivations = known[FileName(name)] else {
        throw Execution.Failure(
          exit: .noUsableInput,
          message: "\(name) is no input of the pipeline"
            + didYouMean(name, among: known.keys.map(\.text).sorted()),
          hint: "Name files below \(plan.athletesFolder), such as anna/runs/a.gpx.")
      }
      return derivations
    }
  }
}

extension Plan {
  /// The name of a file within the folder of athletes.
  fileprivate func relativeToAthletes(_ path: String) -> String {
    let prefix = athletesFolder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}
