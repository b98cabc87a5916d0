import AthleteWeeks
import Running
import WeeklyReport

extension AthleteLine {
  /// - Parameters:
  ///   - records: all of the athlete.
  ///   - places: what stands where a file was expected and is none.
  init(_ history: AthleteHistory, _ records: [PlacedRecord], _ places: [RejectedFile]) {
    var rejected = places.map {
      RejectedLine(file: $0.file, sha256: "", rejection: $0.rejection)
    }
    for placed in records {
      rejected += placed.record.outcome.rejections.map {
        RejectedLine(file: placed.file, sha256: placed.record.sha256, rejection: $0)
      }
    }
    self.init(
      athlete: history.athlete.id, files: records.count + places.count, runs: history.runs.count,
      duplicates: history.duplicates.count, passedOver: history.passedOver.count,
      sets: history.sets.count,
      rejected: rejected.sorted { FileName($0.file) < FileName($1.file) })
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
    case .strength: []
    }
  }
}
