import ActivityList
import ByteStream
import RunFiles
import Running

/// One list of activities from bytes to rows.
enum ListProcessing {
  /// What lies at `place`, and the hash of its raw bytes.
  static func process(
    _ place: InputPlace, limits: ReadLimits
  ) -> (outcome: FileOutcome, sha256: String) {
    let sport = { (label: String) in Sport(label: label) }
    if Export.isHealth(place.name) {
      return StreamedListProcessing.process(place, limits: limits, HealthWorkouts(sport: sport))
    }
    if Export.isSummary(place.name) {
      return StreamedListProcessing.process(
        place, limits: limits, SummarizedActivities(sport: sport))
    }
    return TableFile.process(place) { bytes throws(Rejection) in
      .activities(try ActivityList.read(bytes, sport: sport))
    }
  }
}
