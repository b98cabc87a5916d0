import ActivityList
import RunFiles
import Running

/// One list of activities from bytes to rows.
enum ListProcessing {
  /// What lies at `place`, and the hash of its raw bytes.
  static func process(_ place: InputPlace) -> (outcome: FileOutcome, sha256: String) {
    TableFile.process(place) { bytes throws(Rejection) in
      .activities(try ActivityList.read(bytes) { Sport(label: $0) })
    }
  }
}
