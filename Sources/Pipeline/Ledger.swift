public import Running
import SoleusLoad
import WeeklyReport

/// The way from one figure back to its runs, factors, findings and sources: `soleus explain`.
public struct Ledger: Sendable {
  let model: (name: String, digest: String)
  let athlete: Athlete
  /// The week as its page has it; `nil` where a single run was asked for.
  let week: AthleteWeek?
  /// In the order they were run.
  let runs: [RunLedger]

  /// One run with its load taken apart.
  struct RunLedger: Sendable {
    var run: DatedRun
    /// SHA-256 of the file's raw bytes.
    var sha256: String
    /// Of the run's load, as its week has it.
    var hardShare: Double?
    /// `nil` where no load could be modelled.
    var breakdown: LoadBreakdown?
  }

  /// What was asked for.
  public enum Subject: Sendable {
    case week(Week)
    /// The run's short name as in runs.csv, or its file within the athlete's folder.
    case run(String)
  }

  /// Why nothing can be explained.
  public struct Unknown: Error, Sendable {
    public var message: String
    public var hint: String
  }

  /// Reads what the store of `plan` holds; changes nothing.
  ///
  /// Throws ``Unknown`` where there is nothing of that name, and `Execution.Failure` where the store
  /// cannot be read.
  ///
  /// - Parameter asOf: the instant that counts as now, seconds since 1970.
  public init(
    _ plan: Plan, athlete id: String, _ subject: Subject, asOf: Double
  ) throws {
    let folders = (try? AthleteFolder.all(in: plan.athletesFolder))?.athletes ?? []
    guard let folder = folders.first(where: { $0.profile.athlete.id == id }) else {
      throw Unknown(
        message: "there is no athlete \(id) in \(plan.athletesFolder)",
        hint: "Name the athlete's folder.")
    }
    let store: Store?
    do throws(Store.Failure) {
      store = try Store(reading: plan.storeFile)
    } catch {
      throw Execution.Failure(error, plan)
    }
    guard let store else {
      throw Unknown(
        message: "there is no store \(plan.storeFile) of this version yet",
        hint: "Run the pipeline first.")
    }
    let inputs: [KnownInput]
    let archive: Archive
    do {
      inputs = try store.inputs().filter { $0.athlete == id }
      archive = try Archive(
        folder.profile, inputs, store: store, model: plan.model, asOf: asOf)
    } catch {
      throw Execution.Failure(.cannotOpen("\(error)"), plan)
    }
    model = (plan.modelName, plan.modelDigest)
    athlete = folder.profile.athlete
    let chosen: [DatedRun]
    switch subject {
    case .week(let named):
      guard let span = archive.builder.span, span.contains(named) else {
        throw Unknown(
          message: "\(id) has neither runs nor sets in \(named)",
          hint: archive.builder.span.map {
            "There is input from \($0.lowerBound) to \($0.upperBound)."
          } ?? "Nothing of this athlete could be read.")
      }
      let status: WeekStatus = archive.builder.isOver(named) ? .complete : .provisional
      week = archive.builder.build(named, status: status, isCurrent: false)
      chosen = archive.history.runs.filter { $0.day.week == named }
    case .run(let name):
      week = nil
      chosen = archive.history.runs.filter { $0.id == name || $0.file == name }
      guard !chosen.isEmpty else {
        throw Unknown(
          message: "\(id) has no run \(name) that counts",
          hint: "The columns run and file of runs.csv name them.")
      }
    }
    let digests = Dictionary(inputs.map { (FileName($0.path), $0.sha256) }) { first, _ in first }
    runs = chosen.map { run in
      RunLedger(
        run: run, sha256: digests[FileName(run.file)] ?? "",
        hardShare: archive.builder.hardShare(of: run),
        breakdown: run.run.dose.map {
          LoadBreakdown($0, plan.model)
        })
    }
  }
}
