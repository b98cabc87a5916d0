/// The elements that every writer of TCX has in common.
enum TrainingCenterText {
  static let extensionNamespace = "http://www.garmin.com/xmlschemas/ActivityExtension/v2"

  static let rootOpening = """
    <TrainingCenterDatabase
     xsi:schemaLocation="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2 \
    http://www.garmin.com/xmlschemas/TrainingCenterDatabasev2.xsd"
     xmlns:ns3="\(extensionNamespace)"
     xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">

    """

  /// One record; cadence in strides, as the schema of the extension has it.
  static func trackPoint(
    _ sample: DeviceRecording.Sample, fraction: String, withDistance: Bool, prefix: String
  ) -> String {
    var text = "<Trackpoint>\n<Time>\(CivilTime.utc(sample.second, fraction: fraction))</Time>\n"
    if let position = sample.position {
      text += "<Position>\n<LatitudeDegrees>\(position.latitude.fixed(6))</LatitudeDegrees>\n"
      text += "<LongitudeDegrees>\(position.longitude.fixed(6))</LongitudeDegrees>\n</Position>\n"
    }
    if let altitude = sample.altitude {
      text += "<AltitudeMeters>\(altitude.fixed(1))</AltitudeMeters>\n"
    }
    if withDistance, let distance = sample.distance {
      text += "<DistanceMeters>\(distance.fixed(2))</DistanceMeters>\n"
    }
    if let heartRate = sample.heartRate {
      text += "<HeartRateBpm>\n<Value>\(heartRate)</Value>\n</HeartRateBpm>\n"
    }
    if sample.speed != nil || sample.cadence != nil {
      let isPrefixed = !prefix.isEmpty
      text += "<Extensions>\n<\(prefix)TPX"
      text += isPrefixed ? ">\n" : " xmlns=\"\(extensionNamespace)\">\n"
      if let speed = sample.speed { text += "<\(prefix)Speed>\(speed.fixed(2))</\(prefix)Speed>\n" }
      if let cadence = sample.cadence {
        text += "<\(prefix)RunCadence>\((cadence / 2).fixed(0))</\(prefix)RunCadence>\n"
      }
      text += "</\(prefix)TPX>\n</Extensions>\n"
    }
    return text + "</Trackpoint>\n"
  }
}
