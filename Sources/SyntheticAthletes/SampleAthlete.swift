import Foundation

/// A made-up athlete with all that lies in the folder.
public struct SampleAthlete: Sendable {
  /// The folder's name.
  public let id: String
  /// The text of `athlete.yaml`.
  public let card: String
  public let runs: [SampleRun]
  /// Files beside the runs: strength logs, routes, and files that are broken on purpose.
  public let otherFiles: [SampleFile]
}

/// A file of the sample data.
public struct SampleFile: Sendable, Equatable {
  /// The path below the folder it belongs to.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Writes the file below a folder, with the folders on the way to it.
  func write(below root: URL) throws {
    let place = root.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }
}

/// The sixteen weeks of the sample data, 2026-W08 to 2026-W23.
enum SampleWeeks {
  static let count = 16

  /// A day as days since 1970-01-01; `weekday` 0 is Monday.
  static func day(week: Int, weekday: Int) -> Int {
    CivilTime.day(2026, 2, 16) + 7 * week + weekday
  }
}
