/// Writes a recording as simple loggers do: GPX with position, altitude and time and no more.
public struct PlainGPX: Sendable {
  /// The versions of GPX in use.
  public enum Version: String, Sendable {
    case one = "1.0"
    case oneOne = "1.1"
  }

  public var version: Version
  public var name: String
  /// What `type` says, if the file has one; GPX 1.0 knows none.
  public var type: String?

  public init(version: Version = .oneOne, name: String, type: String? = nil) {
    self.version = version
    self.name = name
    self.type = type
  }

  /// The whole file.
  public func text(of recording: DeviceRecording) -> String {
    let namespace =
      "http://www.topografix.com/GPX/"
      + version.rawValue.split(separator: ".")
      .joined(separator: "/")
    var text = GPXText.declaration
    text += "<gpx version=\"\(version.rawValue)\" creator=\"Hill Logger\" xmlns=\"\(namespace)\">\n"
    let time = "<time>\(CivilTime.utc(recording.start))</time>"
    text += version == .one ? time + "\n" : "<metadata>\(time)</metadata>\n"
    text += "<trk>\n<name>\(name.escapedForXML)</name>\n"
    if version == .oneOne, let type { text += "<type>\(type)</type>\n" }
    var bare = recording
    for index in bare.samples.indices {
      bare.samples[index].cadence = nil
      bare.samples[index].heartRate = nil
    }
    text += GPXText.segments(of: bare, fraction: "", splitting: true, cadenceDivisor: 1)
    return text + "</trk>\n</gpx>\n"
  }
}
