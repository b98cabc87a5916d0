import Foundation

/// Runs Tests/Differential/read_runs.py.
enum IndependentReader {
  /// One line that it prints.
  struct Line: Decodable {
    var file: String
    /// Why a strict parser refuses the file.
    var fault: String?
    var root: String?
    var recording: Int?
    var points: Int
    var first: Double?
    var last: Double?
    var distanceM: Double?
    var heartRate: ReadRun.Mean
    var cadence: ReadRun.Mean

    var run: ReadRun {
      ReadRun(
        points: points, first: first, last: last, distanceM: distanceM, heartRate: heartRate,
        cadence: cadence)
    }
  }

  /// The top of the working copy.
  static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let isInstalled = (try? python(["-c", "import lxml.etree"])) != nil

  /// What it reads from `files`.
  static func read(_ files: [String]) throws -> [Line] {
    let script = project.appending(path: "Tests/Differential/read_runs.py").path
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try python([script] + files).split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(Line.self, from: $0)
    }
  }

  /// What Python prints; throws where it is missing or fails.
  private static func python(_ arguments: [String]) throws -> Data {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed() }
    return data
  }

  private struct Failed: Error {}
}
