import AthleteWeeks
package import Foundation
import Running

/// The athletes of a plan one after another, each joined from records: what tables and comparisons of
/// models are made of.
///
/// Nothing is changed.
package struct JoinedAthletes: Sendable {
  let plan: Plan
  private let asOf: AsOf
  private let source: Source
  /// The athletes of the plan's folder, or the only one that is asked for.
  let names: [String]
  /// Athletes of earlier reports whose folders are gone: without a profile there is nothing to join.
  package let gone: [String]

  /// Where records come from.
  private enum Source {
    case store(Store)
    /// Lines that `derive` printed.
    case lines(Data)
  }

  /// - Parameters:
  ///   - athlete: the only one, where told.
  ///   - records: lines that `derive` printed; the store of the last execution where not told.
  package init(
    _ plan: Plan, athlete: String?, records: Data?, asOf: AsOf
  ) throws(Execution.Failure) {
    self.plan = plan
    self.asOf = asOf
    do {
      let all = try AthleteFolder.names(of: plan).athletes
      names = try athlete.map { [try plan.athlete($0, among: all)] } ?? all
      let present = Set(all.map(FileName.init))
      gone =
        athlete == nil
        ? try AthleteParts.athletes(in: plan.partsFolder).filter { !present.contains(FileName($0)) }
        : []
      if let records {
        source = .lines(records)
      } else if let store = try Store(reading: plan.storeFile) {
        source = .store(store)
      } else {
        throw Execution.Failure(
          exit: .noUsableInput,
          message: "there is no store \(plan.storeFile) of this version yet",
          hint: "Run the pipeline first.")
      }
    } catch {
      throw Execution.Failure(error, plan)
    }
  }

  /// Reads and joins one athlete; what is held of the one before can go.
  func joined(_ name: String) throws -> JoinedAthlete {
    let folder = AthleteFolder(id: name, of: plan)
    let records: [PlacedRecord]
    switch source {
    case .store(let store):
      records = try store.records(of: name)
      // What stands of files that are gone cannot be derived anew.
      let present = Set(folder.files.map { FileName($0.path) })
      try folder.check(
        records.filter { present.contains(FileName(ArchiveSum.archive(of: $0.file) ?? $0.file)) }
          .map { (nil, $0) }, plan, hint: "Run the pipeline first.")
    case .lines(let lines):
      records = try WholeRecords(among: lines, of: folder, plan).records
    }
    return JoinedAthlete(
      plan, folder, records, memory: try MemoryFolder(plan).file(of: name).read(), asOf: asOf)
  }
}

/// An athlete's records after the join, and the weeks that the reports have of them.
struct JoinedAthlete {
  let folder: AthleteFolder
  let join: AthleteJoin
  /// The hash of each file's bytes when its record was derived.
  let contents: [FileName: String]
  private let report: AthleteReport
  private let memory: AthleteMemory

  var athlete: Athlete { folder.profile.athlete }

  init(
    _ plan: Plan, _ folder: AthleteFolder, _ records: [PlacedRecord], memory: AthleteMemory,
    asOf: AsOf
  ) {
    self.folder = folder
    self.memory = memory
    // Nothing is made: no key of a report is asked for.
    report = AthleteReport(
      plan: plan, program: Program(version: "", key: ""), profile: folder.profile, asOf: asOf,
      clock: nil, partsFolder: plan.partsFolder, reports: plan.reports(at: plan.reportFolder))
    join = AthleteJoin(
      folder.profile, records, places: folder.places,
      bands: plan.bands, today: report.today)
    contents = Dictionary(records.map { (FileName($0.file), $0.record.sha256) }) { first, _ in
      first
    }
  }

  /// The weeks of weekly.csv that `isWanted` takes, oldest first.
  func weeks(where isWanted: (Week) -> Bool) -> [AthleteWeek] {
    var memory = memory
    return report.weeks(join).filter(isWanted).map { week in
      join.builder.build(
        week, status: report.status(of: week, join, &memory), isCurrent: false)
    }
  }
}
