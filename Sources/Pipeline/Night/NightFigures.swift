import AthleteWeeks
import Foundation
import Running
import Writing

/// What an execution did and what it cost, as `night.json` beside the store and the last line of a log say.
///
/// It is no report: equal input gives other times.
struct NightFigures {
  let programVersion: String
  let startedAt: Double
  let asOf: AsOf
  let only: String?
  let exit: ExitCode
  /// By phase, seconds.
  let seconds: [Execution.Phase: Double]
  let elapsedS: Double
  let run: LastRun
  let filesUnchanged: Int
  let mailed: Int
  /// What was told on stderr.
  let told: [String]

  /// The members, for `night.json` and for the log.
  var members: [(String, JSONText)] {
    let usage = Self.usage
    return [
      ("schema", .int(1)), ("program", .string(programVersion)),
      ("started_at", .string(Format.instant(startedAt))), ("as_of", .string(asOf.words)),
      ("athlete", .string(only)), ("exit", .int(Int(exit.rawValue))),
      ("elapsed_s", .number(elapsedS, 3)), ("processor_s", .number(usage.processorS, 3)),
      ("peak_memory_mib", .number(usage.peakMiB, 1)),
      (
        "phases_s",
        .members(
          Execution.Phase.allCases.compactMap { phase in
            seconds[phase].map { (phase.rawValue, .number($0, 3)) }
          })
      ),
      (
        "files_read",
        .members(
          run.filesRead.sorted { FileName($0.key) < FileName($1.key) }.map {
            ($0.key, .int($0.value))
          })
      ),
      ("files_unchanged", .int(filesUnchanged)), ("reports_written", .int(run.reportsWritten)),
      ("newly_rejected", .int(run.newlyRejected)), ("mailed", .int(mailed)),
      ("settled", .bool(run.isSettled)), ("told", .array(told.map { .string($0) })),
    ]
  }

  /// Writes `night.json` beside a store, by its name.
  func write(beside storeFile: String) throws {
    let path = (storeFile as NSString).deletingPathExtension + ".night.json"
    let folder = OutputFolder(
      path: (path as NSString).deletingLastPathComponent, writer: "-night")
    let text = JSONText.members(members).text
    _ = try folder.write(text, to: (path as NSString).lastPathComponent)
  }

  /// Of the process so far.
  private static var usage: (processorS: Double, peakMiB: Double) {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    // Linux counts kibibytes.
    return (seconds(usage.ru_utime) + seconds(usage.ru_stime), Double(usage.ru_maxrss) / 1024)
  }
}
