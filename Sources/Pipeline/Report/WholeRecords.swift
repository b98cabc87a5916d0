import AthleteWeeks
import Foundation
import Running

/// One athlete's records, held against what they must be: a report of half an athlete would be believed.
struct WholeRecords {
  /// By path.
  let records: [PlacedRecord]

  /// - Parameters:
  ///   - text: lines of JSON.
  ///   - files: of which there must be a record each, with those of other athletes; the files of `folder`
  ///     where not told.
  init(_ text: Data, of folder: AthleteFolder, _ plan: Plan, files: [String]?) throws {
    let lines = try RecordLine.numbered(PlacedRecord.self, of: text)
      .sorted { FileName($0.value.file) < FileName($1.value.file) }
    try Self.check(lines, of: folder, plan)
    records = lines.map(\.value)
    let expected =
      if let files { Self.files(files, of: folder, plan) } else {
        folder.unpacked(OpenArchives(limits: plan.limits)).map(\.path)
      }
    try checkWhole(expected, of: folder.profile.athlete.id)
  }

  /// Records of another athlete or plan, or of the same file twice, would give figures that nobody asked for.
  private static func check(
    _ lines: [(line: Int, value: PlacedRecord)], of folder: AthleteFolder, _ plan: Plan
  ) throws {
    let athlete = folder.profile.athlete.id
    // What stands first in the text is told.
    if let other = lines.filter({ FileName($0.value.athlete) != FileName(athlete) })
      .min(by: { $0.line < $1.line })
    {
      throw refused(
        "line \(other.line) is of \(other.value.athlete), not of \(athlete)",
        hint: "Give each report the lines of one athlete; docs/sharing.md tells how to part them.")
    }
    try folder.check(lines.map { ($0.line, $0.value) }, plan)
  }

  /// The paths of an athlete's files among those of all.
  private static func files(
    _ names: [String], of folder: AthleteFolder, _ plan: Plan
  ) -> [String] {
    let own = Array((folder.profile.athlete.id + "/").utf8)
    return names.map(plan.relativeToAthletes).filter { !Leftovers.lie(at: $0) }
      .filter { $0.utf8.starts(with: own) }
      .map { String(decoding: $0.utf8.dropFirst(own.count), as: UTF8.self) }
  }

  /// A shard that is lost, or was cut off at the end of a line, leaves files without a record.
  private func checkWhole(_ expected: [String], of athlete: String) throws {
    var known = Set(records.map { FileName($0.file) })
    // What an archive holds stands for it where it was listed as one file.
    for record in records {
      if let archive = record.file.firstRange(of: ArchiveSum.separator) {
        known.insert(FileName(String(record.file[..<archive.lowerBound])))
      }
    }
    let missing = FileName.sorted(expected.filter { !known.contains(FileName($0)) })
    guard let first = missing.first else { return }
    let others = missing.count > 1 ? " and of \(missing.count - 1) more" : ""
    throw Self.refused(
      "after \(records.count) lines there is no record of \(athlete)/\(first)\(others)",
      hint: "Derive what is missing, or name with --files-from the files that were derived.")
  }

  private static func refused(_ message: String, hint: String) -> Execution.Failure {
    Execution.Failure(exit: .noUsableInput, message: message, hint: hint)
  }
}
