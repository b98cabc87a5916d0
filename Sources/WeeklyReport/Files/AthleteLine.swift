package import AthleteWeeks
package import Running

/// What a line of a report is about.
package enum LineKind: String, Codable, Sendable {
  case athlete, week
}

/// What all of an athlete's files came to: a line of JSON that `report` leaves before its week lines.
package struct AthleteLine: Codable, Sendable, Equatable {
  /// The layout of a line; a reader refuses any other.
  package static let schema = 1

  package var schema = AthleteLine.schema
  package var kind = LineKind.athlete
  package var athlete: String
  package var files: Int
  package var runs: Int
  package var duplicates: Int
  /// Recordings that are no runs.
  package var passedOver: Int
  package var sets: Int
  /// By path.
  package var rejected: [RejectedLine]
  /// Those of them that somebody has looked at and wants to hear no more of; `nil` where there is none.
  package var accepted: [RejectedLine]?
  /// Files that are no input, by path.
  package var unread: [UnreadFile]
  /// What each archive came to, by path; `nil` where there is none.
  package var archives: [ArchiveSum]?

  /// A file that could not be used.
  package struct RejectedLine: Codable, Sendable, Equatable {
    package var file: String
    /// Of its raw bytes; empty for a place that is no file.
    package var sha256: String
    package var rejection: Rejection

    package init(file: String, sha256: String, rejection: Rejection) {
      self.file = file
      self.sha256 = sha256
      self.rejection = rejection
    }
  }

  package init(
    athlete: String, files: Int, runs: Int, duplicates: Int, passedOver: Int, sets: Int,
    rejected: [RejectedLine], unread: [UnreadFile] = [],
    archives: [ArchiveSum] = []
  ) {
    self.athlete = athlete
    self.files = files
    self.runs = runs
    self.duplicates = duplicates
    self.passedOver = passedOver
    self.sets = sets
    self.rejected = rejected
    self.unread = unread
    self.archives = archives.isEmpty ? nil : archives
  }

  /// Sets those apart that were accepted.
  package mutating func accept(_ isAccepted: (RejectedLine) -> Bool) {
    let own = rejected.filter(isAccepted)
    rejected.removeAll(where: isAccepted)
    accepted = own.isEmpty ? nil : own
  }

  private enum CodingKeys: String, CodingKey {
    case schema, kind, athlete, files, runs, duplicates, sets, rejected, accepted, unread, archives
    case passedOver = "passed_over"
  }
}
