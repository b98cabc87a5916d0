import AthleteWeeks
import ByteStream
import RunFiles
import Running
import WeeklyReport
import Writing

/// The series of an athlete's runs: the files read again, through the same stages as for the records.
struct RunSeries {
  private let plan: Plan
  private let step: SeriesStep
  private let jobs: Int
  private let athlete: JoinedAthlete
  /// The athlete's files, and what archives among them hold.
  private let files: [FileName: InputFile]

  /// - Parameter jobs: how many files are read at a time.
  init(_ athlete: JoinedAthlete, _ step: SeriesStep, of plan: Plan, jobs: Int) {
    self.plan = plan
    self.step = step
    self.jobs = jobs
    self.athlete = athlete
    let archives = OpenArchives(limits: plan.limits)
    files = Dictionary(
      athlete.folder.files.flatMap { $0.unpacked(archives) }.map { (FileName($0.path), $0) }
    ) { first, _ in first }
  }

  /// What a file came to this time.
  struct ReadFile: Sendable {
    var file: String
    var rows: [DataTable.Row]
    /// Why it has no rows although it had runs when its record was derived.
    var fault: String?
  }

  /// Reads the files of `runs` and hands on each one's rows, in the order of the runs.
  func read(_ runs: [DatedRun], receive: (ReadFile) throws -> Void) async throws {
    var order: [FileName] = []
    var byFile: [FileName: [DatedRun]] = [:]
    for run in runs where run.run.hasTrack {
      if byFile[FileName(run.file)] == nil { order.append(FileName(run.file)) }
      byFile[FileName(run.file), default: []].append(run)
    }
    let work = order.map { name in
      Work(
        name: name, file: files[name], sha256: athlete.contents[name], runs: byFile[name] ?? [])
    }
    let processing = plan.processing
    let parts = RunParts(athlete: athlete.athlete, bands: plan.bands, step: step)
    try await inOrder(work, width: jobs) {
      $0.read(processing, parts)
    } receive: { file in
      try receive(file)
    }
  }

  /// A file and the runs that it had.
  private struct Work: Sendable {
    var name: FileName
    var file: InputFile?
    var sha256: String?
    var runs: [DatedRun]

    func read(_ processing: RunProcessing, _ parts: RunParts) -> ReadFile {
      var read = ReadFile(file: name.text, rows: [])
      guard let file else {
        read.fault = "the file is gone"
        return read
      }
      var found: [Int: [RunPart]] = [:]
      let digest = Digest()
      do throws(Rejection) {
        let raw = try file.place.open(processing.limits) { digest.update($0) }
        var content = try RunFile.read(
          raw, named: file.place.name, limits: processing.limits,
          again: file.place.again(processing.limits))
        while var recording = content.recordings.popLast() {
          guard let run = runs.first(where: { $0.run.number == recording.number }) else { continue }
          for stage in processing.stages { stage.apply(to: &recording, of: parts.athlete) }
          found[run.run.number] = parts.parts(of: recording, as: run)
        }
      } catch {
        read.fault = error.message
        return read
      }
      guard digest.finish() == sha256 else {
        read.fault = "the file has changed since its record was derived"
        return read
      }
      read.rows = runs.flatMap { run in
        (found[run.run.number] ?? []).map { part in
          let row = SeriesCSV.Row(athlete: parts.athlete, run: run, part: part)
          return DataTable.Row(
            day: run.day, cells: SeriesCSV.table.columns.map { $0.cell(row) })
        }
      }
      return read
    }
  }
}
