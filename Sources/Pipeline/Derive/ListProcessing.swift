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
    if Export.isHealth(place.name) { return HealthProcessing.process(place, limits: limits) }
    return TableFile.process(place) { bytes throws(Rejection) in
      .activities(try ActivityList.read(bytes) { Sport(label: $0) })
    }
  }
}
