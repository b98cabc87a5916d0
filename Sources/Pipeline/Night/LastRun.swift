import Foundation
import Running

/// What one execution did, for `soleus status`.
package struct LastRun: Codable, Sendable, Equatable {
  /// When it was started by the clock, seconds since 1970.
  package var at: Double
  /// What counted as now, as it was told; `nil` where it was the clock's.
  package var asOf: String?
  /// The only athlete who was read and reported; `nil` is all.
  package var only: String?
  /// By athlete, how many new or changed files were read.
  package var filesRead: [String: Int]
  package var reportsWritten: Int
  /// Inputs that were told of as rejected for the first time.
  package var newlyRejected: Int
  /// Whether every file was read; else some are tried again.
  package var isSettled: Bool

  /// Whether anything is other than before.
  var hasChanged: Bool { !filesRead.isEmpty || reportsWritten > 0 || newlyRejected > 0 }
}

/// The last execution, and the last that changed anything.
struct LastRuns: Codable {
  var last: LastRun?
  var changing: LastRun?

  /// Under which the store notes them.
  static let note = "runs"

  /// What was noted; nothing, where there is no note that this program knows.
  init(noted: String?) {
    guard let noted, let runs = try? RecordLine.value(LastRuns.self, of: Data(noted.utf8)) else {
      return
    }
    self = runs
  }

  /// The note with one more.
  func adding(_ run: LastRun) throws -> String {
    var runs = self
    runs.last = run
    if run.hasChanged { runs.changing = run }
    return try RecordLine.text(runs)
  }
}
