import ArgumentParser
import Foundation
import Pipeline

/// An instant given on the command line.
struct Instant: ExpressibleByArgument {
  /// Since 1970.
  var seconds: Double

  static var now: Instant { Instant(seconds: Date().timeIntervalSince1970) }

  init(seconds: Double) { self.seconds = seconds }

  init?(argument: String) {
    guard let date = try? Date(argument, strategy: .iso8601) else { return nil }
    seconds = date.timeIntervalSince1970
  }
}
