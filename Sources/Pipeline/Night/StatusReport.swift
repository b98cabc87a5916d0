import AthleteWeeks
import Foundation
import Running
import Writing

/// How a pipeline stands, for `soleus status`: what there is, the last run, who is silent, what waits, and
/// what to do next.
package struct StatusReport {
  let status: Status
  let quarantine: Quarantine
  let runs: LastRuns
  let silent: [SilentAthlete]
  /// Messages that wait for another try; `nil` where the plan asks for no mail.
  let owed: [DeliveryMemory.Message]?
  /// Why the last run told surfaces without the map, and what to do; `nil` where it had it, or the plan names none.
  let mapProblem: String?
  let planFile: String
  /// What counts as now, seconds since 1970.
  let now: Double

  /// A night and half a day: after that a nightly run did not come (ASSUMED).
  static let lateAfterS = 36.0 * 3_600

  /// Reads the store of `plan`, where there is one, and what the reports left beside it.
  package init(_ plan: Plan, asOf: AsOf) throws(Execution.Failure) {
    do {
      let store = try Store(reading: plan.storeFile)
      status = try Status(noted: try store?.note(Status.note))
      quarantine = try Quarantine(plan, status)
      runs = LastRuns(noted: try store?.note(LastRuns.note))
      now = asOf.instant
      silent = SilentAthlete.all(
        of: plan, on: LocalDay(utc: now))
      owed = try plan.mail.map { _ in try MemoryFolder(plan).deliveriesFile.read().owed }
      mapProblem = plan.map?.problemAsNoted
      planFile = plan.file
    } catch {
      throw Execution.Failure(error, plan)
    }
  }

  private var ageS: Double? { runs.last.map { now - $0.at } }

  // MARK: For people

  package var text: String {
    let unread = status.unread ?? []
    var lines = [
      "\(Format.count(status.files, "file")), \(Format.count(status.runs, "run")), "
        + Format.count(status.sets, "strength set"),
      "Latest reports: \(status.latestWeek ?? "none yet")", lastRun,
    ]
    if let changing = runs.changing, changing != runs.last {
      lines.append("Last change: \(Self.time(changing.at)): \(Self.words(changing))")
    }
    if !silent.isEmpty {
      lines.append("Nothing sent for more than \(SilentAthlete.afterDays) days:")
      lines += silent.map { "  \($0.words)" }
    }
    if let owed, !owed.isEmpty {
      lines.append("\(Format.count(owed.count, "message")) not handed over:")
      lines += owed.map { "  \($0.words)" }
    }
    if let mapProblem { lines.append(mapProblem) }
    lines.append("\(Format.count(quarantine.waiting.count, "file")) in quarantine")
    lines += quarantine.waiting.map { "  \($0.words)" }
    if !quarantine.accepted.isEmpty {
      lines.append("\(Format.count(quarantine.accepted.count, "file")) accepted as not usable")
    }
    lines += (status.archives ?? []).map { "\($0.athlete)/\($0.sum.file): \($0.sum.words)" }
    if !unread.isEmpty {
      lines.append("\(Format.count(unread.count, "file")) not read, being no input")
      lines += unread.map { "  \($0.words)" }
    }
    // Scripts look for words with plain blanks between them.
    return (lines + ["Next: \(next)"]).joined(separator: "\n").replacing("\u{A0}", with: " ")
  }

  private var lastRun: String {
    guard let last = runs.last, let ageS else { return "Last run: none is known of" }
    let asOf = last.asOf.map { ", as of \($0)" } ?? ""
    let only = last.only.map { ", of \($0) alone" } ?? ""
    return "Last run: \(Self.time(last.at)), \(Self.age(ageS))\(asOf)\(only): \(Self.words(last))"
  }

  /// `2026-06-08 03:15 UTC`.
  private static func time(_ seconds: Double) -> String {
    let text = Format.instant(seconds)
    return text.prefix(10) + " " + text.dropFirst(11).prefix(5) + " UTC"
  }

  private static func age(_ seconds: Double) -> String {
    switch seconds {
    case ..<0: "which is later than the day that counts as today"
    case ..<120: "just now"
    case ..<(2 * 3_600): "\(Int(seconds / 60)) minutes ago"
    case ..<(48 * 3_600): "\(Int(seconds / 3_600)) hours ago"
    default: "\(Int(seconds / 86_400)) days ago"
    }
  }

  private static func words(_ run: LastRun) -> String {
    guard run.hasChanged else { return "nothing new" }
    let read = run.filesRead.sorted { FileName($0.key) < FileName($1.key) }
    var words: [String] = []
    if !read.isEmpty {
      let files = Format.count(read.reduce(0) { $0 + $1.value }, "file")
      words.append("\(files) read of \(Phrase.few(read.map(\.key)))")
    }
    words.append("\(Format.count(run.reportsWritten, "report")) written")
    if run.newlyRejected > 0 { words.append("\(run.newlyRejected) newly rejected") }
    return words.joined(separator: ", ")
  }

  /// What to do, the most pressing first.
  private var next: String {
    guard let last = runs.last, let ageS else { return "soleus run \(planFile)" }
    if quarantine.waiting.contains(where: { $0.rejection.code == .gone }) {
      return "bring back what is gone, or say that it is meant: soleus run \(planFile) --prune"
    }
    if !last.isSettled {
      return "soleus run \(planFile): some files could not be read for the moment"
    }
    if ageS > Self.lateAfterS {
      return
        "see why no run came: is the timer or the crontab still there? Else soleus run \(planFile)"
    }
    if owed?.isEmpty == false {
      return "see why the mail was not taken; the next run tries it again"
    }
    if !quarantine.waiting.isEmpty {
      return "mend the files in quarantine or take them away, or say that you know: "
        + "soleus quarantine accept \(planFile) FILE"
    }
    if mapProblem != nil { return "put another extract in the place of the map" }
    if !silent.isEmpty { return "ask those who sent nothing" }
    return "nothing to do"
  }

  // MARK: For programs

  package var json: String {
    JSONText.object([
      "schema": .int(1), "files": .int(status.files), "runs": .int(status.runs),
      "sets": .int(status.sets), "latest": .string(status.latestWeek),
      "last_run": .orNull(runs.last, Self.json), "age_s": .number(ageS, 0),
      "last_change": .orNull(runs.changing, Self.json),
      "silent": .array(
        silent.map {
          .object(["athlete": .string($0.athlete), "since": .string($0.since?.description)])
        }),
      "rejected": .array(
        quarantine.waiting.map {
          .members(
            [("athlete", .string($0.athlete)), ("file", .string($0.file))] + $0.rejection.members())
        }),
      "accepted": .int(quarantine.accepted.count),
      "archives": .orNull(status.archives) { .array($0.map(\.json)) },
      "unread": .orNull(status.unread) { unread in
        .array(
          unread.map {
            .object([
              "athlete": .string($0.athlete), "file": .string($0.file),
              "reason": .string($0.reason),
            ])
          })
      }, "mail": .orNull(owed) { .object(["waiting": .array($0.map(\.json))]) },
      "map_problem": .string(mapProblem), "next": .string(next),
    ]).line
  }

  private static func json(_ run: LastRun) -> JSONText {
    .object([
      "at": .string(Format.instant(run.at)), "as_of": .string(run.asOf ?? Format.instant(run.at)),
      "athlete": .string(run.only),
      "files_read": .members(
        run.filesRead.sorted { FileName($0.key) < FileName($1.key) }.map {
          ($0.key, .int($0.value))
        }),
      "reports_written": .int(run.reportsWritten), "newly_rejected": .int(run.newlyRejected),
      "settled": .bool(run.isSettled),
    ])
  }
}
