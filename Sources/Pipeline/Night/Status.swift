import AthleteWeeks
import Foundation
import Running
import WeeklyReport
import Writing

/// What a pipeline's last execution came to, for `soleus status`.
package struct Status: Sendable, Codable {
  /// Every file and folder that was looked at, the rejected ones included.
  package var files = 0
  package var rejections: [NamedRejection] = []
  /// Files that are no input; `nil` where an older program noted the status.
  package var unread: [NamedUnread]?
  /// What each archive came to; `nil` where an older program noted the status.
  package var archives: [NamedArchive]?
  package var runs = 0
  package var sets = 0
  /// The newest complete week that has reports, else the newest: where `latest` points.
  package var latestWeek: String?

  /// Under which the store notes it.
  static let note = "status"

  init(_ roster: RosterReport.Result, _ refused: [RejectedFolder]) {
    files = roster.lines.reduce(refused.count) { $0 + $1.files }
    runs = roster.lines.reduce(0) { $0 + $1.runs }
    sets = roster.lines.reduce(0) { $0 + $1.sets }
    latestWeek = roster.latest
    unread = roster.lines.flatMap { line in line.unread.map { NamedUnread(line.athlete, $0) } }
    archives = roster.lines.flatMap { line in
      (line.archives ?? []).map { NamedArchive(athlete: line.athlete, sum: $0) }
    }
    rejections =
      roster.lines.flatMap { line in
        line.rejected.map {
          NamedRejection(athlete: line.athlete, file: $0.file, rejection: $0.rejection)
        }
      }
      + refused.map { NamedRejection(athlete: $0.name, file: "", rejection: $0.rejection) }
  }

  /// Reads the store of `plan`; one that is not there yet is empty.
  package init(_ plan: Plan) throws(Execution.Failure) {
    do {
      guard let noted = try Store(reading: plan.storeFile)?.note(Self.note) else { return }
      self = try RecordLine.value(Status.self, of: Data(noted.utf8))
    } catch {
      throw Execution.Failure(error, plan)
    }
  }

  package var text: String {
    var lines = [
      "\(files) files, \(runs) runs, \(sets) strength sets",
      "Latest reports: \(latestWeek ?? "none yet")",
      "\(rejections.count) files in quarantine",
    ]
    lines += rejections.map { "  \($0.words)" }
    lines += (archives ?? []).map { "\($0.athlete)/\($0.sum.file): \($0.sum.words)" }
    if let unread, !unread.isEmpty {
      lines.append("\(unread.count) files not read, being no input")
      lines += unread.map { "  \($0.words)" }
    }
    return lines.joined(separator: "\n")
  }

  package var json: String {
    JSONText.object([
      "schema": .int(1), "files": .int(files), "runs": .int(runs), "sets": .int(sets),
      "latest": .string(latestWeek),
      "rejected": .array(
        rejections.map {
          .members(
            [("athlete", .string($0.athlete)), ("file", .string($0.file))] + $0.rejection.members())
        }),
      "archives": .orNull(archives) { .array($0.map(\.json)) },
      "unread": .orNull(unread) { unread in
        .array(
          unread.map {
            .object([
              "athlete": .string($0.athlete), "file": .string($0.file),
              "reason": .string($0.reason),
            ])
          })
      },
    ]).line
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
