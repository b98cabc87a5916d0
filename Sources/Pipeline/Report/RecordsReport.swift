import AthleteWeeks
package import Foundation
import Running

/// One athlete's records to pages, row parts and week lines, without a store: what `soleus report` does.
package struct RecordsReport: Sendable {
  private let plan: Plan
  private let asOf: AsOf
  private let program: Program

  package init(_ plan: Plan, asOf: AsOf, programVersion: String) {
    self.plan = plan
    self.asOf = asOf
    program = Program.running(version: programVersion, noted: nil).program
  }

  /// Writes what is not there yet into the report folder and the parts, and gives the athlete's lines.
  ///
  /// - Parameters:
  ///   - records: lines of JSON.
  ///   - files: of which there must be a record each, with those of other athletes; the files of the
  ///     athlete's folder where not told.
  ///   - memory: a file that is read and, where something new is to be remembered, written.
  ///   - parts: a folder that holds the parts of all athletes; the plan's own where not told.
  package func run(
    athlete: String, records: Data, files: [String]?, memory: String?, parts: String?
  ) throws(Execution.Failure) -> [String] {
    do {
      return try lines(
        athlete, records, files, memory.map(MemoryFile<AthleteMemory>.init),
        parts ?? plan.partsFolder)
    } catch {
      throw Execution.Failure(error, plan)
    }
  }

  private func lines(
    _ athlete: String, _ text: Data, _ files: [String]?, _ memory: MemoryFile<AthleteMemory>?,
    _ partsFolder: String
  ) throws -> [String] {
    let lock = try ClaimedFolder.share(plan)
    defer { withExtendedLifetime(lock) {} }
    let name = try plan.athlete(athlete, among: try AthleteFolder.names(of: plan).athletes)
    let folder = AthleteFolder(id: name, of: plan)
    let records = try WholeRecords(text, of: folder, plan, files: files).records
    let before = try memory?.read() ?? AthleteMemory()
    let report = AthleteReport(
      plan: plan, program: program, profile: folder.profile, asOf: asOf, clock: nil,
      partsFolder: partsFolder, reports: plan.reports(at: plan.reportFolder))
    let result = try report.update(
      recordsKey: Digest.of(
        records.flatMap { [$0.file, $0.record.sha256, $0.record.derivation] }),
      places: folder.places, unread: folder.unread, memory: before
    ) { records }
    if let memory, result.memory != before { try memory.write(result.memory) }
    return [try RecordLine.text(result.line)]
      + (try report.parts.weekLines()).map { String(decoding: $0, as: UTF8.self) }
  }
}
