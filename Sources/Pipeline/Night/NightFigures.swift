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
    [
      ("schema", .int(1)), ("program", .string(programVersion)),
      ("started_at", .string(Format.instant(startedAt))), ("as_of", .string(asOf.words)),
      ("athlete", .string(only)), ("exit", .int(Int(exit.rawValue))),
      ("elapsed_s", .number(elapsedS, 3)), ("processor_s", .number(Self.processorS, 3)),
      ("peak_memory_mib", .number(Self.peakMemoryMiB, 1)),
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

  /// Where `night.json` lies, by the store's name.
  static func path(beside storeFile: String) -> String {
    (storeFile as NSString).deletingPathExtension + ".night.json"
  }

  func write(beside storeFile: String) throws {
    let path = Self.path(beside: storeFile)
    let name = (path as NSString).lastPathComponent
    let folder = OutputFolder(
      path: (path as NSString).deletingLastPathComponent, writer: "-" + name)
    _ = try folder.write(JSONText.members(members).text, to: name)
  }

  /// Seconds of the process so far, user and system, of all threads.
  private static var processorS: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  /// The most memory of the process that was resident, MiB; what `getrusage` says of it is that of whoever
  /// started the program where that was more.
  private static var peakMemoryMiB: Double? {
    let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let words = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }?.split(
      separator: " ")
    return words.flatMap { $0.count > 1 ? Double($0[1]) : nil }.map { $0 / 1024 }
  }
}
