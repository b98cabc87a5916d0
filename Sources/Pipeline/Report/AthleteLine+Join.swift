import AthleteWeeks
import Running
import WeeklyReport

extension AthleteLine {
  /// - Parameters:
  ///   - records: of the athlete's inputs.
  ///   - places: what stands where a file was expected and is none.
  ///   - files: how many were looked at.
  init(
    _ history: AthleteHistory, _ records: [PlacedRecord], _ places: [RejectedFile], files: Int
  ) {
    var rejected = places.map {
      RejectedLine(file: $0.file, sha256: "", rejection: $0.rejection)
    }
    for placed in records {
      rejected += placed.record.outcome.rejections.map {
        RejectedLine(file: placed.file, sha256: placed.record.sha256, rejection: $0)
      }
    }
    self.init(
      athlete: history.athlete.id, files: files, runs: history.runs.count,
      duplicates: history.duplicates.count,
      passedOver: history.passedOver.count + history.doubtful.count,
      sets: history.sets.count,
      rejected: rejected.sorted { FileName($0.file) < FileName($1.file) },
      unread: history.unread, archives: history.archives)
  }
}

extension FileOutcome {
  /// Why the file, or recordings of it, could not be used.
  fileprivate var rejections: [Rejection] {
    switch self {
    case .rejected(let rejection): [rejection]
    case .runs(_, let recordings):
      recordings.compactMap { recording in
        if case .rejected(let refused) = recording { refused.rejection } else { nil }
      }
    case .strength, .activities: []
    }
  }
}
