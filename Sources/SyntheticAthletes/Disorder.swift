/// What exporters and clocks do to the order and the times of a whole recording.
///
/// Laps go: who mixes points up writes none.
public enum Disorder: Sendable {
  /// The later half stands first, each as a segment of its own.
  case halvesSwapped
  /// The newest point first.
  case newestFirst
  /// The clock is set back by so many seconds half-way, as at the end of summer time.
  case clockBack(seconds: Int)
  /// A point of an earlier recording stands first, so many seconds before the start, where it began.
  case strayFirst(seconds: Int)

  func apply(to recording: inout DeviceRecording) {
    guard recording.samples.count > 1 else { return }
    recording.laps = []
    let middle = recording.samples.count / 2
    switch self {
    case .halvesSwapped:
      recording.samples[0].opensSegment = true
      recording.samples[middle].opensSegment = true
      recording.samples = Array(recording.samples[middle...] + recording.samples[..<middle])
    case .newestFirst: recording.samples.reverse()
    case .clockBack(let seconds):
      for index in middle..<recording.samples.count { recording.samples[index].second -= seconds }
    case .strayFirst(let seconds):
      var stray = recording.samples[0]
      stray.second -= seconds
      recording.samples.insert(stray, at: 0)
    }
  }
}
