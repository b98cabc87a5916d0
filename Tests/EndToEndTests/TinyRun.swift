import Foundation

/// A made-up run of some minutes as GPX.
struct TinyRun {
  /// Seconds since 1970.
  var start: Double
  /// XML text, escaped by whoever sets it.
  var name = "Run"
  var points = 100
  /// The points at whose end 63 m lie behind the last ten seconds, not 30.
  var fast = 0..<0
  var latitude = 48.0
  var longitude = 11.0
  /// Strides per minute, where the watch counts them.
  var strides: Int?

  /// A run that starts at an instant such as `2026-05-20T06:00:00Z`.
  init(_ start: String, name: String = "Run") throws {
    self.start = try Date(start, strategy: .iso8601).timeIntervalSince1970
    self.name = name
  }

  private var cadence: String {
    guard let strides else { return "" }
    let space = "http://www.garmin.com/xmlschemas/TrackPointExtension/v1"
    return "<extensions><TrackPointExtension xmlns=\"\(space)\"><cad>\(strides)</cad>"
      + "</TrackPointExtension></extensions>"
  }

  var gpx: String {
    var metres = 0.0
    let rows = (0..<points).map { index in
      if index > 0 { metres += fast.contains(index) ? 63 : 30 }
      let time = Date(timeIntervalSince1970: start + Double(index) * 10).formatted(.iso8601)
      // Due north.
      let place = latitude + metres / 111_320
      return "<trkpt lat=\"\(place)\" lon=\"\(longitude)\"><time>\(time)</time>\(cadence)</trkpt>"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <gpx version="1.1" creator="made up" xmlns="http://www.topografix.com/GPX/1/1">
      <trk><name>\(name)</name><type>running</type><trkseg>
      \(rows.joined(separator: "\n"))
      </trkseg></trk></gpx>
      """
  }
}
