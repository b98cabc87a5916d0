/// The elements that every writer of GPX has in common.
enum GPXText {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// The root element of GPX 1.1 with Garmin's extension for track points.
  static func rootOpening(creator: String) -> String {
    """
    <gpx creator="\(creator)" version="1.1"
     xsi:schemaLocation="http://www.topografix.com/GPX/1/1 \
    http://www.topografix.com/GPX/1/1/gpx.xsd"
     xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"
     xmlns="http://www.topografix.com/GPX/1/1"
     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">

    """
  }

  /// The track segments; a sample without position has no place in GPX.
  static func segments(
    of recording: DeviceRecording, fraction: String, splitting: Bool, cadenceDivisor: Double
  ) -> String {
    var text = "<trkseg>\n"
    var isEmpty = true
    for sample in recording.samples {
      guard let position = sample.position else { continue }
      if splitting && sample.opensSegment && !isEmpty { text += "</trkseg>\n<trkseg>\n" }
      isEmpty = false
      text += "<trkpt lat=\"\(position.latitude.fixed(6))\" lon=\"\(position.longitude.fixed(6))\">"
      if let altitude = sample.altitude { text += "<ele>\(altitude.fixed(1))</ele>" }
      text += "<time>\(CivilTime.utc(sample.second, fraction: fraction))</time>"
      var details = ""
      if let heartRate = sample.heartRate { details += "<gpxtpx:hr>\(heartRate)</gpxtpx:hr>" }
      if let cadence = sample.cadence {
        details += "<gpxtpx:cad>\((cadence / cadenceDivisor).fixed(0))</gpxtpx:cad>"
      }
      if !details.isEmpty {
        text += "\n<extensions><gpxtpx:TrackPointExtension>\(details)"
        text += "</gpxtpx:TrackPointExtension></extensions>\n"
      }
      text += "</trkpt>\n"
    }
    return text + "</trkseg>\n"
  }
}
