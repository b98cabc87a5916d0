import AthleteWeeks
package import Explanation
import Running
import SoleusLoad

extension ExplainedFigure {
  /// Reads what the store of `plan` holds; changes nothing.
  ///
  /// Throws ``Unknown`` where there is nothing of that name, and `Execution.Failure` where the store
  /// cannot be read.
  ///
  package init(
    _ plan: Plan, athlete id: String, _ subject: Subject, asOf: AsOf
  ) throws {
    let name = try plan.athlete(id, among: try AthleteFolder.names(of: plan).athletes)
    let folder = AthleteFolder(id: name, of: plan)
    let records: [PlacedRecord]
    do {
      guard let store = try Store(reading: plan.storeFile) else {
        throw Unknown(
          message: "there is no store \(plan.storeFile) of this version yet",
          hint: "Run the pipeline first.")
      }
      records = try store.records(of: id)
    } catch let unknown as Unknown {
      throw unknown
    } catch {
      throw Execution.Failure(error, plan)
    }
    let profile = folder.profile
    let join = AthleteJoin(
      profile, records, places: folder.places, bands: plan.bands,
      today: asOf.day(on: profile.clock))
    let week: AthleteWeek?
    let chosen: [DatedRun]
    switch subject {
    case .week(let named):
      guard let span = join.builder.span, span.contains(named) else {
        throw Unknown(
          message: "\(id) has neither runs nor sets in \(named)",
          hint: join.builder.span.map {
            "There is input from \($0.lowerBound) to \($0.upperBound)."
          } ?? "Nothing of this athlete could be read.")
      }
      let status: WeekStatus = join.builder.isOver(named) ? .complete : .provisional
      week = join.builder.build(named, status: status, isCurrent: false)
      chosen = join.history.runs.filter { $0.day.week == named }
    case .run(let name):
      week = nil
      chosen = join.history.runs.filter { $0.id == name || FileName($0.file) == FileName(name) }
      guard !chosen.isEmpty else {
        throw Unknown(
          message: "\(id) has no run \(name) that counts" + Self.near(name, join.history.runs),
          hint: "The columns run and file of runs.csv name them.")
      }
    }
    let digests = Dictionary(records.map { (FileName($0.file), $0.record.sha256) }) { first, _ in
      first
    }
    let runs = chosen.map { run in
      ExplainedRun(
        run: run, sha256: digests[FileName(run.file)] ?? "",
        quickS: join.builder.quickS(of: run),
        breakdown: run.run.dose.map {
          LoadBreakdown(
            $0, shoe: run.shoe?.kind ?? .conventional,
            strike: run.run.strike ?? profile.athlete.footStrike, plan.model,
            doubts: run.signalDoubts(of: profile.athlete))
        })
    }
    self.init(
      model: (plan.modelName, plan.modelDigest), athlete: profile.athlete, week: week, runs: runs)
  }
  /// The run that was probably meant: one whose file lies in a folder that was not named, else a near name.
  private static func near(_ name: String, _ runs: [DatedRun]) -> String {
    let files = runs.map(\.file)
    if let file = files.first(where: { $0.hasSuffix("/" + name) }) {
      return "; did you mean \"\(file)\"?"
    }
    return didYouMean(name, among: files + runs.map(\.id))
  }
}
