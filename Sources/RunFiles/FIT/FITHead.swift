import FITStream
import Running

/// What a FIT file says of the whole of it.
struct FITHead {
  var maker: String?
  var productName: String?
  /// When the file was begun, seconds since 1970; NaN where it does not say.
  var created = Double.nan
  private var utcOffsetS: Int?
  /// Seconds from what counts since the watch was switched on to its own clock.
  private(set) var sinceSwitchedOnS: Double?

  /// Earlier times count from when the watch was switched on, by the profile: eight years and a half.
  private static let earliest = FITReader.epoch + 268_435_456

  /// Clocks on earth are set by quarters of an hour, at most so far from UTC.
  private static let quarterS = 900.0
  private static let farthestS = 14 * 3_600.0
  /// A watch may write its two times a little apart; assumed.
  private static let apartS = 5.0

  /// Takes the watch's own time beside UTC; some programs write what is no time, which tells nothing.
  mutating func setClock(local: Double, utc: Double) {
    // A count of seconds in four bytes, of which all set stands for none.
    guard (0..<Double(UInt32.max)).contains(local) else { return }
    let ahead = local + FITReader.epoch - utc
    if utc < Self.earliest, utc + ahead >= Self.earliest { sinceSwitchedOnS = ahead }
    guard abs(ahead) <= Self.farthestS + Self.apartS else { return }
    let offset = (ahead / Self.quarterS).rounded() * Self.quarterS
    if abs(ahead - offset) <= Self.apartS { utcOffsetS = Int(offset) }
  }

  /// The activity with what holds for all of its file.
  func mark(_ activity: DecodedActivity) -> DecodedActivity {
    var marked = activity
    if created >= Self.earliest { marked.stated.add(created) }
    if sinceSwitchedOnS != nil {
      marked.recording.findings.note(
        .datesMended, detail: "counted from when the watch was switched on, dated by its clock")
      marked.recording.findings.note(.timeWithoutZone, count: marked.recording.track.count)
    }
    marked.recording.utcOffsetS = utcOffsetS
    marked.recording.creator = creator
    return marked
  }

  private var creator: String? {
    guard let productName, let maker else { return productName ?? maker }
    return productName.lowercased().hasPrefix(maker.lowercased())
      ? productName : "\(maker) \(productName)"
  }
}
