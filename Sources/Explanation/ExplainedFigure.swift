package import AthleteWeeks
package import Running
package import SoleusLoad

/// The way from one figure back to its runs, factors, findings and sources: `soleus explain`.
package struct ExplainedFigure: Sendable {
  package let model: (name: String, digest: String)
  package let athlete: Athlete
  /// The week as its page has it; `nil` where a single run was asked for.
  package let week: AthleteWeek?
  /// In the order they were run.
  package let runs: [ExplainedRun]

  /// One run with its load taken apart.
  package struct ExplainedRun: Sendable {
    package var run: DatedRun
    /// SHA-256 of the file's raw bytes.
    var sha256: String
    /// Quick running, seconds, as its week has it.
    var quickS: Double?
    /// `nil` where no load could be modelled.
    var breakdown: LoadBreakdown?

    package init(run: DatedRun, sha256: String, quickS: Double?, breakdown: LoadBreakdown?) {
      self.run = run
      self.sha256 = sha256
      self.quickS = quickS
      self.breakdown = breakdown
    }
  }

  /// What was asked for.
  package enum Subject: Sendable {
    case week(Week)
    /// The run's short name as in runs.csv, or its file within the athlete's folder.
    case run(String)
  }

  /// Why nothing can be explained.
  package struct Unknown: Error, Sendable {
    package var message: String
    package var hint: String

    package init(message: String, hint: String) {
      self.message = message
      self.hint = hint
    }
  }

  package init(
    model: (name: String, digest: String), athlete: Athlete, week: AthleteWeek?,
    runs: [ExplainedRun]
  ) {
    self.model = model
    self.athlete = athlete
    self.week = week
    self.runs = runs
  }
}
