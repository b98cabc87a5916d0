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
      if case .rejected(let rejection) = placed.record.outcome {
        rejected.append(
          RejectedLine(file: placed.file, sha256: placed.record.sha256, rejection: rejection))
      }
    }
    self.init(
      athlete: history.athlete.id, files: records.count + places.count, runs: history.runs.count,
      duplicates: history.duplicates.count, passedOver: history.passedOver.count + history.doubtful.count,
      sets: history.sets.count,
      rejected: rejected.sorted { FileName($0.file) < FileName($1.file) })
  }
}
