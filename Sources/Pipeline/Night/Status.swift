import AthleteWeeks
import Foundation
import Running
import WeeklyReport
import Writing

/// What a pipeline's files came to in its last execution, as the store notes it.
struct Status: Sendable, Codable {
  /// Every file and folder that was looked at, the rejected ones included.
  var files = 0
  var rejections: [NamedRejection] = []
  /// Those that were accepted; `nil` where an older program noted the status.
  var accepted: [NamedRejection]?
  /// Files that are no input; `nil` where an older program noted the status.
  var unread: [NamedUnread]?
  /// What each archive came to; `nil` where an older program noted the status.
  var archives: [NamedArchive]?
  var runs = 0
  var sets = 0
  /// The newest complete week that has reports, else the newest: where `latest` points.
  var latestWeek: String?

  /// Under which the store notes it.
  static let note = "status"

  init(_ lines: [AthleteLine], _ refused: [RejectedFolder], latestWeek: String?) {
    files = lines.reduce(refused.count) { $0 + $1.files }
    runs = lines.reduce(0) { $0 + $1.runs }
    sets = lines.reduce(0) { $0 + $1.sets }
    self.latestWeek = latestWeek
    unread = lines.flatMap { line in line.unread.map { NamedUnread(line.athlete, $0) } }
    archives = lines.flatMap { line in
      (line.archives ?? []).map { NamedArchive(athlete: line.athlete, sum: $0) }
    }
    func named(_ files: (AthleteLine) -> [AthleteLine.RejectedLine]) -> [NamedRejection] {
      lines.flatMap { line in files(line).map { NamedRejection(line.athlete, $0) } }
    }
    rejections =
      named(\.rejected)
      + refused.map { NamedRejection(athlete: $0.name, file: "", rejection: $0.rejection) }
    accepted = named { $0.accepted ?? [] }
  }

  /// Reads the store of `plan`; one that is not there yet is empty.
  init(noted: String?) throws {
    guard let noted else { return }
    self = try RecordLine.value(Status.self, of: Data(noted.utf8))
  }
}

/// An archive with its athlete.
package struct NamedArchive: Codable, Sendable {
  var athlete: String
  var sum: ArchiveSum

  var json: JSONText {
    .object([
      "athlete": .string(athlete), "file": .string(sum.file), "files": .int(sum.files),
      "used": .int(sum.used), "others": .int(sum.others), "rejected": .int(sum.rejected),
    ])
  }
}
