import AthleteWeeks
import Running
import SoleusLoad
import WeeklyReport

/// Writes the reports that the store's content asks for and that are not there yet.
struct Reporting {
  let plan: Plan
  let asOf: Double
  let programVersion: String
  let programStamp: String
  let store: Store

  /// What became of the reports.
  struct Result {
    /// Whether there is a single run or set.
    var hasInput: Bool
    var runs: Int
    /// Files that were not there or held something else.
    var written: Int
    var latest: String?
  }

  /// Weeks without any input are reported for so long after the last one: then everybody knows.
  private static let silentWeeks = 4

  func update(_ folders: [AthleteFolder], _ taken: Intake.Result) throws -> Result {
    let folder = ReportFolder(path: plan.reportFolder)
    let key = try stateKey(folders, taken)
    let listed = try store.state("reports")?.split(separator: "\n").map(String.init) ?? []
    if try store.state("key") == key, listed.allSatisfy(folder.has),
      let runs = try store.state("runs").flatMap({ Int($0) }),
      let sets = try store.state("sets").flatMap({ Int($0) })
    {
      return Result(
        hasInput: runs + sets > 0, runs: runs, written: 0, latest: try store.state("latest"))
    }
    let inputs = Dictionary(grouping: taken.inputs) { FileName($0.athlete) }
    let joins = try folders.map {
      try AthleteJoin(
        $0.profile, inputs[FileName($0.profile.athlete.id)] ?? [], store: store, model: plan.model,
        asOf: asOf
      )
    }
    var written = 0
    let reports = try Reports(
      plan: plan, asOf: asOf, joins: joins, inputs: taken.inputs,
      context: ReportOrigin(
        modelName: plan.modelName, modelDigest: String(plan.modelDigest.prefix(12)),
        programVersion: programVersion),
      silentWeeks: Self.silentWeeks, firstComplete: store.firstComplete
    ) { text, path in
      if try folder.write(text, to: path) { written += 1 }
    }
    let made = Set(reports.paths.map(FileName.init))
    for path in listed where !made.contains(FileName(path)) { folder.remove(path) }
    if let latest = reports.latest {
      try folder.link(latest: latest.description)
    } else {
      folder.remove("latest")
    }
    for complete in reports.completed {
      try store.noteComplete(
        athlete: complete.athlete, week: complete.week, runs: complete.runs, sets: complete.sets)
    }
    let runs = joins.reduce(0) { $0 + $1.history.runs.count }
    let sets = joins.reduce(0) { $0 + $1.history.sets.count }
    try store.setState("runs", "\(runs)")
    try store.setState("sets", "\(sets)")
    try store.setState("latest", reports.latest?.description)
    try store.setState("reports", reports.paths.joined(separator: "\n"))
    // Last: until everything else is in place, the next execution starts over.
    try store.setState("key", key)
    return Result(
      hasInput: runs + sets > 0, runs: runs, written: written, latest: reports.latest?.description)
  }

  /// Everything that the reports depend on, in one hash.
  private func stateKey(_ folders: [AthleteFolder], _ taken: Intake.Result) throws -> String {
    var texts = [
      programStamp, plan.stageKey, plan.modelName, plan.reportFolder,
      plan.reports.map(\.rawValue).joined(separator: ","),
    ]
    for folder in folders {
      let athlete = folder.profile.athlete
      let today = AthleteClock(athlete.timeZone)?.day(of: asOf).day
      texts += [
        athlete.id, athlete.name, athlete.timeZone, "\(athlete.massKg ?? -1)",
        "\(athlete.heightCm ?? -1)", athlete.footStrike.rawValue, athlete.shoe?.rawValue ?? "",
        "\(today ?? LocalDay(daysSince1970: 0))",
      ]
      texts += folder.profile.gaps
    }
    for input in taken.inputs {
      texts += [
        input.athlete, input.path, input.sha256, input.context, input.rejection?.message ?? "",
      ]
    }
    return Digest.of(texts)
  }
}
