import AthleteWeeks
import Foundation
import Running

/// One athlete's records, held against what they must be: a report of half an athlete would be believed.
struct WholeRecords {
  /// By path.
  let records: [PlacedRecord]

  /// - Parameters:
  ///   - text: lines of JSON, all of this athlete.
  ///   - files: of which there must be a record each, with those of other athletes; the files of `folder`
  ///     where not told.
  init(_ text: Data, of folder: AthleteFolder, _ plan: Plan, files: [String]?) throws {
    let lines = try RecordLine.numbered(PlacedRecord.self, of: text)
    try Self.checkOwner(lines, folder.profile.athlete.id)
    records = try Self.sorted(lines, of: folder, plan)
    try checkWhole(
      try files.map { try named($0, of: folder, plan) } ?? Self.present(folder, plan), of: folder,
      hint: "Derive what is missing, or name with --files-from the files that were derived.")
  }

  /// Takes the lines of this athlete, and passes others over.
  ///
  /// - Parameter text: lines of JSON of several athletes.
  init(among text: Data, of folder: AthleteFolder, _ plan: Plan) throws {
    records = try Self.sorted(
      try RecordLine.records(text, of: folder.profile.athlete.id), of: folder, plan)
    try checkWhole(Self.present(folder, plan), of: folder, hint: "Derive what is missing.")
  }

  private static func checkOwner(
    _ lines: [(line: Int, value: PlacedRecord)], _ athlete: String
  ) throws {
    guard let other = lines.first(where: { FileName($0.value.athlete) != FileName(athlete) })
    else { return }
    throw refused(
      "line \(other.line) is of \(other.value.athlete), not of \(athlete)",
      hint: "Give each report the lines of one athlete; docs/sharing.md tells how to part them.")
  }

  private static func sorted(
    _ lines: [(line: Int, value: PlacedRecord)], of folder: AthleteFolder, _ plan: Plan
  ) throws -> [PlacedRecord] {
    let sorted = lines.sorted { FileName($0.value.file) < FileName($1.value.file) }
    try folder.check(sorted.map { ($0.line, $0.value) }, plan)
    return sorted.map(\.value)
  }

  /// The paths of an athlete's files among those of all.
  private func named(
    _ names: [String], of folder: AthleteFolder, _ plan: Plan
  ) throws -> [String] {
    let athlete = folder.profile.athlete.id
    let prefix = Array((athlete + "/").utf8)
    let own = names.map(plan.relativeToAthletes).filter { !Leftovers.lie(at: $0) }
      .filter { $0.utf8.starts(with: prefix) }
      .map { String(decoding: $0.utf8.dropFirst(prefix.count), as: UTF8.self) }
    // A list that was made from another folder on names no file here, and would miss none.
    guard !own.isEmpty || records.isEmpty else {
      throw Self.refused(
        "the list of files names none of \(athlete), of whom there are \(records.count) records",
        hint: "Name files below \(plan.athletesFolder), such as \(athlete)/\(records[0].file).")
    }
    return own
  }

  private static func present(_ folder: AthleteFolder, _ plan: Plan) -> [String] {
    folder.unpacked(OpenArchives(limits: plan.limits)).map(\.path)
  }

  /// A shard that is lost, or was cut off at the end of a line, leaves files without a record.
  private func checkWhole(_ expected: [String], of folder: AthleteFolder, hint: String) throws {
    var known = Set(records.map { FileName($0.file) })
    // What an archive holds stands for it where it was listed as one file.
    for record in records {
      if let archive = record.file.firstRange(of: ArchiveSum.separator) {
        known.insert(FileName(String(record.file[..<archive.lowerBound])))
      }
    }
    let missing = FileName.sorted(expected.filter { !known.contains(FileName($0)) })
    guard let first = missing.first else { return }
    let athlete = folder.profile.athlete.id
    let others = missing.count > 1 ? " and of \(missing.count - 1) more" : ""
    throw Self.refused(
      "in \(records.count) lines of \(athlete) there is no record of \(athlete)/\(first)\(others)",
      hint: hint)
  }

  private static func refused(_ message: String, hint: String) -> Execution.Failure {
    Execution.Failure(exit: .noUsableInput, message: message, hint: hint)
  }
}
