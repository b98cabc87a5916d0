import Running

/// How many recordings a file may hold: no watch writes as many, and each takes room however little it holds.
enum MostRecordings {
  static let count = 10_000

  /// What stands for those beyond; `nil` where there are none.
  static func refusal(of surplus: Int, _ format: FileFormat) -> Recording? {
    guard surplus > 0 else { return nil }
    var recording = Recording(format: format, number: count + 1)
    recording.refusal = Rejection(
      .tooLarge, "\(surplus) recordings more than the \(count) that a file may hold")
    return recording
  }
}
