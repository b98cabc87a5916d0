/// Writes a recording as it lies in a Strava archive: TCX with ten blanks before the declaration,
/// one lap, and the extension's RunCadence in strides.
public struct StravaTCX: Sendable {
  public init() {}

  /// The whole file.
  public func text(of recording: DeviceRecording) -> String {
    var text = String(repeating: " ", count: 10)
    text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + TrainingCenterText.rootOpening
    text += "<Activities>\n<Activity Sport=\"Running\">\n"
    let start = CivilTime.utc(recording.start)
    text += "<Id>\(start)</Id>\n<Lap StartTime=\"\(start)\">\n"
    let seconds = (recording.samples.last?.second ?? 0) - recording.start
    text += "<TotalTimeSeconds>\(seconds)</TotalTimeSeconds>\n"
    text += "<DistanceMeters>\((recording.metres ?? 0).fixed(1))</DistanceMeters>\n"
    text += "<Calories>0</Calories>\n<Intensity>Active</Intensity>\n"
    text += "<TriggerMethod>Manual</TriggerMethod>\n<Track>\n"
    for sample in recording.samples {
      text += TrainingCenterText.trackPoint(sample, fraction: "", withDistance: true, prefix: "")
    }
    text += "</Track>\n</Lap>\n</Activity>\n</Activities>\n"
    return text + "</TrainingCenterDatabase>\n"
  }
}
