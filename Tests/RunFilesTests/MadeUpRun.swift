import StreamTestSupport

/// A made-up run, written as GPX and as TCX with the same figures.
struct MadeUpRun {
  struct Point {
    var second: Int
    var latitude: Double
    var longitude: Double
    var altitude: Double
    var heartRate: Int?
    var cadence: Int?
    var speed: Double?
    var hasPosition = true
  }

  /// Points of each segment.
  var segments: [[Point]]

  init(seed: UInt64, points: Int = 120) {
    var random = SeededGenerator(seed: seed)
    segments = [[]]
    var second = 0
    for _ in 0..<points {
      second += Int.random(in: 1...5, using: &random)
      if Int.random(in: 0..<30, using: &random) == 0 { segments.append([]) }
      segments[segments.count - 1].append(
        Point(
          second: second, latitude: Double(Int.random(in: -9000...9000, using: &random)) / 100,
          longitude: Double(Int.random(in: -18000...18000, using: &random)) / 100,
          altitude: Double(Int.random(in: -10...4000, using: &random)) / 4,
          heartRate: Bool.random(using: &random) ? Int.random(in: 60...190, using: &random) : nil,
          cadence: Bool.random(using: &random) ? Int.random(in: 0...95, using: &random) : nil,
          speed: Bool.random(using: &random)
            ? Double(Int.random(in: 0...20, using: &random)) / 4 : nil,
          hasPosition: Int.random(in: 0..<10, using: &random) > 0))
    }
    segments.removeAll(where: \.isEmpty)
  }

  var gpx: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text +=
      "<gpx version=\"1.1\" creator=\"Wätch &amp; Co\" xmlns:x=\"urn:x\">\n<trk><type>running</type>"
    for segment in segments {
      text += "<trkseg>\n"
      for point in segment {
        // GPX cannot leave the attributes out; writers without a fix write what no globe has.
        let (lat, lon) = point.hasPosition ? (point.latitude, point.longitude) : (999, 999)
        text += "  <trkpt lat=\"\(lat)\" lon=\"\(lon)\"><ele>\(point.altitude)</ele>"
        text += "<time>\(time(point))</time><extensions><x:TrackPointExtension>"
        if let rate = point.heartRate { text += "<x:hr>\(rate)</x:hr>" }
        if let cadence = point.cadence { text += "<x:cad>\(cadence)</x:cad>" }
        if let speed = point.speed { text += "<x:speed>\(speed)</x:speed>" }
        text += "</x:TrackPointExtension></extensions></trkpt>\n"
      }
      text += "</trkseg>\n"
    }
    return text + "</trk></gpx>\n"
  }

  var tcx: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TrainingCenterDatabase><Activities>"
    text += "<Activity Sport=\"Running\"><Lap StartTime=\"2026-06-07T09:00:00Z\">\n"
    for segment in segments {
      text += "<Track>\n"
      for point in segment {
        text += "  <Trackpoint><Time>\(time(point))</Time>"
        if point.hasPosition {
          text += "<Position><LatitudeDegrees>\(point.latitude)</LatitudeDegrees>"
          text += "<LongitudeDegrees>\(point.longitude)</LongitudeDegrees></Position>"
        }
        text += "<AltitudeMeters>\(point.altitude)</AltitudeMeters>"
        if let rate = point.heartRate {
          text += "<HeartRateBpm><Value>\(rate)</Value></HeartRateBpm>"
        }
        text += "<Extensions><TPX>"
        if let speed = point.speed { text += "<Speed>\(speed)</Speed>" }
        if let cadence = point.cadence { text += "<RunCadence>\(cadence)</RunCadence>" }
        text += "</TPX></Extensions></Trackpoint>\n"
      }
      text += "</Track>\n"
    }
    return text + "</Lap></Activity></Activities></TrainingCenterDatabase>\n"
  }

  private func time(_ point: Point) -> String {
    let parts = [9 + point.second / 3600, point.second / 60 % 60, point.second % 60]
    return "2026-06-07T"
      + parts.map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":") + "Z"
  }
}
