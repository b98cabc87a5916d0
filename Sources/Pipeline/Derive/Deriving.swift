import AthleteWeeks
import Running

/// Files to records, on any machine that sees the files: what `soleus derive` prints.
package struct Deriving: Sendable {
  let plan: Plan
  let jobs: Int

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
      try await derive(try derivations(athlete, files), receive)
    } catch {
      throw Execution.Failure(error, plan)
    }
  }

  /// Names the athletes, those without a file too.
  package func listAthletes(athlete: String?) throws(Execution.Failure) -> [String] {
    do {
      return try names(athlete)
    } catch {
      throw Execution.Failure(error, plan)
    }
  }

  /// Names the files that would be derived, in the order of athletes and paths, as `run` takes them.
  ///
  /// - Parameter athlete: the only one, where told.
  package func listFiles(
    athlete: String?, receive: (String) throws -> Void
  ) throws(Execution.Failure) {
    do {
      let archives = OpenArchives(limits: plan.limits)
      for name in try names(athlete) {
        let files = AthleteFolder(id: name, of: plan).unpacked(archives)
        for path in FileName.sorted(files.map(\.path)) { try receive("\(name)/\(path)") }
      }
    } catch {
      throw Execution.Failure(error, plan)
    }
  }

  /// The names of all athletes, or that of the only one.
  func names(_ athlete: String?) throws -> [String] {
    let present = try AthleteFolder.names(of: plan).athletes
    return try athlete.map { [try plan.athlete($0, among: present)] } ?? present
  }

  private func derivations(_ athlete: String?, _ files: [String]?) throws -> [FileDerivation] {
    let names = files.map { $0.map(plan.relativeToAthletes) }
    let wanted = names.map { names in
      Set(names.map { FileName(String($0.prefix { $0 != "/" })) })
    }
    let athletes = try self.names(athlete).filter { wanted?.contains(FileName($0)) ?? true }
    let archives = OpenArchives(limits: plan.limits)
    let all = athletes.flatMap { name in
      let folder = AthleteFolder(id: name, of: plan)
      return folder.derivations(plan, of: folder.unpacked(archives))
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
        throw noInput(name, among: known.keys)
      }
      return derivations
    }
  }

  func derive(
    _ derivations: [FileDerivation], _ receive: (String) throws -> Void
  ) async throws {
    try await inOrder(derivations, width: jobs) { [plan] derivation in
      PlacedRecord(
        athlete: derivation.profile.athlete.id, file: derivation.file.path,
        record: derivation.record(plan.processing))
    } receive: { record in
      try receive(RecordLine.text(record))
    }
  }

  func noInput(
    _ name: String, among known: some Sequence<FileName>
  ) -> Execution.Failure {
    Execution.Failure(
      exit: .noUsableInput,
      message: "\(name) is no input of the pipeline"
        + didYouMean(name, among: known.map(\.text).sorted()),
      hint: "Name files below \(plan.athletesFolder), such as anna/runs/a.gpx.")
  }
}

extension Plan {
  /// The name of a file within the folder of athletes, from its whole path, from `./anna/…` as `find .` writes
  /// it there, or as it is.
  func relativeToAthletes(_ path: String) -> String {
    for prefix in [athletesFolder + "/", "./"] where path.hasPrefix(prefix) {
      return String(path.dropFirst(prefix.count))
    }
    return path
  }
}
