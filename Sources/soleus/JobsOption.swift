import ArgumentParser
import Foundation

/// `--jobs`, for commands that read many files.
struct JobsOption: ParsableArguments {
  @Option(
    name: .customLong("jobs"),
    help: "How many files are worked on at a time; as many as there are cores unless told.")
  var told: Int?

  func validate() throws {
    if let told, told < 1 { throw ValidationError("--jobs needs a number from 1 on") }
  }

  /// How many files are worked on at a time.
  var width: Int { told ?? ProcessInfo.processInfo.activeProcessorCount }
}
