/// Writes a recording as Garmin's service exports it: GPX 1.1 with the cadence in strides and a
/// new segment after each pause.
public struct GarminGPX: Sendable {
  public var name: String

  public init(name: String) { self.name = name }

  /// The whole file.
  public func text(of recording: DeviceRecording) -> String {
    var text = GPXText.declaration + GPXText.rootOpening(creator: "Garmin Connect")
    text +=
      "<metadata><time>\(CivilTime.utc(recording.start, fraction: ".000"))</time></metadata>\n"
    text += "<trk>\n<name>\(name.escapedForXML)</name>\n<type>running</type>\n"
    text += GPXText.segments(
      of: recording, fraction: ".000", splitting: true, cadenceDivisor: 2)
    return text + "</trk>\n</gpx>\n"
  }
}
