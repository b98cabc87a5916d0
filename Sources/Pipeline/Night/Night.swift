import AthleteWeeks
import Foundation
import Running
import WeeklyReport

/// The reports of one night: what they follow from, and how they are made from the store's records.
struct Night {
  let plan: Plan
  let program: Program
  let asOf: Double
  let folders: [AthleteFolder]
  let refused: [RejectedFolder]

  private var reports: OutputFolder { OutputFolder(path: plan.reportFolder) }

  /// Stands for everything that the reports follow from, as far as it is seen without opening a run.
  var key: String {
    Digest.of(
      [
        program.key, plan.modelName, plan.modelDigest, plan.reportFolder, plan.units.rawValue,
        plan.reports.map(\.rawValue).joined(separator: ","),
      ]
        + folders.flatMap { folder in
          let today = folder.profile.clock.day(of: asOf).day
          return [
            folder.profile.key, folder.profile.listsKey,
            Intake.scanKey(folder.derivations(plan)),
            today.description,
          ] + folder.places.map { "\($0.file) \($0.rejection.message)" }
            + folder.unread.map { "\($0.file) \($0.reason)" }
        } + refused.map { "\($0.name) \($0.rejection.message)" })
  }

  // MARK: What stands in the report folder

  /// The weeks whose folders somebody else has touched since `noted`; `nil` is unknown, so any may be.
  func touchedWeeks(_ noted: String?) -> Set<String>? {
    guard let noted,
      let times = try? RecordLine.value([String: String].self, of: Data(noted.utf8))
    else { return nil }
    return Set(times.filter { reports.changeTime(of: $0.key) != $0.value }.map(\.key))
  }

  /// When the folder of each week last changed, as a note.
  func folderTimes(_ roster: RosterReport.State) throws -> String {
    try RecordLine.text(
      Dictionary(
        uniqueKeysWithValues: roster.weeks.map { ($0, reports.changeTime(of: $0) ?? "") }))
  }

  /// Whether the files that stand in no week's folder are there.
  func rootIsWhole(_ noted: String?) -> Bool {
    let roster = RosterReport.State(noted: noted)
    let root = roster.made.keys.filter { !$0.contains("/") }
    return !root.isEmpty && root.allSatisfy(reports.has)
      && (roster.weeks.isEmpty || reports.has("latest"))
  }

  // MARK: Making the reports

  struct Result {
    var roster: RosterReport.Result
    var memories: [FileName: AthleteMemory]
    var written: Int
  }

  /// Makes what is not there yet, athletes side by side.
  func report(
    store: Store, _ recordsKeys: [FileName: String], touched: Set<String>?, jobs: Int,
    former: RosterReport.State, progress: (Int, Int) -> Void
  ) async throws -> Result {
    reports.sweep()
    let memory = MemoryFolder(plan)
    var memories: [FileName: AthleteMemory] = [:]
    removeDeparted()
    var written = 0
    progress(0, folders.count)
    try await inParallel(Array(folders.enumerated()), width: jobs) { [plan, program, asOf] item in
      Swift.Result {
        let folder = item.element
        let athlete = folder.profile.athlete.id
        return try AthleteReport(
          plan: plan, program: program, profile: folder.profile, asOf: asOf,
          partsFolder: plan.partsFolder
        ).update(
          recordsKey: recordsKeys[FileName(athlete)] ?? "", suspects: touched,
          places: folder.places, unread: folder.unread,
          memory: try memory.file(of: athlete).read()
        ) { try store.records(of: athlete) }
      }
    } receive: { result in
      let result = try result.get()
      memories[FileName(result.line.athlete)] = result.memory
      written += result.written
      progress(memories.count, folders.count)
    }
    let rows = folders.compactMap {
      AthleteParts(folder: plan.partsFolder, athlete: $0.profile.athlete.id).rows()
    }
    let roster = try RosterReport(
      plan: plan, program: program, asOf: asOf, reports: reports, refused: refused
    ).update(rows, former: former, memory: RosterMemory.read(memory.rosterFile))
    return Result(roster: roster, memories: memories, written: written + roster.written)
  }

  /// Takes away the pages and parts of athletes whose folders are gone.
  private func removeDeparted() {
    let present = Set(folders.map { FileName($0.profile.athlete.id) })
    for athlete in AthleteParts.athletes(in: plan.partsFolder)
    where !present.contains(FileName(athlete)) {
      let parts = AthleteParts(folder: plan.partsFolder, athlete: athlete)
      for page in parts.state()?.weeks.flatMap(\.pages) ?? [] { reports.remove(page) }
      parts.remove()
    }
  }
}
