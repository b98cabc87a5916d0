import AthleteWeeks
import Running
import WeeklyReport
import Writing

/// The tables of a pipeline's athletes as files, a file a table, athlete and year: what `soleus export`
/// writes.
///
/// One athlete is held at a time, and of a series one year. Rows stand in the order of time, so a finished
/// week's keep their place and their bytes until the week is revised, and later ones follow them.
package struct TableExport {
  private let athletes: JoinedAthletes
  private let days: DayRange
  private let format: TableFormat
  private let series: SeriesStep?
  private let jobs: Int

  /// - Parameters:
  ///   - series: what runs are cut into, where a series is asked for.
  ///   - jobs: how many files are read at a time for it.
  package init(
    _ athletes: JoinedAthletes, days: DayRange, format: TableFormat, series: SeriesStep?, jobs: Int
  ) {
    self.athletes = athletes
    self.days = days
    self.format = format
    self.series = series
    self.jobs = jobs
  }

  /// What an export came to.
  package struct Summary: Sendable {
    /// By table, in the order of the tables.
    package var rows: [(table: String, count: Int)] = []
    /// Files that were not there or held something else.
    package var written = 0
    /// Files whose runs have no series, with the reason.
    package var faults: [String] = []
  }

  /// Writes what is not there yet into the folder at `path`, and takes away what is no part of it any more.
  ///
  /// - Parameters:
  ///   - athlete: the only one, where told; others' files stay.
  ///   - progress: hears how many of how many athletes are written.
  package func run(
    to path: String, athlete: String?, progress: (Int, Int) -> Void
  ) async throws(Execution.Failure) -> Summary {
    do {
      var folder = try ExportFolder(
        path, ExportSettings(format: format, days: days, series: series))
      var summary = Summary(rows: DataTable.all.map { ($0.name, 0) })
      if let series { summary.rows.append((series.table, 0)) }
      for (done, name) in athletes.names.enumerated() {
        progress(done, athletes.names.count)
        let joined = try athletes.joined(name)
        for (index, table) in DataTable.all.enumerated() {
          let rows = table.rows(joined, days)
          summary.rows[index].count += rows.count
          let names = table.columns.map(\.name)
          for (year, rows) in Dictionary(grouping: rows, by: { $0.day?.week.year }) {
            try folder.write(table.name, of: name, year: year, text(names, rows))
          }
        }
        if let series { try await write(series, of: joined, to: &folder, &summary) }
      }
      folder.removeOthers(than: athlete, sparing: athletes.gone)
      summary.written = folder.written
      return summary
    } catch {
      throw Execution.Failure(error, athletes.plan)
    }
  }

  private func write(
    _ step: SeriesStep, of athlete: JoinedAthlete, to folder: inout ExportFolder,
    _ summary: inout Summary
  ) async throws {
    let source = RunSeries(athlete, step, of: athletes.plan, jobs: jobs)
    let names = SeriesCSV.table.columns.map(\.name)
    let runs = athlete.join.history.runs.filter { days.contains($0.day) }
    let years = Dictionary(grouping: runs) { $0.day.week.year }.sorted { $0.key < $1.key }
    for (year, runs) in years {
      var text = format.head(names)
      var count = 0
      try await source.read(runs) { file in
        count += file.rows.count
        text += lines(names, file.rows)
        if let fault = file.fault {
          summary.faults.append("\(athlete.athlete.id)/\(file.file): \(fault)")
        }
      }
      summary.rows[DataTable.all.count].count += count
      if count > 0 { try folder.write(step.table, of: athlete.athlete.id, year: year, text) }
    }
  }

  private func text(_ names: [String], _ rows: [DataTable.Row]) -> String {
    format.head(names) + lines(names, rows)
  }

  private func lines(_ names: [String], _ rows: [DataTable.Row]) -> String {
    rows.reduce(into: "") { $0 += format.line(names, $1.cells) }
  }
}
