/// Writes a recording as Garmin's service exports it: TCX v2 with laps and the extension's
/// RunCadence in strides.
public struct GarminTCX: Sendable {
  /// What `Sport` says: Running, Biking or Other.
  public var sport: String
  /// Whether records carry the distance; some treadmill sessions have it on laps only.
  public var recordsDistance: Bool
  /// Kilograms, from which a rough count of calories is made.
  public var mass: Double

  public init(sport: String = "Running", recordsDistance: Bool = true, mass: Double) {
    self.sport = sport
    self.recordsDistance = recordsDistance
    self.mass = mass
  }

  /// The whole file.
  public func text(of recording: DeviceRecording) -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + TrainingCenterText.rootOpening
    text += "<Activities>\n<Activity Sport=\"\(sport)\">\n"
    text += "<Id>\(CivilTime.utc(recording.start, fraction: ".000"))</Id>\n"
    for lap in recording.laps { text += self.text(of: lap, in: recording) }
    text += "<Creator xsi:type=\"Device_t\">\n<Name>Forerunner</Name>\n<UnitId>0</UnitId>\n"
    text += "<ProductID>0</ProductID>\n<Version>\n<VersionMajor>1</VersionMajor>\n"
    text += "<VersionMinor>0</VersionMinor>\n</Version>\n</Creator>\n"
    return text + "</Activity>\n</Activities>\n</TrainingCenterDatabase>\n"
  }

  private func text(of lap: DeviceRecording.Lap, in recording: DeviceRecording) -> String {
    let samples = recording.samples[lap.samples]
    let seconds = Double(lap.seconds)
    var text = "<Lap StartTime=\"\(CivilTime.utc(lap.start, fraction: ".000"))\">\n"
    text += "<TotalTimeSeconds>\(seconds.fixed(1))</TotalTimeSeconds>\n"
    text += "<DistanceMeters>\(lap.metres.fixed(2))</DistanceMeters>\n"
    if let fastest = samples.compactMap(\.speed).max() {
      text += "<MaximumSpeed>\(fastest.fixed(2))</MaximumSpeed>\n"
    }
    text += "<Calories>\((mass * lap.metres / 1000).fixed(0))</Calories>\n"
    let heartRates = samples.compactMap(\.heartRate)
    if let highest = heartRates.max() {
      let mean = heartRates.reduce(0, +) / heartRates.count
      text += "<AverageHeartRateBpm>\n<Value>\(mean)</Value>\n</AverageHeartRateBpm>\n"
      text += "<MaximumHeartRateBpm>\n<Value>\(highest)</Value>\n</MaximumHeartRateBpm>\n"
    }
    text += "<Intensity>\(lap.isRest ? "Resting" : "Active")</Intensity>\n"
    text += "<TriggerMethod>Manual</TriggerMethod>\n<Track>\n"
    for (index, sample) in zip(samples.indices, samples) {
      if sample.opensSegment && index > samples.startIndex { text += "</Track>\n<Track>\n" }
      text += TrainingCenterText.trackPoint(
        sample, fraction: ".000", withDistance: recordsDistance, prefix: "ns3:")
    }
    text += "</Track>\n<Extensions>\n<ns3:LX>\n"
    if lap.seconds > 0 {
      text += "<ns3:AvgSpeed>\((lap.metres / seconds).fixed(3))</ns3:AvgSpeed>\n"
    }
    if let steps = lap.steps, lap.seconds > 0 {
      let strides = steps / 2 / (seconds / 60)
      let highest = samples.compactMap(\.cadence).max() ?? 0
      text += "<ns3:AvgRunCadence>\(strides.fixed(0))</ns3:AvgRunCadence>\n"
      text += "<ns3:MaxRunCadence>\((highest / 2).fixed(0))</ns3:MaxRunCadence>\n"
      text += "<ns3:Steps>\(steps.fixed(0))</ns3:Steps>\n"
    }
    return text + "</ns3:LX>\n</Extensions>\n</Lap>\n"
  }
}
