/// Writes a recording as Strava exports it: GPX 1.1 with the cadence in steps.
public struct StravaGPX: Sendable {
  public var name: String
  /// What `type` says; older archives have the number 9 for running and 1 for cycling.
  public var type: String

  public init(name: String, type: String = "running") {
    self.name = name
    self.type = type
  }

  /// The whole file.
  public func text(of recording: DeviceRecording) -> String {
    var text = GPXText.declaration + GPXText.rootOpening(creator: "StravaGPX")
    text += "<metadata>\n<time>\(CivilTime.utc(recording.start))</time>\n</metadata>\n"
    text += "<trk>\n<name>\(name.escapedForXML)</name>\n<type>\(type)</type>\n"
    text += GPXText.segments(of: recording, fraction: "", splitting: false, cadenceDivisor: 1)
    return text + "</trk>\n</gpx>\n"
  }

  /// A way that was drawn and not run, as the archive's `routes` folder has it: without times.
  public func text(of route: Route) -> String {
    var text = GPXText.declaration + GPXText.rootOpening(creator: "StravaGPX")
    text += "<trk>\n<name>\(name.escapedForXML)</name>\n<type>\(type)</type>\n<trkseg>\n"
    for metre in stride(from: 0, through: route.length, by: 40) {
      let place = route.place(at: metre)
      let point = route.start.moved(east: place.east, north: place.north)
      text += "<trkpt lat=\"\(point.latitude.fixed(6))\" lon=\"\(point.longitude.fixed(6))\">"
      text += "<ele>\(place.altitude.fixed(1))</ele></trkpt>\n"
    }
    return text + "</trkseg>\n</trk>\n</gpx>\n"
  }
}
