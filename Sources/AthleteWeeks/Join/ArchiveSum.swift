import Running
import Writing

/// What the files of one archive came to: of thousands, nobody reads a line each.
package struct ArchiveSum: Codable, Sendable, Equatable {
  /// The archive, relative to the athlete's folder.
  package var file: String
  /// Files in it that were read.
  package var files = 0
  /// Files with a run or a strength session.
  package var used = 0
  /// Files that could not be used; each is listed beside.
  package var rejected = 0
  /// Of the runs in it those that count from elsewhere, by the archive or folder that has them; `nil` for none.
  package var elsewhere: [String: Int]?

  /// Of other sports, plans, and what is no activity.
  package var others: Int { files - used - rejected }

  /// Such as `1893 files: 1429 with runs or strength sessions, 460 of other sports or no activities, 4 rejected`.
  package var words: String {
    let parts = [
      (used, "with runs or strength sessions"), (others, "of other sports or no activities"),
      (rejected, "rejected"),
    ]
    let repeated = (elsewhere ?? [:]).sorted { FileName($0.key) < FileName($1.key) }
    return Format.count(files, "file") + ": "
      + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      + repeated.map { "; \(Format.count($0.value, "run")) also in \($0.key)" }.joined()
  }

  /// What parts an archive's name from that of a file in it.
  package static let separator = "//"

  /// The archive that a file lies in; `nil` for one that lies in none.
  package static func archive(of file: String) -> String? {
    file.firstRange(of: separator).map { String(file[..<$0.lowerBound]) }
  }

  /// The archive that a file lies in, or the athlete's folder that leads to it.
  package static func place(of file: String) -> String {
    archive(of: file) ?? file.firstIndex(of: "/").map { String(file[...$0]) } ?? file
  }

  /// One for each archive, by path.
  ///
  /// - Parameters:
  ///   - decided: whether a file holds a run, where a service's list says so.
  ///   - duplicates: runs that count from another file.
  static func sums(
    of records: [PlacedRecord], decided: [FileName: Bool] = [:], duplicates: [DuplicateRun] = []
  ) -> [ArchiveSum] {
    var sums: [FileName: ArchiveSum] = [:]
    for placed in records {
      guard let archive = archive(of: placed.file) else { continue }
      // What lists them is none of an archive's activities.
      if case .activities = placed.record.outcome { continue }
      sums[FileName(archive), default: ArchiveSum(file: archive)].add(
        placed.record.outcome, hasRun: decided[FileName(placed.file)])
    }
    for run in duplicates {
      let (here, there) = (place(of: run.file), place(of: run.of))
      guard here != there, var sum = sums[FileName(here)] else { continue }
      sum.elsewhere = (sum.elsewhere ?? [:]).merging([there: 1], uniquingKeysWith: +)
      sums[FileName(here)] = sum
    }
    return sums.sorted { $0.key < $1.key }.map(\.value)
  }

  private mutating func add(_ outcome: FileOutcome, hasRun: Bool?) {
    files += 1
    switch outcome {
    case .runs(_, let recordings):
      if hasRun ?? recordings.contains(where: { if case .run = $0 { true } else { false } }) {
        used += 1
      } else if recordings.contains(where: { if case .rejected = $0 { true } else { false } }) {
        rejected += 1
      }
    case .strength: used += 1
    case .activities: break
    case .rejected: rejected += 1
    }
  }
}
